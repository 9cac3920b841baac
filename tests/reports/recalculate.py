#!/usr/bin/env python3
"""Has LibreOffice calculate plan books anew and compares every cell with the value stored in it.

usage: recalculate.py [--plant] BOOK...
       recalculate.py --changes FILE
--plant   changes one stored value of each book first; then it has to be found, or this fails.
--changes types new values into books and says where they then differ from what the model wrote. Each line of
          FILE is JSON: book, cells (a list of [defined name, place in it, value]; a date is {"day": "2026-03-31"}),
          and either expected (the book that the model wrote for the same change) or master (what the check of
          all checks has to be, 1 or 0).

LibreOffice trusts stored values unless told to calculate always, so a private profile says so.
"""

import datetime
import json
import re
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from openpyxl import load_workbook

PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"
 xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode"
 oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""
RELATIVE = 1e-9
ABSOLUTE = 1e-6  # what is left when amounts of a million cancel out
ERRORS = {"#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#N/A", "#NUM!", "#NULL!", "Err:502", "Err:504"}


def plant(source, target):
    """A copy with the first stored number of a Revenue formula changed."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            data = old.read(part)
            if part.filename == "xl/worksheets/sheet5.xml":
                text, count = re.subn(r"(<f>SUM[^<]*</f><v>)[^<]*|(</f><v>)(\d{3,}[^<]*)",
                                      lambda m: (m.group(1) or m.group(2)) + "123456789.25",
                                      data.decode(), count=1)
                if count != 1:
                    sys.exit("recalculate: found no value to change")
                data = text.encode()
            new.writestr(part, data)


def recalculate(books, folder):
    profile = folder / "profile" / "user"
    profile.mkdir(parents=True)
    (profile / "registrymodifications.xcu").write_text(PROFILE)
    out = folder / "out"
    subprocess.run(["soffice", f"-env:UserInstallation=file://{profile.parent}", "--headless",
                    "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(out)]
                   + [str(book) for book in books],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=600 + 20 * len(books))
    return [out / book.name for book in books]


def same(stored, found):
    if stored in (None, "") and found in (None, ""):
        return True
    numbers = (int, float)
    if isinstance(stored, numbers) and isinstance(found, numbers):
        return abs(stored - found) <= max(ABSOLUTE, RELATIVE * max(abs(stored), abs(found)))
    return stored == found


def differences(before, after):
    old, new = load_workbook(before, data_only=True), load_workbook(after, data_only=True)
    cells = 0
    for sheet in old:
        other = new[sheet.title]
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is None:
                    continue
                cells += 1
                found = other[cell.coordinate].value
                if found in ERRORS:
                    yield f"{sheet.title}!{cell.coordinate} is {found}"
                elif not same(cell.value, found):
                    yield f"{sheet.title}!{cell.coordinate}: stored {cell.value!r}, found {found!r}"
    if cells < 500:
        yield f"only {cells} cells compared"


def cells_of(book, name):
    defined = book.defined_names[name]
    (sheet, area), = defined.destinations
    found = book[sheet][area]
    if not isinstance(found, tuple):
        return [found]
    return [cell for row in found for cell in row]


def typed(value):
    return datetime.date.fromisoformat(value["day"]) if isinstance(value, dict) else value


def write_change(change, target):
    book = load_workbook(change["book"])
    for name, place, value in change["cells"]:
        cells_of(book, name)[place].value = typed(value)
    book.save(target)


def change_differences(change, after):
    new = load_workbook(after, data_only=True)
    if "master" in change:
        found = cells_of(new, "check_master")[0].value
        if found != change["master"]:
            yield f"the check of all checks is {found} and not {change['master']}"
        return
    old = load_workbook(change["book"], data_only=True)
    expected = load_workbook(change["expected"], data_only=True)
    formulas = load_workbook(change["expected"])
    moved = 0
    for sheet in formulas:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type != "f":
                    continue
                wanted = expected[sheet.title][cell.coordinate].value
                found = new[sheet.title][cell.coordinate].value
                moved += not same(wanted, old[sheet.title][cell.coordinate].value)
                if not same(wanted, found):
                    yield f"{sheet.title}!{cell.coordinate}: expected {wanted!r}, found {found!r}"
    if moved == 0:
        yield "no formula follows"


def check_changes(file):
    changes = [json.loads(line) for line in Path(file).read_text().splitlines() if line]
    count = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        books = [folder / f"change{number}.xlsx" for number in range(len(changes))]
        for change, book in zip(changes, books):
            write_change(change, book)
        for change, after in zip(changes, recalculate(books, folder)):
            for sentence in change_differences(change, after):
                count += 1
                if count <= 40:
                    print(f"{change['cells']}: {sentence}")
    return 1 if count or not changes else 0


def main():
    if "--changes" in sys.argv:
        return check_changes(sys.argv[-1])
    planted = "--plant" in sys.argv
    books = [Path(name).resolve() for name in sys.argv[1:] if not name.startswith("--")]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if planted:
            copies = [folder / f"planted-{book.name}" for book in books]
            for book, copy in zip(books, copies):
                plant(book, copy)
            books = copies
        count = 0
        for before, after in zip(books, recalculate(books, folder)):
            for sentence in differences(before, after):
                count += 1
                if count <= 40:
                    print(sentence)
    if planted:
        return 0 if count else 1
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
