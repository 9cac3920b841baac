#!/usr/bin/env python3
"""Plants mistakes in a small translation and sees that each is named; and what is gathered to translate."""

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

CHECK = Path(__file__).with_name("translations.py")
ROOT = CHECK.parents[2]
sys.dont_write_bytecode = True
sys.path.insert(0, str(ROOT / "cmake"))
import gather_sentences  # noqa: E402  (it lies beside the build's other helpers)

POT = 'msgid ""\nmsgstr ""\n\nmsgid "Set ‘{1}’ to {2}"\nmsgstr ""\n'


class Translations(unittest.TestCase):
    def check(self, translated, pot=POT, glossary="{}"):
        """Checks one German sentence or .po file: the exit code and the lines printed."""
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "glossary.json").write_text(glossary, encoding="utf-8")
            Path(folder, "sightline.pot").write_text(pot, encoding="utf-8")
            Path(folder, "de.po").write_text(
                translated if "\n" in translated else POT.replace('{2}"\nmsgstr ""',
                                                                  f'{{2}}"\nmsgstr "{translated}"'),
                encoding="utf-8")
            run = subprocess.run([sys.executable, CHECK, folder], capture_output=True, text=True)
        self.assertEqual(run.stderr, "")
        return run.returncode, run.stdout.splitlines()

    def assert_mistake(self, translated, words, pot=POT):
        code, lines = self.check(translated, pot)
        self.assertEqual(code, 1)
        self.assertEqual(len(lines), 2, lines)
        self.assertTrue(lines[0].startswith("de.po: “"), lines)
        self.assertIn(words, lines[0])

    def test_a_space_before_a_percent_sign_does_not_break(self):
        self.assert_mistake("„{1}“ auf {2} % setzen", "needs a no-break space before %")
        self.assertEqual(self.check("„{1}“ auf {2}\u00a0% setzen")[0], 0)

    def test_french_and_spanish_are_set_as_they_are_there(self):
        sys.path.insert(0, str(CHECK.parent))
        import translations
        self.assertEqual(list(translations.print_mistakes_in("fr", "Ceci\u00a0: «\u00a0{1}\u00a0»")), [])
        for wrong in ("Ceci : {1}", "«{1}\u00a0»", "«\u00a0{1}»", "Quoi ?"):
            self.assertEqual(len(list(translations.print_mistakes_in("fr", wrong))), 1, wrong)
        self.assertEqual(len(list(translations.print_mistakes_in("es", "Qué?"))), 1)
        self.assertEqual(list(translations.print_mistakes_in("es", "¿Qué?")), [])

    def test_a_term_of_the_glossary_is_called_the_same_everywhere(self):
        glossary = '{"baseline": {"de": ["basispl"]}}'
        pot = 'msgid ""\nmsgstr ""\n\nmsgid "The baselines"\nmsgstr ""\n'
        translated = pot.replace('baselines"\nmsgstr ""', 'baselines"\nmsgstr "{}"')
        code, lines = self.check(translated.format("Die Baselines"), pot, glossary)
        self.assertEqual(code, 1)
        self.assertIn("calls ‘baseline’ otherwise than ‘basispl’", lines[0])
        self.assertEqual(self.check(translated.format("Die Basispläne"), pot, glossary)[0], 0)

    def test_a_complete_translation_passes(self):
        self.assertEqual(self.check("„{1}“ auf {2} setzen")[0], 0)

    def test_a_sentence_without_translation_is_named(self):
        self.assert_mistake("", "“Set ‘{1}’ to {2}” is not translated")

    def test_a_sentence_that_a_language_lacks_is_named(self):
        self.assert_mistake('msgid ""\nmsgstr ""\n', "is missing")

    def test_an_unsure_sentence_is_named(self):
        self.assert_mistake(POT.replace('msgid "Set', '#, fuzzy\nmsgid "Set')
                            .replace('{2}"\nmsgstr ""', '{2}"\nmsgstr "{1} {2}"'), "is fuzzy")

    def test_a_lost_placeholder_is_named(self):
        self.assert_mistake("„{1}“ setzen", "placeholders")

    def test_a_space_at_the_end_is_named(self):
        self.assert_mistake("{1} {2} ", "spaces")

    def test_quotes_of_another_language_are_named(self):
        self.assert_mistake("‚{1}‘ auf {2} setzen", "quotes of another language; write „…“")
        self.assert_mistake("«{1}» auf {2} setzen", "quotes of another language")

    def test_a_space_within_quotes_is_named(self):
        self.assert_mistake("„ {1}“ auf {2} setzen", "a space within quotes")
        self.assert_mistake("„{1}\u00a0“ auf {2} setzen", "a space within quotes")

    def test_quotes_that_are_not_closed_are_named(self):
        self.assert_mistake("„{1} auf {2} setzen", "not as many „ as “")

    def test_a_straight_apostrophe_is_named(self):
        self.assert_mistake("l'{1} {2} d'un", "apostrophe")

    def test_a_lost_mnemonic_is_named(self):
        pot = 'msgid "&Save"\nmsgstr ""\n'
        self.assert_mistake('msgid "&Save"\nmsgstr "Speichern"\n', "0 mnemonics instead of 1", pot)

    def test_a_lost_plural_is_named(self):
        pot = 'msgid "{1} day"\nmsgid_plural "{1} days"\nmsgstr[0] ""\nmsgstr[1] ""\n'
        self.assert_mistake('msgid "{1} day"\nmsgid_plural "{1} days"\nmsgstr[0] "{1} Tag"\n',
                            "has no plural", pot)


class Gathering(unittest.TestCase):
    def gather(self, source, place):
        sentences = gather_sentences.Sentences()
        gather_sentences.gather_code(source, place, sentences)
        return sentences.plurals

    def test_both_of_two_labels_are_found(self):
        found = self.gather('auto a = msg(late ? "Late" : "On " "time", name("x"));', "model/a.cpp")
        self.assertEqual(list(found), ["Late", "On time"])

    def test_a_plural_belongs_to_its_sentence(self):
        found = self.gather('msg_n("{1} day", "{1} days", count);', "model/a.cpp")
        self.assertEqual(found, {"{1} day": "{1} days"})

    def test_what_stands_between_the_parts_of_a_list_is_a_sentence_and_other_signs_are_none(self):
        self.assertEqual(list(self.gather('msg("{1}, {2}", a, b); msg("{1} – {2}", a, b);', "model/a.cpp")),
                         ["{1}, {2}"])

    def test_labels_in_tables_are_found_where_things_are_shown(self):
        source = 'Entry entries[] = {{"Summary", "where we stand", "=SUM(A1)", "plan_id"}}; // "No"'
        self.assertEqual(list(self.gather(source, "reports/a.cpp")), ["Summary", "where we stand"])
        self.assertEqual(list(self.gather(source, "model/a.cpp")), [])

    def test_a_sentence_handed_to_a_helper_is_found(self):
        self.assertEqual(list(self.gather('rename(a, "Rename ‘{1}’");', "model/a.cpp")), ["Rename ‘{1}’"])

    def test_a_number_alone_needs_no_translation(self):
        self.assertEqual(list(self.gather('msg("{1} · {2}", a, b);', "model/a.cpp")), [])


if __name__ == "__main__":
    unittest.main()
