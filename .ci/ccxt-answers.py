#!/usr/bin/env python3
"""Runs a script with ccxt whose answers are made up, in the library's unified form: no exchange is asked.

    .ci/ccxt-answers.py SCRIPT

A short of 0.5 bitcoin at 60,000 in an isolated account and one of 0.2 in a cross account, at a mark of 59,000. A name that the
library does not have is an error, so that the page is not right about a method that is gone.
"""
import runpy
import sys
from unittest import mock

import ccxt

SYMBOL = "BTC/USDT:USDT"
MARKET = {
    "id": "BTCUSDT", "symbol": SYMBOL, "base": "BTC", "quote": "USDT", "settle": "USDT", "type": "swap", "linear": True,
    "inverse": False, "contractSize": 1.0, "maker": 0.0002, "taker": 0.0005,
    "precision": {"amount": 0.001, "price": 0.1},
}
RATE = {"symbol": SYMBOL, "markPrice": 59000.0, "indexPrice": 59010.0, "fundingRate": 0.0001, "interval": None}
TIERS = [
    {"tier": 1, "currency": "USDT", "minNotional": 0.0, "maxNotional": 300000.0, "maintenanceMarginRate": 0.004,
     "maxLeverage": 150.0, "info": {"cum": "0.0"}},
    {"tier": 2, "currency": "USDT", "minNotional": 300000.0, "maxNotional": 800000.0, "maintenanceMarginRate": 0.005,
     "maxLeverage": 100.0, "info": {"cum": "300.0"}},
]


def position(mode, contracts, pnl, collateral):
    return {"symbol": SYMBOL, "side": "short", "contracts": contracts, "entryPrice": 60000.0, "marginMode": mode,
            "unrealizedPnl": pnl, "collateral": collateral, "leverage": 2.0, "liquidationPrice": None}


ANSWERS = {
    "load_markets": {SYMBOL: MARKET},
    "fetch_tickers": {"BTC/USDT": {"symbol": "BTC/USDT", "last": 59005.0}},
    "fetch_funding_rates": {SYMBOL: RATE},
    "fetch_leverage_tiers": {SYMBOL: TIERS},
    "fetch_positions": [position("isolated", 0.5, 500.0, 16500.0), position("cross", 0.2, 200.0, 24200.0)],
    # The margin balance: the isolated margin, the rest, and all profits.
    "fetch_balance": {"total": {"USDT": 40700.0}},
    "market": MARKET,
    "milliseconds": 1795305600000,
}
patches = [mock.patch.object(ccxt.binance, name, return_value=answer) for name, answer in ANSWERS.items()]
for patch in patches:
    patch.start()
runpy.run_path(sys.argv[1], run_name="__main__")
