#include <algorithm>
#include <fstream>

#include "tests/cli/desk.h"

namespace sightline::export_many_test {
namespace {

/// Plans of organizations of different sizes.
struct Shelf {
  TempFolder folder;
  std::vector<std::string> plans;

  explicit Shelf(int count) {
    for (int i = 1; i <= count; ++i) {
      const auto number = std::to_string(i);
      plans.push_back((folder / ("plan" + number + ".sightline")).string());
      REQUIRE(run_cli({"new", plans.back(), "--template", "it-services", "--name", "No " + number,
                       "--revenue", number + "m"})
                  .code == 0);
    }
  }

  [[nodiscard]] std::vector<std::string> export_to(const std::string& books) const {
    std::vector<std::string> words{"export",     "-o",        folder / books,        "--today",
                                   "2026-11-20", "--include", "exit-terms,net-worth"};
    words.insert(words.end(), plans.begin(), plans.end());
    return words;
  }
  [[nodiscard]] std::vector<std::string> export_to(const std::string& books,
                                                   const std::string& jobs) const {
    auto words = export_to(books);
    words.insert(words.end(), {"-j", jobs});
    return words;
  }
};

}  // namespace

TEST_CASE("a book is the same however many are written at once") {
  const Shelf shelf(5);
  REQUIRE(run_cli(shelf.export_to("one", "1")).code == 0);
  REQUIRE(run_cli(shelf.export_to("four", "4")).code == 0);
  for (const auto* name : {"plan1.xlsx", "plan2.xlsx", "plan3.xlsx", "plan4.xlsx", "plan5.xlsx"}) {
    INFO(name);
    CHECK(bytes_of(shelf.folder / "one" / name) == bytes_of(shelf.folder / "four" / name));
  }
  CHECK(bytes_of(shelf.folder / "one/plan1.xlsx") != bytes_of(shelf.folder / "one/plan2.xlsx"));
}

TEST_CASE("many books are listed in the order of their plans, and nothing else is said") {
  const Shelf shelf(3);
  const auto result = run_cli(shelf.export_to("books", "2"));
  CHECK(result.code == 0);
  CHECK(result.err.empty());
  std::string table = "Plan" + std::string(shelf.plans.front().size() - 2, ' ') + "Plan book\n";
  for (const auto* name : {"plan1", "plan2", "plan3"})
    table += (shelf.folder / name).string() + ".sightline  " + (shelf.folder / "books").string() +
             "/" + name + ".xlsx\n";
  CHECK(result.out == table);
}

TEST_CASE("what many books are written without is said once, in the language asked for") {
  Shelf shelf(3);
  const auto plain = (shelf.folder / "plain.sightline").string();
  REQUIRE(run_cli({"new", plain, "--template", "blank"}).code == 0);
  shelf.plans.push_back(plain);
  const auto made = [&](const std::string& language) {
    std::vector<std::string> words{"export",  "--force",    "-o",         shelf.folder / "books",
                                   "--today", "2026-11-20", "--language", language};
    words.insert(words.end(), shelf.plans.begin(), shelf.plans.end());
    const auto result = run_cli(words);
    CHECK(result.code == 0);
    CHECK(std::ranges::count(result.err, '\n') == 1);
    return result.err;
  };
  CHECK(made("en") ==
        "sightline-cli: In 3 of 4 plans 24 actions are left out for ‘Leadership team’, since they "
        "serve what is withheld. With --include exit-terms,net-worth nothing of it is left out.\n");
  CHECK(contains(made("de"), "In 3 von 4 Plänen fehlen 24 Maßnahmen für „Führungskreis“"));
  CHECK(contains(made("fr"), "Dans 3 plans sur 4, 24 actions sont omises pour « Équipe"));
  CHECK(contains(made("es"), "En 3 de 4 planes se omiten 24 acciones para «"));
}

TEST_CASE("a single one of many plans that is written without something is named") {
  Shelf shelf(1);
  const auto plain = (shelf.folder / "plain.sightline").string();
  REQUIRE(run_cli({"new", plain, "--template", "blank"}).code == 0);
  const auto result = run_cli({"export", plain, shelf.plans.front(), "-o", shelf.folder / "books"});
  CHECK(result.code == 0);
  CHECK(contains(result.err, "plan1.sightline: 8 actions are left out for ‘Leadership team’"));
}

TEST_CASE("what is left out is told of the plans that were written, not of those that failed") {
  const Shelf shelf(2);
  const auto broken = (shelf.folder / "broken.sightline").string();
  std::ofstream(broken) << "not a plan";
  const auto result = run_cli(
      {"export", "-o", shelf.folder / "books", broken, shelf.plans.front(), shelf.plans.back()});
  INFO(result.err);
  CHECK(result.code == 1);
  CHECK(contains(result.err, "In 2 of 2 plans 16 actions are left out"));
}

TEST_CASE("of many plans each that fails is listed with its own reason") {
  Shelf shelf(2);
  const auto broken = (shelf.folder / "broken.sightline").string();
  const auto missing = (shelf.folder / "missing.sightline").string();
  std::ofstream(broken) << "not a plan";
  shelf.plans.insert(shelf.plans.begin(), {broken, missing});
  std::filesystem::create_directory(shelf.folder / "books");
  std::ofstream(shelf.folder / "books/plan2.xlsx") << "mine";
  const auto result = run_cli(shelf.export_to("books", "4"));
  CHECK(result.code == 1);
  INFO(result.err);
  CHECK(result.out.ends_with("plan1.xlsx\n"));
  for (const auto* reason : {"is not a Sightline plan", "missing.sightline’. Check its name",
                             "plan2.xlsx’ is there already"})
    CHECK(result.err.find(reason) != std::string::npos);
  CHECK(result.err.ends_with("\nsightline-cli: 3 of 4 plans could not be exported.\n"));
  CHECK(bytes_of(shelf.folder / "books/plan2.xlsx") == "mine");
}

TEST_CASE("a terminal is shown how far many books are, in one line that goes away") {
  const Shelf shelf(2);
  std::string line = "script -qec '" SIGHTLINE_CLI;
  for (const auto& word : shelf.export_to("books", "1")) line += " " + word;
  line += " >/dev/null' /dev/null >'" + (shelf.folder / "seen").string() + "'";
  REQUIRE(std::system(line.c_str()) == 0);
  const auto seen = bytes_of(shelf.folder / "seen");
  INFO(seen);
  CHECK(seen.find("[---------------") != std::string::npos);
  CHECK(seen.find("[###############---------------] 1 of 2 plan books") != std::string::npos);
  CHECK(seen.ends_with("2 of 2 plan books\r\033[K"));
}

TEST_CASE("no books at once, or words for a number, are wrong usage") {
  const Shelf shelf(1);
  require_refusal(run_cli(shelf.export_to("books", "0")), 2, "1");
  require_refusal(run_cli(shelf.export_to("books", "many")), 2, "many");
  CHECK_FALSE(std::filesystem::exists(shelf.folder / "books"));
}

TEST_CASE("export goes on after a broken plan, and its exit status tells") {
  const Desk desk;
  const auto broken = (desk.folder / "broken.sightline").string();
  std::ofstream(broken) << "not a plan";
  const auto result = run_cli({"export", broken, desk.plan, "-o", desk.books});
  CHECK(result.code == 1);
  CHECK(result.err.find(broken + "  ‘" + broken + "’ is not a Sightline plan") !=
        std::string::npos);
  CHECK(result.out.find(desk.plan + "  " + desk.book().string()) != std::string::npos);
  CHECK(result.err.ends_with("\nsightline-cli: 1 of 2 plans could not be exported.\n"));
  CHECK(std::filesystem::exists(desk.book()));
}

TEST_CASE("one broken plan alone is an input that can't be read") {
  const Desk desk;
  const auto broken = (desk.folder / "broken.sightline").string();
  std::ofstream(broken) << "not a plan";
  require_refusal(run_cli({"export", broken, "-o", desk.books}), 3, "broken.sightline");
}

TEST_CASE("when no plan could be exported, the exit status is the cause's") {
  const Desk desk;
  const auto broken = (desk.folder / "broken.sightline").string();
  const auto missing = (desk.folder / "missing.sightline").string();
  std::ofstream(broken) << "not a plan";
  const auto unreadable = run_cli({"export", broken, missing, "-o", desk.books});
  CHECK(unreadable.code == 3);
  CHECK(unreadable.out.empty());
  CHECK(unreadable.err.find("2 of 2 plans") != std::string::npos);
  const auto second = (desk.folder / "second.sightline").string();
  std::filesystem::copy_file(desk.plan, second);
  std::filesystem::create_directory(desk.books);
  std::ofstream(desk.book()) << "mine";
  std::ofstream(desk.folder / "books/second.xlsx") << "mine too";
  CHECK(run_cli({"export", desk.plan, second, "-o", desk.books}).code == 4);
  CHECK(run_cli({"export", desk.plan, broken, "-o", desk.books}).code == 4);
  CHECK(run_cli({"export", broken, desk.plan, "-o", desk.books}).code == 4);
  CHECK(bytes_of(desk.book()) == "mine");
}

TEST_CASE("two plans of one name are not written over each other") {
  const Desk desk;
  std::filesystem::create_directory(desk.folder / "other");
  const auto same = (desk.folder / "other/acme.sightline").string();
  std::filesystem::copy_file(desk.plan, same);
  require_refusal(run_cli({"export", desk.plan, same, "-o", desk.books}), 2, "acme.xlsx");
}

#ifndef __SANITIZE_ADDRESS__  // It needs more memory to itself than the test leaves.
TEST_CASE("several books are written where no more threads are to be had") {
  const Desk desk;
  const auto second = desk.path("second.sightline");
  std::filesystem::copy_file(desk.plan, second);
  // A thread's stack of more than there may be memory in all.
  const auto result = run_cli({"export", desk.plan, second, "-o", desk.books, "-j", "8"},
                              "ulimit -v 2000000; ulimit -s 4000000; ");
  INFO(result.err);
  CHECK(result.code == 0);
  CHECK(std::filesystem::exists(desk.books + "/second.xlsx"));
}
#endif

}  // namespace sightline::export_many_test
