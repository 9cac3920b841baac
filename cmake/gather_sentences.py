#!/usr/bin/env python3
"""Gathers every sentence people read in one file that translators start from, app/locale/sightline.pot.

usage: gather_sentences.py ROOT OUTPUT

Three sources: literals given to the functions below that make text of them; in the folders that only
show things, every other literal that reads like text, since labels stand in tables there; and
the texts of templates/ that the window shows through the catalog. xgettext finds only the first of
these, and of two labels chosen by ‘?:’ only one. The file has no date: it changes when a sentence does.
"""
import json
import pathlib
import re
import sys

# Function or type: which of its arguments, counted from 0, are message ids. Two for msg_n: one, many.
CALLS = {"msg": [0], "term": [0], "word": [0], "say": [0], "text": [0], "EnumText": [1], "Field": [2],
         "broken": [1], "ViewKey": [2]}
SHOWING = ("app/present/", "app/desktop/", "reports/")
# These hold words of the system, no text for people, or are written in one language always.
NOT_SHOWING = ("app/desktop/gtk_", "app/desktop/lean_theme", "app/desktop/command_line", "app/desktop/application",
               "reports/draw/text", "reports/draw/surface", "reports/draw/export",
               "reports/export/csv", "reports/workbook/styles", "reports/workbook/form_words")
# What only looks like text: parts of complaints to programmers, a font, a file's name, a format.
NOT_SAID = {"PNG", "SVG", "Excel refuses ‘", "a cell can't hold a number that is not finite", "Arial", "Cycle ",
            "mmm yy", "d mmm", "Ctrl+K"}
TOKEN = re.compile(r"""
    (?P<skip>\s+|//[^\n]*|/\*.*?\*/|\#[^\n]*(?:\\\n[^\n]*)*) |
    (?P<raw>(?:u8|L)?R"(?P<mark>[^(\s]*)\(.*?\)(?P=mark)") |
    (?P<string>(?:u8|L)?"(?:[^"\\\n]|\\.)*") |
    (?P<char>'(?:[^'\\\n]|\\.)+') |
    (?P<name>[A-Za-z_]\w*) |
    (?P<number>\d[\w.']*) |
    (?P<mark_>.)""", re.VERBOSE | re.DOTALL)
PLACEHOLDER = re.compile(r"\{[1-9]\}")


class Sentences:
    """Message ids in the order they are found, each with its plural and the files that say it."""

    def __init__(self):
        self.plurals = {}
        self.places = {}

    def add(self, one, place, many=""):
        # A language may put something else between the parts of a list.
        is_list = "}, {" in one
        if not is_list and not re.search(r"[^\W\d_]|[:%()‘“]", PLACEHOLDER.sub("", one)):
            return
        self.plurals[one] = self.plurals.get(one) or many
        places = self.places.setdefault(one, [])
        if place not in places:
            places.append(place)


def value_of(literal):
    """What a C++ literal says."""
    body = literal[literal.index('"') + 1:-1]
    plain = {"n": "\n", "t": "\t", "r": "\r"}
    body = re.sub(r"\\u([0-9a-fA-F]{4})", lambda m: chr(int(m[1], 16)), body)
    return re.sub(r"\\(.)", lambda m: plain.get(m[1], m[1]), body)


def reads_like_text(text):
    """Says whether a literal outside of any known call is for people: a capital or two words."""
    if re.search(r"[A-Z]{2,}\(|[a-z]_[a-z]|^[^\w{…“‘▲■✓●&]|[()=<>*&^]$|[\\/|]|[\[\]\x00-\x1f]", text):
        return False
    if text in NOT_SAID:
        return False
    bare = PLACEHOLDER.sub("", text).lstrip("&… ▲■✓●")
    if bare != text and re.search(r"[^\W\d_]{2}", bare) and PLACEHOLDER.search(text):
        return True
    if not re.search(r"[^\W\d_]{2}", bare) or re.search(r",[\w]|\)\)|%[sd]|&\(", text):
        return False
    return re.match(r"[A-Z][a-z]|[A-Z]&[a-z]", bare) is not None or re.search(r"\w,? \w", text) is not None


