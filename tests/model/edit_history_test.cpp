#include "model/edit/history.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "model/edit/apply.h"
#include "model/edit/gesture.h"
#include "model/edit/gestures_actions.h"
#include "model/edit/gestures_organization.h"
#include "model/edit/gestures_pipeline.h"
#include "model/edit/undo.h"
#include "tests/support/plausible_document.h"
#include "tests/support/savable_document.h"

namespace sightline::edit_history_test {
namespace {

constexpr std::int64_t day = 86'400;

/// A plan that people work on, and every state it was in.
struct Work {
  explicit Work(Document plan = plausible_document(1)) : undo(std::move(plan)) {
    states.push_back(undo.document());
  }

  void perform(const Edit& edit, std::int64_t at, std::string who = "Anna") {
    REQUIRE(undo.perform(edit, HistoryEntry{ids.next<HistoryEntry>(), at, std::move(who), {}}));
    states.push_back(undo.document());
  }
  void rename(std::string_view name, std::int64_t at, std::string who = "Anna") {
    perform(set_organization_text(undo.document(), &Organization::name, name), at, std::move(who));
  }
  [[nodiscard]] const Document& now() const { return undo.document(); }

  IdSource ids{9};
  Undo undo;
  std::vector<Document> states;
};

Past as_it_was_at(const Document& now, std::int64_t moment) {
  const auto later =
      std::ranges::find_if(now.history, [&](const auto& entry) { return entry->at > moment; });
  return as_it_was(now, static_cast<std::size_t>(later - now.history.begin()));
}

bool is_unknown(const Past& past, std::string_view why) {
  INFO(plain_text(past.why));
  const bool found = plain_text(past.why).find(why) != std::string::npos;
  CHECK(found);
  return found && !past.document;
}

}  // namespace

TEST_CASE("a plan can be seen as it was after each thing that was done", "[history]") {
  Work work;
  const auto& actions = work.now().plan.actions;
  work.rename("Pine", 1 * day);
  work.perform(remove_action(work.now(), actions[2]->id), 2 * day);
  work.perform(set_organization_text(work.now(), &Organization::industry, "Law"), 3 * day);
  work.perform(remove_action(work.now(), actions[0]->id), 4 * day, "Ben");
  REQUIRE(work.now().history.size() == 4);
  for (std::size_t i = 0; i < 4; ++i) {
    const auto past = as_it_was(work.now(), i + 1);
    REQUIRE(past.document);
    CHECK(*past.document == work.states[i + 1]);
  }

  SECTION("and on each day") {
    CHECK(as_it_was_at(work.now(), 5 * day).document == work.states[4]);
    CHECK(as_it_was_at(work.now(), 3 * day).document == work.states[3]);
    CHECK(as_it_was_at(work.now(), 3 * day - 1).document == work.states[2]);
    CHECK(as_it_was_at(work.now(), 0).document == work.states[0]);
  }
}

TEST_CASE("whatever was done to a plan, its history leads back to what it was", "[history]") {
  std::mt19937_64 random(5);
  for (int round = 0; round < 20; ++round) {
    Work work(savable_document(random));
    const auto known = work.now().history.size();
    for (int step = 1; step <= 5; ++step) {
      auto next = work.now();
      mutate(next, random);
      next = sound(next);
      next.id = work.now().id;
      next.history = work.now().history;
      next.revision = work.now().revision;
      const auto edit =
          make_edit(work.now(), msg("Change"), [&](Document& document) { document = next; });
      if (!edit.empty()) work.perform(edit, 1'000'000'000'000 + step * day);
    }
    const auto& history = work.now().history;
    for (std::size_t i = known; i < history.size(); ++i) {
      const auto past = as_it_was(work.now(), i + 1);
      REQUIRE(past.document);
      REQUIRE(past.document->plan == work.states[i - known + 1].plan);
    }
  }
}

TEST_CASE("typing the same field again is one entry, which leads back to before all of it",
          "[history]") {
  Work work;
  work.rename("P", 100);
  work.rename("Pi", 200);
  work.rename("Pine", 300);
  REQUIRE(work.now().history.size() == 1);
  CHECK(plain_text(work.now().history[0]->what) == "Set name of the organization to ‘Pine’");
  CHECK(as_it_was_at(work.now(), 0).document == work.states[0]);

  SECTION("undo of the last leaves what was before it") {
    work.undo.undo();
    CHECK(plain_text(work.now().history[0]->what) == "Set name of the organization to ‘Pi’");
    CHECK(as_it_was_at(work.now(), 0).document == work.states[0]);
  }
  SECTION("later, somebody else, or another field is another entry") {
    work.rename("Oak", 300 + one_sitting + 1);
    work.rename("Elm", 300 + one_sitting + 2, "Ben");
    work.perform(set_organization_text(work.now(), &Organization::industry, "Law"),
                 300 + one_sitting + 3, "Ben");
    CHECK(work.now().history.size() == 4);
  }
  SECTION("a clock that was set back doesn't join") {
    work.rename("Oak", 250);
    CHECK(work.now().history.size() == 2);
  }
}

TEST_CASE("a history has limits, and says when it doesn't reach back", "[history]") {
  Work work;
  SECTION("the oldest entries go") {
    for (std::size_t i = 0; i < most_history + 3; ++i)
      work.rename("N" + std::to_string(i), static_cast<std::int64_t>(i) * day);
    CHECK(work.now().history.size() == most_history);
    CHECK(as_it_was_at(work.now(), 0).document->plan == work.states[3].plan);
  }
  SECTION("how a plan came to be stays") {
    IdSource ids(3);
    Document copy = work.now();
    copy.history.emplace_back(HistoryEntry{ids.next<HistoryEntry>(), 0, {}, msg("Make this copy")});
    Work on_copy(copy);
    for (std::size_t i = 0; i < most_history + 3; ++i)
      on_copy.rename("N" + std::to_string(i), static_cast<std::int64_t>(i) * day);
    const auto& history = on_copy.now().history;
    CHECK(history.size() == most_history);
    CHECK(history.front()->what.id == "Make this copy");
    const auto past = as_it_was(on_copy.now(), 1);
    REQUIRE(past.document);
    CHECK(past.document->plan == on_copy.states[4].plan);
  }
  SECTION("the way back has a size; who, what and when stay") {
    work.rename(std::string(most_way_back / 2, 'a'), day);
    work.rename(std::string(most_way_back / 2, 'b'), 2 * day);
    work.rename(std::string(most_way_back / 2, 'c'), 3 * day);
    work.rename("Pine", 4 * day);
    REQUIRE(work.now().history.size() == 4);
    CHECK(work.now().history[0]->back.empty());
    CHECK(as_it_was_at(work.now(), 3 * day).document == work.states[3]);
    CHECK(is_unknown(as_it_was_at(work.now(), day), "isn’t in its history"));
  }
  SECTION("what alone is longer than that has no way back") {
    work.rename(std::string(most_way_back + 1, 'a'), day);
    work.rename("Pine", 2 * day);
    REQUIRE(work.now().history.size() == 2);
    CHECK(work.now().history[0]->back.empty());
    CHECK(work.now().history[1]->back.empty());
    CHECK(plain_text(work.now().history[1]->what) == "Set name of the organization to ‘Pine’");
  }
}

TEST_CASE("what a history can't know is said, and nothing is made up", "[history]") {
  Work work;
  work.rename("Pine", day);
  work.rename("Oak", 3 * day);
  auto document = work.now();
  SECTION("another program changed the same place without an entry") {
    document.plan.organization.name = "Elm";
    CHECK(is_unknown(as_it_was_at(document, day), "isn’t in its history"));
  }
  SECTION("an entry of before there was a way back") {
    auto without = *document.history[1];
    without.back.clear();
    document.history[1] = without;
    CHECK(is_unknown(as_it_was_at(document, day), "isn’t in its history"));
    CHECK(as_it_was_at(document, 3 * day).document == document);
  }
  SECTION("a way back that is no such thing") {
    for (const auto* text : {"nonsense", "[[9,\"/plan\",null,null,\"\"]]", "[1]", "{}x",
                             "[[0,\"/plan/nowhere\",null,null,\"\"]]"}) {
      auto crafted = *document.history[1];
      crafted.back = text;
      document.history[1] = crafted;
      CHECK(is_unknown(as_it_was_at(document, day), "isn’t in its history"));
    }
  }
}

TEST_CASE("a history that somebody crafted leads nowhere, and does no harm", "[history]") {
  Work work;
  work.rename("Pine", day);
  work.rename("Oak", 3 * day);
  auto document = work.now();
  const auto crafted = [&](std::string back) {
    auto entry = *document.history[1];
    entry.back = std::move(back);
    document.history[1] = entry;
  };
  SECTION("nested deeper than any memory for calls goes") {
    constexpr std::size_t depth = 200'000;
    crafted("[[0,\"/plan/organization/name\"," + std::string(depth, '[') + std::string(depth, ']') +
            ",\"\",\"\"]]");
    SECTION("and somebody goes on with what was done last") {
      const auto edit = set_organization_text(document, &Organization::name, "Elm");
      const auto next = noted(document, apply(document, edit), edit,
                              HistoryEntry{work.ids.next<HistoryEntry>(), 3 * day + 1, "Anna", {}});
      CHECK(next.history.size() == 3);
    }
  }
  SECTION("to a plan that never was this one") {
    const auto id = to_text(document.id);
    crafted("[[0,\"/id\",\"" + id + "\",\"11111111-1111-1111-1111-111111111111\",\"\"]]");
  }
  SECTION("into the history itself") {
    const auto id = to_text(document.history[0]->id);
    crafted("[[0,\"/history/" + id + "/who\",\"Anna\",\"Otto\",\"\"]]");
  }
  SECTION("to what no file may hold") {
    crafted(R"([[0,"/plan/organization/fiscal_year_start",1,13,""]])");
  }
  SECTION("over more steps than are ever kept") {
    document.history.assign(most_history + 1, HistoryEntry{{}, 0, "Anna", {}, "[]"});
  }
  SECTION("over more bytes than are ever kept") {
    crafted("[" + std::string(most_way_back, ' ') + "]");
  }
  CHECK(is_unknown(as_it_was(document, 0), "isn’t in its history"));
}

TEST_CASE("imports of one file within a sitting are one entry, which leads back to before them all",
          "[history]") {
  Work work;
  const auto import = [&](const char* source, const char* key, std::int64_t at,
                          std::string who = "Anna") {
    PipelineSnapshot snapshot;
    snapshot.id = work.ids.next<PipelineSnapshot>();
    snapshot.source = source;
    snapshot.opportunities.resize(1);
    snapshot.opportunities[0].key = key;
    work.perform(import_pipeline(work.now(), {snapshot, {}, {}}), at, std::move(who));
  };
  import("deals.csv", "A", 3 * day);
  import("deals.csv", "B", 3 * day + 500);
  import("deals.csv", "C", 3 * day + 1'000);
  REQUIRE(work.now().history.size() == 1);
  CHECK(work.now().history[0]->at == 3 * day + 1'000);
  CHECK(*as_it_was(work.now(), 0).document == work.states[0]);
  // Another file, another person and another sitting are entries of their own.
  import("other.csv", "D", 3 * day + 1'100);
  import("other.csv", "E", 3 * day + 1'200, "Ben");
  import("other.csv", "F", 3 * day + 2'000, "Ben");
  REQUIRE(work.now().history.size() == 4);
  for (std::size_t i = 0; i < 4; ++i)
    CHECK(*as_it_was(work.now(), i).document == work.states[i == 0 ? 0 : i + 2]);
}

}  // namespace sightline::edit_history_test
