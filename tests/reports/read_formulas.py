#!/usr/bin/env python3
"""Reads the formulas of plan books as a modeller does: one formula a row, no constants, short, links in their colour.

usage: read_formulas.py BOOK...   Every complaint is one line; the exit code is 1 when there is any.
"""

import re
import sys
from openpyxl import load_workbook
from complaints import tell
from read_book import FIGURES, shape

MONTHLY = FIGURES + ("Timeline", "Scorecard", "People")
FIRST_MONTH, LAST_MONTH, MONTH_ROW = 5, 22, 8
LONGEST = 200
# 2 is how many operands both are, and what LOOKUP seeks beyond any 1.
CONSTANTS = {"0", "1", "2"}
TEXT = re.compile(r'"[^"]*"')
SHEET = re.compile(r"'[^']*'!|\b[^\W\d]\w*!")
NUMBER = re.compile(r"(?<![\w$.])\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w:!(])")
PLACE = r"(?:'[^']+'|\w+)!\$?[A-Z]+\$?\d+"
LINK = re.compile(rf'=(?:IF\(({PLACE})="","",\1\)|{PLACE})(?:&"")?')


def ink_of_links(book):
    for row in book["Cover"].iter_rows():
        for cell in row:
            if cell.value == "From another sheet":
                return cell.font.color.rgb
    return None


def nested(formula):
    """How many IFs stand within each other at the most."""
    most, open_calls = 0, []
    for match in re.finditer(r"([A-Z.]*)\(|\)", TEXT.sub("", formula)):
        if match.group() == ")":
            open_calls.pop()
        else:
            open_calls.append(match.group(1))
            most = max(most, open_calls.count("IF"))
    return most


def is_card(sheet, cell):
    """Cards have their own looks: a figure and what it is held against."""
    return sheet.title == "Summary" and cell.row <= 7


def history_of(sheet, values):
    """Months before the plan stand under the same month of the plan, whole years earlier."""
    for row in range(MONTH_ROW + 1, sheet.max_row + 1):
        if values.cell(row, 1).value != "Before the plan":
            continue
        for column in range(FIRST_MONTH, FIRST_MONTH + 12):
            past, head = values.cell(row, column).value, values.cell(MONTH_ROW, column).value
            if past.month != head.month or past.year >= head.year:
                yield f"{sheet.title}!{sheet.cell(row, column).coordinate}: {past:%b %Y} stands under {head:%b %Y}"


def read(path):
    book, values = load_workbook(path), load_workbook(path, data_only=True)
    ink = ink_of_links(book)
    count = 0
    for sheet in book:
        if sheet.title in FIGURES:
            yield from history_of(sheet, values[sheet.title])
        for row in sheet.iter_rows():
            shapes, monthly = {}, 0
            for cell in row:
                if cell.data_type != "f":
                    continue
                count += 1
                where = f"{sheet.title}!{cell.coordinate}"
                constants = set(NUMBER.findall(SHEET.sub("", TEXT.sub("", cell.value)))) - CONSTANTS
                if constants:
                    yield f"{where}: {sorted(constants)} in {cell.value}"
                if len(cell.value) > LONGEST and sheet.title != "Checks":
                    yield f"{where}: {len(cell.value)} characters"
                if nested(cell.value) > 2:
                    yield f"{where}: an IF in an IF in an IF: {cell.value}"
                if LINK.fullmatch(cell.value) and not is_card(sheet, cell) and cell.font.color.rgb != ink:
                    yield f"{where}: a link that doesn't look like one: {cell.value}"
                if sheet.title in MONTHLY and FIRST_MONTH <= cell.column <= LAST_MONTH:
                    monthly += 1
                    shapes.setdefault(shape(cell.value, cell.row, cell.column), cell.coordinate)
            # Fewer formulas are notes over charts.
            if len(shapes) > 1 and monthly >= 12:
                yield f"{sheet.title}: several formulas in one row: {sorted(shapes.values())}"
    if count < 100:
        yield f"only {count} formulas"


if __name__ == "__main__":
    sys.exit(tell(read))
