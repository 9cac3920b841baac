#!/usr/bin/env python3
"""Holds the source tree to its rules: who may include whom, and how a file looks.

Linking alone does not stop a header of a forbidden room, so this reads the includes themselves.
Every breach is one line, FILE:LINE: what is wrong; the exit code is 1 when there is any.
"""

import re
import sys
from pathlib import Path

SOURCES = {".h", ".cpp"}
TEXTS = SOURCES | {".py", ".cmake", ".in", ".json", ".md", ".sh", ".txt", ".xml", ".po", ".svg"}
SCRIPTS = {"dev", "run", "setup", "try_package"}
SKIPPED = {".git", ".cache", "build", "__pycache__"}
MOST_LINES = 400

# The rooms, the deepest folder first; a room is what a file's path begins with.
ROOMS = [
    "model/catalog", "model/locale", "model/file", "model/intake", "model",
    "reports",
    "app/present", "app/desktop", "app/cli", "app/late",
    "tests", "cmake",
]
BELOW = {
    "model": {"model"},
    "model/catalog": {"model", "model/catalog", "model/locale"},
    "model/locale": {"model", "model/catalog", "model/locale"},
    "model/file": {"model", "model/catalog", "model/file"},
    "model/intake": {"model", "model/catalog", "model/locale", "model/intake"},
}
BELOW["reports"] = BELOW["model/file"] | BELOW["model/intake"] | {"reports"}
BELOW["app/present"] = BELOW["reports"] | {"app/present"}
BELOW["app/desktop"] = BELOW["app/present"] | {"app/desktop"}
BELOW["app/cli"] = BELOW["reports"] | {"app/cli"}
BELOW["app/late"] = {"model", "app/late"}
BELOW["tests"] = set(ROOMS)
BELOW["cmake"] = {"cmake", "model"}

# A library's headers and the only folders that may name them.
KEPT = [
    (r"(wx|gtk|gdk|atk)/", ("app/desktop", "tests/desktop", "tests/empty_frame", "tests/window_bench", "cmake")),
    (r"xlsxwriter", ("reports/workbook", "tests/bench")),
    (r"boost/locale", ("model/locale",)),
    (r"libical/", ("model/derive", "reports/export")),
    (r"CLI/", ("app/cli",)),
    (r"(sodium|zstd)\b", ("model/file", "tests/file")),
    (r"pugixml", ("model/intake",)),
    (r"libdeflate", ("reports/workbook",)),
]

# What a pure room never asks the world for.
WORLD_HEADERS = (r"(fstream|filesystem|iostream|locale|clocale|ctime|unistd\.h|fcntl\.h"
                 r"|sys/.*|boost/locale.*|boost/archive/.*)$")
CLOCKS = r"\b(system_clock|steady_clock|high_resolution_clock)\s*::\s*now\b"
WORLD_CALLS = CLOCKS + r"|\b(getenv|setlocale|random_device|std::locale|localtime|fopen)\b"

# What says how the window looks, and what says it in passing. Paper is white in every theme.
THEME = tuple(f"app/desktop/{name}" for name in ("theme.", "gtk_theme.", "gtk_fonts."))
LITERAL_LOOK = re.compile(r"\bwxColou?r\s*[({]\s*[\d\"L]|\brgb\(0x(?!FFFFFF\b)|\bSetPointSize\b|\bSetPixelSize\b"
                          r'|"#[0-9a-fA-F]{6}"')

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^">]+)[">]')
UNFINISHED = re.compile(r"\b(" + "TO" + "DO|FIX" + r"ME)\b")
GENERATED = {"sightline_config.h", "late_calls.inc", "bare_theme.h", "icon_outlines.h"}


def room_of(path):
    """The room a path, given from the project's root, lies in; None outside of all."""
    return next((room for room in ROOMS if path.startswith(room + "/")), None)


def without_comments(lines):
    """The lines with their comments blanked, so that prose may name what code may not."""
    inside = False
    for line in lines:
        code = ""
        while line:
            if inside:
                _, end, line = line.partition("*/")
                inside = not end
                continue
            match = re.search(r"//|/\*", line)
            if not match:
                code, line = code + line, ""
            elif match.group() == "//":
                code, line = code + line[:match.start()], ""
            else:
                code, line, inside = code + line[:match.start()], line[match.end():], True
        yield code


