"""The definitions of every figure, in exact rational numbers.

Written from the definitions and from the venues' formulas, not from the program. Nothing is rounded and nothing is solved
by a closed form: a threshold is where the definition of equity, put beside the definition of the requirement, changes its
sign. Both are straight lines between the prices at which a tier takes over, so two points of such a piece give the root
exactly. Where a basis moves they are not straight, and the root is halved down to 2^-80 of the piece instead.

Prices are in the market's unit, money in a contract's settlement currency unless it says otherwise. A figure is a pair:
its value, and the sum of the magnitudes of the terms that it is the sum of, which is the scale rounding is judged by.
"""

from fractions import Fraction as F

DAY, HOUR = 86_400_000, 3_600_000


class Sum:
    """A sum that also adds up how large its terms are."""

    def __init__(self):
        self.value, self.scale = F(0), F(0)

    def add(self, *terms):
        for term in terms:
            self.value += term
            self.scale += abs(term)
        return self

    def pair(self):
        return self.value, self.scale


class Position:
    def __init__(self, world, symbol, side, contracts, entry):
        self.symbol, self.contracts, self.entry = symbol, contracts, entry
        self.sign = 1 if side == "long" else -1
        self.listed = world["contracts"][symbol]
        self.base, rest = symbol.split("/")
        self.quote, self.settle = rest.split(":")
        self.inverse = self.settle == self.base
        self.quantity = contracts * self.listed["size"]
        self.rules, self.taker = world["rules"], world["taker"]
        # What the requirement counts and what fills the tiers, when both sides of the contract are open in one account.
        self.counted, self.filling = contracts, contracts
        self.bankruptcy_fee = F(0)
        spot = world["spot"]
        self.basis = self.listed["mark"] * spot[self.quote] / spot[self.base]  # 1 + basis

    def mark(self, spot, basis=None):
        return spot[self.base] / spot[self.quote] * (self.basis if basis is None else basis)

    def notional(self, price, contracts=None):
        quantity = self.quantity if contracts is None else contracts * self.listed["size"]
        return quantity / price if self.inverse else quantity * price

    def pnl(self, price):
        """Terms whose sum is the unrealised PnL."""
        s, q = self.sign, self.quantity
        return (s * q / self.entry, -s * q / price) if self.inverse else (s * q * price, -s * q * self.entry)

    def maintenance(self, price, counted, filling):
        """max_k(m_k V - c_k) by notional; by contracts the rate of the tier that holds the count."""
        value = self.notional(price if self.rules["maintenanceBasis"] == "mark" else self.entry, counted)
        tiers = self.listed["tiers"]
        if self.listed["byContracts"]:
            _, rate, amount = next((tier for tier in tiers if filling <= tier[0]), tiers[-1])
            return rate * value - amount
        return max(rate * value - amount for _, rate, amount in tiers)

    def close_fee(self, price):
        if self.rules["closeFee"] == "atLiquidation":
            return self.taker * self.notional(price)
        return self.bankruptcy_fee

    def requirement(self, price):
        return self.maintenance(price, self.counted, self.filling) + self.close_fee(price)

    def tier_changes(self):
        """Marks at which another line of the tier table may become the highest."""
        if self.listed["byContracts"] or self.rules["maintenanceBasis"] == "entry" or self.counted == 0:
            return []
        values = set()
        tiers = self.listed["tiers"]
        for index, (_, m, c) in enumerate(tiers):
            for _, other, amount in tiers[index + 1 :]:
                if other != m and (amount - c) / (other - m) > 0:
                    values.add((amount - c) / (other - m))
        size = self.counted * self.listed["size"]
        return [size / value if self.inverse else value / size for value in values]


