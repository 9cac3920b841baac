#!/usr/bin/env python3
"""Compares our export with scripts that write a book of their own: processor time per 1,000 cells.

usage: writers.py SIGHTLINE_CLI FOLDER [BOOKS]

FOLDER holds the scripts (book_xlsxwriter.py, book_openpyxl.py, book_lxw.c); each is called with a number
of books and a folder for them. Their books differ from ours, so cells are what is compared. Start-up
is part of it on both sides, spread over BOOKS (20) books in one call.
"""

import os
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

PYTHON = "/usr/bin/python3"


def processor_ms(command, folder):
    """Processor time of a command, which writes into the folder."""
    child = subprocess.Popen([*command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=folder)
    _, status, usage = os.wait4(child.pid, 0)
    if status != 0:
        raise OSError(f"{command[0]} failed")
    return (usage.ru_utime + usage.ru_stime) * 1000


def cells_in(book):
    with zipfile.ZipFile(book) as parts:
        return sum(parts.read(name).count(b"<c ") for name in parts.namelist()
                   if name.startswith("xl/worksheets/sheet"))


def measure(name, command, folder, runs=5):
    """Milliseconds per 1,000 cells: the least of several runs, since others only ever add time."""
    least = min(processor_ms(command, folder) for _ in range(runs))
    books = list(folder.rglob("*.xlsx"))
    cells = sum(cells_in(book) for book in books)
    print(f"{name:<24} {len(books):4} books {cells // len(books):7} cells each "
          f"{least / len(books):8.1f} ms a book", end="")
    return least / (cells / 1000)


def main():
    cli, scripts = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 20
    if not scripts.is_dir():
        sys.exit(f"There is no folder {scripts} with scripts to compare with.")
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        plans = [root / f"plan{number}.sightline" for number in range(count)]
        for plan in plans:
            subprocess.run([cli, "new", plan, "--template", "it-services", "--sample"], check=True,
                           stdout=subprocess.DEVNULL)
        ways = {"Sightline": [cli, "export", *plans, "-o", root / "Sightline", "-j1", "--force"]}
        native = root / "book_lxw"
        if subprocess.run(["gcc", "-O2", scripts / "book_lxw.c", "-o", native, "-lxlsxwriter"],
                          check=False, stderr=subprocess.DEVNULL).returncode == 0:
            ways["libxlsxwriter in C"] = [native, str(count), root / "libxlsxwriter in C"]
        for way, script in (("XlsxWriter", "book_xlsxwriter.py"), ("openpyxl", "book_openpyxl.py")):
            if (scripts / script).is_file():
                ways[way] = [PYTHON, scripts / script, str(count), root / way]
            else:
                print(f"{script} is not in {scripts}")
        ours = None
        for way, command in ways.items():
            (root / way).mkdir()
            try:
                each = measure(way, command, root / way)
            except OSError:
                print(f"{way} can't run: is its library installed for {PYTHON}?")
                continue
            ours = ours or each
            print(f" {each:8.2f} ms per 1,000 cells {each / ours:7.2f} x ours")


if __name__ == "__main__":
    main()
