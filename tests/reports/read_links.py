#!/usr/bin/env python3
"""Follows the links of a plan book's findings, or of its line of sight.

usage: read_links.py BOOK           One line of JSON for each finding: what it says, the place as printed, the cell
                                    linked to, the head of that cell's column in a table of actions, and the first
                                    texts of its row.
       read_links.py --sight BOOK   One line for each action: its title, the cell of its cycle, the sheet that this
                                    leads to and what stands there.
       read_links.py --pages SHEET BOOK   A list of the first texts of each page of this sheet but the first.
"""

import json
import sys
from openpyxl import load_workbook
from openpyxl.utils import range_boundaries


def head_of(sheet, cell):
    for table in sheet.tables.values():
        left, top, right, bottom = range_boundaries(table.ref)
        if left <= cell.column <= right and top < cell.row <= bottom:
            return sheet.cell(top, cell.column).value
    return None


def cell_of(book, link):
    name, address = link.location.rsplit("!", 1)
    return book[name.strip("'").replace("''", "'")][address.split(":")[0]]


def follow_sight(book):
    for row in book["Line of sight"].iter_rows(min_row=6, max_col=6):
        if row[4].hyperlink is not None:
            cell = cell_of(book, row[4].hyperlink)
            print(json.dumps({"title": row[2].value, "cycle": row[4].value, "sheet": cell.parent.title,
                              "there": cell.value}))


def begin_pages(sheet):
    print(json.dumps([[cell.value for cell in sheet[brk.id + 1][:3]] for brk in sheet.row_breaks.brk]))


def main():
    book = load_workbook(sys.argv[-1], data_only=True)
    if sys.argv[1] == "--pages":
        return begin_pages(book[sys.argv[2]])
    if sys.argv[1] == "--sight":
        return follow_sight(book)
    for row in book["Findings"].iter_rows(min_row=6, max_col=5):
        link = row[4].hyperlink
        if link is None:
            continue
        cell = cell_of(book, link)
        sheet = cell.parent
        texts = [other.value for other in sheet[cell.row][:3]]
        print(json.dumps({"finding": row[1].value, "place": row[4].value, "sheet": sheet.title, "cell": cell.coordinate,
                          "head": head_of(sheet, cell), "row": [str(text or "") for text in texts]}))
    return None


if __name__ == "__main__":
    main()
