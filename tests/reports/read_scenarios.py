#!/usr/bin/env python3
"""Reads the sheet Scenarios as its reader does: what is printed, and what only formulas need.

usage: read_scenarios.py BOOK   Every complaint is one line; the exit code is 1 when there is any.
"""

import sys
from openpyxl import load_workbook
from openpyxl.utils import range_boundaries
from complaints import tell

WORKINGS = "What scenarios reckon with"


def complaints(path):
    sheet = load_workbook(path)["Scenarios"]
    rows = [cell.row for cell in sheet["A"] if str(cell.value).startswith(WORKINGS)]
    if len(rows) != 1:
        yield f"{len(rows)} rows are called '{WORKINGS}'"
        return
    ranges = sheet.print_area if isinstance(sheet.print_area, list) else sheet.print_area.split(",")
    last = max(range_boundaries(area.split("!")[-1])[3] for area in ranges)
    labels = [cell.row for cell in sheet["A"] if cell.value and cell.row < rows[0]]
    if last < max(labels):
        yield f"row {max(labels)} of a scenario is not printed"
    if last >= rows[0]:
        yield f"row {rows[0]}, which only formulas need, is printed"


if __name__ == "__main__":
    sys.exit(tell(complaints))
