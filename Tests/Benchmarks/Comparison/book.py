"""Whole builds of one book, by turns."""
import os
import re
import subprocess
import sys
import time
from statistics import median

from Comparison.run import Run, progress, remove

HERE = os.path.dirname(os.path.abspath(__file__))
BENCHMARKS = os.path.dirname(HERE)
ROOT = os.path.dirname(os.path.dirname(BENCHMARKS))
BOOKS = BENCHMARKS + "/.build/release/Books"
HEDGEROW = ROOT + "/.build/release/hedgerow"
FULL, BOTH = "hedgerow, 1 job", "hedgerow, 2 jobs"
NONE, ONE = "1 job again, nothing new", "1 job again, one client new"
FLOOR, JINJA, HUGO = "floor: libcmark, plain files", "Jinja2 and cmarkgfm", "Hugo"
# Python and Hugo hold much for each page; the floor is as flat as it can be.
LARGEST_OF_PEERS, MOST_OF_FLOOR = 10_000, 10_000


class Book:
    """A generated book of one size, and all that was measured of it."""

    def __init__(self, clients, work):
        self.clients, self.folder = clients, f"{work}/{clients}"
        self.site, self.output, self.target = (f"{self.folder}/{name}" for name in ("site", "output", "target"))
        self.runs, self.written, self.floors, self.took, self.original = {}, {}, [], None, None
        os.makedirs(self.folder)
        subprocess.run([BOOKS, "make", self.site, str(clients)], check=True)

    def run(self, name, *command, folder=None):
        run = Run(list(command), self.clients, folder or self.folder)
        self.runs.setdefault(name, []).append(run)
        progress(f"{self.clients:,} clients, {name}: {run.cpu:.0f} µs, {run.wall:.1f} s")
        return run

    def build(self, name, jobs):
        run = self.run(name, HEDGEROW, "build", self.site, "--output", self.output, "--jobs", str(jobs))
        written = re.search(r"([0-9,]+) files? written", run.said)
        self.written[name] = written.group(1) if written else "–"
        return run

    def turn(self):
        """One round: each program once. `took` tells how long, clearing up included."""
        start = time.monotonic()
        self.build(BOTH, 2)
        remove(self.output)
        told = self.build(FULL, 1).said
        if str(self.clients) not in told.replace(",", ""):
            sys.exit(f"not all {self.clients} clients were built:\n{told}")
        self.build(NONE, 1)
        self.change()
        self.build(ONE, 1)
        # What the floor takes to read the output and to make HTML of its tables is not its own: it tells its time itself.
        floor = Run([BOOKS, "floor", self.output, self.target, str(MOST_OF_FLOOR)], self.clients, self.folder)
        self.floors.append([float(figure) for figure in floor.said.split()])
        if self.clients <= LARGEST_OF_PEERS:
            self.run(JINJA, sys.executable, HERE + "/jinja.py", self.output, self.target)
            remove(self.target)
            hugo = self.folder + "/hugo"
            if not os.path.exists(hugo):
                subprocess.run([sys.executable, HERE + "/hugo.py", self.output, hugo], check=True)
            self.run(HUGO, "hugo", "--quiet", "--destination", self.target, folder=hugo)
            remove(self.target)
        remove(self.output)
        self.took = time.monotonic() - start

    def change(self):
        """Gives a client in the middle more cash, or takes it back."""
        # Line by line: what this process has at once counts as the memory of those that it starts.
        path, place = self.site + "/portfolios/book.ndjson", self.clients // 2
        with open(path, encoding="utf-8") as old, open(path + ".new", "w", encoding="utf-8") as new:
            for number, line in enumerate(old):
                if number == place:
                    self.original = self.original or line
                    is_changed = line != self.original
                    line = self.original if is_changed else line.replace('"quantity": ', '"quantity": 7', 1)
                new.write(line)
        os.replace(path + ".new", path)

    def cpu(self, name):
        return median(run.cpu for run in self.runs[name])

    def wall(self, name):
        return median(run.wall for run in self.runs[name])

    def system(self):
        return median(run.each(run.system) for run in self.runs[FULL])

    @property
    def floor(self):
        return median(render + write for _, render, write, *_ in self.floors)

    def rows(self):
        for name, runs in self.runs.items():
            walls, cpus = [run.wall for run in runs], [run.cpu for run in runs]
            user, system = (median(run.each(part) for run, part in parts) for parts in (
                [(run, run.user) for run in runs], [(run, run.system) for run in runs]))
            yield (f"| {self.clients:,} | {name} | {len(runs)} | {min(walls):.2f} / {median(walls):.2f} "
                   f"| **{min(cpus):.0f} / {median(cpus):.0f}** | {user:.0f} + {system:.0f} "
                   f"| {max(run.peak for run in runs) / 1024:.0f} | {self.written.get(name, '–')} "
                   f"| {self.cpu(name) / self.floor:.2f} |")
        all_ = [render + write for _, render, write, *_ in self.floors]
        render, write = (median(floor[place] for floor in self.floors) for place in (1, 2))
        yield (f"| {self.clients:,} | {FLOOR} | {len(all_)} | – | **{min(all_):.0f} / {median(all_):.0f}** "
               f"| {render:.0f} rendering, {write:.0f} writing | – | – | 1 |")

    def goals(self, stages):
        full, flooring = self.cpu(FULL), self.floor
        yield "the whole build beside the floor", full / flooring, "at most 2.5"
        yield "rendering, and all system time, beside the floor", (stages.render + self.system()) / flooring, "at most 1"
        if JINJA in self.runs:
            yield "beside Jinja2 and cmarkgfm", full / self.cpu(JINJA), "at most 0.2"
            yield "beside Hugo", full / self.cpu(HUGO), "at most 0.067"
        yield "1 job ÷ 2 jobs, wall time", self.wall(FULL) / self.wall(BOTH), "at least 1.8"
        yield "most memory, MiB", max(run.peak for name in (FULL, BOTH) for run in self.runs[name]) / 1024, "at most 64"
        yield "nothing new ÷ whole build", self.cpu(NONE) / full, "at most 0.1"
        yield "one client new ÷ whole build", self.cpu(ONE) / full, "at most 0.12"
