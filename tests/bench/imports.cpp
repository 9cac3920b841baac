#include "tests/bench/imports.h"

#include <fmt/format.h>

#include <memory>
#include <random>

#include "model/derive/pipeline_scores.h"
#include "model/edit/apply.h"
#include "model/find.h"
#include "model/intake/import_job.h"
#include "tests/bench/timing.h"

namespace sightline::bench {
namespace {

using namespace std::chrono_literals;

constexpr int many = 100'000;
constexpr int sellers = 40;
constexpr Day today = 2026y / 5 / 12;
constexpr Days quarter{2026y / 4 / 1, 2026y / 6 / 30};

std::string export_of_deals() {
  std::mt19937_64 random(1);
  const auto below = [&](unsigned most) { return static_cast<int>(random() % most); };
  constexpr std::array stages = {"Closed Won", "Closed Lost", "Proposal", "Qualification"};
  std::string text =
      "Deal ID;Deal name;Deal owner;Amount;Deal stage;Create date;Close date;Lead "
      "source;Discount\n";
  for (int i = 0; i < many; ++i)
    text += fmt::format(
        "{};\"Deal {}; second site\";Seller {};{}.{:03},50;{};{:02}.{:02}.2025;{:02}.{:02}.2026;"
        "Referral;{} %\n",
        100'000 + i, i, below(sellers), 1 + below(90), below(1'000),
        stages.at(static_cast<std::size_t>(below(4))), 1 + below(28), 1 + below(12), 1 + below(28),
        1 + below(12), below(20));
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

Document imported(const std::string& text, const Document& document, const ImportWords& words) {
  const auto file = read_table(text, "deals.csv");
  const auto setup = propose_setup(ImportKind::pipeline, file, words, {});
  IdSource ids(2);
  auto import = pipeline_import(read_pipeline(file, setup, words, document.plan, today), setup,
                                document.plan, {}, today, "deals.csv", ids);
  return apply(document, import_pipeline(document, std::move(import)));
}

}  // namespace

std::vector<Subject> import_subjects(const std::filesystem::path& templates) {
  const auto text = std::make_shared<const std::string>(export_of_deals());
  const auto words = std::make_shared<const ImportWords>(load_import_words(templates));
  const auto document = std::make_shared<const Document>(plan_of_sellers());
  const auto full = std::make_shared<const Document>(imported(*text, *document, *words));
  const auto on = fmt::format("{} deals", full->pipeline.front()->opportunities.size());
  return {
      {"import", on, [=] { keep(imported(*text, *document, *words)); }},
      {"read csv", on, [=] { keep(read_table(*text, "deals.csv")); }},
      {"pipeline", on, [=] { keep(pipeline_scores(*full, quarter, today)); }},
  };
}

}  // namespace sightline::bench
