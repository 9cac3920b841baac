#include "app/present/book_presenter.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "model/edit/gestures_actions.h"
#include "model/find.h"
#include "reports/left_out_words.h"
#include "tests/support/plausible_document.h"
#include "tests/support/stand_in_user.h"
#include "tests/support/temp_folder.h"

namespace sightline {
namespace book_presenter_test {

const Catalog english = Catalog::english();
const Day today = std::chrono::year{2026} / 5 / 12;

struct Desk {
  Desk()
      : session(user, {.today = [] { return Day{std::chrono::year{2026} / 5 / 12}; },
                       .load = [](const auto&, const FileKey*) { return plausible_document(3); },
                       .save = [](const auto&, const Document&, const FileKey*) {},
                       .id_seed = 1}) {}

  [[nodiscard]] BookJob job(std::filesystem::path path) const {
    return {.document = session.document(),
            .options = {.today = session.today(), .catalog = english},
            .path = std::move(path)};
  }

  StandInUser user;
  Session session;
};

bool includes(const BookView& view, const std::string& sheet) {
  const auto found = std::ranges::find(view.sheets, sheet, &BookSheetRow::name);
  return found != view.sheets.end() && found->included;
}

TEST_CASE("the company's book leaves profit out, the leadership's has everything") {
  const Desk desk;
  const auto leaders = book_view(desk.session, english,
                                 {.audience = {.audience = Audience::leadership}, .today = today});
  CHECK(leaders.sheets.size() == count_of<BookSheet>());
  CHECK(std::ranges::all_of(leaders.sheets, [](const BookSheetRow& row) {
    return row.included != (row.missing == "nothing yet");
  }));
  CHECK(leaders.audiences.size() == 4);
  const auto company = book_view(desk.session, english,
                                 {.audience = {.audience = Audience::company}, .today = today});
  CHECK_FALSE(includes(company, "Profit"));
  CHECK(includes(company, "Revenue"));
}

TEST_CASE("whoever exports is told how much a reader doesn't get, for each reader") {
  Desk desk;
  desk.session.start(plausible_document(3));
  REQUIRE(desk.session.perform(set_serves(desk.session.document(),
                                          desk.session.plan().actions.front()->id,
                                          {{ServedKind::vision, VisionPart::ultimate_goal, {}}})));
  const auto said = [&](const AudienceOptions& audience) {
    return book_view(desk.session, english, {.audience = audience, .today = today}).left_out;
  };
  CHECK(said({}).find("left out for ‘Leadership team’") != std::string::npos);
  CHECK(said({.audience = Audience::board}).find("left out for ‘Board’") != std::string::npos);
  CHECK(said({.exit_terms = true, .net_worth = true, .pay = true}).empty());
  // A finding goes with the action that it is about, and is counted for whoever hands out alone.
  auto document = desk.session.document();
  auto action = *document.plan.actions.front();
  action.owner.reset();
  action.due.reset();
  action.cycle = cycle_of(document.plan, today)->id;
  action.status = Status::planned;
  document.plan.actions.front() = action;
  desk.session.start(document);
  CHECK(said({}).find("So are 2 findings about such actions.") != std::string::npos);
  CHECK(said({.audience = Audience::board}).find("about such actions") == std::string::npos);
}

TEST_CASE("how many findings are left out is told after the actions that they are about") {
  CHECK(left_out_words({{2, 1}, 3}, {}, english) ==
        "2 actions are left out for ‘Leadership team’, since they serve what is withheld. So are 3 "
        "findings about such actions. 1 decision is left out for ‘Leadership team’, since it "
        "concerns what is withheld.");
}

TEST_CASE("a board gets findings only when they are chosen") {
  const Desk desk;
  CHECK_FALSE(includes(
      book_view(desk.session, english, {.audience = {.audience = Audience::board}, .today = today}),
      "Findings"));
  CHECK(includes(
      book_view(desk.session, english,
                {.audience = {.audience = Audience::board, .findings = true}, .today = today}),
      "Findings"));
}

TEST_CASE("a lender can't be given exit terms, whatever is ticked") {
  const Desk desk;
  const auto view =
      book_view(desk.session, english,
                {.audience = {.audience = Audience::lender, .exit_terms = true}, .today = today});
  const auto exit_terms =
      std::ranges::find(view.extras, &AudienceOptions::exit_terms, &BookExtra::option);
  REQUIRE(exit_terms != view.extras.end());
  CHECK_FALSE(exit_terms->can_choose);
  CHECK_FALSE(exit_terms->included);
}

TEST_CASE("a book is in the window's language unless another is chosen") {
  const TempFolder folder;
  const auto translated = folder / "de/LC_MESSAGES";
  std::filesystem::create_directories(translated);
  const auto languages = [&](const Catalog& catalog) {
    return book_languages(catalog, folder / "");
  };
  CHECK(languages(english).list.size() == 1);
  const auto austrian = Catalog::load("de_AT", folder / "");
  std::ofstream(translated / "sightline.mo") << "an empty shell";
  REQUIRE(languages(english).list.size() == 2);
  CHECK(languages(english).own == 0);
  CHECK(languages(austrian).own == 1);
  CHECK(languages(austrian).list[1].name == "Deutsch");
}

TEST_CASE("the book goes beside the plan's file, or into the given folder without one") {
  Desk desk;
  CHECK(book_proposal(desk.session, "/home/a", Catalog::english()).parent_path() == "/home/a");
  REQUIRE(desk.session.open("/plans/harbor.sightline"));
  const auto proposal = book_proposal(desk.session, "/home/a", Catalog::english());
  CHECK(proposal.parent_path() == "/plans");
  CHECK(proposal.extension() == ".xlsx");
}

TEST_CASE("a plan that was never approved says so before it is exported") {
  Desk desk;
  CHECK_FALSE(book_view(desk.session, english, {.today = today}).warning.empty());
}

TEST_CASE("a job writes the book, and a progress that says no stops it") {
  Desk desk;
  REQUIRE(desk.session.open("/plans/harbor.sightline"));
  const TempFolder folder;
  CHECK(run(desk.job(folder / "a.xlsx"), {}).written());
  CHECK(std::filesystem::file_size(folder / "a.xlsx") > 0);
  const auto stopped = run(desk.job(folder / "b.xlsx"), [](auto, auto) { return false; });
  CHECK(stopped.stopped);
  CHECK_FALSE(std::filesystem::exists(folder / "b.xlsx"));
}

TEST_CASE("a job that can't write says why") {
  Desk desk;
  REQUIRE(desk.session.open("/plans/harbor.sightline"));
  const auto outcome = run(desk.job("/nowhere/at/all/a.xlsx"), {});
  CHECK_FALSE(outcome.written());
  CHECK_FALSE(outcome.failure.empty());
}

TEST_CASE("optional sheets can be left out, the others can't, and missing ones say why") {
  Desk desk;
  desk.session.start(plausible_document(3));
  BookOptions options{.audience = {.audience = Audience::company}, .today = today};
  options.without = {BookSheet::charts, BookSheet::cycles};
  const auto view = book_view(desk.session, english, options);
  const auto row = [&](BookSheet sheet) { return view.sheets.at(static_cast<std::size_t>(sheet)); };
  CHECK_FALSE(row(BookSheet::charts).included);
  CHECK(row(BookSheet::charts).can_choose);
  CHECK(row(BookSheet::charts).missing.empty());
  CHECK(row(BookSheet::timeline).missing == "only with ‘Cycles’");
  CHECK_FALSE(row(BookSheet::timeline).can_choose);
  CHECK(row(BookSheet::revenue).included);
  CHECK_FALSE(row(BookSheet::revenue).can_choose);
  CHECK(row(BookSheet::profit).missing == "withheld");
  CHECK_FALSE(row(BookSheet::profit).can_choose);
}

TEST_CASE("the book compares with the reference unless another baseline is chosen") {
  Desk desk;
  auto document = plausible_document(3);
  Baseline first;
  first.id = {{1, 1}};
  first.agreed_on = today;
  Baseline second = first;
  second.id = {{1, 2}};
  second.number = 1;
  document.baselines = {first, second};
  document.reference = second.id;
  desk.session.start(document);
  const auto view = book_view(desk.session, english, {.today = today});
  REQUIRE(view.baselines.size() == 2);
  CHECK(view.baselines[0].label == "Baseline 0, 12 May 2026");
  CHECK(view.compared == 1);
  BookOptions options{.today = today};
  options.baseline = 0;
  CHECK(book_view(desk.session, english, options).compared == 0);
}

}  // namespace book_presenter_test
}  // namespace sightline
