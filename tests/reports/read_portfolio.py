#!/usr/bin/env python3
"""Reads a portfolio with openpyxl and prints its stored values as JSON: sheet -> rows -> values.

usage: read_portfolio.py BOOK   What breaks a convention goes to "complaints" beside the sheets, and where the numbers
                                of the first sheet lead to "links".
"""

import json
import re
import sys
from openpyxl import load_workbook
from cell_room import links_of

HEAD_ROW = 6
NO_TABLES = 2  # files and About, the last sheets
ERRORS = {"#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#N/A", "#NUM!", "#NULL!"}


def shape(formula, row):
    """The formula with its own row's number taken out, to compare the cells of a column."""
    return re.sub(rf"(\$?[A-Z]{{1,2}}){row}\b", r"\1#", formula)


def width_of(sheet, cell):
    return sheet.column_dimensions[cell.column_letter].width


def complaints_about_room(sheet, values):
    for cell in sheet[HEAD_ROW]:
        longest = max(map(len, str(cell.value or "").split()), default=0)
        if longest + 2 > width_of(sheet, cell):
            yield f"{sheet.title}!{cell.coordinate} breaks a word of {cell.value!r}"
    for row in values:
        for cell in row:
            is_amount = isinstance(cell.value, (int, float)) and cell.number_format.endswith("#,##0;0")
            if is_amount and len(f"{cell.value:+,.0f}") + 1 > width_of(sheet, cell):
                yield f"{sheet.title}!{cell.coordinate} is too narrow for {cell.value}"


def complaints_about(sheet, values, is_table):
    values = list(values)
    if sheet.page_setup.orientation != "landscape" or not sheet.oddFooter.right.text:
        yield f"{sheet.title}: page not set up"
    if is_table:
        if sheet.freeze_panes != "C7" or not sheet.auto_filter.ref:
            yield f"{sheet.title}: not frozen or no filter"
        for column in sheet.iter_cols(min_row=HEAD_ROW + 1):
            shapes = {shape(cell.value, cell.row) for cell in column if cell.data_type == "f"}
            if len(shapes) > 1:
                yield f"{sheet.title}: several formulas in one column: {sorted(shapes)}"
        yield from complaints_about_room(sheet, values)
    for row in values:
        for cell in row:
            if cell.value in ERRORS:
                yield f"{sheet.title}!{cell.coordinate} is {cell.value}"


def main():
    book, stored = load_workbook(sys.argv[1]), load_workbook(sys.argv[1], data_only=True)
    found = {"complaints": []}
    for at, sheet in enumerate(book):
        values = stored[sheet.title]
        is_table = at < len(book.worksheets) - NO_TABLES
        found["complaints"] += complaints_about(sheet, values.iter_rows(), is_table)
        links_of(sheet, values, found["complaints"].append)
        found[sheet.title] = [[str(cell.value) if cell.is_date else cell.value for cell in row]
                              for row in values.iter_rows()]
    numbers = [row[0] for row in book.worksheets[0].iter_rows(min_row=HEAD_ROW + 1)]
    found["links"] = {cell.value: cell.hyperlink.target for cell in numbers if cell.hyperlink}
    found["verdict"] = book.worksheets[0]["C3"].number_format
    if book.properties.title != "Portfolio":
        found["complaints"].append("no title among the properties")
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main()
