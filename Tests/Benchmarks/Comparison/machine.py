"""What the figures hang on."""
import os
import sys
from importlib import metadata

from Comparison.run import said


def machine():
    """A sentence about the machine and the programs."""
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        model = next((line.split(":", 1)[1].strip() for line in file if line.startswith("model name")), "unknown")
    total = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    swift = said(["swift", "--version"]).splitlines()[0].split("(")[0].strip()
    hugo = said(["hugo", "version"]).split()[1].split("+")[0]
    peers = ", ".join(f"{name} {metadata.version(name)}" for name in ("jinja2", "cmarkgfm"))
    return (f"{os.cpu_count()} cores, {model}, {total:.0f} GB, Linux {os.uname().release.split('-')[0]}; {swift}, release; "
            f"Python {sys.version.split()[0]}, {peers}; Hugo {hugo}.")


def memory():
    """Bytes that a program may still take."""
    with open("/proc/meminfo", encoding="utf-8") as file:
        return next(int(line.split()[1]) * 1024 for line in file if line.startswith("MemAvailable"))
