"""A scenario walked in exact rational numbers: what happens when, and what it comes to. See definitions.py."""

from fractions import Fraction as F

from definitions import DAY, HOUR, Sum


def between(a, b, share):
    return {key: a[key] + (b[key] - a[key]) * share for key in a}


class Walk:
    def __init__(self, world, pools, scenario):
        self.world, self.pools, self.scenario = world, pools, scenario
        self.spot = dict(world["spot"])
        self.basis = {(p, i): x.basis for p, pool in enumerate(pools) for i, x in enumerate(pool.positions)}
        self.cash = [Sum() for _ in pools]  # funding, in the settlement currency
        self.deaths = {}
        self.start = world["asOf"]
        for number in range(len(pools)):
            self.test_now(number, self.spot, self.basis, F(0))
        time = F(self.start)
        for day, shocks in scenario["path"]:
            spot, basis = self.shocked(shocks)
            end = self.start + day * DAY
            assert end.denominator == 1
            self.stretch(spot, basis, time, end)
            self.spot, self.basis, time = spot, basis, end

    def shocked(self, shocks):
        """Prices at a point: each shock relative to the start, a named asset over "*", the others as they were."""
        spot, basis = dict(self.spot), dict(self.basis)
        for named in (False, True):
            for subject, move, value in shocks:
                if (subject != "*") != named:
                    continue
                moved = [a for a in spot if a not in self.world["cash"]] if subject == "*" else [subject]
                for asset in moved:
                    if move == "basis":
                        for p, i in basis:
                            if self.pools[p].positions[i].base == asset:
                                basis[p, i] = 1 + value
                    else:
                        spot[asset] = value if move == "to" else self.world["spot"][asset] * (1 + value)
        return spot, basis

    def settlements(self, after, until):
        """Every multiple of an interval since 00:00 UTC, strictly after the one and up to the other."""
        times = set()
        for pool in self.pools:
            for position in pool.positions:
                step = position.listed["hours"] * HOUR
                count = after // step + 1
                while count * step <= until:
                    times.add(count * step)
                    count += 1
        return times

    def stretch(self, spot, basis, time, end):
        share = F(0)
        for event in sorted(self.settlements(time, end) | {end}):
            reached = (event - time) / (end - time) if end > time else F(1)
            for number in range(len(self.pools)):
                if number not in self.deaths:
                    death = self.crossing(number, spot, basis, share, reached)
                    if death is not None:
                        there = between(self.spot, spot, death), between(self.basis, basis, death)
                        self.die(number, *there, (time + death * (end - time) - self.start) / DAY)
            if event > time:
                here = between(self.spot, spot, reached), between(self.basis, basis, reached)
                self.settle(event, *here)
            share = reached

    def crossing(self, number, spot, basis, low, high):
        """The share of the stretch at which headroom first is not above zero."""
        pool, cash = self.pools[number], self.cash[number].value
        moving = any(basis[key] != self.basis[key] for key in basis if key[0] == number)

        def value(share):
            ratios = between(self.basis, basis, share)
            own = [ratios[number, index] for index in range(len(pool.positions))]
            return pool.headroom(between(self.spot, spot, share), own, cash)[0]

        if not pool.positions:
            return None
        if moving:
            shares = {low + (high - low) * F(step, 32) for step in range(33)}
        else:
            shares = {low, high}
            for index, position in enumerate(pool.positions):
                ratio = basis[number, index]
                for mark in position.tier_changes():
                    # spot_base · ratio = mark · spot_quote, both straight in the share
                    first = self.spot[position.base] * ratio - mark * self.spot[position.quote]
                    last = spot[position.base] * ratio - mark * spot[position.quote]
                    if first != last and low < first / (first - last) < high:
                        shares.add(first / (first - last))
        before = None
        for share in sorted(shares):
            height = value(share)
            if height <= 0:
                if before is None:
                    return share
                (a, above), b = before, share
                if not moving:
                    return a + (b - a) * above / (above - height)
                for _ in range(80):
                    middle = (a + b) / 2
                    a, b = (middle, b) if value(middle) > 0 else (a, middle)
                return b
            before = share, height
        return None

    def settle(self, event, spot, basis):
        kind, given = self.scenario["funding"]
        for number, pool in enumerate(self.pools):
            if number in self.deaths:
                continue
            settled = False
            for index, position in enumerate(pool.positions):
                listed = position.listed
                if event % (listed["hours"] * HOUR) != 0:
                    continue
                rate = {"market": listed["rate"], "rate": given, "annual": given * listed["hours"] / 8760}[kind]
                rate = min(max(rate, listed["floor"]), listed["cap"])
                price = position.mark(spot, basis[number, index])
                if self.world["rules"]["fundingReference"] == "index":
                    # The index keeps its distance from the spot price.
                    price = listed["index"] / position.mark(self.world["spot"], F(1)) * position.mark(spot, F(1))
                self.cash[number].add(-position.sign * position.notional(price) * rate)
                settled = True
            if settled:
                self.test_now(number, spot, basis, F(event - self.start, DAY))

    def test_now(self, number, spot, basis, day):
        pool = self.pools[number]
        own = [basis[number, index] for index in range(len(pool.positions))]
        if pool.positions and pool.headroom(spot, own, self.cash[number].value)[0] <= 0:
            self.die(number, spot, basis, day)

    def die(self, number, spot, basis, day):
        pool = self.pools[number]
        marks = [p.mark(spot, basis[number, index]) for index, p in enumerate(pool.positions)]
        left = Sum()
        for position, mark in zip(pool.positions, marks):
            left.add(*position.pnl(mark), -position.close_fee(mark))
        worth = left.value + self.cash[number].value
        worth += sum(quantity * spot[asset] / spot[pool.settle] for asset, quantity, _ in pool.collateral)
        # Who has less than nothing is given nothing back, and asked for nothing either.
        self.deaths[number] = day, marks, left if worth > 0 else None

    def outcome(self):
        """The five parts, the net result and the end value, each with its scale, and the deaths."""
        world, first, last = self.world, self.world["spot"], self.spot
        price = lambda asset, spot: F(1) if asset == world["currency"] else spot[asset] / spot[world["currency"]]
        spot_pnl, hedge, funding, collateral, value = Sum(), Sum(), Sum(), Sum(), Sum()
        for asset, quantity in world["holdings"].items():
            value.add(quantity * price(asset, first))
            spot_pnl.add(quantity * price(asset, last), -quantity * price(asset, first))
        for number, pool in enumerate(self.pools):
            settle, cash = price(pool.settle, last), self.cash[number]
            dead = self.deaths.get(number)
            forfeited = dead is not None and (dead[2] is None or world["rules"]["residual"] == "forfeited")
            funding.value += cash.value * settle
            funding.scale += cash.scale * settle
            # hedgePnl = A(H) − A(0) − collateralPnl − funding, so an account that lives on leaves its PnL's change.
            for asset, quantity, _ in pool.collateral:
                before, after = quantity * price(asset, first), quantity * price(asset, last)
                value.add(before)
                collateral.add(after, -before)
                if forfeited:
                    hedge.add(-after)
            if forfeited:
                hedge.add(-cash.value * settle)
            elif dead is not None:
                hedge.value += dead[2].value * settle
                hedge.scale += dead[2].scale * settle
            for index, position in enumerate(pool.positions):
                for term in position.pnl(position.mark(first)):
                    value.add(term * price(pool.settle, first))
                    hedge.add(-term * price(pool.settle, first))
                if dead is None:
                    hedge.add(*(term * settle for term in position.pnl(position.mark(last, self.basis[number, index]))))
        parts = [spot_pnl, hedge, funding, collateral]
        net = Sum().add(*(part.value for part in parts))
        net.scale = sum(part.scale for part in parts)
        end = value.value + net.value, value.scale + net.scale
        return [part.pair() for part in parts] + [net.pair(), end], [
            [number, day, marks] for number, (day, marks, _) in sorted(self.deaths.items())
        ]