def include_breaches(root, path, code):
    """The includes of one source that its room forbids."""
    room = room_of(path)
    for number, line in enumerate(code, 1):
        match = INCLUDE.match(line)
        if not match:
            continue
        quote, name = match.groups()
        target = room_of(name)
        if quote == '"' and name not in GENERATED and not (root / name).is_file():
            yield number, f'"{name}" is no path from the project\'s root'
        if room and target and target not in BELOW[room]:
            yield number, f"{room} must not include {target} ({name})"
        for pattern, places in KEPT:
            if re.match(pattern, name) and not path.startswith(tuple(p + "/" for p in places)):
                yield number, f"<{name}> belongs to {places[0]} alone"
        if room == "model" and quote == "<" and re.match(WORLD_HEADERS, name):
            yield number, f"model is pure: no <{name}>"


def call_breaches(path, code):
    """The clocks, files, locales and environments that pure rooms must have handed in."""
    forbidden = {"model": WORLD_CALLS, "model/file": CLOCKS, "model/intake": WORLD_CALLS, "reports": CLOCKS}.get(room_of(path))
    if not forbidden:
        return
    for number, line in enumerate(code, 1):
        match = re.search(forbidden, line)
        if match:
            yield number, f"{room_of(path)} must have this handed in: {match.group()}"


def colour_breaches(path, code):
    """Colours and sizes of type that stand beside the theme, where no change of appearance finds them."""
    if not path.startswith("app/desktop/") or path.startswith(THEME):
        return
    for number, line in enumerate(code, 1):
        match = LITERAL_LOOK.search(line)
        if match:
            yield number, f"a look of its own, beside the theme: {match.group()}"


def look_breaches(path, lines):
    """What is wrong with the look of a file."""
    if len(lines) > MOST_LINES and Path(path).suffix in SOURCES | {".py", ".cmake"}:
        yield MOST_LINES + 1, f"{len(lines)} lines; {MOST_LINES} are the most"
    for number, line in enumerate(lines, 1):
        if "\t" in line and not path.endswith((".md", ".svg")):
            yield number, "a tab"
        if line != line.rstrip() and not path.endswith(".md"):
            yield number, "space at the end of the line"
        if UNFINISHED.search(line):
            yield number, "unfinished work belongs into an issue"
        if re.search(r'^\s*(TEST_CASE\()?"[^"]*;', line) and "TEST_CASE(" in "".join(lines[max(0, number - 2):number]):
            yield number, "a test's name with a semicolon, which CTest takes for two"
    if path.endswith(".h"):
        if "#pragma once" not in lines:
            yield 1, "a header without #pragma once"
        if not lines or not lines[0].startswith("//"):
            yield 1, "a header opens with a comment that says what it is"


def breaches(root):
    """All breaches below a root, as (path, line, sentence)."""
    for file in sorted(root.rglob("*")):
        path = file.relative_to(root).as_posix()
        text_file = file.suffix in TEXTS or file.name in SCRIPTS
        if SKIPPED & set(path.split("/")) or not text_file or not file.is_file():
            continue
        try:
            text = file.read_bytes().decode("utf-8")
        except UnicodeDecodeError as error:
            line = file.read_bytes()[:error.start].count(b"\n") + 1
            yield path, line, "not UTF-8"
            continue
        lines = text.split("\n")[:-1] if text.endswith("\n") else text.split("\n")
        found = list(look_breaches(path, lines))
        if file.suffix in SOURCES:
            code = list(without_comments(lines))
            found += include_breaches(root, path, code)
            found += call_breaches(path, code)
            found += colour_breaches(path, code)
        for number, sentence in sorted(found):
            yield path, number, sentence


def main():
    if len(sys.argv) != 2:
        print("usage: tidy.py ROOT", file=sys.stderr)
        return 2
    count = 0
    for path, number, sentence in breaches(Path(sys.argv[1])):
        print(f"{path}:{number}: {sentence}")
        count += 1
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
