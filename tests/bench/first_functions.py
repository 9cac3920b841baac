#!/usr/bin/env python3
"""Writes the names of the functions that the planner calls until its first page is painted, for the linker.

usage: first_functions.py SIGHTLINE OUT          OUT is cmake/first_functions.txt

SIGHTLINE is build/release/sightline, linked with -DSIGHTLINE_ORDER=OFF: callgrind knows no names of what lies in a section
of its own. It runs there on a virtual display (Xvfb) for 40 seconds, since it is about fifty times slower. See
cmake/first_functions.cmake for what the list is for.
"""

import collections
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

SECONDS = 40


def record(program, profile):
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "GTK_THEME": "Adwaita", "GDK_BACKEND": "x11",
                   "NO_AT_BRIDGE": "1", "GIO_USE_VFS": "local", "GSETTINGS_BACKEND": "memory"}
    words = ["xvfb-run", "-a", "timeout", str(SECONDS), "valgrind", "--tool=callgrind", f"--callgrind-out-file={profile}", "--demangle=no",
             program, "--sample"]
    with tempfile.TemporaryDirectory() as home:
        subprocess.run(words, env=environment | {"HOME": home}, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL, check=False)


def called(profile, program):
    """The functions of the program that the profile names; it writes each name once, with a number from then on."""
    objects, functions, found = {}, {}, set()
    current = callee = None
    for line in profile.read_text(errors="replace").splitlines():
        if line.startswith("calls="):
            callee = None
        if not (match := re.match(r"(c?ob|c?fn)=\((\d+)\)(?: (.*))?", line)):
            continue
        kind, number, name = match.groups()
        if name:
            (objects if kind.endswith("ob") else functions)[number] = name
        if kind == "ob":
            current = number
        elif kind == "cob":
            callee = number
        else:
            found.add((current if kind == "fn" else callee or current, number))
    names = (functions[number] for place, number in found if objects.get(place) == program)
    return {re.sub(r"'\d+$", "", name) for name in names}


def with_other_names(program, names):
    """A constructor has several names for one address, and the section has any of them."""
    of_address, address_of = collections.defaultdict(set), collections.defaultdict(set)
    for line in subprocess.run(["nm", program], check=True, capture_output=True, text=True).stdout.splitlines():
        match line.split():
            case [address, _, name]:
                of_address[address].add(name)
                address_of[name].add(address)
    return {other for name in names for address in address_of[name] for other in of_address[address]}


def main(program, out):
    program = str(Path(program).resolve())
    with tempfile.TemporaryDirectory() as folder:
        profile = Path(folder) / "profile"
        record(program, profile)
        names = called(profile, program)
    ours = sorted(name for name in with_other_names(program, names) if name.startswith("_Z"))
    if len(ours) < 500:
        sys.exit(f"{program} called only {len(ours)} functions by their names in {SECONDS} seconds; {out} stays as it "
                 "is. Link it with -DSIGHTLINE_ORDER=OFF.")
    Path(out).write_text("\n".join(ours) + "\n")
    print(f"{len(ours)} functions in {out}")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
