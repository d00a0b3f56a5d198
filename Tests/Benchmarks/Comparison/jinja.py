#!/usr/bin/env python3
"""The reports of a finished output once more, by Jinja2 and cmarkgfm: `jinja.py OUTPUT TARGET`.

It reads each report.json, fills report.md.j2 with it, renders the Markdown, frames it and writes index.html and index.md.
It computes nothing and draws nothing.
"""
import glob
import json
import os
import sys

import cmarkgfm
from cmarkgfm.cmark import Options
from jinja2 import Environment, FileSystemLoader, StrictUndefined

MARKS = str.maketrans({mark: "\\" + mark for mark in "\\`*_{}[]<>()#+!|&~"})


def signed(text, value, plus):
    """The true minus, and a plus where it is asked for."""
    if text.startswith("-"):
        return "−" + text[1:]
    return "+" + text if plus and value > 0 else text


def trimmed(value, places, plus):
    if value is None:
        return "–"
    text = f"{value:,.{places}f}"
    return signed(text.rstrip("0").rstrip(".") if places else text, value, plus)


def money(value, plus=False):
    if value is None:
        return None
    return signed(f"{value:,.0f}" if abs(value) >= 1000 or value == 0 else f"{value:,.2f}", value, plus)


def price(value):
    if value is None:
        return None
    return trimmed(value, 2 if value >= 100 else 4 if value >= 1 else 7, False)


def amount(value, plus=False):
    if value is None:
        return None
    size = abs(value)
    return trimmed(value, 2 if size >= 1000 else 4 if size >= 1 else 8, plus)


def number(value):
    return trimmed(value, 2, False)


def quantity(value, plus=False):
    return trimmed(value, 8, plus)


def percent(value, places=1, plus=False):
    return "–" if value is None else signed(f"{value * 100:,.{places}f}", value, plus) + "%"


def multiple(value):
    return "–" if value is None else trimmed(value, 2, False) + "×"


def figure(value, row):
    if row["limit"] == "survival":
        return "–"
    return multiple(value) if row["limit"] == "maxLeverage" else percent(value)


def main(output, target):
    here = os.path.dirname(os.path.abspath(__file__))
    environment = Environment(
        loader=FileSystemLoader(here), undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.filters |= {
        "money": money, "price": price, "amount": amount, "quantity": quantity, "percent": percent,
        "multiple": multiple, "figure": figure, "number": number,
        "text": lambda value: value.translate(MARKS),
    }
    with open(os.path.join(here, "words.json"), encoding="utf-8") as file:
        environment.globals["words"] = json.load(file)
    report, page = environment.get_template("report.md.j2"), environment.get_template("page.html.j2")
    for path in glob.iglob(os.path.join(output, "reports", "**", "report.json"), recursive=True):
        with open(path, encoding="utf-8") as file:
            record = json.load(file)
        markdown = report.render(record)
        content = cmarkgfm.markdown_to_html_with_extensions(
            markdown, options=Options.CMARK_OPT_DEFAULT, extensions=["table"])
        html = page.render(title=record["portfolio"]["name"], content=content)
        folder = os.path.join(target, record["portfolio"]["id"])
        os.makedirs(folder)
        for name, text in (("index.html", html), ("index.md", markdown)):
            with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
                file.write(text)


if __name__ == "__main__":
    main(*sys.argv[1:])
