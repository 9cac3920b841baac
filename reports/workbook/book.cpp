#include "reports/workbook/book.h"

#include <xlsxwriter.h>

#include <stdexcept>

#include "model/base/message.h"
#include "reports/workbook/cell_text.h"
#include "reports/workbook/packer.h"

namespace sightline::workbook {
namespace {

constexpr std::chrono::sys_days excel_epoch{std::chrono::year{1899} / 12 / 30};

// Noon keeps the date the same in every time zone.
constexpr int created_hour = 12;

void set_properties(lxw_workbook* book, const BookProperties& from) {
  // The library wants pointers to non-const text and keeps none of them.
  auto title = one_line(from.title, 200);
  auto subject = one_line(from.subject, 200);
  auto author = one_line(from.author, 200);
  auto company = one_line(from.company, 200);
  const auto seconds =
      std::chrono::sys_days{from.created}.time_since_epoch() / std::chrono::seconds{1};
  lxw_doc_properties properties{};
  properties.title = title.data();
  properties.subject = subject.data();
  properties.author = author.data();
  properties.company = company.data();
  properties.created = static_cast<time_t>(seconds) + time_t{created_hour} * 60 * 60;
  require(workbook_set_properties(book, &properties));
}

std::string list_of(const Sheet& sheet, const std::vector<Range>& ranges) {
  std::string all;
  for (const auto& range : ranges) all += (all.empty() ? "=" : ",") + sheet.place(range);
  return all;
}

}  // namespace

void require(int error) {
  if (error == LXW_NO_ERROR) return;
  throw Failure(
      FailureKind::output,
      msg("The plan book could not be written: {1}. Check that there is room on the disk, "
          "then export again.",
          lxw_strerror(static_cast<lxw_error>(error))));
}

double serial(Day day) {
  return static_cast<double>((std::chrono::sys_days{day} - excel_epoch).count());
}

Book::Book(const WorkbookPlace& place, const Brand& brand, const Currency& currency,
           const BookProperties& properties, Protection protection)
    : path_(place.path), protection_(std::move(protection)) {
  auto folder = place.scratch.string();
  lxw_workbook_options options{};
  options.tmpdir = folder.data();
  book_ = workbook_new_opt(path_.string().c_str(), &options);
  if (book_ == nullptr) throw std::bad_alloc();
  styles_ = std::make_unique<Styles>(book_, brand, currency);
  set_properties(book_, properties);
}

Book::~Book() {
  if (book_ != nullptr) lxw_workbook_free(book_);
}

Sheet& Book::add_sheet(const std::string& name) {
  require(workbook_validate_sheet_name(book_, name.c_str()));
  lxw_worksheet* sheet = workbook_add_worksheet(book_, name.c_str());
  if (sheet == nullptr) throw std::bad_alloc();
  worksheet_gridlines(sheet, LXW_HIDE_ALL_GRIDLINES);
  return *sheets_.emplace_back(std::make_unique<Sheet>(sheet, name, *styles_, protection_));
}

void Book::define_name(const std::string& name, const std::string& refers_to) {
  if (!is_legal_name(name)) throw std::invalid_argument("Excel refuses ‘" + name + "’ as a name");
  require(workbook_define_name(book_, name.c_str(), ("=" + refers_to).c_str()));
  names_.emplace(name, refers_to);
}

std::string Book::named(const std::string& name) const {
  const auto found = names_.find(name);
  return found == names_.end() ? std::string{} : found->second;
}

bool Book::can_print(const Sheet& sheet, const std::vector<Range>& ranges) {
  return ranges.size() <= 1 || list_of(sheet, ranges).size() < LXW_DEFINED_NAME_LENGTH;
}

void Book::print(Sheet& sheet, const std::vector<Range>& ranges) {
  if (ranges.size() > 1 && can_print(sheet, ranges))
    return require(workbook_define_name(book_, on_sheet(sheet.name(), "_xlnm.Print_Area").c_str(),
                                        list_of(sheet, ranges).c_str()));
  Cell last;
  for (const auto& range : ranges)
    last = {std::max(last.row, range.last.row), std::max(last.column, range.last.column)};
  require(worksheet_print_area(sheet.handle(), 0, 0, last.row, last.column));
}

lxw_chart* Book::add_chart(std::uint8_t type) {
  lxw_chart* chart = workbook_add_chart(book_, type);
  if (chart == nullptr) throw std::bad_alloc();
  return chart;
}

void Book::close() {
  // The library frees the book whatever it answers.
  require(workbook_close(std::exchange(book_, nullptr)));
  if (!packs_here()) require_whole_book(path_);
}

}  // namespace sightline::workbook
