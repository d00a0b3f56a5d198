#!/usr/bin/env python3
"""Writes worlds.jsonl: random portfolios and scenarios, one to a line, with every figure as definitions.py has it.

    python3 tables.py > worlds.jsonl

Only Python's own library is used, and the same lines come out of every run. The numbers of a world are decimal; what is
computed with is the double next to each, taken exactly, because that is what the program is given. A figure is a pair: its
value and its scale (see definitions.py), or null where there is none.
"""

import json
import random
import re
from fractions import Fraction

import definitions
import walk

WORLDS = 1000
draw = random.Random("hedgerow").random


def number(low, high, digits=5):
    return float(f"{low + (high - low) * draw():.{digits}g}")


def one(choices):
    return choices[int(draw() * len(choices))]


def tiers(reach, by_contracts):
    """Rows of cap, rate and amount, continuous where they go by notional."""
    rows = [[1e18, number(0.002, 0.02, 2), 0]]
    floor = 0
    for _ in range(int(draw() * 5)):
        floor = float(f"{floor + reach * number(0.02, 0.5):.3g}")
        rate = round(rows[-1][1] + number(0.001, 0.06, 2), 4)
        amount = 0 if by_contracts else round(floor * (rate - rows[-1][1]) + rows[-1][2], 9)
        rows[-1][0] = floor
        rows.append([1e18, rate, amount])
    return rows


def contract(symbol, spot):
    base, rest = symbol.split("/")
    quote, settle = rest.split(":")
    price = spot[base] / spot[quote]
    inverse, by_contracts = settle == base, draw() < 0.3
    size = 100 if inverse else 0.001
    reach = 1e6 / (size if inverse else size * price) if by_contracts else 1e6 / price if inverse else 1e6
    return {
        "size": size, "hours": one([1, 4, 8]), "cap": 0.0008, "floor": -0.0004, "byContracts": by_contracts,
        "tiers": tiers(reach, by_contracts), "mark": number(price * 0.98, price * 1.02, 6),
        "index": number(price * 0.995, price * 1.005, 6), "rate": number(-0.0005, 0.001, 3),
    }


def account(contracts):
    """An isolated or a cross account with up to three positions, some of them near their end."""
    cross, settle = draw() < 0.5, one(["USDT", "USDT", "BTC"])
    positions, worth = [], 0
    for symbol in sorted(contracts):
        if cross and not symbol.endswith(":" + settle):
            continue
        for side in ("long", "short"):
            if draw() < 0.65 or len(positions) == 3:
                continue
            listed = contracts[symbol]
            inverse, mark, value = not symbol.endswith(":USDT"), listed["mark"], number(1e3, 2e6, 3)
            count = int(value / (1 if inverse else mark) / listed["size"]) + 1
            entry = number(mark * 0.9, mark * 1.1, 5)
            notional = count * listed["size"] / mark if inverse else count * listed["size"] * mark
            worth += notional
            margin = number(notional * 0.08, notional * 1.2, 5)
            positions.append([symbol, side, count, entry] + ([] if cross else [margin]))
    if not cross:
        return {"collateral": None, "positions": positions}
    parts = [[settle, number((worth + 1) * 0.1, (worth + 1) * 0.8, 5), 0]]
    if draw() < 0.5:
        parts.append([one(["ETH", "USDT" if settle == "BTC" else "BTC"]), number(0.01, 8, 3), number(0, 0.3, 2)])
    return {"collateral": parts, "positions": positions}


def shocks(spot):
    if draw() < 0.08:
        return [[one(["BTC", "ETH", "*"]), "basis", number(-0.15, 0.2, 2)]]
    chosen = []
    if draw() < 0.7:
        chosen.append(["*", "by", number(-0.45, 0.6, 3)])
    if draw() < 0.6:
        chosen.append(["ETH", "by", number(-0.5, 0.7, 3)])
    if draw() < 0.3:
        chosen.append(["BTC", "to", number(spot["BTC"] * 0.6, spot["BTC"] * 1.6, 4)])
    if draw() < 0.3:
        chosen.append(["USDT", "to", number(0.92, 1.04, 3)])
    if draw() < 0.1:
        chosen.append([one(["BTC", "ETH", "*"]), "basis", number(-0.05, 0.05, 2)])
    return chosen


def scenario(spot, instant):
    """An instant shock, or a path with settlements that begins with a jump now and then."""
    funding = one([["market", 0], ["rate", number(-0.0005, 0.001, 3)], ["annual", number(-0.3, 0.6, 3)]])
    if instant:
        return {"path": [[0, shocks(spot)]], "funding": funding}
    day, path = one([0, 0.25, 0.5]), []
    for _ in range(1 + int(draw() * 3)):
        path.append([day, shocks(spot)])
        day += one([0.25, 0.375, 1, 1.5])
    return {"path": path, "funding": funding}


