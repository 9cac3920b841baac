#!/usr/bin/env python3
"""Reads plan books with openpyxl, a reader that is not ours, and says what is wrong with them.

usage: read_book.py [--few-charts] [--paper] BOOK...
Every complaint is one line; the exit code is 1 when there is any. --paper looks at what is printed alone, so
books may be in any language.
"""

import re
import sys
from openpyxl import load_workbook
from openpyxl.utils import column_index_from_string
from openpyxl.xml.functions import tostring
from cell_room import AREA, areas_of, links_of, neighbours_of

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


def scale_of(sheet, area):
    """What paper leaves of a point of the sheet."""
    fit = sheet.sheet_properties.pageSetUpPr
    if not (fit and fit.fitToPage):
        return (sheet.page_setup.scale or 100) / 100
    across, down = {"9": (11.69, 8.27), "1": (11.0, 8.5)}[str(sheet.page_setup.paperSize)]
    across -= sheet.page_margins.left + sheet.page_margins.right
    down -= sheet.page_margins.top + sheet.page_margins.bottom
    first, last = (column_index_from_string(area.group(i)) for i in (1, 3))
    widths = {}
    for dimension in sheet.column_dimensions.values():
        for column in range(dimension.min, dimension.max + 1):
            widths[column] = dimension.width
    # A character of the standard font is 7 pixels wide, an inch 96 of them.
    pixels = sum(round(widths.get(column, 9.14) * 7) for column in range(first, last + 1))
    scale = min(1, across * 96 / pixels)
    pages = 1 if sheet.page_setup.fitToHeight is None else int(sheet.page_setup.fitToHeight)
    if pages:
        heights = [sheet.row_dimensions[row].height or 15 for row in range(1, int(area.group(4)) + 1)]
        first, last = map(int, re.findall(r"\d+", sheet.print_title_rows or "1:0"))
        scale = min(scale, pages * down * 72 / (sum(heights) + (pages - 1) * sum(heights[first - 1:last])))
    return scale


def parts_of(first, last, breaks):
    """Where the breaks, each after a row or column, part what is printed."""
    starts = [first] + [at + 1 for at in sorted(breaks) if first <= at < last]
    return list(zip(starts, [start - 1 for start in starts[1:]] + [last]))


def pages_of(sheet, values, complain):
    """No page has nothing but what is repeated on each: something is seen there, or may be typed."""
    if sheet.sheet_properties.pageSetUpPr and sheet.sheet_properties.pageSetUpPr.fitToPage:
        return
    rows = int(re.search(r"\d+$", sheet.print_title_rows).group())
    columns = column_index_from_string(re.search(r"[A-Z]+$", sheet.print_title_cols.replace("$", "")).group())
    for top, bottom, left, right in areas_of(sheet):
        for first, last in parts_of(top, bottom, [brk.id for brk in sheet.row_breaks.brk]):
            for start, end in parts_of(left, right, [brk.id for brk in sheet.col_breaks.brk]):
                page = [(row, column) for row in range(max(first, rows + 1), last + 1)
                        for column in range(max(start, columns + 1), end + 1)]
                if not any(values.cell(*at).value not in (None, "") or not sheet.cell(*at).protection.locked
                           for at in page):
                    complain(f"{sheet.title}: rows {first} to {last} of columns {start} to {end} are a page of labels")


def footer_of(sheet, complain):
    """Two lines of a footer have room above its margin, and its left side ends before the middle."""
    room = (sheet.page_margins.bottom - sheet.page_margins.footer) * 72
    if 2 * (sheet.oddFooter.left.size or 10) > room:
        complain(f"{sheet.title}: a footer of {sheet.oddFooter.left.size} points is cut")
    if len(sheet.oddFooter.left.text.replace("&&", "&")) > 84:
        complain(f"{sheet.title}: the footer's left side runs into its middle")


def columns_of(sheet, complain):
    """Between two breaks stand no more columns than a page has room for, as wide as Noto Sans is: 7.63 pixels a digit;
    those of DejaVu Sans, which stands in for wide fonts, have 8.48."""
    digit = 8.48 if sheet.parent._named_styles["Normal"].font.name in ("Tahoma", "Verdana") else 7.63
    if not sheet.col_breaks.brk:
        return
    columns = column_index_from_string(re.search(r"[A-Z]+$", sheet.print_title_cols.replace("$", "")).group())
    across = {"9": 11.69, "1": 11.0}[str(sheet.page_setup.paperSize)]
    across = (across - sheet.page_margins.left - sheet.page_margins.right) * 96 * 100 / sheet.page_setup.scale
    widths = {column: dimension.width for dimension in sheet.column_dimensions.values()
              for column in range(dimension.min, dimension.max + 1)}
    for _, _, left, right in areas_of(sheet):
        for start, end in parts_of(left, right, [brk.id for brk in sheet.col_breaks.brk]):
            page = set(range(1, columns + 1)) | set(range(start, end + 1))
            if sum(widths.get(column, 9.14) * digit for column in page) > across:
                complain(f"{sheet.title}: columns {start} to {end} don't fit a page")


