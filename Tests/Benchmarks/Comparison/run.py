"""Processes, and what they took."""
import os
import subprocess
import sys
import tempfile
import time


def progress(text):
    print(text, file=sys.stderr, flush=True)


def said(command):
    """What a command prints."""
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def remove(folder):
    """Not in this process, whose memory would grow with the names in the folder."""
    subprocess.run(["rm", "-rf", folder], check=True)


class Run:
    """What a process and its children took: seconds and KiB, for a number of clients.

    Linux hands the peak of this small process on to those it starts; all that are measured have more.
    """

    def __init__(self, command, clients, folder):
        start = time.monotonic()
        with tempfile.TemporaryFile() as said:
            process = subprocess.Popen(command, cwd=folder, stdout=said, stderr=subprocess.STDOUT)
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            said.seek(0)
            self.said = said.read().decode()
        if process.returncode != 0:
            sys.exit(f"{' '.join(command)}: ends with {process.returncode}\n{self.said}")
        self.wall = time.monotonic() - start
        self.user, self.system = usage.ru_utime, usage.ru_stime
        self.peak, self.clients = usage.ru_maxrss, clients

    def each(self, seconds):
        return seconds * 1e6 / self.clients

    @property
    def cpu(self):
        return self.each(self.user + self.system)
