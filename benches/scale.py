"""How time and memory grow from a thousand documents to a hundred thousand: five documents to an
indicator, small ones, so that it is kip's own work that grows and not the reading."""

import sys

from measuring import megabytes, seconds, table
from workload import Workload, commit, noise

SIZES = [1_000, 10_000, 100_000]
PER_INDICATOR = 5
SIZE = 200
FORMS = ["html", "xlsx", "docx", "pptx", "md", "csv", "json", "xml", "sarif"]
HUGE = 20 << 30


def sound(_):
    """As it was locked."""


def missing(work):
    work.map(path=lambda number: f"dokumen/{work.name(number).replace('d', 'b', 1)}")


def unknown(work):
    work.map(code=lambda code: f"{code}x")


def unmapped(work):
    work.map(places=[(code, range(0)) for code, _ in work.places()])


def gathered(work):
    """All at the first indicator, as they are."""
    (code, _), *others = work.places()
    work.map(places=[(code, range(work.documents)), *((other, range(0)) for other, _ in others)])


def moved(work):
    work.move(True)


def swapped(work):
    """Each document holds what its neighbour held."""
    work.fill(lambda number: noise(SIZE, number ^ 1))


def changed(work):
    work.fill(lambda number: noise(SIZE, number + work.documents))


def same(work):
    work.fill(lambda _: noise(SIZE, 0))


# What each asks of kip that grows with the number of findings. The last ones spoil the documents.
VARIANTS = [
    ("every name misspelt", missing),
    ("every code misspelt", unknown),
    ("no document mapped", unmapped),
    ("all mapped at one indicator", gathered),
    ("every document moved", moved),
    ("every document swapped with another", swapped),
    ("every document changed", changed),
    ("all documents alike", same),
]


def of_size(documents, kip, day, folder, bench, runs):
    """Time and memory of each run on the workspace of one size, by name."""
    work = Workload(folder / f"{documents}", documents, PER_INDICATOR, "bin").build(SIZE, noise)
    judging = ["-q", "--as-of", day]
    check = [kip, "check", *judging, "--fail-on", "never"]
    taken = {}

    def measure(name, command, times=runs):
        print(f"{documents} documents: {name}", file=sys.stderr)
        taken.update(bench.medians([(name, command)], times, work.root))

    bench.run([kip, "lock", "-q"], work.root)
    measure("sound", [*check, "--no-cache"])
    bench.settle(work.root, check)
    measure("sound, warm", check)
    for name, spoil in VARIANTS:
        spoil(work)
        measure(name, [*check, "--no-cache"])
        for form in FORMS if spoil is missing else []:
            measure(f"{name}, report .{form}", [kip, "report", *judging, "-o", folder / f"report.{form}"], 1)
        work.move(False)
        work.map()
    work.fill(lambda number: noise(SIZE, number))
    work.spread()
    bench.run([kip, "lock", "-q"], work.root)
    measure("a mapping and a folder per indicator", [*check, "--no-cache"])
    commit(work.root)
    bench.settle(work.root, ["git", "status"], check)
    measure("the same, in git", [*check, "--no-cache"])
    measure("the same, in git, warm", check)
    return taken


def scale(kip, day, folder, bench, runs):
    found = [of_size(documents, kip, day, folder, bench, min(runs, 3)) for documents in SIZES]
    head = ["workspace"]
    for documents in SIZES:
        head += [f"{documents:,}", "memory"] + ["times"] * (documents != SIZES[0])
    rows = []
    for name in found[0]:
        row, before = [name], None
        for size in found:
            took, memory = size[name]
            row += [seconds(took), megabytes(memory)] + ([f"{took / before:.1f}"] if before else [])
            before = took
        rows.append(row)
    table("Documents, five to an indicator; \"times\" is against a tenth of them", head, rows)


def huge(kip, day, folder, bench):
    """One document of 20 GB, of which the disk holds nothing."""
    work = Workload(folder / "huge", 1, 1, "bin").build(SIZE, noise)
    with open(work.folder / work.name(0), "r+b") as document:
        document.truncate(HUGE)
    took, memory = bench.run(
        [kip, "check", "-q", "--no-cache", "--as-of", day, "--fail-on", "never"], work.root
    )
    table("One document of 20 GB", ["what", "time", "memory"],
          [["kip check --no-cache", seconds(took), megabytes(memory)]])
