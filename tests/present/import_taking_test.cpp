#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <stdexcept>

#include "tests/present/import_desk.h"

namespace sightline::import_taking_test {
namespace {

const std::string head = "Deal ID;Deal name;Owner;Amount;Status;Created;Close date\n";

/// More deals than are read between two looks at whether to go on.
std::string many_deals() {
  auto text = head;
  for (int i = 0; i < 10'000; ++i)
    text += "A-" + std::to_string(i) + ";Portal;;5;won;15.01.2026;20.02.2026\n";
  return text;
}

}  // namespace

TEST_CASE("reading many rows tells how far it is, and stops when it is told to") {
  const ImportDesk desk(many_deals(), ImportKind::pipeline);
  std::vector<double> told;
  const auto whole = read_import(desk.presenter->request(), {}, [&](double part) {
    told.push_back(part);
    return true;
  });
  CHECK(whole.deals.deals.size() == 10'000);
  CHECK(told.size() > 3);
  CHECK(std::ranges::is_sorted(told));
  CHECK(told.back() <= 1);
  const auto stopped =
      read_import(desk.presenter->request(), {}, [](double part) { return part < 0.3; });
  CHECK(stopped.deals.deals.empty());
  CHECK(stopped.failure.empty());
}

TEST_CASE("reading and taking many actuals tells how far it is, and stops when it is told to") {
  std::string text = "Line;Month;Value\n";
  for (int i = 0; i < 10'000; ++i) text += "Nobody" + std::to_string(i) + ";2026-01;5\n";
  ImportDesk desk(text, ImportKind::actuals);
  std::vector<double> told;
  const IntakeProgress note = [&](double part) {
    told.push_back(part);
    return true;
  };
  const auto whole = read_import(desk.presenter->request(), {}, note);
  CHECK(whole.actuals.problems.size() == 10'000);
  // Of the table as well as of the rows.
  CHECK(std::ranges::count_if(told, [](double part) { return part > 0 && part < 0.4; }) > 1);
  CHECK(std::ranges::count_if(told, [](double part) { return part > 0.4 && part < 0.9; }) > 1);
  CHECK(std::ranges::is_sorted(told));
  told.clear();
  (void)take_import(desk.presenter->task(), note);
  REQUIRE_FALSE(told.empty());
  CHECK(told.front() > 0);
  const auto stopped =
      read_import(desk.presenter->request(), {}, [](double part) { return part < 0.5; });
  CHECK(stopped.actuals.problems.empty());
}

TEST_CASE("a reading that is given up keeps its table for the next one") {
  const ImportDesk desk(many_deals(), ImportKind::pipeline);
  const auto given_up =
      read_import(desk.presenter->request(), {}, [](double part) { return part < 0.5; });
  CHECK(given_up.deals.deals.empty());
  REQUIRE(given_up.file);
  // The file need not be there any more.
  std::filesystem::remove(desk.presenter->file());
  const auto next = read_import(desk.presenter->request(), given_up);
  CHECK(next.failure.empty());
  CHECK(next.deals.deals.size() == 10'000);
  // Given up before its table was read, it has none.
  CHECK_FALSE(read_import(desk.presenter->request(), {}, [](double) { return false; }).file);
}

TEST_CASE("a file that is too large is refused before it is read") {
  const ImportDesk desk(head, ImportKind::pipeline);
  // A hole of a terabyte: reading it would take hours.
  std::filesystem::resize_file(desk.presenter->file(), std::uintmax_t{1} << 40U);
  for (const auto kind : {ImportKind::pipeline, ImportKind::actuals}) {
    auto request = desk.presenter->request();
    request.kind = kind;
    CHECK(plain_text(read_import(request).failure).find("is larger than 256 MB") !=
          std::string::npos);
  }
}

TEST_CASE("an import that is given up while it is taken changes nothing") {
  ImportDesk desk(head + "A-1;Portal;;5;won;;\n", ImportKind::pipeline);
  const auto before = desk.session.document();
  const auto notices = desk.user.notices.size();
  for (const double last : {0.0, 0.5, 1.0}) {
    auto result = take_import(desk.presenter->task(), [&](double part) { return part < last; });
    CHECK_FALSE(result.edit);
    CHECK_FALSE(desk.presenter->finish(std::move(result)));
  }
  CHECK(desk.session.document() == before);
  CHECK(desk.user.notices.size() == notices);
}

TEST_CASE("what goes wrong unexpectedly while an import is read or taken is told") {
  ImportDesk desk(head + "A-1;Portal;;5;won;;\n", ImportKind::pipeline);
  const IntakeProgress broken = [](double) -> bool { throw std::logic_error("of all things"); };
  const auto read = read_import(desk.presenter->request(), {}, broken);
  CHECK(plain_text(read.failure).find("(of all things)") != std::string::npos);
  const auto taken = take_import(desk.presenter->task(), broken);
  CHECK(plain_text(taken.failure).find("(of all things)") != std::string::npos);
  CHECK_FALSE(taken.edit);
}

TEST_CASE("what was worked out of the plan as it was is not taken into another") {
  ImportDesk desk(head + "A-1;Portal;;5;won;;\n", ImportKind::pipeline);
  auto result = take_import(desk.presenter->task());
  auto other = desk.session.document();
  other.plan.organization.name = "Another";
  desk.session.start(other);
  CHECK_FALSE(desk.presenter->finish(std::move(result)));
  CHECK(desk.session.document() == other);
  CHECK(desk.user.notices.back().second.starts_with("The plan was changed meanwhile"));
  CHECK(desk.import());
}

}  // namespace sightline::import_taking_test
