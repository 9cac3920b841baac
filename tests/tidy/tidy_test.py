#!/usr/bin/env python3
"""Plants breaches in a small tree and sees that tidy.py names each with its file and line."""

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

TIDY = Path(__file__).with_name("tidy.py")
HEADER = "// What it is.\n// Why it is.\n#pragma once\n"


class Tidy(unittest.TestCase):
    def check(self, files):
        """Runs tidy.py on a tree of these files: its exit code and the lines it printed."""
        with tempfile.TemporaryDirectory() as folder:
            for path, content in files.items():
                file = Path(folder, path)
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(content if isinstance(content, bytes) else content.encode())
            run = subprocess.run([sys.executable, TIDY, folder], capture_output=True, text=True)
        self.assertEqual(run.stderr, "")
        return run.returncode, run.stdout.splitlines()

    def assert_breach(self, files, where, words):
        code, lines = self.check(files)
        self.assertEqual(code, 1)
        self.assertEqual(len(lines), 1, lines)
        self.assertTrue(lines[0].startswith(where + ": "), lines)
        self.assertIn(words, lines[0])

    def test_a_tree_that_keeps_the_rules_passes(self):
        code, lines = self.check({
            "model/plan.h": HEADER + "#include <vector>\n",
            "model/file/container.cpp": '#include "model/plan.h"\n#include <fstream>\n',
            "reports/workbook/book.cpp": '#include <xlsxwriter.h>\n#include "model/plan.h"\n',
            "app/desktop/frame.cpp": '#include <wx/frame.h>\n#include "model/plan.h"\n',
        })
        self.assertEqual((code, lines), (0, []))

    def test_a_lower_room_that_includes_a_higher_one_is_named(self):
        files = {"reports/table.h": HEADER,
                 "model/plan.cpp": '#include <vector>\n\n#include "reports/table.h"\n'}
        self.assert_breach(files, "model/plan.cpp:3", "model must not include reports")

    def test_the_command_line_stays_out_of_the_presenters(self):
        files = {"app/present/session.h": HEADER,
                 "app/cli/main.cpp": '#include "app/present/session.h"\n'}
        self.assert_breach(files, "app/cli/main.cpp:1", "must not include app/present")

    def test_wx_below_the_desktop_is_named(self):
        self.assert_breach({"app/present/page.cpp": "#include <wx/string.h>\n"},
                           "app/present/page.cpp:1", "app/desktop alone")

    def test_the_workbook_library_outside_its_folder_is_named(self):
        self.assert_breach({"reports/draw/chart.cpp": "#include <xlsxwriter.h>\n"},
                           "reports/draw/chart.cpp:1", "reports/workbook alone")

    def test_a_model_that_opens_files_is_named(self):
        self.assert_breach({"model/plan.cpp": "\n#include <fstream>\n"},
                           "model/plan.cpp:2", "model is pure")

    def test_a_model_that_looks_at_the_clock_is_named(self):
        self.assert_breach({"model/plan.cpp": "auto t = std::chrono::system_clock::now();\n"},
                           "model/plan.cpp:1", "system_clock::now")

    def test_a_comment_may_name_what_code_may_not(self):
        code, lines = self.check({"model/plan.cpp": "// never getenv\n/* nor\n setlocale */ int i;\n"})
        self.assertEqual((code, lines), (0, []))

    def test_an_include_relative_to_its_own_folder_is_named(self):
        files = {"model/plan.h": HEADER, "model/plan.cpp": '#include "plan.h"\n'}
        self.assert_breach(files, "model/plan.cpp:1", "no path from the project's root")

    def test_a_header_without_a_guard_is_named(self):
        self.assert_breach({"model/plan.h": "// What it is.\n"}, "model/plan.h:1", "#pragma once")

    def test_a_header_without_its_opening_words_is_named(self):
        self.assert_breach({"model/plan.h": "#pragma once\n"}, "model/plan.h:1", "opens with")

    def test_a_file_that_is_too_long_is_named(self):
        self.assert_breach({"model/plan.cpp": "int f();\n" * 401}, "model/plan.cpp:401", "401 lines")

    def test_the_longest_file_allowed_passes(self):
        self.assertEqual(self.check({"model/plan.cpp": "int f();\n" * 400})[0], 0)

    def test_a_tab_is_named(self):
        self.assert_breach({"model/plan.cpp": "int a;\n\tint b;\n"}, "model/plan.cpp:2", "tab")

    def test_text_that_is_not_utf8_is_named(self):
        self.assert_breach({"model/plan.cpp": b"int a;\n// caf\xe9\n"}, "model/plan.cpp:2", "UTF-8")

    def test_a_note_of_unfinished_work_is_named(self):
        self.assert_breach({"model/plan.cpp": "// TO" + "DO later\n"}, "model/plan.cpp:1", "issue")

    def test_a_name_of_a_test_that_ctest_would_part_is_named(self):
        self.assert_breach({"tests/a_test.cpp": 'TEST_CASE("one; two") {}\n'}, "tests/a_test.cpp:1", "semicolon")
        self.assert_breach({"tests/a_test.cpp": 'TEST_CASE(\n    "one; two") {}\n'}, "tests/a_test.cpp:2", "semicolon")

    def test_a_colour_beside_the_theme_is_named(self):
        for line in ("wxColour(1, 2, 3);", "wxColour{L\"red\"};", "draw::rgb(0x102030);", "font.SetPointSize(9);",
                     'wxColour c = "#102030";'):
            self.assert_breach({"app/desktop/page.cpp": f"auto a = {line}\n"}, "app/desktop/page.cpp:1", "the theme")

    def test_the_theme_and_white_paper_have_colours(self):
        files = {"app/desktop/theme.cpp": "auto a = draw::rgb(0x102030);\n",
                 "app/desktop/sheets.cpp": "auto a = draw::rgb(0xFFFFFF);\nwxColour b(c.r, c.g);\n",
                 "reports/draw/palette.cpp": "auto a = rgb(0x102030);\n"}
        self.assertEqual(self.check(files)[0], 0)

    def test_without_a_folder_it_says_how_to_call_it(self):
        run = subprocess.run([sys.executable, TIDY], capture_output=True, text=True)
        self.assertEqual(run.returncode, 2)
        self.assertIn("usage", run.stderr)


if __name__ == "__main__":
    unittest.main()