def tokens(source):
    """Pairs of kind and text, adjacent literals in one."""
    merged = []
    for found in TOKEN.finditer(source):
        kind = found.lastgroup if found.lastgroup != "mark" else "raw"
        if kind == "skip":
            continue
        text = found.group()
        if kind == "string":
            text = value_of(text)
            if merged and merged[-1][0] == "string":
                merged[-1] = ("string", merged[-1][1] + text)
                continue
        merged.append((kind, text))
    return merged


def gather_code(source, place, sentences):
    """Adds what one C++ file says."""
    shows = place.startswith(SHOWING) and not place.startswith(NOT_SHOWING)
    frames = [[None, 0, []]]  # what is called, the argument at hand, the literals of msg_n
    before = ("", "")
    for kind, text in tokens(source):
        if text in "({[" and kind == "mark_":
            frames.append([before[1] if before[0] == "name" else None, 0, []])
        elif text in ")}]" and kind == "mark_" and len(frames) > 1:
            called, _, pair = frames.pop()
            if called == "msg_n" and len(pair) >= 2:
                sentences.add(pair[0], place, pair[1])
        elif text == "," and kind == "mark_":
            frames[-1][1] += 1
        elif kind == "string":
            called, argument, pair = frames[-1]
            if called == "msg_n":
                pair.append(text)
            elif (argument in CALLS.get(called, []) or (shows and reads_like_text(text))
                  or (PLACEHOLDER.search(text) and reads_like_text(text))):
                sentences.add(text, place)
        before = (kind, text)


def gather_json(value, place, sentences, keys):
    """Adds the strings that stand under these keys, however deep."""
    if isinstance(value, list):
        for element in value:
            gather_json(element, place, sentences, keys)
    elif isinstance(value, dict):
        for key, inner in value.items():
            for text in inner if isinstance(inner, list) else [inner]:
                if key in keys and isinstance(text, str):
                    sentences.add(text, place)
            gather_json(inner, place, sentences, keys)


def gather(root):
    """Everything the program says."""
    sentences = Sentences()
    for folder in ("app", "model", "reports"):
        for path in sorted((root / folder).rglob("*")):
            if path.suffix in (".h", ".cpp"):
                gather_code(path.read_text(encoding="utf-8"), path.relative_to(root).as_posix(),
                            sentences)
    prompts = root / "templates/prompts/vision.json"
    gather_json(json.loads(prompts.read_text(encoding="utf-8")), "templates/prompts/vision.json",
                sentences, {"title", "question", "hint", "good", "good_example", "bad_example",
                            "ask", "label"})
    for path in sorted((root / "templates/worksheets").glob("*.json")):
        gather_json(json.loads(path.read_text(encoding="utf-8")), path.relative_to(root).as_posix(), sentences,
                    {"name", "description", "hint", "title", "label", "choices"})
    for folder in ("templates/brands", "templates/plans"):
        for path in sorted((root / folder).glob("*.json")):
            choice = json.loads(path.read_text(encoding="utf-8"))
            for key in ("name", "description"):
                if key in choice:
                    sentences.add(choice[key], path.relative_to(root).as_posix())
    return sentences


def quoted(text):
    """A string as a .pot file writes it."""
    for plain, written in (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"), ("\t", "\\t")):
        text = text.replace(plain, written)
    return f'"{text}"'


def pot_of(sentences):
    """The text of the .pot file."""
    parts = ['msgid ""\nmsgstr ""\n"Project-Id-Version: Sightline\\n"\n"MIME-Version: 1.0\\n"\n'
             '"Content-Type: text/plain; charset=UTF-8\\n"\n"Content-Transfer-Encoding: 8bit\\n"\n']
    for one, many in sentences.plurals.items():
        entry = f"#: {' '.join(sentences.places[one])}\nmsgid {quoted(one)}\n"
        entry += f'msgid_plural {quoted(many)}\nmsgstr[0] ""\nmsgstr[1] ""\n' if many else 'msgstr ""\n'
        parts.append(entry)
    return "\n".join(parts)


def main():
    root, output = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_text(pot_of(gather(root)), encoding="utf-8")


if __name__ == "__main__":
    main()