def world():
    spot = {"BTC": number(5e3, 9e4), "ETH": number(200, 5e3), "USDT": number(0.95, 1.05, 4), "USD": 1}
    names = ["BTC/USDT:USDT", "ETH/USDT:USDT", "BTC/USD:BTC"]
    contracts = {name: contract(name, spot) for name in names}
    accounts = [account(contracts) for _ in range(1 + int(draw() * 2))]
    used = {position[0] for account in accounts for position in account["positions"]}
    return {
        # The start is on no grid, off by up to a day.
        "asOf": 1_795_132_800_000 + int(draw() * 86_400) * 1000, "currency": one(["USDT", "USD"]), "spot": spot,
        "cash": ["USD", "USDT"],
        "rules": {
            "maintenanceBasis": one(["mark", "mark", "entry"]), "closeFee": one(["none", "atLiquidation", "atBankruptcy"]),
            "fundingReference": one(["mark", "index"]), "twoWay": one(["larger", "net", "sum"]),
            "residual": one(["forfeited", "returned"]),
        },
        "taker": number(0, 0.001, 2), "contracts": {name: contracts[name] for name in names if name in used},
        "holdings": {asset: number(0.1, 20, 3) for asset in ("BTC", "ETH") if draw() < 0.6}, "accounts": accounts,
        "scenarios": [scenario(spot, True), scenario(spot, False)],
    }


def shown(pair):
    value, scale = pair
    return None if value is None else [float(f"{float(value):.15g}"), float(f"{float(scale):.2g}")]


def figures(world):
    """Every figure of a world whose numbers are exact."""
    spot, cash = world["spot"], world["cash"]
    pools = definitions.pools(world)
    positions, accounts, exposure = [], [], {}
    for asset, quantity in world["holdings"].items():
        exposure.setdefault(asset, (definitions.Sum(), definitions.Sum()))[0].add(quantity)
    for pool in pools:
        for asset, quantity, _ in pool.collateral:
            exposure.setdefault(asset, (definitions.Sum(), definitions.Sum()))[0].add(quantity)
        for position in pool.positions:
            coins = position.quantity / position.entry if position.inverse else position.quantity
            exposure.setdefault(position.base, (definitions.Sum(), definitions.Sum()))[1].add(position.sign * coins)
            mark = position.mark(spot)
            maintenance = position.maintenance(mark, position.contracts, position.contracts)
            positions.append({
                "pnl": shown(definitions.Sum().add(*position.pnl(mark)).pair()),
                "maintenance": shown((maintenance, position.notional(mark) / 100)),
                "liquidation": shown(pool.liquidation(position, spot)),
                "bankruptcy": shown(pool.bankruptcy(position, spot)),
                "isLiquidatable": pool.headroom(spot)[0] <= 0,
            })
        if pool.positions:
            required = sum(p.maintenance(p.mark(spot), p.counted, p.filling) for p in pool.positions)
            size = sum(p.notional(p.mark(spot)) for p in pool.positions)
            alive = pool.headroom(spot)[0] > 0
            accounts.append({
                "equity": shown(pool.equity(spot).pair()), "maintenance": shown((required, size / 100)),
                "up": shown(pool.shock(spot, cash, True)) if alive else None,
                "down": shown(pool.shock(spot, cash, False)) if alive else None,
            })
    outcomes = []
    for scenario in world["scenarios"]:
        parts, deaths = walk.Walk(world, pools, scenario).outcome()
        outcomes.append({
            "figures": [shown(part) for part in parts],
            "deaths": [{"pool": pool, "day": float(day), "marks": [float(mark) for mark in marks]} for pool, day, marks in deaths],
        })
    return {
        "positions": positions, "pools": accounts, "outcomes": outcomes,
        "exposure": {asset: [shown(part.pair()) for part in parts] for asset, parts in exposure.items()},
    }


if __name__ == "__main__":
    for _ in range(WORLDS):
        text = json.dumps(world(), separators=(",", ":"))
        exact = json.loads(
            text, parse_float=lambda digits: Fraction(float(digits)), parse_int=lambda digits: Fraction(int(digits)))
        expected = json.dumps(figures(exact), separators=(",", ":"))
        print(text[:-1] + ',"expected":' + re.sub(r"\.0(?=[,\]])", "", expected) + "}")
