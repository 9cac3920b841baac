#include "tests/bench/books.h"

#include <memory>
#include <stdexcept>

#include "reports/workbook/plan_book.h"
#include "tests/bench/library_defaults.h"
#include "tests/bench/replay.h"
#include "tests/support/temp_folder.h"

namespace sightline::bench {
namespace {

class Book {
 public:
  Book(Document document, Day today, std::filesystem::path folder)
      : document_(std::move(document)), today_(today), folder_(std::move(folder)) {}

  void write() const { write_plan_book(document_, {.today = today_}, exported()); }

  void replay(const std::filesystem::path& scratch) {
    if (!replay_) record();
    const LibraryDefaults as_by_default;
    replay_->write(replayed(), scratch);
  }

 private:
  void record() {
    replay_ = std::make_unique<Replay>([this] { write(); });
    replay_->write(replayed());
    if (bytes_of(replayed()) != bytes_of(exported()))
      throw std::runtime_error(
          "The replay wrote another book than the export: a function of the library is missing in "
          "tests/bench/recorded_calls.inc.");
  }

  [[nodiscard]] std::filesystem::path exported() const { return folder_ / "exported.xlsx"; }
  [[nodiscard]] std::filesystem::path replayed() const { return folder_ / "replayed.xlsx"; }

  Document document_;
  Day today_;
  std::filesystem::path folder_;
  std::unique_ptr<Replay> replay_;
};

}  // namespace

std::vector<Subject> book_subjects(const std::string& name, const Document& document, Day today,
                                   const std::filesystem::path& folder) {
  const auto book = std::make_shared<Book>(document, today, folder);
  return {{name, "replay of its calls", [book] { book->replay({}); }},
          {name, "… with files in memory", [book] { book->replay("/dev/shm"); }},
          {name, "export", [book] { book->write(); }}};
}

}  // namespace sightline::bench
