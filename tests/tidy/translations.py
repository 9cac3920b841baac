#!/usr/bin/env python3
"""Says what is wrong with the translations, since no reviewer reads a thousand sentences in each language.

usage: translations.py FOLDER     (the folder of sightline.pot and the .po files)

Every sentence of the .pot file has to be translated in every .po file, with the same placeholders, spaces
at its ends and mnemonic, and with the apostrophes, quotes and no-break spaces that are usual in print in its
language. What glossary.json names is called the same in every sentence: its lists hold what is to stand in the
translation, in small letters. Exit status 1 when something is wrong.
"""
import json
import pathlib
import re
import sys

LINE = re.compile(r'^(msgid|msgid_plural|msgstr|msgstr\[\d\]|) ?"((?:[^"\\]|\\.)*)"$')
PLACEHOLDER = re.compile(r"\{[1-9]\}")
# How a language quotes: what stands before and behind, the space within them, and what others write.
QUOTES = {"de": ("„", "“", "", "‚‘”«»"),
          "es": ("«", "»", "", "„“”‚‘"),
          "fr": ("«", "»", "\u00A0", "„“”‚‘")}
WRITTEN = {"n": "\n", "t": "\t", "r": "\r"}


def entries_of(text):
    """The entries of a .po or .pot file: dicts of field and text, with ‘fuzzy’ for unsure ones."""
    entries = []
    for block in re.split(r"\n\s*\n", text):
        entry, field = {}, None
        for line in block.splitlines():
            if line.startswith("#,") and "fuzzy" in line:
                entry["fuzzy"] = "yes"
            if line.startswith("#"):
                continue
            found = LINE.match(line.strip())
            if not found:
                continue
            field = found[1] or field
            entry[field] = entry.get(field, "") + re.sub(
                r"\\(.)", lambda m: WRITTEN.get(m[1], m[1]), found[2])
        if entry.get("msgid"):
            entries.append(entry)
    return entries


def mnemonics(text):
    """The letters marked as keys of a menu or button."""
    return len(re.findall(r"&\w", text))


def ends_of(text):
    """The spaces before and behind a text."""
    return text[:len(text) - len(text.lstrip(" "))], text[len(text.rstrip(" ")):]


def mistakes_in(source, translation):
    """What is wrong with one translated text, in words."""
    if not translation:
        yield "is not translated"
        return
    wanted, got = set(PLACEHOLDER.findall(source)), set(PLACEHOLDER.findall(translation))
    if wanted != got:
        yield f"has the placeholders {sorted(got)} instead of {sorted(wanted)}"
    if ends_of(source) != ends_of(translation):
        yield "begins or ends with other spaces"
    if mnemonics(source) != mnemonics(translation):
        yield f"has {mnemonics(translation)} mnemonics instead of {mnemonics(source)}"
    if re.search(r"\w'\w", translation):
        yield "has a straight apostrophe; write ’"
    if '"' in translation and '"' not in source:
        yield "has straight quotes; write those of the language"


def quotes_in(language, translation):
    """What is wrong with the quotes of one translated text, in words."""
    if language not in QUOTES:
        return
    before, behind, space, foreign = QUOTES[language]
    if any(mark in translation for mark in foreign):
        yield f"has quotes of another language; write {before}{space}…{space}{behind}"
    if translation.count(before) != translation.count(behind):
        yield f"has not as many {before} as {behind}"
    within = re.findall(f"{before}(\\s?)(?=\\S)", translation) + re.findall(
        f"(?<=\\S)(\\s?){behind}", translation)
    if any(found != space for found in within):
        yield "has a space within quotes" if not space else "lacks the space that keeps quotes together"


def print_mistakes_in(language, translation):
    """What printers of the language would not set so."""
    bare = translation.replace("%P", "").replace(" !{", "")
    if language == "fr" and re.search(" [:;!?%»]|«[^\u00a0]|[^\u00a0]»", bare):
        yield "needs no-break spaces before : ; ! ? % » and behind «"
    if language in ("de", "es") and " %" in bare:
        yield "needs a no-break space before %"
    if language == "es" and bare.count("¿") != bare.count("?"):
        yield "needs ¿ where a question begins"


def terms_missed(language, source, translation, glossary):
    """The terms of the glossary that are called otherwise; command lines name options, not things."""
    words = source.replace("&", "").lower()
    said = translation.replace("&", "").lower()
    for term, languages in glossary.items():
        wanted = languages.get(language)
        if wanted and not re.search("--|‘" + term, words) and re.search(rf"\b{term}s?\b", words) \
                and not any(stem in said for stem in wanted):
            yield f"calls ‘{term}’ otherwise than {' or '.join(f'‘{stem}’' for stem in wanted)}"


def mistakes_of(pot, translations, language="", glossary=None):
    """Sentences about what is wrong with the entries of one language."""
    known = {entry["msgid"]: entry for entry in translations}
    for source in pot:
        one = source["msgid"]
        entry = known.get(one)
        if entry is None:
            yield one, "is missing"
            continue
        if "fuzzy" in entry:
            yield one, "is fuzzy"
        many = source.get("msgid_plural")
        if many is None:
            texts = [(one, entry.get("msgstr", ""))]
        else:
            forms = sorted(field for field in entry if field.startswith("msgstr["))
            texts = [(one if field == "msgstr[0]" else many, entry[field]) for field in forms]
            if len(texts) < 2:
                yield one, "has no plural"
        for from_text, to_text in texts:
            for what in [*mistakes_in(from_text, to_text), *quotes_in(language, to_text)]:
                yield one, what
            for what in print_mistakes_in(language, to_text):
                yield one, what
            for what in terms_missed(language, from_text, to_text, glossary or {}):
                yield one, what


def main():
    folder = pathlib.Path(sys.argv[1])
    pot = entries_of((folder / "sightline.pot").read_text(encoding="utf-8"))
    files = sorted(folder.glob("*.po"))
    list_of_terms = folder / "glossary.json"
    glossary = json.loads(list_of_terms.read_text(encoding="utf-8")) if list_of_terms.exists() else {}
    count = 0
    for file in files:
        translations = entries_of(file.read_text(encoding="utf-8"))
        for one, what in mistakes_of(pot, translations, file.stem, glossary):
            print(f"{file.name}: “{one}” {what}.")
            count += 1
    print(f"{len(pot)} sentences in {len(files)} languages, {count} mistakes.")
    return 1 if count or not pot or not files else 0


if __name__ == "__main__":
    sys.exit(main())
