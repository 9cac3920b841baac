"""Whether the texts of a sheet have room in their cells, in about the widths of Noto Sans."""

import re
from openpyxl.utils import column_index_from_string

AREA = re.compile(r"\$([A-Z]+)\$(\d+):\$([A-Z]+)\$(\d+)")
NARROW, WIDE = set("ijl.,:;'|!ftrI()[] íì"), set("mwMW%")


def areas_of(sheet):
    """What is printed: first and last row, first and last column of each range, counted from 1."""
    text = sheet.print_area if isinstance(sheet.print_area, str) else ",".join(sheet.print_area)
    return [(int(area.group(2)), int(area.group(4)), column_index_from_string(area.group(1)),
             column_index_from_string(area.group(3))) for area in AREA.finditer(text)]


def digits_of(text, bold):
    """About as wide as Noto Sans has it, in digits of its own."""
    width = sum(0.6 if letter in NARROW else 1.5 if letter in WIDE else 1.1 if letter.isupper() else 0.98
                for letter in text)
    return width * (1.08 if bold else 1)


def printed_of(sheet, values):
    """The rows that are printed, and how wide each of their columns is."""
    areas = areas_of(sheet)
    widths = {column: dimension.width for dimension in sheet.column_dimensions.values()
              for column in range(dimension.min, dimension.max + 1)}
    down, across = max(area[1] for area in areas), max(area[3] for area in areas)
    return list(values.iter_rows(max_col=across, max_row=down)), lambda cell: widths.get(cell.column, 9.14)


def room_beside(row, place, style, width_of):
    """Over the empty cells that follow a text, up to the next one that is filled, and whether there is one."""
    room = width_of(row[place])
    if style.alignment.wrap_text:
        return room, True
    for other in row[:place][::-1] if style.alignment.horizontal == "right" else row[place + 1:]:
        if other.value not in (None, ""):
            return room, True
        room += width_of(other)
    return room, False


def is_cut(text, style, room):
    return digits_of(text, style.font.bold) * (style.font.sz or 10) / 10 > room


def neighbours_of(sheet, values, complain):
    """No short text is cut by the cell beside it."""
    rows, width_of = printed_of(sheet, values)
    for row in rows:
        for place, cell in enumerate(row):
            style = sheet[cell.coordinate]
            if not isinstance(cell.value, str) or style.alignment.wrap_text or len(cell.value) > 20 \
                    or style.alignment.horizontal == "center":
                continue
            room, ends = room_beside(row, place, style, width_of)
            if ends and is_cut(cell.value, style, room):
                complain(f"{sheet.title}!{cell.coordinate}: {cell.value!r} is cut")


def links_of(sheet, values, complain):
    """No text that is a link is longer than a line, since LibreOffice doesn't wrap it."""
    rows, width_of = printed_of(sheet, values)
    for row in rows:
        for place, cell in enumerate(row):
            style = sheet[cell.coordinate]
            if style.hyperlink is None or style.data_type == "f" or not isinstance(cell.value, str):
                continue
            room = room_beside(row, place, style, width_of)[0] - 1.3 * style.alignment.indent
            if is_cut(cell.value, style, room):
                complain(f"{sheet.title}!{cell.coordinate}: the link {cell.value!r} is longer than its line")
