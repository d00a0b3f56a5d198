"""Builds and joins that are killed at any moment, and what the next one makes of what they left."""
import shutil
import subprocess
import time

from faulty_book import Book, build, expect, files, same

KILLS, JOINS, WAITING = 50, 20, ".hedgerow-new"


def killed(command, output, moment, begun=None):
    """Kills a build after a time, counted from where `begun` holds.

    Returns whether it was still at work.
    """
    process = subprocess.Popen([*command, "--output", output, "--no-github"], stderr=subprocess.DEVNULL)
    while begun and not begun() and process.poll() is None:
        pass
    end = time.perf_counter() + moment
    while time.perf_counter() < end and process.poll() is None:
        pass
    process.kill()
    return process.wait() < 0


def kills(program, work, chance):
    """Half in an empty folder and half over an older output; half at any moment and half while files are put in place."""
    sites = {"first": Book(program, work / "first"), "price": Book(program, work / "price").price(31000),
             "clients": Book(program, work / "clients").change()}
    fresh, longest = {}, 0
    for name, book in sites.items():
        fresh[name] = work / f"{name}-fresh"
        start = time.perf_counter()
        run = build(program, book.folder, fresh[name])
        longest = time.perf_counter() - start
        expect(run.returncode == 0, name, run.stderr)
    whole = {name: files(folder) for name, folder in fresh.items()}
    hit = inside = 0
    for number in range(KILLS):
        earlier = None if number % 2 else chance.choice(list(sites))
        later = chance.choice([name for name in sites if name != earlier])
        last = chance.choice([earlier or "first", later, later, *sites])
        output = work / "out"
        kept = output / ".hedgerow-kept"
        if earlier:
            shutil.copytree(fresh[earlier], output)
        begun = None
        if number % 4 < 2:
            begun = (lambda: not kept.exists()) if earlier else (lambda: (output / "index.html").exists())
        moment = chance.uniform(0, 0.01 if begun else longest)
        print(f"{number}: {earlier} -> {later}, killed {moment * 1000:.2f} ms {'into moving' if begun else 'in'}, then {last}")
        hit += killed([program, "build", sites[later].folder], output, moment, begun)
        left = files(output) if output.exists() else {}
        # Files wait beside their places, and new reports in folders beside theirs.
        stands = {path: text for path, text in left.items() if WAITING not in path}
        if earlier and kept.name in stands and stands[kept.name] == whole[earlier][kept.name]:
            expect(stands == whole[earlier], number, "changed the output before it was all there")
        else:
            inside += kept.name not in stands and len(stands) > 1
        for path, text in stands.items():
            known = [whole[name].get(path) for name in (earlier, later) if name]
            expect(text in known or path.startswith(".hedgerow-"), number, "left half of", path)
        # Once more, while what was left is mended.
        if chance.random() < 0.2:
            killed([program, "build", sites[later].folder], output, chance.uniform(0, longest))
        run = build(program, sites[last].folder, output)
        expect(run.returncode == 0, number, run.stderr)
        same(output, fresh[last], number, "is not as a first build:")
        shutil.rmtree(output)
    expect(hit >= KILLS / 2, "only", hit, "builds were killed before they had ended")
    print(f"{hit} of {KILLS} builds were killed, {inside} of them while files were put in place")
    return sites, fresh


def joins(program, work, chance, sites, fresh):
    """Shards are joined in an empty folder and over an older output, and that is killed; the shards stay as they are."""
    shards = [work / f"shard-{number}" for number in (1, 2, 3)]
    for number, shard in enumerate(shards, 1):
        expect(build(program, sites["clients"].folder, shard, "--shard", f"{number}/3").returncode == 0, "shard", number)
    built = [files(shard) for shard in shards]
    command = [program, "merge", *shards, "--site", sites["clients"].folder]
    output, hit, longest = work / "joined", 0, 0.1
    for number in range(JOINS):
        if number % 2:
            shutil.copytree(fresh["first"], output)
        begun = (lambda: not (output / ".hedgerow-kept").exists()) if number % 4 == 1 else None
        hit += killed(command, output, chance.uniform(0, 0.01 if begun else longest), begun)
        start = time.perf_counter()
        run = subprocess.run([*command, "--output", output, "--no-github"], capture_output=True, text=True)
        longest = time.perf_counter() - start
        expect(run.returncode == 0, "join", number, run.stderr)
        same(output, fresh["clients"], "join", number, "is not as the whole:")
        shutil.rmtree(output)
    expect([files(shard) for shard in shards] == built, "a shard has changed")
    expect(hit >= JOINS / 2, "only", hit, "joins were killed before they had ended")
    print(f"{hit} of {JOINS} joins were killed")
