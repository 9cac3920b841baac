#include "tests/bench/subjects.h"

#include <algorithm>
#include <memory>
#include <random>
#include <utility>

#include "app/present/find_anything.h"
#include "app/present/recovery_keeper.h"
#include "model/catalog/templates.h"
#include "model/derive/check.h"
#include "model/edit/apply.h"
#include "model/edit/diff.h"
#include "model/edit/differences.h"
#include "model/edit/gestures_actions.h"
#include "model/edit/merge.h"
#include "model/file/document_file.h"
#include "model/file/json.h"
#include "reports/workbook/plan_book.h"
#include "tests/bench/bare_archive.h"
#include "tests/bench/books.h"
#include "tests/bench/imports.h"
#include "tests/bench/timing.h"
#include "tests/support/large_document.h"

namespace sightline::bench {
namespace {

constexpr int huge = 10'000;  // actions

/// A plan that is measured, and the day it is seen on.
struct Measured {
  std::string name;
  Document document;
  Day today;
};
using Plan = std::shared_ptr<const Measured>;

/// Work that depends on nothing of ours: the processor's speed on this day.
void sort_numbers() {
  std::mt19937_64 random(1);
  std::vector<std::uint64_t> numbers(100'000);
  std::ranges::generate(numbers, random);
  std::ranges::sort(numbers);
  keep(numbers);
}

class Subjects {
 public:
  Subjects(const std::filesystem::path& templates, std::filesystem::path folder)
      : templates_(templates), folder_(std::move(folder)) {
    IdSource ids(1);
    auto sample = sample_document(find_template(templates, "it-services"), ids);
    sample_ = plan("sample", std::move(sample.document), sample.today);
    large_ = plan("600 actions", large_document({.kpis = 60}), large_day);
    huge_ = plan("10,000 actions", large_document({.actions = huge}), large_day);
  }

  std::vector<Subject> list() {
    list_.push_back({reference_name, "sorting 100,000 numbers", sort_numbers});
    for (const auto& p : {sample_, large_}) add_export(p);
    add_book("book", sample_);
    add_book("big book", large_);
    for (const auto& p : {sample_, large_, huge_}) add_save(p);
    for (const auto& p : {sample_, large_, huge_}) add_load(p);
    for (const auto& p : {sample_, large_, huge_}) add_bare(p);
    for (const auto& p : {sample_, large_, huge_}) add_put_aside(p);
    add_protected();
    for (const auto& p : {sample_, large_, huge_}) add_json(p);
    for (const auto& p : {sample_, large_, huge_}) add_check(p);
    for (const auto& p : {sample_, large_, huge_}) add_copy(p);
    for (const auto& p : {sample_, large_, huge_}) add_edits(p);
    for (const auto& p : {sample_, large_, huge_}) add_find(p);
    for (const auto& p : {sample_, large_, huge_}) add_merge(p);
    std::ranges::move(import_subjects(templates_), std::back_inserter(list_));
    return std::move(list_);
  }

 private:
  static constexpr Day large_day = std::chrono::year{2026} / 2 / 14;

  static Plan plan(std::string name, Document document, Day today) {
    return std::make_shared<const Measured>(std::move(name), std::move(document), today);
  }
  void add(std::string name, const Plan& plan, std::function<void()> work) {
    list_.push_back({std::move(name), plan->name, std::move(work)});
  }

  void add_export(const Plan& plan) {
    add("export", plan, [plan, path = folder_ / "book.xlsx"] {
      BookOptions options;
      options.today = plan->today;
      write_plan_book(plan->document, options, path);
    });
  }
  void add_book(const std::string& name, const Plan& plan) {
    for (auto& subject : book_subjects(name, plan->document, plan->today, folder_))
      list_.push_back(std::move(subject));
  }
  void add_save(const Plan& plan) {
    add("save", plan,
        [plan, path = folder_ / "saved.sightline"] { save_document(path, plan->document); });
  }
  void add_load(const Plan& plan) {
    const auto path = folder_ / (plan->name + ".sightline");
    save_document(path, plan->document);
    add("load", plan, [path] { keep(load_document(path)); });
  }
  /// What saving and loading safely are held against.
  void add_bare(const Plan& plan) {
    const auto path = folder_ / (plan->name + ".bare");
    put_bare(path, write_bare(plan->document));
    add("bare save", plan, [plan, path] { put_bare(path, write_bare(plan->document)); });
    add("bare load", plan, [path] { keep(read_bare(get_bare(path))); });
  }
  /// What an edit costs the window's thread so that it is safe: its thread waits for an hour here.
  void add_put_aside(const Plan& plan) {
    const auto keeper = std::make_shared<RecoveryKeeper>(folder_ / (plan->name + ".recovery"),
                                                         RecoveryKeeper::News{}, system_calls(),
                                                         std::chrono::hours(1));
    const auto safe = [plan, keeper] { keeper->keep({"plan", "", 1, plan->document}); };
    safe();
    keeper->flush();
    add("put aside", plan, safe);
    add("recovery", plan, [plan, path = folder_ / "one.recovery"] {
      write_recovery(path, {"plan", "", 1, plan->document});
    });
  }
  /// Beside save and load: what a passphrase adds, and what it costs to try one.
  void add_protected() {
    constexpr KeyCost cheap{1, 8192};
    constexpr KeyCost interactive{2, 64U << 20U};
    const auto key = std::make_shared<const FileKey>(Secret("a passphrase"), fresh_terms(cheap));
    for (const auto& plan : {sample_, large_, huge_})
      list_.push_back(
          {"save", plan->name + ", protected", [plan, key, path = folder_ / "safe.sightline"] {
             save_document(path, plan->document, system_calls(), key.get());
           }});
    for (const auto& plan : {sample_, large_, huge_}) {
      const auto path = folder_ / (plan->name + "-safe.sightline");
      save_document(path, plan->document, system_calls(), key.get());
      list_.push_back({"load", plan->name + ", protected",
                       [path, key] { keep(load_document(path, key.get())); }});
    }
    const auto derive = [](const KeyCost& cost) {
      return [terms = fresh_terms(cost)] { keep(FileKey(Secret("a passphrase"), terms).terms()); };
    };
    list_.push_back({"key", "256 MB, 3 passes (ours)", derive(usual_cost)});
    list_.push_back({"key", "64 MB, 2 passes", derive(interactive)});
  }
  void add_json(const Plan& plan) {
    add("json", plan, [plan] { keep(to_json_text(plan->document)); });
  }
  void add_check(const Plan& plan) {
    add("check", plan, [plan] { keep(check(plan->document, plan->today)); });
  }
  void add_copy(const Plan& plan) {
    add("copy", plan, [plan] {
      const auto copy = plan->document;  // NOLINT(performance-unnecessary-copy-initialization)
      keep(copy);
    });
  }
  /// One action's due date moved: what a gesture in the window costs.
  void add_edits(const Plan& plan) {
    const auto& document = plan->document;
    const auto id = document.plan.actions[document.plan.actions.size() / 2]->id;
    const auto edit = set_due(document, id, plan->today);
    const auto after = apply(document, edit);
    add("gesture", plan, [plan, id] { keep(set_due(plan->document, id, plan->today)); });
    add("diff", plan, [plan, after] { keep(diff(plan->document, after)); });
    add("apply", plan, [plan, edit] { keep(apply(plan->document, edit)); });
  }

  /// A file that somebody else saved against the plan that is open, each with changes all over;
  /// they share no memory.
  void add_merge(const Plan& plan) {
    const auto path = folder_ / (plan->name + " of others.sightline");
    save_document(path, plan->document);
    auto mine = plan->document;
    auto theirs = load_document(path);
    for (std::size_t i = 0; i < mine.plan.actions.size(); ++i) {
      auto& boxed = (i % 2 == 0 ? mine : theirs).plan.actions[i];
      auto action = *boxed;
      if (i % 10 < 2) action.title += "!";
      boxed = std::move(action);
    }
    mine.plan.actions.erase(mine.plan.actions.begin() + 2);
    std::rotate(theirs.plan.actions.begin(), theirs.plan.actions.begin() + 1,
                theirs.plan.actions.end());
    add("merge", plan, [plan, mine, theirs] { keep(merge(plan->document, mine, theirs)); });
    add("differences", plan, [plan, theirs] { keep(differences(plan->document, theirs)); });
  }

  /// Ctrl+K until its window can show, and a keystroke in it that nearly everything fits.
  void add_find(const Plan& plan) {
    const auto finder =
        std::make_shared<const FindAnything>(plan->document, std::vector<Command>(), catalog_);
    add("find open", plan,
        [catalog = catalog_, plan] { keep(FindAnything(plan->document, {}, catalog)); });
    add("find", plan, [finder] { keep(finder->find("e a")); });
  }

  Catalog catalog_ = Catalog::english();
  std::filesystem::path templates_;
  std::filesystem::path folder_;
  Plan sample_;
  Plan large_;
  Plan huge_;
  std::vector<Subject> list_;
};

}  // namespace

std::vector<Subject> all_subjects(const std::filesystem::path& templates,
                                  const std::filesystem::path& folder) {
  auto subjects = Subjects(templates, folder).list();
  const auto reference_first = [](const Subject& s) {
    return s.name == reference_name ? "" : s.name;
  };
  std::ranges::stable_sort(subjects, {}, reference_first);
  return subjects;
}

}  // namespace sightline::bench
