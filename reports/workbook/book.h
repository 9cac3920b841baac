// Book: one Excel workbook being written, and the sheets in it.
// Why: the library that writes it ignores bad numbers, bad text and full disks; here every value is
// checked before it goes in and every answer when it comes back.
#pragma once

#include <algorithm>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/calendar.h"
#include "model/organization.h"
#include "reports/workbook/cells.h"
#include "reports/workbook/protection.h"
#include "reports/workbook/styles.h"

struct lxw_worksheet;
struct lxw_chart;

namespace sightline::workbook {

/// Days since 1899-12-30, as Excel counts dates.
[[nodiscard]] double serial(Day day);
[[nodiscard]] inline double serial(Month month) { return serial(first_day(month)); }

struct BookProperties {
  std::string title;
  std::string subject;
  std::string author;
  std::string company;
  Day created =
      std::chrono::year{2026} / 1 / 1;  ///< handed in, so that the same plan gives the same bytes
};

/// What a person may type into cells, and what is said while typing and after a slip.
struct Entry {
  /// A text has no rule, only what is said while typing.
  enum class Kind { number, non_negative, fraction, whole, day, list, text } kind = Kind::number;
  std::string title;     ///< cut at 32 characters
  std::string message;   ///< cut at 255
  std::string list;      ///< the range of the choices, for Kind::list
  std::string earliest;  ///< a formula each, for Kind::day
  std::string latest;
  int least = 0;  ///< for Kind::whole
  int most = 0;
  bool warn_only = false;  ///< the reader may insist
};

struct TableColumn {
  std::string header;
  Look look;
};

/// One sheet. Places are cells counted from 0. Every function throws Failure (output) when the
/// library refuses, std::invalid_argument for a number that is not finite.
class Sheet {
 public:
  Sheet(lxw_worksheet* sheet, std::string name, Styles& styles, const Protection& protection)
      : sheet_(sheet), name_(std::move(name)), styles_(&styles), protection_(&protection) {}

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] Styles& styles() const { return *styles_; }
  [[nodiscard]] lxw_worksheet* handle() const { return sheet_; }
  /// The lowest row and the rightmost column written so far.
  [[nodiscard]] Cell last() const { return last_; }
  /// A cell or range of this sheet, as another sheet's formula writes it.
  [[nodiscard]] std::string place(Cell cell) const { return on_sheet(name_, absolute(cell)); }
  [[nodiscard]] std::string place(Range range) const { return on_sheet(name_, absolute(range)); }

  /// Always as text, whatever it begins with.
  void text(Cell at, std::string_view text, const Look& look = {});
  /// One text across several columns of one row.
  void span(Range range, std::string_view text, const Look& look = {});
  void number(Cell at, double value, const Look& look = {});
  void day(Cell at, Day day, const Look& look = {});
  void blank(Cell at, const Look& look = {});
  void blanks(Range range, const Look& look = {});
  /// A blank cell when there is no value.
  void maybe(Cell at, const std::optional<double>& value, const Look& look = {});
  /// A live formula with the value it has. Where the look is that of a figure, "n/a" is written in
  /// the book's language, in formula and value.
  void formula(Cell at, const std::string& formula, double value, const Look& look = {});
  void formula(Cell at, const std::string& formula, std::string_view value, const Look& look = {});
  /// Leads to a cell of this book ("Revenue!A1"). A text has to fit its line, since LibreOffice
  /// wraps no link; a number stays a number.
  void link(Cell at, const std::string& place, std::string_view text, const Look& look = {});
  void link(Cell at, const std::string& place, double value, const Look& look = {});
  /// The same to another file: a path from this one's folder, or a whole one.
  void file_link(Cell at, const std::string& path, double value, const Look& look = {});

  /// A note that opens over the cell.
  void comment(Cell at, std::string_view text);

