// What an audience must not see is nowhere in the bytes of its copy: every withheld text and amount
// of random plans is made a token first, and then the file is searched, packed and unpacked.
#include "model/derive/audience_copy.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "model/derive/open_findings.h"
#include "model/derive/provisional.h"
#include "model/file/archive.h"
#include "model/file/container.h"
#include "model/file/document_file.h"
#include "tests/support/plausible_document.h"
#include "tests/support/savable_document.h"
#include "tests/support/temp_folder.h"
#include "tests/support/withheld.h"

namespace sightline::audience_copy_test {
namespace {

constexpr const char* token_text = "Geheimnis";
constexpr const char* token_number = "7654321";

void plant_tokens(Document& document, const AudienceOptions& options) {
  int count = 0;
  change_withheld(document, options, [&]<class T>(T& value) {
    if constexpr (std::is_same_v<T, std::string>)
      value = token_text + std::to_string(++count);
    else if constexpr (std::is_same_v<T, Money>)
      value = Money{765'432'100'000 + ++count};
    else if constexpr (std::is_same_v<T, Fte>)
      value = Fte{765'432'100 + ++count % 100};
    else if constexpr (std::is_same_v<T, double>)
      value = 7'654'321'000.0 + ++count;
  });
  document.history.push_back(
      HistoryEntry{{{1, 2}}, 7'654'321, token_text, msg("Rename ‘{1}’", token_text), token_text});
}

/// The file as it is and with its archive unpacked.
std::string searchable(const Document& document) {
  const TempFolder folder;
  save_document(folder / "copy.sightline", document);
  const auto bytes = bytes_of(folder / "copy.sightline");
  CHECK(load_document(folder / "copy.sightline") == document);
  return bytes + unpack(bytes, current_format).payload;
}

std::vector<AudienceOptions> chosen(std::mt19937_64& random) {
  std::vector<AudienceOptions> all;
  const auto either = [&] { return random() % 2 == 0; };
  for (std::size_t i = 0; i < count_of<Audience>(); ++i)
    all.push_back({.audience = static_cast<Audience>(i),
                   .exit_terms = either(),
                   .net_worth = either(),
                   .pay = either(),
                   .personal_standards = either(),
                   .findings = either()});
  return all;
}

const CopyNote note{
    std::chrono::year{2026} / 2 / 10, {"Left out.", "All teams", "people and pay"}, 1'770'000'000};

/// Leadership with all that can be chosen: the plan goes out as it is, with its history.
bool sees_all(const AudienceOptions& options) {
  return options.audience == Audience::leadership && options.exit_terms && options.net_worth &&
         options.pay;
}

bool has_lost_references(const Document& document) {
  return std::ranges::any_of(
      check(document, std::chrono::year{2026} / 2 / 10),
      [](const Finding& finding) { return finding.kind == FindingKind::dangling_reference; });
}

}  // namespace

TEST_CASE("nothing withheld is in the bytes of a copy, for any audience", "[copy]") {
  std::mt19937_64 random(31);
  IdSource ids(1);
  for (int round = 0; round < 24; ++round)
    for (const auto& options : chosen(random)) {
      if (sees_all(options)) continue;
      auto document = round % 2 == 0 ? plausible_document(random) : savable_document(random);
      plant_tokens(document, options);
      const auto bytes = searchable(copy_for_audience(document, options, ids, note));
      CAPTURE(name_of(options.audience), round);
      CHECK(bytes.find(token_text) == std::string::npos);
      CHECK(bytes.find(token_number) == std::string::npos);
      // The search would find them.
      if (is_withheld(Topic::exit_terms, options))
        CHECK(searchable(document).find(token_text) != std::string::npos);
    }
}

TEST_CASE(
    "what newer formats brought is in no lender's copy, the ways back of its history included",
    "[copy]") {
  IdSource ids(4);
  auto document = plausible_document(8);
  auto& plan = document.plan;
  const auto token = [](const char* what) { return std::string(token_text) + what; };
  auto& scenario = plan.scenarios.emplace_back();
  scenario.id = ids.next<Scenario>();
  scenario.name = token("1");
  scenario.notes = token("2");
  auto& silenced = plan.silenced.emplace_back();
  silenced.id = ids.next<SilencedFinding>();
  silenced.reason = token("3");
  auto& form = plan.imports.emplace_back();
  form.id = ids.next<ImportForm>();
  form.columns.push_back({ids.next<ImportColumn>(), token("4"), "value"});
  auto& contest = plan.incentives.emplace_back();
  contest.id = ids.next<Incentive>();
  contest.name = token("5");
  contest.stretch_prize = token("6");
  contest.teams.push_back({ids.next<ContestTeam>(), token("7"), {}});
  auto& series = plan.meetings.emplace_back();
  series.id = ids.next<MeetingSeries>();
  series.agenda = token("8");
  auto& meeting = series.meetings.emplace_back();
  meeting.id = ids.next<Meeting>();
  meeting.notes = token("9");
  meeting.points.push_back({ids.next<AgendaPoint>(), token("10")});
  document.history.push_back(HistoryEntry{ids.next<HistoryEntry>(), 1, token("11"),
                                          msg("Rename ‘{1}’", token("12")), token("13")});
  for (int each = 1; each <= 13; ++each)
    CHECK(searchable(document).find(token_text + std::to_string(each)) != std::string::npos);
  for (const auto audience : {Audience::lender, Audience::company})
    CHECK(searchable(copy_for_audience(document, {.audience = audience}, ids, note))
              .find(token_text) == std::string::npos);
}

TEST_CASE("why findings about withheld parts were silenced is in no leadership team's copy",
          "[copy]") {
  IdSource ids(8);
  auto document = plausible_document(11);
  auto& plan = document.plan;
  Served goal;
  goal.kind = ServedKind::vision;
  goal.part = VisionPart::ultimate_goal;
  Action sale = *plan.actions.front();
  sale.id = ids.next<Action>();
  sale.serves = {goal};
  plan.actions.push_back(sale);
  const auto silence = [&](const char* kind, const std::string& place, const char* reason) {
    plan.silenced.push_back({ids.next<SilencedFinding>(), kind, place, reason, note.today});
  };
  silence("part_unserved", "/plan/vision/goal/kind", "Geheimnis1: Otto buys us out.");
  silence("part_unserved", "/plan/vision/success/net_worth", "Geheimnis2");
  silence("no_owner", "/plan/actions/" + to_text(sale.id) + "/owner", "Geheimnis3");
  silence("few_kpis", "", "Geheimnis4");
  silence("part_unserved", "/plan/vision/success/revenue", "Told to all.");
  const auto baseline = plan;
  document.baselines = {{ids.next<Baseline>(), 0, std::chrono::year{2026} / 1 / 5, {}, baseline}};
  const auto copy = copy_for_audience(document, {}, ids, note);
  const auto bytes = searchable(copy);
  CHECK(bytes.find(token_text) == std::string::npos);
  CHECK(bytes.find("Told to all.") != std::string::npos);
  // What silences its kind everywhere goes on to do so.
  const auto everywhere =
      std::ranges::find(copy.plan.silenced, std::string("few_kpis"), &SilencedFinding::kind);
  REQUIRE(everywhere != copy.plan.silenced.end());
  CHECK(everywhere->reason == note.words.reason);
  // Nor does a book tell them.
  for (const auto& left :
       sorted_for_audience(document, for_audience(document, {}), {}, note.today).silenced)
    CHECK(left.reason.find(token_text) == std::string::npos);
}

TEST_CASE("a copy is another plan that opens and refers to nothing it lacks", "[copy]") {
  std::mt19937_64 random(32);
  IdSource ids(2);
  for (int round = 0; round < 12; ++round)
    for (const auto& options : chosen(random)) {
      const auto document = plausible_document(random);
      const auto copy = copy_for_audience(document, options, ids, note);
      CAPTURE(name_of(options.audience));
      CHECK(copy.id != document.id);
      CHECK_FALSE(copy.id.empty());
      CHECK(copy.revision == 0);
      CHECK_FALSE(has_lost_references(copy));
      CHECK(copy.plan.kpis.size() == document.plan.kpis.size());
      CHECK(copy.baselines.size() == document.baselines.size());
    }
}

TEST_CASE("a copy says for whom it is and what they get of no plan, and a plan says nothing",
          "[copy]") {
  IdSource ids(8);
  const auto document = plausible_document(7);
  const AudienceOptions lender{.audience = Audience::lender};
  const auto copy = copy_for_audience(document, lender, ids, note);
  REQUIRE(copy.history.size() == 1);
  CHECK(plain_text(copy.history[0]->what) == "Make this copy for: Lender, without people and pay");
  CHECK(copy.history[0]->at == note.at);
  CHECK(copy.history[0]->who.empty());
  CHECK(copied_for(copy) == term("Lender"));
  CHECK_FALSE(copied_for(document));
  CHECK(plain_text(never_shown(lender)) ==
        "net worth, the ultimate goal’s terms, incentives and pay, people and teams, standards and "
        "readings, notes, reviews, pipeline and cadence");
  CHECK(never_shown({Audience::leadership, true, true, true, true, true}).empty());
}

TEST_CASE("a copy of what nobody may not see is the plan under another id", "[copy]") {
  IdSource ids(3);
  const auto document = plausible_document(7);
  auto copy = copy_for_audience(
      document,
      {.audience = Audience::leadership, .exit_terms = true, .net_worth = true, .pay = true}, ids,
      note);
  copy.id = document.id;
  copy.revision = document.revision;
  CHECK(copy == document);
}

TEST_CASE("a copy complains of nothing that was taken out of it, today and later", "[copy]") {
  std::mt19937_64 random(33);
  IdSource ids(5);
  for (int round = 0; round < 6; ++round)
    for (const auto& options : chosen(random)) {
      const auto document = plausible_document(random);
      const auto copy = copy_for_audience(document, options, ids, note);
      CAPTURE(name_of(options.audience), round);
      for (const auto day : {note.today, std::chrono::year{2026} / 8 / 3}) {
        const auto before = open_findings(document, day);
        for (const auto& finding : open_findings(copy, day)) {
          const auto is_it = [&](const Finding& other) {
            return other.kind == finding.kind && other.place == finding.place;
          };
          INFO(plain_text(finding.what));
          CHECK(std::ranges::any_of(before, is_it));
        }
      }
      // A copy of the copy doesn't begin to complain.
      const auto again = copy_for_audience(copy, options, ids, note);
      CHECK(open_findings(again, note.today).size() <= open_findings(copy, note.today).size());
    }
}

TEST_CASE("an action that a lender adds to their copy needs no owner, and people say why",
          "[copy]") {
  IdSource ids(6);
  auto document = plausible_document(9);
  const auto copy = copy_for_audience(document, {.audience = Audience::lender}, ids, note);
  const auto sorted = sorted_findings(copy, note.today);
  const auto is_owner = [](const Finding& finding) {
    return finding.kind == FindingKind::no_owner;
  };
  CHECK(std::ranges::none_of(sorted.open, is_owner));
  const auto left = std::ranges::find_if(
      sorted.silenced, [&](const LeftFinding& each) { return is_owner(each.finding); });
  REQUIRE(left != sorted.silenced.end());
  CHECK(left->reason == "Left out.");
  CHECK(plain_text(left_out_reason({.audience = Audience::lender})) ==
        "Left out of this copy for: Lender.");
}

TEST_CASE("a baseline that only its review says is provisional is so in every copy", "[copy]") {
  IdSource ids(7);
  auto document = plausible_document(10);
  auto frozen = document.plan;
  for (auto& area : frozen.targets.revenue) area.line.provisional = {};
  for (auto& department : frozen.targets.departments) department.line.provisional = {};
  document.baselines = {{ids.next<Baseline>(), 0, std::chrono::year{2026} / 1 / 5, {}, frozen},
                        {ids.next<Baseline>(), 1, std::chrono::year{2026} / 4 / 5, {}, frozen}};
  Review review;
  review.id = ids.next<Review>();
  review.baseline = document.baselines[1].id;
  review.provisional = true;
  document.plan.reviews = {review};
  for (const auto audience :
       {Audience::leadership, Audience::board, Audience::lender, Audience::company}) {
    const auto copy = copy_for_audience(document, {.audience = audience}, ids, note);
    CHECK_FALSE(is_provisional(copy.plan, copy.baselines[0]));
    CHECK(is_provisional(copy.plan, copy.baselines[1]));
  }
}

}  // namespace sightline::audience_copy_test
