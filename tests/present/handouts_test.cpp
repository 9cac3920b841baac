#include "app/present/handouts.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <stdexcept>

#include "model/derive/audience.h"
#include "tests/support/plausible_document.h"
#include "tests/support/stand_in_user.h"
#include "tests/support/temp_folder.h"

namespace sightline {
namespace handouts_test {

const Catalog english = Catalog::english();
const Day today = std::chrono::year{2026} / 5 / 12;

HandoutJob job(Handout handout, const std::filesystem::path& path, Audience audience = {}) {
  return {.document = plausible_document(3),
          .handout = handout,
          .options = {.audience = {.audience = audience}, .today = today},
          .path = path};
}

std::vector<std::string> names_of(const HandoutOutcome& made) {
  std::vector<std::string> names;
  for (const auto& file : made.files) names.push_back(file.path.filename().string());
  return names;
}

TEST_CASE("each handout has a row, and its name is that of the plan's other files") {
  std::vector<Handout> all;
  for (const auto& row : handout_rows(english))
    for (const auto& form : row.forms) all.push_back(form.handout);
  CHECK(all == std::vector{Handout::one_page, Handout::charts_png, Handout::charts_svg,
                           Handout::calendar, Handout::tables, Handout::qualification_pdf,
                           Handout::qualification_book, Handout::pre_call_pdf,
                           Handout::pre_call_book});
  StandInUser user;
  Session session(user, {.today = [] { return today; },
                         .load = [](const auto&, const FileKey*) { return plausible_document(3); },
                         .save = [](const auto&, const Document&, const FileKey*) {},
                         .id_seed = 1});
  auto document = plausible_document(3);
  document.plan.organization.name = "Acme: North";
  session.start(document);
  const auto english = Catalog::english();
  CHECK(handout_proposal(session, Handout::one_page, "/docs", english) ==
        "/docs/Acme- North - one page.pdf");
  CHECK(handout_proposal(session, Handout::calendar, "/docs", english) ==
        "/docs/Acme- North - calendar.ics");
  CHECK(handout_proposal(session, Handout::tables, "/docs", english) == "/docs");
  CHECK(handout_proposal(session, Handout::qualification_pdf, "/docs", english) ==
        "/docs/Acme- North - qualification.pdf");
  CHECK(handout_proposal(session, Handout::pre_call_book, "/docs", english) ==
        "/docs/Acme- North - pre-call plan.xlsx");
}

TEST_CASE("handouts are made first and written after the question about files that are there") {
  const TempFolder folder;
  const auto made = make_handout(job(Handout::charts_svg, folder.path()));
  REQUIRE(made.failure.empty());
  CHECK(std::ranges::count(names_of(made), "revenue.svg") == 1);
  CHECK(folder.names().empty());
  CHECK(question_before_writing(made).empty());
  CHECK(write_handout(made).empty());
  CHECK(folder.names().size() == made.files.size());
  CHECK(plain_text(question_before_writing(made)).ends_with("are there already. Replace them?"));
  CHECK(plain_text(written_words(made, folder.path())).starts_with("Wrote 8 files into ‘"));
}

TEST_CASE("one page and calendar are one file each, the one asked for") {
  const TempFolder folder;
  for (const auto handout : {Handout::one_page, Handout::calendar}) {
    const auto made = make_handout(job(handout, folder / "out"));
    REQUIRE(made.files.size() == 1);
    CHECK(made.files.front().path == folder / "out");
    CHECK(plain_text(written_words(made, folder / "out")) == "Wrote ‘out’.");
  }
  put_bytes(folder / "out", "mine");
  const auto made = make_handout(job(Handout::one_page, folder / "out"));
  CHECK(plain_text(question_before_writing(made)) == "‘out’ is there already. Replace it?");
}

TEST_CASE("worksheets are written as PDF and workbook, about an opportunity or none") {
  const TempFolder folder;
  for (const auto handout : {Handout::qualification_pdf, Handout::qualification_book,
                             Handout::pre_call_pdf, Handout::pre_call_book}) {
    CHECK(is_one_file(handout));
    auto wanted = job(handout, folder / "sheet");
    wanted.templates = std::filesystem::path(SIGHTLINE_TEST_FILES) / "../../templates";
    const auto made = make_handout(wanted);
    INFO(plain_text(made.failure));
    REQUIRE(made.failure.empty());
    CHECK(write_handout(made).empty());
    const bool book = kind_of(handout) == FileKind::plan_book;
    CHECK(bytes_of(folder / "sheet").starts_with(book ? "PK" : "%PDF"));
    wanted.opportunity = "nobody's";
    CHECK(plain_text(make_handout(wanted).failure).find("nobody's") != std::string::npos);
    wanted.templates = folder.path();
    CHECK(plain_text(make_handout(wanted).failure).find("no worksheet") != std::string::npos);
  }
  auto nowhere = job(Handout::pre_call_book, folder / "none" / "sheet.xlsx");
  nowhere.templates = std::filesystem::path(SIGHTLINE_TEST_FILES) / "../../templates";
  CHECK_FALSE(write_handout(make_handout(nowhere)).empty());
}

TEST_CASE("what an audience must not see is in no handout") {
  const TempFolder folder;
  const auto names = names_of(make_handout(job(Handout::tables, folder.path(), Audience::company)));
  CHECK(std::ranges::count(names, "revenue.csv") == 1);
  CHECK(std::ranges::count(names, "profit.csv") == 0);
}

TEST_CASE("an empty plan has no charts, and says so") {
  const TempFolder folder;
  auto empty = job(Handout::charts_png, folder.path());
  empty.document = Document{};
  CHECK(plain_text(make_handout(empty).failure).starts_with("There is nothing to draw yet"));
}

TEST_CASE("what goes wrong unexpectedly while a handout is written is told") {
  HandoutOutcome made;
  made.files.push_back({.path = "sheet.xlsx", .bytes = {}, .write = [](const auto&) {
                          throw std::logic_error("of all things");
                        }});
  CHECK(plain_text(write_handout(made)).find("(of all things)") != std::string::npos);
}

TEST_CASE("a folder that is not there is said, and nothing is written") {
  const TempFolder folder;
  const auto made = make_handout(job(Handout::tables, folder / "none"));
  CHECK(plain_text(write_handout(made)).find("none") != std::string::npos);
  CHECK(folder.names().empty());
}

}  // namespace handouts_test
}  // namespace sightline
