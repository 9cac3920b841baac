"""Takes a picture of everything the planner shows, in every appearance, with a page to look at them.

A change of the looks is judged on all it reaches, not on the one page it was made for.
usage: shots.py SIGHTLINE FOLDER [APPEARANCE]...
"""
import html
import os
import pathlib
import subprocess
import sys

PAGES = ["home", "vision", "targets", "plan", "scorecard", "pipeline", "cadence", "review",
         "scenarios", "incentives", "book", "settings"]
VIEWS = ["board", "timeline"]
# Places of pages that show more than one thing.
PLACES = [("vision", "all-questions"), ("vision", "on-a-page"), ("vision", "line-of-sight"),
          ("scorecard", "trends"), ("scorecard", "team"), ("scorecard", "priorities"),
          ("review", "baselines")]
# Files to import, each with something that can't be taken.
IMPORTS = ["deals", "actuals"]
DIALOGS = ["new", "preferences", "find", "help", "close-cycle", "spread", "news", "preview",
           "copy", "history", "page-setup"]
SLIDES = 11
# When a cycle of the sample has ended and waits to be closed.
AFTER_A_CYCLE = "2026-07-06"

# Options of the planner, and what its environment has in addition.
APPEARANCES = {
    "light": ([], {}),
    "dark": (["--dark"], {}),
    "light-200": (["--scale", "2"], {}),
    "dark-200": (["--dark", "--scale", "2"], {}),
    "narrow": (["--size", "1000x700"], {}),
    "narrow-dark-200": (["--dark", "--scale", "2", "--size", "1000x700"], {}),
    "german": (["--size", "1000x700"], {"LANGUAGE": "de"}),
    "french": (["--size", "1000x700"], {"LANGUAGE": "fr"}),
    "spanish": (["--size", "1000x700"], {"LANGUAGE": "es"}),
    "contrast": ([], {"GTK_THEME": "HighContrast"}),
    "empty": (["--template", "blank"], {}),
}


def pictures():
    """Name and options of each."""
    for page in PAGES:
        yield page, ["--page", page]
    for view in VIEWS:
        yield f"plan-{view}", ["--page", "plan", "--view", view]
    for page, place in PLACES:
        yield f"{page}-{place}", ["--page", page, "--place", place]
    for what in IMPORTS:
        file = pathlib.Path(__file__).with_name(f"{what}.csv")
        yield f"dialog-import-{what}", ["--dialog", f"import-{what}", "--place", str(file)]
    for dialog in DIALOGS:
        options = ["--dialog", dialog]
        if dialog == "close-cycle":
            options += ["--today", AFTER_A_CYCLE]
        yield f"dialog-{dialog}", options
    for slide in range(1, SLIDES + 1):
        yield f"slide-{slide:02}", ["--page", "present", "--slide", str(slide)]


def take(program, folder, appearance):
    options, environment = APPEARANCES[appearance]
    begin = [] if "--template" in options else ["--sample"]
    failed = []
    for name, what in pictures():
        picture = folder / f"{name}.{appearance}.png"
        picture.unlink(missing_ok=True)
        command = [program, "--shot", str(picture), *begin, *options, *what]
        done = subprocess.run(command, env={**os.environ, **environment}, timeout=120, check=False)
        if done.returncode != 0 or not picture.exists():
            failed.append(" ".join(command))
    return failed


def contact_sheet(folder):
    """One row for each picture, one column for each appearance there is a picture of."""
    columns = [each for each in APPEARANCES if any(folder.glob(f"*.{each}.png"))]
    rows = []
    for name, _ in pictures():
        cells = []
        for appearance in columns:
            file = f"{name}.{appearance}.png"
            shown = f'<a href="{file}"><img src="{file}" alt="{html.escape(name)}" loading="lazy"></a>'
            cells.append(f"<td>{shown if (folder / file).exists() else ''}</td>")
        rows.append(f"<tr><th>{html.escape(name)}</th>{''.join(cells)}</tr>")
    heads = "".join(f"<th>{html.escape(each)}</th>" for each in columns)
    return f"""<!DOCTYPE html>
<html lang="en"><meta charset="utf-8"><title>Sightline, all it shows</title>
<style>body {{ font: 14px sans-serif; background: #888 }} th {{ position: sticky; top: 0;
background: #ddd; padding: 4px }} td {{ vertical-align: top }} img {{ width: 420px }}</style>
<table><tr><th></th>{heads}</tr>{''.join(rows)}</table></html>
"""


def main(arguments):
    if len(arguments) < 2:
        sys.exit(__doc__)
    program, folder = arguments[0], pathlib.Path(arguments[1])
    wanted = arguments[2:] or list(APPEARANCES)
    unknown = [each for each in wanted if each not in APPEARANCES]
    if unknown:
        sys.exit(f"There is no appearance {unknown[0]}; choose {', '.join(APPEARANCES)}.")
    folder.mkdir(parents=True, exist_ok=True)
    failed = []
    for appearance in wanted:
        print(appearance, flush=True)
        failed += take(program, folder, appearance)
    (folder / "index.html").write_text(contact_sheet(folder), encoding="utf-8")
    print(folder / "index.html")
    for command in failed:
        print("no picture:", command, file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
