#!/usr/bin/env python3
"""Measures a batch of exports: two threads against one, and memory against length.

usage: batch.py SIGHTLINE_CLI [PLANS [ROUNDS]]   (200 plans, 5 rounds)

The control is two plain processes with half the plans each: what the machine gives to two at once on
this day. Rounds are interleaved and medians reported, since other work disturbs the clock.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def run(*command):
    """Seconds by the clock, and the most memory in MB, of commands run side by side."""
    start = time.monotonic()
    children = [subprocess.Popen(words, stdout=subprocess.DEVNULL) for words in command]
    most = 0
    for child in children:
        _, status, usage = os.wait4(child.pid, 0)
        if status != 0:
            sys.exit(f"{child.args[0]} failed")
        most = max(most, usage.ru_maxrss / 1024)
    return time.monotonic() - start, most


def main():
    cli = sys.argv[1]
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 200
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 5
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        plans = [folder / f"plan{number}.sightline" for number in range(count)]
        for plan in plans:
            subprocess.run([cli, "new", plan, "--template", "it-services", "--sample"], check=True,
                           stdout=subprocess.DEVNULL)

        def export(to, chosen, jobs):
            return [cli, "export", *chosen, "-o", folder / to, "-j", str(jobs), "--force"]

        half = count // 2
        ways = {
            "one thread": [export("one", plans, 1)],
            "two threads": [export("two", plans, 2)],
            "two processes": [export("left", plans[:half], 1), export("right", plans[half:], 1)],
        }
        seconds = {way: [] for way in ways}
        for _ in range(rounds):
            for way, commands in ways.items():
                seconds[way].append(run(*commands)[0])
        for plan in plans:
            book = plan.stem + ".xlsx"
            if (folder / "one" / book).read_bytes() != (folder / "two" / book).read_bytes():
                sys.exit(f"{book} differs between one thread and two")
        print(f"{count} plans, {rounds} rounds       seconds   throughput")
        for way, times in seconds.items():
            ratios = [one / this for one, this in zip(seconds["one thread"], times)]
            print(f"{way:<26} {statistics.median(times):10.2f} {statistics.median(ratios):12.2f}"
                  f"   ({min(ratios):.2f} to {max(ratios):.2f})")
        few = max(2, count // 10)
        for jobs in (1, 2):
            short = run(export("few", plans[:few], jobs))[1]
            long = run(export("many", plans, jobs))[1]
            print(f"memory with -j {jobs}: {few} plans {short:.1f} MB, {count} plans {long:.1f} MB")


if __name__ == "__main__":
    main()
