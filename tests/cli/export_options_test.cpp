// export's options: what goes into the book, for whom and in which dress.
#include <fstream>

#include "model/file/document_file.h"
#include "tests/cli/desk.h"
#include "tests/support/book_part.h"
#include "tests/support/comma_locale.h"

namespace sightline::export_options_test {
TEST_CASE("a word behind an option that takes one is not taken for a plan") {
  const Desk desk;
  const auto sheets =
      run_cli({"export", desk.plan, "-o", desk.books, "--without", "charts", "timeline"});
  require_refusal(sheets, 2, "--without charts,timeline.");
  require_refusal(run_cli({"export", desk.plan, "-o", desk.books, "--include", "pay", "net-worth"}),
                  2, "--include pay,net-worth.");
  CHECK_FALSE(std::filesystem::exists(desk.book()));
  CHECK(run_cli({"export", desk.plan, "-o", desk.books, "--without", "charts", "--without",
                 "timeline,cycles"})
            .code == 0);
  // A plan that is called so is one.
  std::filesystem::copy_file(desk.plan, desk.path("backlog"));
  CHECK(run_cli({"export", desk.path("backlog"), "-o", desk.books, "--without", "charts"}).code ==
        0);
}

TEST_CASE("a book of one language is the same in every locale") {
  const Desk desk;
  const CommaLocale locale;
  const auto bytes = [&](const std::string& variables) {
    const std::vector<std::string> words{"export",  desk.plan,    "-o",     desk.books,
                                         "--today", "2026-11-20", "--force"};
    REQUIRE(run_cli(words, variables).code == 0);
    return bytes_of(desk.book());
  };
  CHECK(bytes("LC_ALL=C") == bytes(locale.variables() + " LANGUAGE=en"));
}

TEST_CASE("what is included for an audience is in its book") {
  const Desk desk;
  const auto size = [&](const std::vector<std::string>& more) {
    std::vector<std::string> words{"export", desk.plan, "-o", desk.books, "--force"};
    words.insert(words.end(), more.begin(), more.end());
    REQUIRE(run_cli(words).code == 0);
    return bytes_of(desk.book()).size();
  };
  CHECK(size({"--audience", "board"}) <
        size({"--include", "findings,exit-terms", "--audience", "board"}));
  require_refusal(run_cli({"export", desk.plan, "-o", desk.books, "--include", "all"}), 2,
                  "--include needs exit-terms");
}

TEST_CASE("an audience, paper or day nobody knows is wrong usage") {
  const Desk desk;
  require_refusal(run_cli({"export", desk.plan, "-o", desk.books, "--audience", "press"}), 2,
                  "leadership");
  require_refusal(run_cli({"export", desk.plan, "-o", desk.books, "--paper", "a5"}), 2, "a4");
  require_refusal(run_cli({"export", desk.plan, "-o", desk.books, "--today", "soon"}), 2,
                  "--today");
  CHECK_FALSE(std::filesystem::exists(desk.book()));
}

TEST_CASE("what a lender must not see is not in the book's file") {
  const Desk desk;
  REQUIRE(run_cli({"export", desk.plan, "-o", desk.books, "--audience", "lender"}).code == 0);
  const auto unpacked = (desk.folder / "parts").string();
  REQUIRE(std::system(("unzip -q '" + desk.book().string() + "' -d '" + unpacked + "'").c_str()) ==
          0);
  std::string all;
  for (const auto& part : std::filesystem::recursive_directory_iterator(unpacked))
    if (part.is_regular_file()) all += bytes_of(part.path());
  CHECK(all.find("Acme") != std::string::npos);
  for (const auto* hidden : {"outlast its founder", "Second line in place", "Head of sales"})
    CHECK(all.find(hidden) == std::string::npos);
}

TEST_CASE("brands are listed, and export takes one by name or file") {
  const Desk desk;
  const auto listed = run_cli({"brands"});
  CHECK(listed.code == 0);
  CHECK(listed.out.find("high-contrast") != std::string::npos);
  CHECK(run_cli({"export", desk.plan, "-o", desk.books, "--brand", "neutral"}).code == 0);
  require_refusal(run_cli({"export", desk.plan, "-o", desk.books, "--force", "--brand", "pink"}), 2,
                  "‘pink’");
  const auto mine = (desk.folder / "mine.json").string();
  require_refusal(run_cli({"export", desk.plan, "-o", desk.books, "--force", "--brand", mine}), 3,
                  "mine.json");
}

TEST_CASE("a plan's own brand dresses its book, page and charts until another is asked for") {
  const Desk desk;
  const auto fonts = [&](const std::vector<std::string>& more = {}) {
    std::vector<std::string> words{"export", desk.plan, "-o", desk.books, "--force"};
    words.insert(words.end(), more.begin(), more.end());
    const auto result = run_cli(words);
    INFO(result.err);
    REQUIRE(result.code == 0);
    return part_of(desk.book(), "xl/styles.xml");
  };
  auto document = load_document(desk.plan);
  CHECK(contains(fonts(), "\"Arial\""));
  document.plan.organization.brand = "neutral";
  save_document(desk.plan, document);
  CHECK(contains(fonts(), "\"Calibri\""));
  CHECK(contains(fonts({"--brand", "high-contrast"}), "\"Tahoma\""));
  document.plan.organization.brand = "gone.json";
  save_document(desk.plan, document);
  require_refusal(run_cli({"export", desk.plan, "-o", desk.books, "--force"}), 3, "gone.json");
  require_refusal(run_cli({"page", desk.plan, "-o", desk.path("page.pdf")}), 3, "gone.json");
  require_refusal(run_cli({"charts", desk.plan, "-o", desk.path("charts")}), 3, "gone.json");
  CHECK(run_cli({"page", desk.plan, "-o", desk.path("page.pdf"), "--brand", "neutral"}).code == 0);
  require_refusal(run_cli({"page", desk.plan, "-o", desk.path("other.pdf"), "--brand", "none"}), 2,
                  "There is no brand ‘none’");
}

TEST_CASE("a password for the book is read from a file") {
  const Desk desk;
  const auto file = (desk.folder / "password").string();
  require_refusal(run_cli({"export", desk.plan, "-o", desk.books, "--password-file", file}), 3,
                  "password");
  std::ofstream(file) << "\n";
  require_refusal(run_cli({"export", desk.plan, "-o", desk.books, "--password-file", file}), 2,
                  "first line");
  std::ofstream(file) << "s3cret\n";
  CHECK(run_cli({"export", desk.plan, "-o", desk.books, "--password-file", file}).code == 0);
}

TEST_CASE("a password is the same whatever editor its file was written with") {
  const Desk desk;
  const auto book = [&](const std::string& bytes) {
    put_bytes(desk.folder / "password", bytes);
    REQUIRE(run_cli({"export", desk.plan, "-o", desk.books, "--force", "--today", "2026-11-20",
                     "--password-file", desk.path("password")})
                .code == 0);
    return bytes_of(desk.book());
  };
  CHECK(book("\xEF\xBB\xBFs3cret\r\n") == book("s3cret"));
}

TEST_CASE("a password that spreadsheets would not agree on is refused, and so is a whole letter") {
  const Desk desk;
  const auto refused = [&](const std::string& bytes, int code, const char* part) {
    put_bytes(desk.folder / "password", bytes);
    require_refusal(
        run_cli({"export", desk.plan, "-o", desk.books, "--password-file", desk.path("password")}),
        code, part);
  };
  refused("Schlüssel\n", 2, "password’ may have letters without accents");
  refused("a\tb\n", 2, "password’ may have letters without accents");
  refused(std::string(256, 'x'), 2, "1 to 255 characters");
  refused(std::string(5'000, 'x'), 3, "is too large for a password.");
  CHECK_FALSE(std::filesystem::exists(desk.book()));
}

TEST_CASE(
    "a book from before or after the plan's months says so instead of counting a cycle's days") {
  const Desk desk;
  const auto plan = desk.path("old.sightline");
  REQUIRE(run_cli({"new", plan, "--start", "2026-01"}).code == 0);
  const auto words = [&](const char* day) {
    REQUIRE(run_cli({"export", plan, "-o", desk.books, "--force", "--today", day}).code == 0);
    return part_of(desk.books + "/old.xlsx", "xl/sharedStrings.xml");
  };
  CHECK(contains(words("2025-06-30"), "The plan begins in January 2026"));
  CHECK(contains(words("2028-06-30"), "The plan ended in June 2027"));
  CHECK(contains(words("2026-05-11"), "Cycle 2 of 6, day 41 of 91"));
}

TEST_CASE("a day named by --today leaves what came later out of books and tables: actuals too") {
  const Desk desk;
  const auto plan = desk.path("sample.sightline");
  REQUIRE(run_cli({"new", plan, "--template", "it-services", "--sample"}).code == 0);
  const auto revenue = [&](const std::vector<std::string>& day) {
    std::vector<std::string> words{"export", plan, "-o", desk.books, "--force"};
    words.insert(words.end(), day.begin(), day.end());
    REQUIRE(run_cli(words).code == 0);
    return part_of(desk.books + "/sample.xlsx", "xl/worksheets/sheet5.xml");
  };
  CHECK(contains(revenue({}), ">3 of 3<"));
  CHECK(contains(revenue({"--today", "2026-02-28"}), ">2 of 3<"));
  const auto months = [&](const std::string& day) {
    REQUIRE(run_cli({"csv", plan, "-o", desk.path("csv"), "--force", "--today", day}).code == 0);
    const auto table = bytes_of(desk.path("csv/revenue.csv"));
    const auto at = table.find(",actual,");
    REQUIRE(at != std::string::npos);
    return table.substr(at, table.find('\n', at) - at);
  };
  CHECK(months("2026-02-28") != months("2026-04-30"));
}

TEST_CASE("sheets are left out by name, and those that others need are kept") {
  const Desk desk;
  const auto sheets = [&](const std::string& without) {
    std::vector<std::string> words{"export", desk.plan, "-o", desk.books, "--force"};
    if (!without.empty()) words.insert(words.end(), {"--without", without});
    const auto result = run_cli(words);
    INFO(result.err);
    REQUIRE(result.code == 0);
    return part_of(desk.book(), "xl/workbook.xml");
  };
  const auto has = [](const std::string& parts, const std::string& sheet) {
    return parts.find("<sheet name=\"" + sheet + "\"") != std::string::npos;
  };
  const auto whole = sheets("");
  CHECK(has(whole, "Charts"));
  CHECK(has(whole, "Cycle 1"));
  const auto short_one = sheets("cycles,findings");
  for (const auto* gone : {"Cycle 1", "Cycle 6", "Timeline", "Findings"})
    CHECK_FALSE(has(short_one, gone));
  for (const auto* kept : {"Charts", "Revenue", "Checks"}) CHECK(has(short_one, kept));
  require_refusal(run_cli({"export", desk.plan, "-o", desk.books, "--without", "revenue"}), 2,
                  "can't be left out");
  require_refusal(run_cli({"export", desk.plan, "-o", desk.books, "--without", "charts,tables"}), 2,
                  "not ‘tables’");
}

TEST_CASE("a book is compared with the baseline that is named, if the plan has it") {
  const Desk desk;
  const auto plain = run_cli({"export", desk.plan, "-o", desk.books, "--baseline", "latest"});
  require_refusal(plain, 2, "number of a baseline");
  require_refusal(run_cli({"export", desk.plan, "-o", desk.books, "--baseline", "0.5"}), 2,
                  "number of a baseline");
  require_refusal(run_cli({"export", desk.plan, "-o", desk.books, "--baseline", "7"}), 2,
                  "no baseline");
  CHECK_FALSE(std::filesystem::exists(desk.book()));
  auto document = load_document(desk.plan);
  Baseline baseline;
  baseline.id = {{1, 1}};
  baseline.plan = document.plan;
  document.baselines = {baseline};
  save_document(desk.plan, document);
  CHECK(run_cli({"export", desk.plan, "-o", desk.books, "--baseline", "0"}).code == 0);
}

}  // namespace sightline::export_options_test
