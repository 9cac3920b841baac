#!/usr/bin/env python3
"""Reads plan books with openpyxl, a reader that is not ours, and says what is wrong with them.

usage: read_book.py BOOK...   Every complaint is one line; the exit code is 1 when there is any.
"""

import re
import sys
from openpyxl import load_workbook
from openpyxl.utils import column_index_from_string

VOLATILE = re.compile(r"\b(NOW|TODAY|RAND|RANDBETWEEN|OFFSET|INDIRECT)\(")
CELL_LIKE = re.compile(r"^([A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*)$")
ERRORS = {"#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#N/A", "#NUM!", "#NULL!"}
PLAIN = {"Cover", "Summary", "Vision", "Inputs", "Revenue", "Headcount", "Timeline", "Checks", "About"}
FIGURES = ("Revenue", "Headcount", "Profit")


def shape(formula, row, column):
    """The formula with its relative references as distances, to compare cells of a row."""
    def distance(match):
        absolute_column, letters, absolute_row, digits = match.groups()
        number = 0
        for letter in letters:
            number = number * 26 + ord(letter) - 64
        across = letters if absolute_column else f"C[{number - column}]"
        down = digits if absolute_row else f"R[{int(digits) - row}]"
        return down + across
    return re.sub(r"(\$?)\b([A-Z]{1,2})(\$?)(\d+)\b", distance, formula)


def names_of(book, complain):
    for name, defined in book.defined_names.items() if hasattr(book.defined_names, "items") \
            else ((n.name, n) for n in book.defined_names.definedName):
        if CELL_LIKE.match(name):
            complain(f"the name {name} looks like a cell")
        if "#REF" in defined.attr_text:
            complain(f"the name {name} leads nowhere")


def validations_of(sheet, complain):
    for rule in sheet.data_validations.dataValidation:
        if len(rule.promptTitle or "") > 32 or len(rule.errorTitle or "") > 32:
            complain(f"{sheet.title}: a title over 32 characters")
        if not rule.prompt:
            complain(f"{sheet.title}!{rule.sqref}: a validation without a message")
        if rule.type == "list" and (rule.formula1 or "").startswith('"'):
            complain(f"{sheet.title}: a list that is not a range")


def inputs_of(sheet, complain):
    """Unlocked cells with figures have a rule."""
    covered = set()
    for rule in sheet.data_validations.dataValidation:
        for area in rule.sqref.ranges:
            for row in area.rows:
                covered.update(row)
    for row in sheet.iter_rows():
        for cell in row:
            if not cell.protection.locked and isinstance(cell.value, (int, float)) \
                    and (cell.row, cell.column) not in covered:
                complain(f"{sheet.title}!{cell.coordinate}: an input without a rule")


def formulas_of(sheet, values, complain):
    for row in sheet.iter_rows():
        shapes = {}
        for cell in row:
            if not (isinstance(cell.value, str) and cell.data_type == "f"):
                continue
            if VOLATILE.search(cell.value) or "[" in cell.value:
                complain(f"{sheet.title}!{cell.coordinate}: {cell.value}")
            if values[cell.coordinate].value in ERRORS:
                complain(f"{sheet.title}!{cell.coordinate} is an error")
            if sheet.title in FIGURES and cell.row > 8 and 5 <= cell.column <= 22:
                shapes.setdefault(shape(cell.value, cell.row, cell.column), cell.coordinate)
        if len(shapes) > 1:
            complain(f"{sheet.title}: several formulas in one row: {sorted(shapes.values())}")


def legible_of(sheet, complain):
    """No text under 7 points on paper: what the page's scale leaves of the smallest font."""
    inches = {"9": 11.69, "1": 11.0}[str(sheet.page_setup.paperSize)] - sheet.page_margins.left - sheet.page_margins.right
    area = re.search(r"\$([A-Z]+)\$(\d+):\$([A-Z]+)\$(\d+)", sheet.print_area if isinstance(sheet.print_area, str)
                     else sheet.print_area[0])
    first, last = (column_index_from_string(area.group(i)) for i in (1, 3))
    widths = {}
    for dimension in sheet.column_dimensions.values():
        for column in range(dimension.min, dimension.max + 1):
            widths[column] = dimension.width
    # A character of the standard font is 7 pixels wide, an inch 96 of them.
    pixels = sum(round(widths.get(column, 9.14) * 7) for column in range(first, last + 1))
    scale = min(1, inches * 96 / pixels) if sheet.sheet_properties.pageSetUpPr.fitToPage \
        else (sheet.page_setup.scale or 100) / 100
    smallest = min((cell.font.sz, cell.coordinate) for row in sheet.iter_rows(max_row=int(area.group(4)), max_col=last)
                   for cell in row if cell.value is not None)
    if smallest[0] * scale < 7:
        complain(f"{sheet.title}!{smallest[1]}: {smallest[0] * scale:.1f} points on paper")


def read(path, complain):
    book = load_workbook(path)
    values = load_workbook(path, data_only=True)
    missing = PLAIN - set(book.sheetnames)
    if missing:
        complain(f"no sheet {sorted(missing)}")
    names_of(book, complain)
    for sheet in book:
        validations_of(sheet, complain)
        inputs_of(sheet, complain)
        formulas_of(sheet, values[sheet.title], complain)
        legible_of(sheet, complain)
        is_cycle = sheet.title.startswith("Cycle") or sheet.title == "Backlog"
        if bool(sheet.protection.sheet) == is_cycle:
            complain(f"{sheet.title}: wrongly protected or not")
        if is_cycle and not sheet.tables:
            complain(f"{sheet.title}: no table")
        if sheet.page_setup.orientation != "landscape":
            complain(f"{sheet.title}: not landscape")
        if "&P" not in (sheet.oddFooter.right.text or "").replace("&[Page]", "&P"):
            complain(f"{sheet.title}: no footer")
    summary = book["Summary"]
    if "--few-charts" not in sys.argv and len(summary._charts) < 3:
        complain(f"{len(summary._charts)} charts on Summary")


def main():
    count = 0

    def complain(sentence):
        nonlocal count
        count += 1
        print(sentence)

    for path in sys.argv[1:]:
        if not path.startswith("--"):
            read(path, complain)
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
