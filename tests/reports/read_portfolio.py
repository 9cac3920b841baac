#!/usr/bin/env python3
"""Reads a portfolio with openpyxl and prints its stored values as JSON: sheet -> rows -> values.

usage: read_portfolio.py BOOK   What breaks a convention goes to "complaints" beside the sheets.
"""

import json
import re
import sys
from openpyxl import load_workbook

HEAD_ROW = 6
TABLES = ("Overview", "Revenue", "Headcount", "Profit", "Actions", "Findings")
ERRORS = {"#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#N/A", "#NUM!", "#NULL!"}


def shape(formula, row):
    """The formula with its own row's number taken out, to compare the cells of a column."""
    return re.sub(rf"(\$?[A-Z]{{1,2}}){row}\b", r"\1#", formula)


def complaints_about(sheet, values):
    if sheet.page_setup.orientation != "landscape" or not sheet.oddFooter.right.text:
        yield f"{sheet.title}: page not set up"
    if sheet.title in TABLES:
        if sheet.freeze_panes != "C7" or not sheet.auto_filter.ref:
            yield f"{sheet.title}: not frozen or no filter"
        for column in sheet.iter_cols(min_row=HEAD_ROW + 1):
            shapes = {shape(cell.value, cell.row) for cell in column if cell.data_type == "f"}
            if len(shapes) > 1:
                yield f"{sheet.title}: several formulas in one column: {sorted(shapes)}"
    for row in values:
        for cell in row:
            if cell.value in ERRORS:
                yield f"{sheet.title}!{cell.coordinate} is {cell.value}"


def main():
    book, stored = load_workbook(sys.argv[1]), load_workbook(sys.argv[1], data_only=True)
    found = {"complaints": []}
    for sheet in book:
        values = stored[sheet.title]
        found["complaints"] += complaints_about(sheet, values.iter_rows())
        found[sheet.title] = [[str(cell.value) if cell.is_date else cell.value for cell in row]
                              for row in values.iter_rows()]
    if book.properties.title != "Portfolio":
        found["complaints"].append("no title among the properties")
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main()
