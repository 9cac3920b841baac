#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "model/derive/pipeline_scores.h"
#include "model/intake/deal_comparison.h"
#include "model/intake/late_deals.h"
#include "tests/model/intake_support.h"

namespace intake_pipeline_test {
using namespace sightline;
using namespace std::chrono_literals;

namespace {

std::string problem(const std::string& text, std::size_t at = 0) {
  const auto read = read_deals(text, import_document().plan);
  if (at >= read.intake.problems.size()) return {};
  const auto& found = read.intake.problems[at];
  return std::to_string(found.line) + ": " + plain_text(found.what);
}

std::string refusal(const std::string& text, const ImportChoices& choices = {}) {
  try {
    (void)read_deals(text, import_document().plan, choices);
  } catch (const Failure& failure) {
    return plain_text(failure.message());
  }
  return {};
}

const std::string head = "ID,Name,Owner,Amount,Status,Created,Close date,Discount,New customer\n";

}  // namespace

TEST_CASE("deals are read from columns in English, German, French and Spanish") {
  for (const std::string text :
       {"Deal ID,Deal name,Owner,Amount,Status,Created,Close date\n"
        "A-1,Portal,Lee Chen,\"12,500.00\",won,01/15/2026,02/20/2026\n",
        "Chancen-ID;Bezeichnung;Verantwortlich;Betrag;Status;Erstellt am;Abschlussdatum\n"
        "A-1;Portal;Chen, Lee;12.500,00;gewonnen;15.01.2026;20.02.2026\n",
        "Identifiant;Nom;Commercial;Montant;Statut;Créé le;Date de clôture\n"
        "A-1;Portal;LEE CHEN;12 500,00;gagné;15/01/2026;20/02/2026\n",
        "Identificador;Nombre;Vendedor;Importe;Estado;Fecha de creación;Fecha de cierre\n"
        "A-1;Portal;lee chen;12.500,00;ganado;15/01/2026;20/02/2026\n"}) {
    const auto document = import_document();
    const auto read = read_deals(text, document.plan);
    REQUIRE(read.intake.problems.empty());
    REQUIRE(read.intake.deals.size() == 1);
    const auto& deal = read.intake.deals[0];
    CHECK(deal.key == "A-1");
    CHECK(deal.name == "Portal");
    CHECK(deal.owner == document.plan.people[1].id);
    CHECK(deal.value == Money{1'250'000});
    CHECK(deal.outcome == Outcome::won);
    CHECK(deal.created == 2026y / 1 / 15);
    CHECK(deal.closed == 2026y / 2 / 20);
  }
}

TEST_CASE("titles above the head are stepped over") {
  const auto read =
      read_deals("Pipeline report,,\nmade on 1 May,,\n\nId,Deal name,Amount\n1,Portal,5\n",
                 import_document().plan);
  REQUIRE(read.intake.deals.size() == 1);
  CHECK(read.intake.deals[0].name == "Portal");
}

TEST_CASE("the outcome follows from the stage where there is no column for it") {
  const auto read = read_deals(
      "Id,Stage,Amount,Close Date\n1,Closed Won,5,2026-01-05\n2,Closed Lost,,2026-01-06\n"
      "3,Proposal,7,2026-03-01\n",
      import_document().plan);
  REQUIRE(read.intake.deals.size() == 3);
  CHECK(read.intake.deals[0].outcome == Outcome::won);
  CHECK(read.intake.deals[0].closed == 2026y / 1 / 5);
  CHECK(read.intake.deals[1].outcome == Outcome::lost);
  CHECK_FALSE(read.intake.deals[1].value);
  CHECK(read.intake.deals[2].outcome == Outcome::open);
  CHECK(read.intake.deals[2].expected_close == 2026y / 3 / 1);
  CHECK_FALSE(read.intake.deals[2].closed);
}

TEST_CASE("a no to whether a deal is won leaves it to its stage, and is no loss") {
  const auto read = read_deals(
      "Opportunity ID,Amount,Stage,Is Won,Created Date,Close Date\n"
      "1,10000,Prospecting,FALSE,1/13/2026,2/15/2027\n2,5,Closed Lost,0,1/13/2026,2/15/2026\n"
      "3,5,Closed,TRUE,1/13/2026,2/15/2026\n4,5,,no,1/13/2026,2/15/2026\n"
      "5,5,Closed Won,false,1/13/2026,2/15/2026\n",
      import_document().plan);
  REQUIRE(read.intake.deals.size() == 4);
  CHECK(read.intake.deals[0].outcome == Outcome::open);
  CHECK(read.intake.deals[0].expected_close == 2027y / 2 / 15);
  CHECK(read.intake.deals[1].outcome == Outcome::lost);
  CHECK(read.intake.deals[2].outcome == Outcome::won);
  CHECK(read.intake.deals[3].outcome == Outcome::open);
  REQUIRE(read.intake.problems.size() == 1);
  CHECK(plain_text(read.intake.problems[0].what) ==
        "‘false’ says that the deal is not won, and the stage ‘Closed Won’ says that it is.");
}

TEST_CASE("a stage is known with a number, brackets or other words around it") {
  const OutcomeMatch match(import_words());
  for (const auto* stage : {"6 - Closed Won", "Closed Won (100%)", "07. gewonnen [100 %]"})
    CHECK(match.find(stage) == FoundOutcome{Outcome::won, true});
  CHECK(match.find("Closed Lost (0%)") == FoundOutcome{Outcome::lost, true});
  CHECK(match.find("Deal Won") == FoundOutcome{Outcome::won, false});
  CHECK(match.find("Stage 7: lost to a competitor") == FoundOutcome{Outcome::lost, false});
  CHECK(match.find("Angebot nicht gewonnen") == FoundOutcome{Outcome::lost, false});
  for (const auto* stage : {"Closed", "Verbally won", "To be won", "Won or lost", "Wonder", "1",
                            "True", "2 - Proposal", "Won, no contract"})
    CHECK(match.find(stage) == FoundOutcome{Outcome::open, false});
}

TEST_CASE("all stages are told, once, where one that decides is no known word") {
  const auto read = read_deals(
      "Id,Stage,Amount\n1,Demo,5\n2,Deal Won,5\n3,DEMO,5\n4,Closed Won,5\n5,,5\n6,Closed,5\n",
      import_document().plan);
  CHECK(plain_text(stages_words(read.intake.stages, Outcome::open)) ==
        "Stages taken as open: Demo, Closed.");
  CHECK(plain_text(stages_words(read.intake.stages, Outcome::won)) ==
        "Stages taken as won: Deal Won, Closed Won.");
  CHECK(stages_words(read.intake.stages, Outcome::lost).empty());
  CHECK(plain_text(stages_words(
            {{"Qualified", Outcome::open, true}, {"Demo", Outcome::open, false}}, Outcome::open)) ==
        "Stages taken as open: Qualified, Demo.");
  CHECK(stages_words({{"Closed Won", Outcome::won, true}}, Outcome::won).empty());
  const std::vector<ReadStage> many(32, {"Demo", Outcome::open, false});
  CHECK(plain_text(stages_words(many, Outcome::open)).ends_with("Demo and 2 more."));
  // Where a column says the outcome, the stage decides nothing.
  CHECK(read_deals("Id,Stage,Status\n1,Demo,open\n", import_document().plan).intake.stages.empty());
}

TEST_CASE("a deal in another currency than the plan's is refused, by its sign, code or column") {
  CHECK(problem(head + "1,a,,€1500,open,,,,\n") ==
        "2: ‘€1500’ is not in USD, which the plan counts in.");
  CHECK(problem(head + "1,a,,GBP 2000,open,,,,\n") ==
        "2: ‘GBP 2000’ is not in USD, which the plan counts in.");
  CHECK(problem(head + "1,a,,4000 CHF,open,,,,\n") ==
        "2: ‘4000 CHF’ is not in USD, which the plan counts in.");
  CHECK(problem(head + "1,a,,5 MIO,open,,,,\n") == "2: ‘5 MIO’ is not a number.");
  CHECK(problem(head + "1,a,,$5,open,,,,\n").empty());
  CHECK(problem(head + "1,a,,5,open,,,€5,\n") == "2: A discount is 0 to 100 %, not ‘€5’.");
  const auto read = read_deals(
      "Id,Amount,Amount in company currency,Currency\n1,5,6,EUR\n2,5,6,USD\n3,5,6,\n4,,,EUR\n",
      import_document().plan);
  REQUIRE(read.intake.problems.size() == 1);
  CHECK(plain_text(read.intake.problems[0].what) ==
        "The row is in ‘EUR’, and the plan counts in USD.");
  REQUIRE(read.intake.deals.size() == 3);
  CHECK(read.intake.deals[0].value == Money{500});
  auto euros = import_document();
  euros.plan.organization.currency = {"EUR"};
  const auto own = read_deals("Id;Betrag;Währung\n1;5 €;Euro\n2;5;USD\n", euros.plan);
  CHECK(own.intake.deals.size() == 1);
  CHECK(own.intake.problems.size() == 1);
}

TEST_CASE("a discount is per cent with and without its sign, and an answer is yes or no") {
  const auto read = read_deals(head +
                                   "1,a,,5,open,,,12%,yes\n2,b,,5,open,,,12,no\n"
                                   "3,c,,5,open,,,0.12,x\n",
                               import_document().plan);
  REQUIRE(read.intake.deals.size() == 3);
  for (const auto& deal : read.intake.deals) CHECK(deal.discount == Percent{0.12});
  CHECK(read.intake.deals[0].net_new);
  CHECK_FALSE(read.intake.deals[1].net_new);
  CHECK(read.intake.deals[2].net_new);
}

TEST_CASE("each row that can't be taken has a sentence with its line, the others are taken") {
  CHECK(problem(head + ",a,,5,open,,,,\n") == "2: The id is missing.");
  CHECK(problem(head + "1,a,,5,open,,,,\n1,b,,6,open,,,,\n") ==
        "3: The id ‘1’ stands in line 2 already.");
  CHECK(problem(head + "1,a,,five,open,,,,\n") == "2: ‘five’ is not a number.");
  CHECK(problem(head + "1,a,,-5,open,,,,\n") == "2: A deal’s value can’t be below zero.");
  CHECK(problem(head + "1,a,,5,maybe,,,,\n") ==
        "2: ‘maybe’ is neither open, won, lost nor no decision.");
  CHECK(problem(head + "1,a,,5,open,31.31.2026,,,\n") == "2: ‘31.31.2026’ is not a date.");
  CHECK(problem(head + "1,a,,5,won,2026-02-01,2026-01-01,,\n") ==
        "2: The deal was closed on 2026-01-01, before it was created on 2026-02-01.");
  CHECK(problem(head + "1,a,,,won,,2026-01-01,,\n") == "2: The deal is won and has no value.");
  CHECK(problem(head + "1,a,,5,open,,,150,\n") == "2: A discount is 0 to 100 %, not ‘150’.");
  CHECK(problem(head + "1,a,,5,open,,,,perhaps\n") == "2: ‘perhaps’ is neither yes nor no.");
  CHECK(problem(head + "1,a,,5\n") == "2: The row has 4 cells where the head has 9.");
  CHECK(problem(head + "1,a,,5,open,,,,,x\n") == "2: The row has 10 cells where the head has 9.");
  CHECK(problem(head + "1,a,,5,open,,,,,\n").empty());
  CHECK(problem(head + "1,a,,99999999999999999,open,,,,\n").find("is out of range") !=
        std::string::npos);
  const auto read = read_deals(head + "1,a,,5,open,,,,\n,b,,5,open,,,,\n2,c,,5,open,,,,\n",
                               import_document().plan);
  CHECK(read.intake.deals.size() == 2);
}

TEST_CASE("owners are matched without case and accents, by either order and by e-mail") {
  const auto document = import_document();
  const auto read = read_deals(head +
                                   "1,a,anna MULLER,5,open,,,,\n2,b,\"Müller, Anna\",5,open,,,,\n"
                                   "3,c,lee@example.com,5,open,,,,\n",
                               document.plan);
  REQUIRE(read.intake.deals.size() == 3);
  CHECK(read.intake.deals[0].owner == document.plan.people[0].id);
  CHECK(read.intake.deals[1].owner == document.plan.people[0].id);
  CHECK(read.intake.deals[2].owner == document.plan.people[1].id);
  CHECK(read.intake.unknown.empty());
}

TEST_CASE("an owner nobody knows is counted and may be suggested") {
  const auto document = import_document();
  const auto read = read_deals(
      head + "1,a,A. Müller,5,open,,,,\n2,b,Sam Ode,5,open,,,,\n3,c,SAM ODE,5,open,,,,\n",
      document.plan);
  REQUIRE(read.intake.unknown.size() == 2);
  CHECK(read.intake.unknown[0].suggestion == document.plan.people[0].id);
  CHECK(read.intake.unknown[1].name == "Sam Ode");
  CHECK(read.intake.unknown[1].deals == 2);
  CHECK_FALSE(read.intake.unknown[1].suggestion);
  CHECK(read.intake.deals[1].owner_name == "Sam Ode");
}

TEST_CASE("two people of one name are nobody's match") {
  auto document = import_document();
  document.plan.people[1].name = "Anna Muller";
  const auto read = read_deals(head + "1,a,Anna Müller,5,open,,,,\n", document.plan);
  REQUIRE(read.intake.deals.size() == 1);
  CHECK_FALSE(read.intake.deals[0].owner);
}

TEST_CASE("what is said of a column goes before what is guessed, and is checked") {
  const std::string text = "Nr,Thing,Money\n7,Portal,500\n";
  const auto read = read_deals(text, import_document().plan,
                               {{{"key", "Nr"}, {"name", "thing"}, {"value", "Money"}}, {}, {}});
  REQUIRE(read.intake.deals.size() == 1);
  CHECK(read.intake.deals[0].key == "7");
  CHECK(read.intake.deals[0].value == Money{50'000});
  CHECK(refusal(text).find("No column holds the deals’ ids") != std::string::npos);
  CHECK(refusal(text, {{{"key", "Number"}}, {}, {}}).find("no column ‘Number’") !=
        std::string::npos);
  CHECK(refusal(text, {{{"price", "Money"}}, {}, {}}).find("Choose one of ‘key’, ‘name’") !=
        std::string::npos);
}

TEST_CASE("a remembered form names the columns of the next file") {
  auto document = import_document();
  const std::string text = "Nr,Thing,Money\n7,Portal,500\n";
  const ImportChoices said{{{"key", "Nr"}, {"value", "Money"}}, {}, {}};
  IdSource ids(3);
  const auto first = read_deals(text, document.plan, said);
  CHECK_FALSE(first.setup.remembered);
  document.plan.imports.push_back(form_of(first.setup, nullptr, ids));
  const auto second = read_deals("Thing,Money,Nr\nPortal,500,7\n", document.plan);
  CHECK(second.setup.remembered);
  REQUIRE(second.intake.deals.size() == 1);
  CHECK(second.intake.deals[0].key == "7");
  CHECK(second.intake.deals[0].value == Money{50'000});
  // Ids of columns stay, so remembering again changes nothing.
  const auto again = form_of(first.setup, &document.plan.imports[0], ids);
  CHECK(again == document.plan.imports[0]);
}

TEST_CASE("an order of dates that was said decides what a later column leaves open") {
  auto document = import_document();
  const auto text = [](const char* day) { return "Id,Created\n1," + std::string(day) + "\n"; };
  IdSource ids(3);
  const auto open = read_deals(text("03/04/2026"), document.plan);
  CHECK(open.setup.dates.ambiguous);
  const auto said = read_deals(text("03/04/2026"), document.plan, {{}, DateForm::dmy, {}});
  CHECK_FALSE(said.setup.dates.ambiguous);
  CHECK(said.intake.deals[0].created == 2026y / 4 / 3);
  document.plan.imports.push_back(form_of(said.setup, nullptr, ids));
  CHECK(read_deals(text("05/06/2026"), document.plan).intake.deals[0].created == 2026y / 6 / 5);
  // What the column itself says counts more.
  CHECK(read_deals(text("05/16/2026"), document.plan).intake.deals[0].created == 2026y / 5 / 16);
}

TEST_CASE("deals are compared with those that the plan has") {
  const auto document = import_document();
  const auto old =
      read_deals(head + "1,a,,5,open,,,,\n2,b,,5,open,,,,\n3,c,,5,open,,,,\n", document.plan)
          .intake.deals;
  const auto fresh =
      read_deals(head + "1,a,,5,open,,,,\n2,b,,6,open,,,,\n4,d,,5,open,,,,\n", document.plan)
          .intake.deals;
  std::vector<const Opportunity*> known;
  for (const auto& deal : old) known.push_back(&deal);
  const auto changes = compare_deals(known, fresh);
  CHECK(changes.fresh == 1);
  CHECK(changes.changed == 1);
  CHECK(changes.same == 1);
  CHECK(changes.absent == 1);
}

TEST_CASE("a deal is as it was when its owner is said to be whom the plan has for it") {
  auto document = import_document();
  PipelineSnapshot snapshot{{{1, 1}}, import_day, "crm.csv", {}};
  snapshot.opportunities =
      read_deals(head + "1,a,Nobody,5,open,,,,\n2,b,Nobody,5,open,,,,\n3,c,Else,5,open,,,,\n",
                 document.plan)
          .intake.deals;
  const auto fresh = snapshot.opportunities;
  const auto& lee = document.plan.people[1].id;
  auto& first = snapshot.opportunities[0];
  first.owner = lee;
  first.owner_name.clear();
  document.pipeline.emplace_back(snapshot);
  const DealComparison comparison(document, import_day, fresh);
  // The file says Nobody of two deals; the plan has Lee for one of them.
  CHECK(comparison.with({}).changed == 1);
  CHECK(comparison.with({}).same == 2);
  const PersonChoices choices{{"nobody", {PersonChoice::Kind::match, lee}}};
  CHECK(comparison.with(choices).changed == 1);
  CHECK(comparison.with(choices).same == 2);
  const PersonChoices other{{"nobody", {PersonChoice::Kind::match, document.plan.people[0].id}}};
  CHECK(comparison.with(other).changed == 2);
  // As it would be without a comparison that is kept.
  CHECK(comparison.with(other).changed ==
        compare_deals(deals_as_of(document, import_day), with_owners(fresh, other)).changed);
}

TEST_CASE("deals of days after the one that their file is of are told, the first with theirs") {
  const auto told = [](const std::string& rows) {
    const auto read =
        read_deals("Id,Name,Amount,Stage,Created,Closed\n" + rows, import_document().plan);
    REQUIRE(read.intake.problems.empty());
    return plain_text(late_deals_words(read.intake.deals, 2026y / 3 / 31));
  };
  CHECK(told("1,Alpha,5,Won,2026-01-05,2026-03-31\n").empty());
  CHECK(told("1,Alpha,5,Won,2026-01-05,2026-05-01\n2,Beta,5,Demo,2026-01-05,2026-08-01\n") ==
        "▲ 1 deal was created or closed after 2026-03-31, the day that the file is said to be of: "
        "‘Alpha’ on 2026-05-01. Look which of the days is wrong.");
  CHECK(
      told("1,,5,Demo,2026-04-01,\n2,B,5,Lost,,2026-05-01\n3,C,5,Lost,,2026-05-02\n"
           "4,D,5,Lost,,2026-05-03\n5,E,5,No decision,,2026-05-04\n") ==
      "▲ 5 deals were created or closed after 2026-03-31, the day that the file is said to be of: "
      "‘1’ on 2026-04-01, ‘B’ on 2026-05-01, ‘C’ on 2026-05-02 and 2 more. Look which of the days "
      "are wrong.");
}

TEST_CASE("the words for imports are whole: every field and every month has some") {
  const auto& words = import_words();
  for (const auto& field : import_fields(ImportKind::pipeline))
    CHECK(std::ranges::any_of(words.pipeline,
                              [&](const auto& list) { return list.name == field.name; }));
  for (const auto& field : import_fields(ImportKind::actuals))
    CHECK(std::ranges::any_of(words.actuals,
                              [&](const auto& list) { return list.name == field.name; }));
  for (std::size_t i = 0; i < count_of<Outcome>(); ++i)
    CHECK(std::ranges::any_of(words.outcomes, [&](const auto& list) {
      return list.name == name_of(static_cast<Outcome>(i));
    }));
  CHECK(words.months.size() == 12);
  CHECK_THROWS_AS(load_import_words("/nowhere"), Failure);
}

}  // namespace intake_pipeline_test
