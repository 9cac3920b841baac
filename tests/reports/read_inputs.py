#!/usr/bin/env python3
"""Walks over every cell of a plan book that is open for typing: each needs a name and a rule with a message.

usage: read_inputs.py BOOK...   Every complaint is one line for a range; the exit code is 1 when there is any.
"""

import re
import sys
from openpyxl import load_workbook
from openpyxl.cell.cell import MergedCell
from openpyxl.utils import range_boundaries
from complaints import tell

# What columns, sheets and sentences were made for when the book was written: to change it here would break them.
FIXED = ("organization", "currency", "plan_start", "fiscal_start", "report_date")


def cells_in(area):
    left, top, right, bottom = range_boundaries(area.replace("$", ""))
    return {(row, column) for row in range(top, bottom + 1) for column in range(left, right + 1)}


def named_cells(book):
    found = {sheet.title: set() for sheet in book}
    for defined in book.defined_names.definedName:
        if "!" not in defined.attr_text or defined.name.startswith("_xlnm"):
            continue
        for sheet, area in defined.destinations:
            found[sheet] |= cells_in(area)
    return found


def ruled_cells(sheet):
    found = set()
    for rule in sheet.data_validations.dataValidation:
        if rule.prompt and rule.promptTitle and rule.showInputMessage:
            for area in rule.sqref.ranges:
                found |= cells_in(area.coord)
    return found


def runs(cells):
    """Cells of one column that stand below each other as one range."""
    cells = sorted(cells, key=lambda cell: (cell.column, cell.row))
    first = last = None
    for cell in cells + [None]:
        if last is not None and (cell is None or cell.column != last.column or cell.row != last.row + 1):
            yield first.coordinate if first is last else f"{first.coordinate}:{last.coordinate}"
            first = None
        first = first or cell
        last = cell


def fixed_of(book):
    """What is fixed is locked; what is not fixed on Inputs is read by a formula."""
    formulas = " ".join(cell.value for sheet in book for row in sheet.iter_rows() for cell in row
                        if cell.data_type == "f")
    for defined in book.defined_names.definedName:
        if not defined.attr_text.startswith("Inputs!") or ":" in defined.attr_text:
            continue
        cell = book["Inputs"][defined.attr_text.split("!")[1].replace("$", "")]
        if defined.name in FIXED:
            if not cell.protection.locked:
                yield f"{defined.name} is fixed and open for typing"
        elif not cell.protection.locked and not re.search(rf"\b{defined.name}\b", formulas):
            yield f"{defined.name} is open for typing and read by no formula"


def read(path):
    book = load_workbook(path)
    yield from fixed_of(book)
    named = named_cells(book)
    count = 0
    for sheet in book:
        ruled = ruled_cells(sheet)
        inputs = [cell for row in sheet.iter_rows() for cell in row
                  if not isinstance(cell, MergedCell) and not cell.protection.locked]
        count += len(inputs)
        for what, covered in (("name", named[sheet.title]), ("rule with a message", ruled)):
            for area in runs([cell for cell in inputs if (cell.row, cell.column) not in covered]):
                yield f"{sheet.title}!{area}: an input without a {what}"
        for cell in inputs:
            if cell.data_type == "f":
                yield f"{sheet.title}!{cell.coordinate}: a formula that is open for typing"
    if count < 10:
        yield f"only {count} cells are open for typing"


if __name__ == "__main__":
    sys.exit(tell(read))
