#!/usr/bin/env python3
"""Says which calls to the library of workbooks the benchmark would not replay, since recorded_calls.inc lacks them.

usage: recorded_calls.py NM LIST LIBRARY CALLER...   NM is binutils' nm, LIBRARY the shared one that is called,
each CALLER an archive that calls it. Every such call is one line; the exit code is 1 when there is any.
"""

import re
import subprocess
import sys
from pathlib import Path

APART = {
    "workbook_new_opt",  # kept by the replay's own function, since the folder differs
    "lxw_strerror",  # writes nothing
    "lxw_workbook_free",  # only of a book that failed
    "worksheet_insert_image_buffer_opt",  # a tape can't keep an image, and books of the benchmark have no logo
}


def symbols(nm, file, kind):
    lines = subprocess.run([nm, "-P", *kind, file], check=True, capture_output=True, text=True).stdout
    return {match[1] for match in re.finditer(r"^([a-z]\w*) [TUW]\b", lines, re.MULTILINE)}


def main(nm, listed, library, *callers):
    offered = symbols(nm, library, ["-D", "--defined-only"])
    called = set().union(*(symbols(nm, file, ["-u"]) for file in callers)) & offered
    if not called:
        print(f"no function of {library} is called")
        return 1
    recorded = set(re.findall(r"^RECORD\((\w+)\)", Path(listed).read_text(), re.MULTILINE))
    missing = sorted(called - recorded - APART)
    for name in missing:
        print(f"{name} is called, and RECORD({name}) is missing in {listed}")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