def charts_of(sheet, complain):
    """No chart is cut where the page ends."""
    last = max((area[3] for area in areas_of(sheet)), default=0)
    for number, chart in enumerate(sheet._charts):
        end = chart.anchor.to
        # A chart that ends at the left edge of a column doesn't reach into it.
        if end.col + (1 if end.colOff > 0 else 0) > last:
            complain(f"{sheet.title}: chart {number} reaches beyond what is printed")


def legible_of(sheet, complain):
    """No text under 7 points on paper: cells, charts, headers and footers, which Excel scales with the page."""
    area = AREA.search(sheet.print_area if isinstance(sheet.print_area, str) else sheet.print_area[0])
    scale = scale_of(sheet, area)
    last = [max(area[place] for area in areas_of(sheet)) for place in (1, 3)]
    sizes = [(cell.font.sz, cell.coordinate) for row in sheet.iter_rows(max_row=last[0], max_col=last[1])
             for cell in row if cell.value is not None]
    for part in (sheet.oddHeader, sheet.oddFooter):
        sizes += [(side.size or 10, "footer") for side in (part.left, part.center, part.right) if side.text]
    for number, chart in enumerate(sheet._charts):
        found = re.findall(r' sz="(\d+)"', tostring(chart._write()).decode())
        if len(found) < 4:
            complain(f"{sheet.title}: chart {number} leaves the size of its texts to the program")
        sizes += [(int(size) / 100, f"chart {number}") for size in found]
    smallest = min(sizes)
    if smallest[0] * scale < 7:
        complain(f"{sheet.title}!{smallest[1]}: {smallest[0] * scale:.2f} points on paper")


def font_of(book, complain):
    """One typeface: that of the style Normal, which column widths, headings and comments follow."""
    normal = book._named_styles["Normal"].font.name
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None and cell.font.name != normal:
                    return complain(f"{sheet.title}!{cell.coordinate}: {cell.font.name} and not {normal}")
        for number, chart in enumerate(sheet._charts):
            others = set(re.findall(r'typeface="([^"]+)"', tostring(chart._write()).decode())) - {normal}
            if others:
                complain(f"{sheet.title}: chart {number} in {sorted(others)} and not {normal}")
    return None


def series_of(book, complain):
    """Charts show what is typed later: their series cover every month, every period and every status."""
    for sheet in book:
        for number, chart in enumerate(sheet._charts):
            where = f"{sheet.title}: chart {number}"
            for series in chart.series:
                values, heads = (re.fullmatch(r"'?(.+?)'?!\$([A-Z]+)\$(\d+):\$([A-Z]+)\$(\d+)", ref.numRef.f)
                                 for ref in (series.val, series.cat))
                # A profit may be a loss: no axis hides there what a formula leaves blank, so lines end.
                if values.group(1) in ("Revenue", "Headcount") and values.group(2, 4) != ("E", "V"):
                    complain(f"{where}: draws {values.group(0)} and not all 18 months")
                if sheet.title == "Scorecard" and values.group(2, 4) not in (("E", "V"), ("E", "Q")):
                    complain(f"{where}: draws {values.group(0)} and not all periods")
                along = (3, 5) if values.group(2) == values.group(4) else (2, 4)
                if values.group(*along) != heads.group(*along):
                    complain(f"{where}: {values.group(0)} has the labels {heads.group(0)}")
            if chart.tagname == "barChart" and sheet.title == "Summary" and len(chart.series) != 7:
                complain(f"{where}: {len(chart.series)} statuses")
            if chart.display_blanks != "gap":
                complain(f"{where}: blanks are drawn as {chart.display_blanks}")


def paper_of(sheet, values, complain):
    legible_of(sheet, complain)
    columns_of(sheet, complain)
    footer_of(sheet, complain)
    pages_of(sheet, values, complain)
    charts_of(sheet, complain)


def read(path, complain):
    book = load_workbook(path)
    values = load_workbook(path, data_only=True)
    if "--paper" in sys.argv:
        for sheet in book:
            paper_of(sheet, values[sheet.title], complain)
            neighbours_of(sheet, values[sheet.title], complain)
            links_of(sheet, values[sheet.title], complain)
        return
    missing = PLAIN - set(book.sheetnames)
    if missing:
        complain(f"no sheet {sorted(missing)}")
    names_of(book, complain)
    font_of(book, complain)
    series_of(book, complain)
    for sheet in book:
        validations_of(sheet, complain)
        inputs_of(sheet, complain)
        formulas_of(sheet, values[sheet.title], complain)
        paper_of(sheet, values[sheet.title], complain)
        links_of(sheet, values[sheet.title], complain)
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
