"""The stages of a client, and the shapes of a book's pages."""
from statistics import median

from Comparison.book import BOOKS
from Comparison.run import progress, said


class Stages:
    """The stages of a client, timed a little in each round of the smallest book."""

    def __init__(self):
        self.times = {}

    def turn(self, site):
        for line in said([BOOKS, "stages", site, "2"]).splitlines():
            name, least, middle = line.split("\t")
            self.times.setdefault(name, []).append((float(least), float(middle)))
        progress("stages")

    @property
    def render(self):
        return median(middle for _, middle in self.times["render: as in a build"])

    def rows(self):
        for name, times in self.times.items():
            yield f"| {name} | {min(least for least, _ in times):.1f} | {median(middle for _, middle in times):.1f} |"


def shapes(site):
    """Two sentences about how often a page finds its shape among those kept."""
    clients, count, *found = said([BOOKS, "shapes", site]).split("\t")
    kept = "; ".join(f"of the last {limit}, {hits}" for limit, hits in zip(found[::2], found[1::2]))
    return f"{clients} pages have {count} shapes. How many find theirs among those kept: {kept}."