  /// A bar in the brand's accent.
  void bar(Range range);
  /// A cell filled with a colour, for a legend.
  void swatch(Cell at, std::uint32_t colour);
  void width(Column first, Column last, double characters);
  void height(Row row, double points);
  /// Of rows whose height isn't set; before any is asked for.
  void usual_height(double points);
  /// How much room the columns up to this one and the rows up to that one take, in points, as far
  /// as their sizes were set before.
  [[nodiscard]] double points_across(Column last) const;
  [[nodiscard]] double points_down(Row first, Row last) const;
  void allow(Range range, const Entry& entry);
  /// Anything may be typed there; this is said meanwhile.
  void prompt(Range range, const std::string& title, const std::string& message);
  /// Colours the range where the formula (written for its first cell) holds.
  void colour(Range range, const std::string& formula, Tone tone);
  void colour(Range range, const std::string& formula, std::uint32_t fill);
  /// Shows numbers in another form there.
  void reform(Range range, const std::string& formula, Form form);
  /// An Excel table over header and rows; needs at least one row.
  void table(Range range, const std::string& name, const std::vector<TableColumn>& columns);
  void chart(Cell at, lxw_chart* chart, int width, int height, const std::string& description);
  /// The image from the cell on, as large as fits the box in pixels; never enlarged.
  void picture(Cell at, const Logo& logo, int width, int height, const std::string& description);
  void freeze(Cell first_free);
  /// Lets the reader choose rows of a list, its heads being the first row of the range.
  void filter(Range range);
  /// These rows alone stand on every page after their own.
  void repeat(Row first, Row last);
  /// Starts a new page at each of these rows.
  void break_before(const std::vector<Row>& rows);
  [[nodiscard]] bool has_breaks() const { return has_breaks_; }
  void break_before_columns(const std::vector<Column>& columns);
  /// Whether anything is written there that is seen, or may be typed.
  [[nodiscard]] bool has_content(Range range) const;
  /// Leaves only the cells for input open, as the book's protection says.
  void protect();

 private:
  /// The formula, or where it has words to be put into the book's language, `room` that then holds
  /// it so.
  [[nodiscard]] const std::string& in_words(const std::string& formula, const Look& look,
                                            std::string& room) const;
  void fill(Cell at);
  void reach(Cell at) { last_ = {std::max(last_.row, at.row), std::max(last_.column, at.column)}; }

  lxw_worksheet* sheet_;
  std::string name_;
  Styles* styles_;
  const Protection* protection_;
  Cell last_;
  bool has_breaks_ = false;
  double usual_height_ = 15;
  std::vector<std::uint64_t> filled_;  ///< by row, a bit for each of the first columns
  std::map<Column, double> widths_;    ///< in characters
  std::map<Row, double> heights_;      ///< in points
};

struct WorkbookPlace {
  std::filesystem::path path;     ///< where it is written until it is whole
  std::filesystem::path scratch;  ///< an existing private folder for the library's temporary files
  std::filesystem::path target;   ///< where it will stand, for messages
};

class Book {
 public:
  Book(const WorkbookPlace& place, const Brand& brand, const Currency& currency,
       const BookProperties& properties, Protection protection = {});
  Book(const Book&) = delete;
  Book& operator=(const Book&) = delete;
  ~Book();

  /// Sheets stand in the order in which they are added; the reference stays valid.
  Sheet& add_sheet(const std::string& name);
  /// `refers_to` as "Revenue!$E$5:$V$5". Throws std::invalid_argument for a name Excel refuses.
  void define_name(const std::string& name, const std::string& refers_to);
  /// What a name refers to; blank while it is not defined.
  [[nodiscard]] std::string named(const std::string& name) const;
  /// What of a sheet is printed, each range on pages of its own; all as one range where they are
  /// more than the library has room for.
  void print(Sheet& sheet, const std::vector<Range>& ranges);
  [[nodiscard]] static bool can_print(const Sheet& sheet, const std::vector<Range>& ranges);
  [[nodiscard]] lxw_chart* add_chart(std::uint8_t type);
  [[nodiscard]] Styles& styles() { return *styles_; }

  /// Writes the file. A book that was cut short is a Failure (output).
  void close();

 private:
  std::filesystem::path path_;
  lxw_workbook* book_ = nullptr;
  std::unique_ptr<Styles> styles_;
  Protection protection_;
  std::vector<std::unique_ptr<Sheet>> sheets_;
  std::map<std::string, std::string> names_;
};

/// Throws Failure (output) unless every part of the workbook ends with its root's closing tag: with
/// the folder for temporary files full, the library reports success for a book that is cut short.
void require_whole_book(const std::filesystem::path& path);

/// Throws the library's refusal as Failure (output).
void require(int error);

}  // namespace sightline::workbook
