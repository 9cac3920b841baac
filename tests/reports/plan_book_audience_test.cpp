// What an audience must not see is nowhere in its book: every withheld text and amount of a plan is
// made a token first, and then every part of the file is searched for tokens.
#include <catch2/catch_test_macros.hpp>

#include <array>

#include "model/base/json_value.h"
#include "reports/review_show.h"
#include "reports/workbook/plan_book.h"
#include "tests/reports/full_document.h"
#include "tests/support/random_document.h"
#include "tests/support/temp_folder.h"
#include "tests/support/withheld.h"

namespace plan_book_audience_test {
using namespace sightline;

namespace {

constexpr const char* token_text = "Geheimnis";
constexpr const char* token_amount = "7654321";

/// Makes each withheld text and amount a token.
void plant_tokens(Document& document, const AudienceOptions& options) {
  int count = 0;
  change_withheld(document, options, [&]<class T>(T& value) {
    if constexpr (std::is_same_v<T, std::string>)
      value = token_text + std::to_string(++count);
    else if constexpr (std::is_same_v<T, Money>)
      value = Money{765'432'100'000 + ++count};
    else if constexpr (std::is_same_v<T, double>)
      value = 7'654'321'000.0 + ++count;
  });
}

const Day today = std::chrono::year{2026} / 5 / 12;

std::string book_for(const Document& document, const AudienceOptions& audience,
                     const TempFolder& folder) {
  BookOptions options{.today = today};
  options.audience = audience;
  write_plan_book(document, options, folder / "book.xlsx");
  return parts_of(folder / "book.xlsx");
}

AudienceOptions chosen(Audience audience, std::uint64_t seed) {
  std::mt19937_64 random(seed);
  const auto either = [&] { return random() % 2 == 0; };
  return {.audience = audience,
          .exit_terms = either(),
          .net_worth = either(),
          .pay = either(),
          .personal_standards = either(),
          .findings = either()};
}

}  // namespace

TEST_CASE("no withheld text or amount of random plans is anywhere in a book, for any audience") {
  const TempFolder folder;
  for (std::size_t audience = 0; audience < count_of<Audience>(); ++audience)
    for (const std::uint64_t seed : {11, 12, 13, 14}) {
      const auto options = chosen(static_cast<Audience>(audience), seed);
      Document document = full_document(seed);
      plant_tokens(document, options);
      const std::string parts = book_for(document, options, folder);
      CAPTURE(name_of(options.audience), seed);
      CHECK(parts.find(token_text) == std::string::npos);
      CHECK(parts.find(token_amount) == std::string::npos);
    }
}

TEST_CASE("tokens are found in the book of those who may see them") {
  const TempFolder folder;
  const AudienceOptions all{.audience = Audience::leadership,
                            .exit_terms = true,
                            .net_worth = true,
                            .pay = true,
                            .personal_standards = true,
                            .findings = true};
  for (const auto audience : {Audience::company, Audience::lender}) {
    Document document = full_document(11);
    plant_tokens(document, {.audience = audience});
    const std::string parts = book_for(document, all, folder);
    CHECK(parts.find(token_text) != std::string::npos);
    CHECK(parts.find(token_amount) != std::string::npos);
  }
}

TEST_CASE("sheets about persons and decisions are there for those who may see them, and only so") {
  const TempFolder folder;
  const Document document = full_document(11);
  const auto has = [&](Audience audience, const char* sheet) {
    const std::string parts = book_for(document, {.audience = audience}, folder);
    return parts.find(std::string("<sheet name=\"") + sheet + "\"") != std::string::npos;
  };
  for (const char* sheet : {"Scorecard", "People", "Cadence", "Reviews", "Backlog", "Findings"})
    CHECK(has(Audience::leadership, sheet));
  CHECK(has(Audience::board, "Scorecard"));
  CHECK_FALSE(has(Audience::board, "People"));
  for (const char* sheet : {"Scorecard", "People"}) {
    CHECK_FALSE(has(Audience::lender, sheet));
    CHECK_FALSE(has(Audience::company, sheet));
  }
  CHECK_FALSE(has(Audience::lender, "Cadence"));
  CHECK(has(Audience::board, "Reviews"));
}

TEST_CASE("the cards of the summary are as wide as its page, without profit too") {
  const TempFolder folder;
  const auto parts = [&](Audience audience) {
    return book_for(full_document(11), {.audience = audience}, folder);
  };
  CHECK(parts(Audience::leadership).find("<mergeCell ref=\"J6:L6\"") != std::string::npos);
  CHECK(parts(Audience::company).find("<mergeCell ref=\"I6:L6\"") != std::string::npos);
}

TEST_CASE("a lender's book has no column of the owners that it withholds, and calculates alike") {
  const TempFolder folder;
  const Document document = full_document(11);
  const std::string owner = "<t>Owner</t>";
  CHECK(book_for(document, {.audience = Audience::board}, folder).find(owner) != std::string::npos);
  const auto parts = book_for(document, {.audience = Audience::lender}, folder);
  for (const auto& word : {owner, std::string("list_owner"), std::string("cycle_1_owner"),
                           std::string("tableColumn id=\"3\" name=\"Owner\"")})
    CHECK(parts.find(word) == std::string::npos);
  CHECK(parts.find("name=\"cycle_1_status\"") != std::string::npos);
  write_plan_book(document, {.audience = {.audience = Audience::lender}, .today = today},
                  folder / "lender.xlsx");
  const auto book = shell_word(folder / "lender.xlsx");
  CHECK(output_of(script("read_book.py") + book) == "");
  CHECK(output_of(script("recalculate.py") + book) == "");
}

TEST_CASE("the cover names the audience that the book is for") {
  const TempFolder folder;
  auto document = full_document(2);
  document.plan.organization.prepared_for = "Example Holding";
  const auto cover = [&](Audience audience) {
    return book_for(document, {.audience = audience}, folder);
  };
  CHECK(cover(Audience::leadership).find("Prepared for Example Holding") != std::string::npos);
  for (const auto& [audience, line] :
       {std::pair{Audience::board, "Prepared for the board"},
        std::pair{Audience::lender, "Prepared for the lender"},
        std::pair{Audience::company, "Prepared for everyone in the company"}}) {
    const auto parts = cover(audience);
    CHECK(parts.find(line) != std::string::npos);
    CHECK(parts.find("Example Holding") == std::string::npos);
  }
  document.plan.organization.prepared_for.clear();
  CHECK(cover(Audience::leadership).find("Prepared for the leadership team") != std::string::npos);
}

TEST_CASE("a board's scorecard has teams' standards and what persons add up to, and no person's") {
  const TempFolder folder;
  Document document = full_document(11);
  auto& plan = document.plan;
  const Day day = first_day(plan.organization.plan_start);
  const Day later = first_day(add_months(plan.organization.plan_start, 1));
  Kpi kpi;
  kpi.id = {Uuid{3, 1}};
  kpi.name = "Visits to clients";
  kpi.team = plan.teams[0].id;
  kpi.rhythm = Rhythm::monthly;
  kpi.standards = {{{Uuid{3, 2}}, {}, day, 9000.5, {}},
                   {{Uuid{3, 3}}, plan.people[1].id, day, 4321.125, {}}};
  plan.kpis.push_back(kpi);
  plan.readings.emplace_back(
      ReadingSeries{{Uuid{3, 4}},
                    kpi.id,
                    plan.people[1].id,
                    {{day, 1234.5, {}, {}, "was ill", day}, {later, 2222.25, {}, {}, {}, later}}});
  plan.readings.emplace_back(
      ReadingSeries{{Uuid{3, 5}}, kpi.id, plan.people[2].id, {{day, 8765.25, {}, {}, {}, day}}});
  const auto all = book_for(document, {}, folder);
  for (const auto* text : {"4321.125", "1234.5", "8765.25", "9999.75", "2222.25"}) {
    CAPTURE(text);
    CHECK(all.find(text) != std::string::npos);
  }
  const auto board =
      book_for(document,
               {.audience = Audience::board, .personal_standards = true, .findings = true}, folder);
  for (const auto* text : {"Visits to clients", "9000.5", "9999.75"}) {
    CAPTURE(text);
    CHECK(board.find(text) != std::string::npos);
  }
  for (const auto* text : {"4321.125", "1234.5", "8765.25", "2222.25", "was ill"}) {
    CAPTURE(text);
    CHECK(board.find(text) == std::string::npos);
  }
}

/// Two sellers with quotas, commitments and deals of amounts that stand nowhere else, and a KPI of
/// each source that is reckoned from amounts.
Document with_amounts() {
  using namespace std::chrono_literals;
  Document document = full_document(11);
  auto& plan = document.plan;
  IdSource ids(55);
  plan.kpis.clear();
  plan.readings.clear();
  plan.commitments.clear();
  document.pipeline.clear();
  const std::vector sellers{plan.people[1].id, plan.people[2].id};
  plan.teams[0].members = sellers;
  const auto quarter = plan.organization.plan_start;
  plan.quotas = {{ids.next<Quota>(), sellers[0], quarter, Money{10'000'311}},
                 {ids.next<Quota>(), sellers[1], quarter, Money{12'000'713}}};
  plan.commitments = {{ids.next<Commitment>(), sellers[0], quarter, Money{6'601'319}, quarter / 1},
                      {ids.next<Commitment>(), sellers[1], quarter, Money{7'702'923}, quarter / 1}};
  for (const auto source : {KpiSource::pipeline_to_quota, KpiSource::forecast_accuracy,
                            KpiSource::win_rate_value, KpiSource::average_deal}) {
    Kpi kpi;
    kpi.id = ids.next<Kpi>();
    kpi.name = label_of(source);
    kpi.team = plan.teams[0].id;
    kpi.rhythm = Rhythm::monthly;
    kpi.unit = source == KpiSource::average_deal ? KpiUnit::money : KpiUnit::percent;
    kpi.source = source;
    plan.kpis.push_back(kpi);
  }
  const auto closing = add_months(quarter, 2);
  const auto import = [&](Day day, const std::vector<Outcome>& outcomes) {
    PipelineSnapshot snapshot{ids.next<PipelineSnapshot>(), day, "CRM", {}};
    constexpr std::array<std::int64_t, 3> values{4'101'713, 5'201'917, 3'101'321};
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
      Opportunity deal;
      deal.key = std::to_string(i);
      deal.owner = sellers[std::min<std::size_t>(i, 1)];
      deal.value = Money{values.at(i)};
      deal.outcome = outcomes[i];
      (deal.outcome == Outcome::open ? deal.expected_close : deal.closed) = closing / 5;
      snapshot.opportunities.push_back(deal);
    }
    document.pipeline.emplace_back(snapshot);
  };
  import(quarter / 10, {Outcome::open, Outcome::open, Outcome::open});
  import(add_months(quarter, 3) / 2, {Outcome::won, Outcome::lost, Outcome::won});
  return document;
}

TEST_CASE("what a board or company is told of the pipeline holds none of its amounts") {
  const TempFolder folder;
  const auto document = with_amounts();
  // Deals and what they add up to, as they are kept and in units; then persons' quotas, commitments
  // and averages, which a company may be shown.
  const std::vector hidden{"4101713", "5201917", "52019.1",  "3101321",
                           "93036.3", "72030.3", "124049.5", "220010.2"};
  const std::vector personal{"41017.1", "31013.2", "10000311", "100003.1", "12000713", "120007.1",
                             "6601319", "66013.1", "7702923",  "77029.2",  "143042.4"};
  const auto all = book_for(document, {}, folder);
  for (const auto* text : {"124049.5", "220010.2", "72030.3"}) {
    CAPTURE(text);
    CHECK(all.find(text) != std::string::npos);
  }
  for (const auto audience : {Audience::board, Audience::company}) {
    const AudienceOptions options{
        .audience = audience, .personal_standards = true, .findings = true};
    const auto seen = for_audience(document, options);
    CAPTURE(name_of(audience));
    for (const auto& kpi : seen.plan.kpis) {
      CAPTURE(kpi.name);
      CHECK(std::ranges::any_of(seen.plan.readings,
                                [&](const auto& series) { return series->kpi == kpi.id; }));
    }
    const auto json = to_json(seen).dump();
    const auto book = book_for(document, options, folder);
    auto amounts = hidden;
    if (audience == Audience::board)
      amounts.insert(amounts.end(), personal.begin(), personal.end());
    for (const auto* amount : amounts) {
      CAPTURE(amount);
      CHECK(json.find(amount) == std::string::npos);
      CHECK(book.find(amount) == std::string::npos);
    }
  }
}

TEST_CASE("neither book nor slides say that something is left out") {
  const TempFolder folder;
  Document document = full_document(11);
  auto action = *document.plan.actions.front();
  action.serves = {{ServedKind::vision, VisionPart::ultimate_goal, {}}};
  document.plan.actions.front() = action;
  for (std::size_t audience = 0; audience < count_of<Audience>(); ++audience) {
    const AudienceOptions options{.audience = static_cast<Audience>(audience)};
    REQUIRE(left_out(document, options).actions > 0);
    const auto book = book_for(document, options, folder);
    CHECK(book.find("left out for") == std::string::npos);
    CHECK(book.find("Left out") == std::string::npos);
    const auto show = review_show(for_audience(document, options), today, Catalog::english());
    for (const auto& page : show.pages)
      CHECK(spoken(page.slide).find("left out") == std::string::npos);
  }
}

TEST_CASE("a plan that was altered at random still gives a book or a clear sentence") {
  const TempFolder folder;
  std::mt19937_64 random(99);
  for (int i = 0; i < 12; ++i) {
    Document document = full_document(static_cast<std::uint64_t>(i));
    for (int change = 0; change < 4; ++change) mutate(document, random);
    try {
      write_plan_book(document, {.today = today}, folder / "book.xlsx");
    } catch (const Failure& failure) {
      CHECK_FALSE(std::string(failure.what()).empty());
    }
  }
}

}  // namespace plan_book_audience_test
