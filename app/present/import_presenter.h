// ImportPresenter: what the import dialog shows of a file, and what its choices and its button do.
// Why: what was recognized, which column is what and which rows are left out is tested without a
// window.
#pragma once

#include <array>
#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "app/present/import_reading.h"
#include "app/present/import_taking.h"
#include "app/present/session.h"
#include "model/catalog/catalog.h"
#include "model/intake/import_job.h"

namespace sightline {

/// A column of the file and what it can be.
struct ImportColumnRow {
  std::string column;
  std::string sample;      ///< its first cell with something in it
  std::size_t choice = 0;  ///< in the view's `fields`
};

/// A row of the preview, as wide as the columns.
struct ImportPreviewRow {
  std::size_t line = 0;
  std::vector<std::string> cells;
  std::string problem;               ///< blank when the row can be taken
  std::vector<std::size_t> columns;  ///< where its faults are
};

/// A name that nothing of the plan has: an owner, or a line.
struct ImportNameRow {
  std::string name;
  std::string count;       ///< of its deals or rows
  std::size_t choice = 0;  ///< in the view's `meanings`
};

/// What the question of a view is about: `unusual` are figures out of all proportion, `totals`
/// those that are no sums; the last four are answered by a box, the others by a choice; owners by
/// either.
enum class Asks { nothing, dates, numbers, named, unit, unusual, totals, ids, owners };

/// Those that a box answers, in the order in which they are asked.
inline constexpr std::array asked_by_box{Asks::unusual, Asks::totals, Asks::ids, Asks::owners};
/// What such a box says, as a message id with its mnemonic.
[[nodiscard]] const char* box_words(Asks about);

/// One for each such question, there as long as its reason is, whether it is answered or not.
struct ImportBox {
  Asks about = Asks::nothing;
  bool agreed = false;
};

struct ImportView {
  std::string failure;     ///< why nothing can be shown; the file's own choices stay
  std::string recognized;  ///< "Text in UTF-8, delimiter semicolon, figures like 1.234,56."
  std::string question;    ///< what has to be said before anything is taken; may be blank
  Asks asks = Asks::nothing;
  bool is_workbook = false;
  std::size_t encoding = 0;
  std::size_t delimiter = 0;
  std::size_t dates = 0;
  std::size_t numbers = 0;
  bool asks_named = false;           ///< a name is a department, and perhaps an area too
  std::optional<std::size_t> named;  ///< what it was said to be
  bool has_units = false;            ///< money stands in it
  std::optional<std::size_t> unit;   ///< what it counts in; none: nobody said
  std::vector<ImportBox> boxes;      ///< what has to be agreed to, in the order of the questions
  std::vector<std::string> fields;   ///< what a column can be; the first is "left out"
  std::vector<ImportColumnRow> columns;
  std::vector<std::string> heads;         ///< of the preview
  std::vector<ImportPreviewRow> preview;  ///< rows with problems first, then others
  std::vector<ActualChangeRow> changes;   ///< of actuals: what the plan has and gets
  std::string changes_title;
  std::vector<std::string> meanings;  ///< what those names can be, with these places
  std::vector<ImportNameRow> unknown;
  std::string summary;  ///< what will be taken and what not
  std::string button;
  bool can_import = false;

  /// Of owners, before the people.
  static constexpr std::size_t unsaid_place = 0, leave_place = 1, create_place = 2,
                               first_person = 3;
  /// Of lines, before those of the plan.
  static constexpr std::size_t unknown_place = 0, left_place = 1, first_line = 2;
};

class ImportPresenter {
 public:
  ImportPresenter(Session& session, const Catalog& catalog, ImportKind kind,
                  std::filesystem::path file, std::filesystem::path templates);

  [[nodiscard]] ImportKind kind() const { return kind_; }
  [[nodiscard]] const std::filesystem::path& file() const { return file_; }

  /// All that reading takes, copied.
  [[nodiscard]] ImportRequest request() const;
  /// The last reading, from which another one takes its table.
  [[nodiscard]] const std::shared_ptr<const ImportReading>& last_reading() const { return read_; }
  [[nodiscard]] const ImportReading& reading() const { return *read_; }
  void take(ImportReading fresh);
  [[nodiscard]] ImportView view() const;

  /// What the file holds; columns that were chosen for something else are forgotten.
  void choose_kind(ImportKind kind);
  void choose_kind_at(std::size_t choice) { choose_kind(static_cast<ImportKind>(choice)); }
  /// By the places in the view. After each, the file has to be read again.
  void choose_encoding(std::size_t choice);
  void choose_delimiter(std::size_t choice);
  void choose_dates(std::size_t choice);
  void choose_numbers(std::size_t choice);
  void choose_named(std::size_t choice);
  void choose_unit(std::size_t choice);
  void choose_field(std::size_t column, std::size_t field);
  /// Of actuals; of deals, choose_person.
  void choose_line(std::size_t unknown, std::size_t choice);
  /// These don't need another reading.
  void choose_person(std::size_t unknown, std::size_t choice);
  void set_provisional(bool provisional) { provisional_ = provisional; }
  void set_taken_on(Day day);
  /// Answers one of the view's boxes: takes figures that are out of all proportion, or beside wrong
  /// totals, names for ids, or deals of owners that nobody named without a person.
  void agree(Asks about, bool agreed);
  [[nodiscard]] Day taken_on() const { return taken_on_; }

  /// What taking that which can be taken needs, for take_import on another thread.
  [[nodiscard]] ImportTask task();
  /// Takes what came of it. False, with a notice, when it can't be.
  bool finish(ImportResult result);

 private:
  [[nodiscard]] std::vector<ImportColumnRow> column_rows() const;
  [[nodiscard]] std::vector<ImportPreviewRow> preview_rows() const;
  /// What may help against a failure, after a blank.
  [[nodiscard]] std::string hint_text() const;
  [[nodiscard]] std::string summary(const std::vector<ActualChange>& changes) const;
  [[nodiscard]] std::vector<ActualChange> changes() const;
  /// True when taking the file would leave the plan as it is.
  [[nodiscard]] bool is_known(const std::vector<ActualChange>& changes) const;
  /// True when nothing is taken of actuals but what names mean, and that is new.
  [[nodiscard]] bool only_remembers() const;
  /// Owners of deals of whom nobody said who they are.
  [[nodiscard]] std::size_t unsaid_owners() const;
  [[nodiscard]] bool loses_names() const;
  /// Whether there is a reason to ask what a box answers.
  [[nodiscard]] bool has_reason(Asks about) const;
  /// Whether that is asked, and not agreed to yet.
  [[nodiscard]] bool is_open(Asks about) const {
    return has_reason(about) && !agreed_.contains(about);
  }
  void ask(ImportView& view) const;
  void show_owners(ImportView& view) const;
  void show_names(ImportView& view) const;
  [[nodiscard]] std::vector<Id<Person>> people() const;
  /// With what the plan knows on the day that was said.
  void compare();

  Session& session_;
  const Catalog& catalog_;
  ImportKind kind_;
  std::filesystem::path file_;
  std::filesystem::path templates_;
  TableChoices table_;
  ImportChoices choices_;
  PersonChoices persons_;
  bool provisional_ = false;
  std::set<Asks> agreed_;
  Day taken_on_;
  bool day_is_said_ = false;
  std::shared_ptr<const ImportReading> read_ = std::make_shared<const ImportReading>();
  DealComparison comparison_;
  DealChanges deal_changes_;  ///< by the day and the people that were chosen since
};

/// The delimiters that can be chosen, in order.
inline constexpr std::array import_delimiters{',', ';', '\t', '|'};

}  // namespace sightline
