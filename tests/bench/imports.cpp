#include "tests/bench/imports.h"

#include <fmt/format.h>

#include <memory>
#include <random>

#include "model/derive/pipeline_scores.h"
#include "model/edit/apply.h"
#include "model/edit/history.h"
#include "model/find.h"
#include "model/intake/deal_comparison.h"
#include "model/intake/import_job.h"
#include "tests/bench/timing.h"

namespace sightline::bench {
namespace {

using namespace std::chrono_literals;

constexpr int many = 100'000;
constexpr int sellers = 40;
constexpr Day today = 2026y / 5 / 12;
constexpr Days quarter{2026y / 4 / 1, 2026y / 6 / 30};

/// Rows that all can be taken: what is closed was closed by today, what is open closes after it.
/// `changed` is how many percent of the deals say another amount than those of the export before.
std::string export_of_deals(unsigned changed = 0) {
  std::mt19937_64 random(1);
  const auto below = [&](unsigned most) { return static_cast<int>(random() % most); };
  constexpr std::array stages = {"Closed Won", "Closed Lost", "Proposal", "Qualification"};
  std::string text =
      "Deal ID;Deal name;Deal owner;Amount;Deal stage;Create date;Close date;Lead "
      "source;Discount\n";
  for (int i = 0; i < many; ++i) {
    const auto stage = static_cast<std::size_t>(below(4));
    const bool open = stage >= 2;
    const int amount = 1 + below(90);
    const int more = below(100) < static_cast<int>(changed) ? 100 : 0;
    text += fmt::format(
        "{};\"Deal {}; second site\";Seller {};{}.{:03},50;{};{:02}.{:02}.2025;{:02}.{:02}.2026;"
        "Referral;{} %\n",
        100'000 + i, i, below(sellers), amount + more, below(1'000), stages.at(stage),
        1 + below(28), 1 + below(12), 1 + below(28), open ? 6 + below(7) : 1 + below(4), below(20));
  }
  return text;
}

Document plan_of_sellers() {
  IdSource ids(1);
  auto document = blank_document(2026y / 1, ids);
  for (int i = 0; i < sellers; ++i) {
    Person person;
    person.id = ids.next<Person>();
    person.name = fmt::format("Seller {}", i);
    document.plan.people.push_back(std::move(person));
  }
  return document;
}

Document imported(const std::string& text, const Document& document, const ImportWords& words,
                  Day taken_on = today) {
  const auto file = read_table(text, "deals.csv");
  const auto setup = propose_setup(ImportKind::pipeline, file, words, {});
  auto intake = read_pipeline(file, setup, words, document.plan, today);
  keep(compare_deals(deals_as_of(document, taken_on), intake.deals));
  IdSource ids(2 + document.pipeline.size());
  auto import =
      pipeline_import(std::move(intake), setup, document.plan, {}, taken_on, "deals.csv", ids);
  const auto edit = import_pipeline(document, std::move(import));
  return noted(document, apply(document, edit), edit, {ids.next<HistoryEntry>(), 0, "bench", {}});
}

}  // namespace

std::vector<Subject> import_subjects(const std::filesystem::path& templates) {
  const auto text = std::make_shared<const std::string>(export_of_deals());
  const auto words = std::make_shared<const ImportWords>(load_import_words(templates));
  const auto document = std::make_shared<const Document>(plan_of_sellers());
  const auto later = std::make_shared<const std::string>(export_of_deals(10));
  const auto full =
      std::make_shared<const Document>(imported(*text, *document, *words, add_days(today, -7)));
  const auto on = fmt::format("{} deals", full->pipeline.front()->opportunities.size());
  return {
      {"import", on, [=] { keep(imported(*text, *document, *words)); }},
      {"import again", on + " into as many", [=] { keep(imported(*later, *full, *words)); }},
      {"read csv", on, [=] { keep(read_table(*text, "deals.csv")); }},
      {"pipeline", on, [=] { keep(pipeline_scores(*full, quarter, today)); }},
  };
}

}  // namespace sightline::bench
