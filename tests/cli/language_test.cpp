#include "tests/cli/desk.h"

namespace sightline::language_test {
TEST_CASE("show and check speak the language they are asked for") {
  const Desk desk;
  const auto shown = run_cli({"show", desk.plan, "--language", "de"});
  INFO(shown.err);
  CHECK(shown.code == 0);
  CHECK(contains(shown.out, "Umsatz"));
  const auto checked = run_cli({"check", desk.plan, "--language", "de"});
  CHECK_FALSE(contains(checked.out, "advice: "));
  CHECK(contains(checked.out, "Beispiele der Vorlage"));
  CHECK(contains(run_cli({"show", desk.plan}).out, "Revenue"));
}

TEST_CASE("a colon stands where the language sets it") {
  const Desk desk;
  CHECK(contains(run_cli({"check", desk.plan, "--language", "fr"}).out, "alerte : "));
  CHECK(contains(run_cli({"brands", "--language", "fr"}).out, "Neutre : "));
}

TEST_CASE("without a language that of the environment is spoken, complaints too") {
  const Desk desk;
  const auto german = "LC_ALL=C.UTF-8 LANGUAGE=it:de_AT";
  CHECK(contains(run_cli({"show", desk.plan}, german).out, "Umsatz"));
  CHECK(contains(run_cli({"show", desk.plan, "--language", "en"}, german).out, "Revenue"));
  CHECK(contains(run_cli({"show", "nowhere"}, german).err, "Es gibt keine Datei"));
}

TEST_CASE("what a complaint is made of speaks the language too") {
  const TempFolder folder;
  put_bytes(folder / "in.json",
            "{\"format\": 1, \"document\": {\"plan\": {\"vision\": {\"horizon\": "
            "\"soon\"}}}}");
  const auto refused =
      run_cli({"from-json", folder / "in.json", folder / "out"}, "LC_ALL=C.UTF-8 LANGUAGE=de");
  INFO(refused.err);
  CHECK(contains(refused.err, "„soon“ ist kein Datum"));
  CHECK_FALSE(contains(refused.err, "can't be read"));
}

TEST_CASE("every command takes a language, and complains in it") {
  const TempFolder folder;
  const std::vector<std::vector<std::string>> commands = {{"new", folder / "none" / "x"},
                                                          {"show", "nowhere"},
                                                          {"check", "nowhere"},
                                                          {"json", "nowhere"},
                                                          {"from-json", "nowhere", folder / "x"},
                                                          {"csv", "nowhere", "-o", folder / "x"}};
  for (auto words : commands) {
    CAPTURE(words.front());
    words.insert(words.end(), {"--language", "de"});
    const auto refused = run_cli(words);
    CHECK(refused.code > 2);
    CHECK(contains(refused.err, "gibt"));
  }
  CHECK(contains(run_cli({"templates", "--language", "de"}).out, "Leer"));
  CHECK(contains(run_cli({"brands", "--language", "de"}).out, "Hoher Kontrast"));
}

TEST_CASE("a book is written in the language it is asked for") {
  const Desk desk;
  const std::vector<std::string> words{"export", desk.plan, "-o", desk.books, "--force"};
  REQUIRE(run_cli(words).code == 0);
  const auto english = bytes_of(desk.book());
  auto in_german = words;
  in_german.insert(in_german.end(), {"--language", "de"});
  REQUIRE(run_cli(in_german).code == 0);
  CHECK(bytes_of(desk.book()) != english);
}

TEST_CASE("a language there is no translation for is refused, and those there are are named") {
  const Desk desk;
  require_refusal(run_cli({"show", desk.plan, "--language", "it"}), 2, "‘it’");
  require_refusal(run_cli({"export", desk.plan, "-o", "x", "--language", "de_it_x"}), 2, "en, de");
}

TEST_CASE("a language may be typed as locales and browsers write it, before the command too") {
  const Desk desk;
  for (const auto* language : {"DE", "de_DE", "de-DE", "de_AT.UTF-8"}) {
    CAPTURE(language);
    CHECK(contains(run_cli({"show", desk.plan, "--language", language}).out, "Umsatz"));
  }
  CHECK(contains(run_cli({"--language", "de", "show", desk.plan}).out, "Umsatz"));
  CHECK(contains(run_cli({"show", desk.plan, "--language=de"}).out, "Umsatz"));
}

TEST_CASE("figures are typed the English way in every language") {
  const Desk desk;
  const auto second = (desk.folder / "second.sightline").string();
  const std::vector<std::string> words{"new",    second, "--template", "it-services",
                                       "--name", "Acme", "--revenue",  "6.2m"};
  CHECK(run_cli(words, "LC_ALL=C.UTF-8 LANGUAGE=de").code == 0);
}

TEST_CASE("page, charts, calendar and portfolio are written in the language they are asked for") {
  const Desk desk;
  const auto folder = desk.path("slides");
  const auto written = [&](std::vector<std::string> words, const std::string& file,
                           const std::string& language) {
    words.insert(words.end(), {"--force", "--today", "2026-05-12"});
    if (!language.empty()) words.insert(words.end(), {"--language", language});
    const auto result = run_cli(words);
    INFO(words.front() << result.err);
    REQUIRE(result.code == 0);
    return bytes_of(file);
  };
  const auto pdf = desk.path("acme.pdf");
  const auto ics = desk.path("acme.ics");
  const auto xlsx = desk.path("all.xlsx");
  const std::vector<std::pair<std::vector<std::string>, std::string>> reports = {
      {{"page", desk.plan, "-o", pdf}, pdf},
      {{"calendar", desk.plan, "-o", ics}, ics},
      {{"portfolio", desk.plan, "-o", xlsx}, xlsx},
      {{"charts", desk.plan, "-o", folder, "--format", "svg"}, folder + "/revenue.svg"}};
  for (const auto& [words, file] : reports) {
    CAPTURE(words.front());
    CHECK(written(words, file, "de") != written(words, file, ""));
    auto unknown = words;
    unknown.insert(unknown.end(), {"--force", "--language", "it"});
    require_refusal(run_cli(unknown), 2, "‘it’");
  }
}

}  // namespace sightline::language_test
