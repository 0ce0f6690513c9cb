"""Runs programs, and takes their time and their memory."""

import json
import os
import statistics
import subprocess
import sys
import time

# The memory that a process is said to have used is never less than what its parent used before it:
# so a small process of its own starts each program, and says what became of it.
STARTER = r"""
import json, os, resource, sys, time
command, out = json.loads(sys.argv[1]), os.open(sys.argv[2], os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
begun = time.perf_counter()
child = os.posix_spawnp(command[0], command, os.environ, file_actions=[
    (os.POSIX_SPAWN_DUP2, out, 1), (os.POSIX_SPAWN_DUP2, out, 2)])
_, status, used = os.wait4(child, 0)
took = time.perf_counter() - begun
unit = 1 if sys.platform == "darwin" else 1024
print(json.dumps([took, used.ru_maxrss * unit, os.waitstatus_to_exitcode(status)]))
"""


class Bench:
    """Where programs run, with what they remember kept out of the user's own folders."""

    def __init__(self, folder):
        self.said = folder / "said.txt"
        self.environment = {
            key: value for key, value in os.environ.items() if key != "CI" and not key.startswith("GIT_")
        }
        self.environment |= {"XDG_CACHE_HOME": str(folder / "remembered"), "GIT_CONFIG_NOSYSTEM": "1",
                             "GIT_CONFIG_GLOBAL": os.devnull}

    def run(self, command, folder, code=0):
        """Runs once; gives the seconds that it took and the bytes of memory that it used at most.
        Any other exit code than `code` ends the measuring: a failure is no time to compare."""
        words = [str(word) for word in command]
        ran = subprocess.run(
            [sys.executable, "-I", "-S", "-c", STARTER, json.dumps(words), str(self.said)],
            cwd=folder, env=self.environment, capture_output=True, check=False,
        )
        if ran.returncode != 0:
            raise SystemExit(f"{words}: {ran.stderr.decode(errors='replace')}")
        took, memory, ended = json.loads(ran.stdout)
        if ended != code:
            raise SystemExit(f"{words}: exit {ended}\n{self.said.read_text(errors='replace')[-2000:]}")
        return took, memory

    def settle(self, folder, *commands):
        """Runs each once that remembers something, when all files are old enough to be remembered:
        neither git nor kip trusts the time of a file as young as its own notes."""
        time.sleep(2)
        for command in commands:
            self.run(command, folder)

    def medians(self, rows, runs, folder):
        """The median time of each row and its highest memory. The rows run in turn, so that what
        disturbs the machine disturbs all alike, and once before it counts."""
        taken = {name: [] for name, _ in rows}
        for _, command in rows:
            self.run(command, folder)
        for _ in range(runs):
            for name, command in rows:
                taken[name].append(self.run(command, folder))
        return {
            name: (statistics.median(took for took, _ in all_of_it), max(memory for _, memory in all_of_it))
            for name, all_of_it in taken.items()
        }


def table(title, head, rows):
    """A Markdown table whose first column is words and whose others are figures."""
    print(f"\n{title}\n\n| {' | '.join(head)} |\n|---|{'---:|' * (len(head) - 1)}")
    for row in rows:
        print(f"| {' | '.join(row)} |")
    sys.stdout.flush()


def seconds(took):
    return f"{took * 1000:.0f} ms" if took < 1 else f"{took:.2f} s"


def megabytes(memory):
    return f"{memory / 1e6:.0f} MB"
