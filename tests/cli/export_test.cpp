// export: where a plan book is written, and where it is not.
#include <unistd.h>

#include <catch2/generators/catch_generators.hpp>
#include <fstream>

#include "model/file/document_file.h"
#include "tests/cli/desk.h"

namespace sightline::export_test {
TEST_CASE("export writes a plan book and says where") {
  const Desk desk;
  const auto result = run_cli({"export", desk.plan, "-o", desk.books, "--today", "2026-11-20",
                               "--include", "exit-terms,net-worth"});
  INFO(result.err);
  CHECK(result.code == 0);
  CHECK(result.out == desk.book().string() + "\n");
  CHECK(result.err.empty());
  CHECK(bytes_of(desk.book()).starts_with("PK"));
}

TEST_CASE("the same plan, options and day give the same bytes") {
  const Desk desk;
  const std::vector<std::string> words{"export",  desk.plan,    "-o",     desk.books,
                                       "--today", "2026-11-20", "--force"};
  REQUIRE(run_cli(words).code == 0);
  const auto first = bytes_of(desk.book());
  REQUIRE(run_cli(words).code == 0);
  CHECK(bytes_of(desk.book()) == first);
}

TEST_CASE("a book that is there is not replaced unless asked to") {
  const Desk desk;
  std::filesystem::create_directory(desk.books);
  std::ofstream(desk.book()) << "mine";
  require_refusal(run_cli({"export", desk.plan, "-o", desk.books}), 4, "acme.xlsx");
  CHECK(bytes_of(desk.book()) == "mine");
  CHECK(run_cli({"export", desk.plan, "-o", desk.books, "--force"}).code == 0);
  CHECK(bytes_of(desk.book()).starts_with("PK"));
}

TEST_CASE("a book that is open in another program is left alone") {
  const Desk desk;
  std::filesystem::create_directory(desk.books);
  std::ofstream(desk.book()) << "open";
  const auto lock = GENERATE(as<std::string>{}, ".~lock.acme.xlsx#", "~$acme.xlsx");
  std::ofstream(desk.folder / "books" / lock) << ",anna,laptop,";
  require_refusal(run_cli({"export", desk.plan, "-o", desk.books, "--force"}), 4,
                  "acme.xlsx’ is open in another program. Close it there");
  CHECK(bytes_of(desk.book()) == "open");
}

TEST_CASE("a book that may not be written to is left alone") {
  if (!others_read_here()) {
    WARN("SKIPPED: nobody else than root may read this checkout");
    return;
  }
  const Desk desk;
  std::filesystem::create_directory(desk.books);
  std::ofstream(desk.book()) << "mine";
  std::filesystem::permissions(desk.book(), std::filesystem::perms{0444});
  for (const auto& path : {desk.folder.path(), std::filesystem::path(desk.books)})
    std::filesystem::permissions(path, std::filesystem::perms{0777});
  std::filesystem::permissions(desk.plan, std::filesystem::perms{0644});
  const std::string nobody = ::geteuid() == 0 ? "setpriv --reuid=65534 --clear-groups" : "";
  require_refusal(run_cli({"export", desk.plan, "-o", desk.books, "--force"}, nobody), 4,
                  "You have no permission to write ‘");
  CHECK(bytes_of(desk.book()) == "mine");
}

TEST_CASE("the folder for the books is made") {
  const Desk desk;
  CHECK(run_cli({"export", desk.plan, "-o", desk.folder / "größer"}).code == 0);
  CHECK(bytes_of(desk.folder / "größer/acme.xlsx").starts_with("PK"));
}

TEST_CASE("a folder in a folder that does not exist is named, and so is a file in its place") {
  const Desk desk;
  const auto nowhere = (desk.folder / "nowhere/books").string();
  require_refusal(run_cli({"export", desk.plan, "-o", nowhere}), 4, "/nowhere’ does not exist.");
  CHECK_FALSE(std::filesystem::exists(desk.folder / "nowhere"));
  require_refusal(run_cli({"export", desk.plan, "-o", desk.plan}), 4, "acme.sightline’ is a file");
  require_refusal(run_cli({"export", desk.plan, "-o", desk.path(std::string(300, 'x'))}), 4,
                  "is too long. Choose a shorter one.");
}

TEST_CASE("an answer of 100,000 characters and names like formulas are taken as they are") {
  const Desk desk;
  auto document = load_document(desk.plan);
  document.plan.vision.success.meaning = std::string(100'000, 'w');
  document.plan.organization.name = "=cmd|'/C calc'!A0";
  document.plan.people.at(0).name = "+Anna @ 🚀 חברה";
  save_document(desk.plan, document);
  const auto result = run_cli({"export", desk.plan, "-o", desk.books});
  INFO(result.err);
  CHECK(result.code == 0);
}

TEST_CASE("a vision of one day's distance is exported without a growth rate") {
  const Desk desk;
  auto document = load_document(desk.plan);
  document.plan.organization.as_of = std::chrono::year{2025} / 12 / 31;
  document.plan.vision.horizon = std::chrono::year{2026} / 1 / 1;
  document.plan.vision.organization.revenue = {Money{45'000'000}, Money{620'000'000}};
  save_document(desk.plan, document);
  const auto result = run_cli({"export", desk.plan, "-o", desk.books});
  INFO(result.err);
  CHECK(result.code == 0);
  CHECK(contains(run_cli({"show", desk.plan}).out, "n/a"));
}

}  // namespace sightline::export_test
