#!/usr/bin/env python3
"""A Hugo site of a finished output's Markdown: `hugo.py OUTPUT SITE`. Pages only: no lists, no feeds, one file a page."""
import glob
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
CONFIG = """baseURL = "https://example.org/"
title = "Book"
uglyURLs = true
disableKinds = ["home", "section", "taxonomy", "term", "RSS", "sitemap", "robotsTXT", "404"]
"""


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def main(output, site):
    write(site + "/config.toml", CONFIG)
    with open(HERE + "/page.html.j2", encoding="utf-8") as file:
        layout = file.read().replace("{{ title | e }}", "{{ .Title }}").replace("{{ content }}", "{{ .Content }}")
    write(site + "/layouts/_default/single.html", layout)
    for path in glob.iglob(os.path.join(output, "reports", "**", "index.md"), recursive=True):
        with open(path, encoding="utf-8") as file:
            markdown = file.read()
        title = markdown.partition("\n")[0].removeprefix("# ").replace('"', "")
        name = os.path.basename(os.path.dirname(path))
        write(f"{site}/content/{name}.md", f'---\ntitle: "{title}"\n---\n{markdown}')


if __name__ == "__main__":
    main(*sys.argv[1:])