class Pool:
    """What is liquidated together: an isolated position with its collateral, or a whole cross account."""

    def __init__(self, account, positions, collateral, settle):
        self.account, self.positions, self.settle = account, positions, settle
        self.collateral = collateral  # asset, quantity, the share of it that counts

    def equity(self, spot, basis=None, cash=F(0)):
        total = Sum().add(cash)
        for asset, quantity, share in self.collateral:
            total.add(quantity * share * spot[asset] / spot[self.settle])
        for index, position in enumerate(self.positions):
            total.add(*position.pnl(position.mark(spot, basis and basis[index])))
        return total

    def headroom(self, spot, basis=None, cash=F(0)):
        """Equity less requirement, times the price of the settlement currency: straight between two tier changes."""
        total = self.equity(spot, basis, cash)
        for index, position in enumerate(self.positions):
            total.add(-position.requirement(position.mark(spot, basis and basis[index])))
        return total.value * spot[self.settle], total.scale * spot[self.settle]

    def reserve_fees(self, spot):
        for position in self.positions:
            if position.rules["closeFee"] == "atBankruptcy":
                price, _ = self.bankruptcy(position, spot)
                position.bankruptcy_fee = position.taker * position.notional(price) if price else F(0)

    def along_mark(self, position, spot):
        """Spot prices when the position's mark is x: its base moves, the basis and all else stay."""
        return lambda x: spot | {position.base: x * spot[position.quote] / position.basis}

    def bankruptcy(self, position, spot):
        """The mark at which equity is exactly 0 when it moves against the position; none if equity does not fall."""
        there, mark = self.along_mark(position, spot), position.mark(spot)
        value = lambda x: self.equity(there(x)).value * there(x)[self.settle]
        slope = (value(2 * mark) - value(mark)) / mark
        if slope * position.sign <= 0:
            return None, None
        root = mark - value(mark) / slope
        if root <= 0:
            return None, None
        scale = self.equity(there(root)).scale * there(root)[self.settle] / abs(slope)
        return root, max(root, scale)

    def liquidation(self, position, spot):
        """The first mark on the losing side at which equity meets the requirement. Where it is under it already: the
        end, on that side, of the prices at which the account would live."""
        mark = position.mark(spot)
        factor = {p: p.mark(spot) / mark for p in self.positions if p.base == position.base}
        changes = {change / part for p, part in factor.items() for change in p.tier_changes()}
        return self.end(self.along_mark(position, spot), mark, changes, upward=position.sign < 0)

    def shock(self, spot, cash, upward):
        """The common move of everything that is not cash at which equity meets the requirement."""
        there = lambda y: {asset: price if asset in cash else price * y for asset, price in spot.items()}
        changes = {change / p.mark(spot) for p in self.positions for change in p.tier_changes()}
        end, scale = self.end(there, F(1), changes, upward)
        return (None, None) if end is None else (end - 1, scale)

    def end(self, there, start, changes, upward):
        value = lambda x: self.headroom(there(x))[0]
        points = sorted(changes | {start})
        points.append(2 * points[-1])  # the last piece goes on for ever
        first = points[0]
        heights = [2 * value(first / 2) - value(first)] + [value(x) for x in points]  # the first piece goes down to 0
        points = [F(0)] + points
        pieces = list(zip(points, heights, points[1:], heights[1:]))
        if heights[points.index(start)] > 0:
            pieces = [piece for piece in pieces if (piece[0] >= start if upward else piece[2] <= start)]
        for a, low, b, high in pieces[::-1] if upward else pieces:
            is_tail = b == points[-1]
            if upward and is_tail and high > low and high > 0:
                return None, None
            inside, outside = (low, high) if upward else (high, low)
            leads_there = low > 0 and high < low if upward else low <= 0 and high > low
            if is_tail and leads_there or inside > 0 >= outside:
                root = a + (b - a) * low / (low - high)
                if root <= 0:
                    return None, None
                slope = abs((high - low) / (b - a))
                return root, max(root, self.headroom(there(root))[1] / slope)
        return None, None


def pools(world):
    """The accounts as pools, with both sides of a contract counted by the venue's rule."""
    found = []
    for number, account in enumerate(world["accounts"]):
        positions = [Position(world, *given[:4]) for given in account["positions"]]
        if account["collateral"] is None:
            for position, given in zip(positions, account["positions"]):
                found.append(Pool(number, [position], [(position.settle, given[4], F(1))], position.settle))
            continue
        for index, position in enumerate(positions):
            for other_index, other in enumerate(positions):
                if other.symbol == position.symbol and other.sign != position.sign:
                    own, against = position.contracts, other.contracts
                    bears = own > against or own == against and index < other_index
                    if world["rules"]["twoWay"] == "sum":
                        position.counted, position.filling = own, own + against
                    elif world["rules"]["twoWay"] == "larger":
                        position.counted, position.filling = own if bears else F(0), own + against
                    else:
                        position.counted = position.filling = own - against if bears else F(0)
        settle = positions[0].settle if positions else account["collateral"][0][0]
        parts = [(asset, quantity, F(1) if asset == settle else 1 - cut) for asset, quantity, cut in account["collateral"]]
        found.append(Pool(number, positions, parts, settle))
    for pool in found:
        pool.reserve_fees(world["spot"])
    return found
