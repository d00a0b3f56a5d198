"""A book of clients whose builds are disturbed, and what is found out of order."""
import json
import pathlib
import subprocess

CLIENTS = 200
faults = []


def expect(holds, *what):
    if not holds:
        faults.append(" ".join(map(str, what)))
        print("FAULT:", faults[-1])


def build(program, site, output, *options, user=()):
    run = subprocess.run([*user, program, "build", site, "--output", output, "--no-github", *options],
                         capture_output=True, text=True)
    expect(run.returncode >= 0, "the program died by signal", -run.returncode)
    return run


def files(folder):
    """Every file by its path. A link is none."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in pathlib.Path(folder).rglob("*") if path.is_file()}


def same(one, other, *what):
    difference = subprocess.run(["diff", "-r", one, other], capture_output=True, text=True, errors="replace").stdout
    expect(not difference, *what, "\n" + difference[:600])


def client(number, name="Client", size=None):
    size = size or 1 + number % 7
    return json.dumps({
        "id": f"c-{number:04}", "name": f"{name} {number}", "currency": "USDT",
        "holdings": [{"asset": "BTC", "quantity": size}],
        "accounts": [{"id": "hedge", "venue": "example", "marginMode": "isolated", "positions": [
            {"symbol": "BTC/USDT:USDT", "side": "short", "contracts": 1000 * size, "entryPrice": 28000 + number,
             "leverage": 1 + number % 3}]}]})


class Book:
    """The site that `init` writes, with clients of its own, most of them in a stream."""

    def __init__(self, program, folder):
        subprocess.run([program, "init", folder], check=True, capture_output=True)
        self.folder = pathlib.Path(folder)
        self.stream = self.folder / "portfolios/book.ndjson"
        self.lines = [client(number) for number in range(CLIENTS)]
        for number in range(1000, 1008):
            (self.folder / f"portfolios/c-{number}.json").write_text(client(number))
        self.write()

    def write(self, end="\n"):
        self.stream.write_text("\n".join(self.lines) + end)
        return self

    def price(self, price):
        market = self.folder / "market.json"
        market.write_text(market.read_text().replace("30000", str(price)))
        return self

    def change(self):
        """Some are other, some are gone, some are new, one has another id, and a file is gone."""
        for number in range(0, 60, 3):
            self.lines[number] = client(number, "Changed")
        self.lines[100] = client(2000, "Renamed")
        del self.lines[150:170]
        self.lines += [client(number) for number in range(3000, 3030)]
        (self.folder / "portfolios/c-1003.json").unlink()
        return self.write()
