"""Every page of a built site in Chromium: axe finds nothing, and no page scrolls sideways."""
import functools
import http.server
import pathlib
import sys
import threading

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

LOOKS = [(1280, "light"), (1280, "dark"), (360, "light"), (360, "dark")]


def problems(page, width):
    # What is folded away is looked at, too.
    page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)")
    shown = page.evaluate("document.documentElement.scrollWidth")
    if shown > width:
        yield f"scrolls sideways: {shown} px"
    for violation in Axe().run(page).response["violations"]:
        yield f"{violation['id']}: {violation['nodes'][0]['html'][:200]}"


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def main(root):
    failed = looked = 0
    # The page for addresses that lead nowhere refers to the site's first folder by `/`.
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=root))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    site = f"http://127.0.0.1:{server.server_address[1]}/"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for path in sorted(pathlib.Path(root).resolve().rglob("*.html")):
            for width, scheme in LOOKS:
                # The page's own policy would keep axe out.
                context = browser.new_context(
                    viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True)
                page = context.new_page()
                page.goto(site + str(path.relative_to(pathlib.Path(root).resolve())))
                looked += 1
                for problem in problems(page, width):
                    failed += 1
                    print(f"{path} at {width} px, {scheme}: {problem}")
                context.close()
        browser.close()
    print(f"{looked} views, {failed} problems")
    return 1 if failed or not looked else 0


sys.exit(main(sys.argv[1]))
