#include "model/intake/csv_table.h"

#include <algorithm>
#include <array>
#include <map>

#include "model/base/message.h"

namespace sightline {
namespace {

constexpr std::string_view separator_line = "sep=";

bool ends_row(char c) { return c == '\n' || c == '\r'; }

/// Reads cell after cell; the text of one that needs no change is not copied.
class CsvReader {
 public:
  CsvReader(std::string_view text, char delimiter) : text_(text), delimiter_(delimiter) {}

  [[nodiscard]] bool at_end() const { return at_ >= text_.size(); }
  [[nodiscard]] std::size_t at() const { return at_; }
  [[nodiscard]] std::size_t line() const { return line_; }

  /// The next cell; `last` says whether its row ends with it.
  std::string_view next(bool& last) {
    const auto cell = !at_end() && text_[at_] == '"' ? quoted() : bare();
    last = at_end() || ends_row(text_[at_]);
    if (at_end()) return cell;
    if (last)
      end_row();
    else
      ++at_;
    return cell;
  }

  /// Steps over a line with nothing on it.
  bool skip_blank_line() {
    if (at_end() || !ends_row(text_[at_])) return false;
    end_row();
    return true;
  }

 private:
  void end_row() {
    if (text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n') ++at_;
    ++at_;
    ++line_;
  }

  std::string_view bare() {
    const auto from = at_;
    while (!at_end() && text_[at_] != delimiter_ && !ends_row(text_[at_])) ++at_;
    return text_.substr(from, at_ - from);
  }

  std::string_view quoted() {
    const auto begun = line_;
    unquoted_.clear();
    ++at_;
    for (;;) {
      const auto quote = text_.find('"', at_);
      if (quote == std::string_view::npos) refuse(begun);
      const auto piece = text_.substr(at_, quote - at_);
      unquoted_ += piece;
      line_ += static_cast<std::size_t>(std::ranges::count(piece, '\n'));
      at_ = quote + 1;
      if (at_end() || text_[at_] != '"') break;
      unquoted_ += '"';
      ++at_;
    }
    // "12" inch: what follows the closing quote belongs to the cell too.
    unquoted_ += bare();
    return unquoted_;
  }

  [[noreturn]] static void refuse(std::size_t line) {
    throw Failure(FailureKind::input,
                  msg("A quote (\") in line {1} never ends, so what follows can't be told apart. "
                      "Close it there, or export the file again.",
                      line));
  }

  std::string_view text_;
  char delimiter_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  std::string unquoted_;
};

/// How many of the first records have the most frequent number of cells, and that number; cells
/// within quotes count once.
struct Cut {
  std::size_t cells = 1;
  std::size_t records = 0;
};

Cut cut_by(std::string_view text, char delimiter) {
  constexpr std::size_t most_records = 50;
  std::map<std::size_t, std::size_t> widths;
  CsvReader reader(text, delimiter);
  for (std::size_t records = 0; records < most_records && !reader.at_end();) {
    if (reader.skip_blank_line()) continue;
    std::size_t cells = 0;
    for (bool last = false; !last; ++cells) {
      try {
        (void)reader.next(last);
      } catch (const Failure&) {
        return {};
      }
    }
    ++widths[cells];
    ++records;
  }
  Cut best;
  for (const auto& [cells, records] : widths)
    if (cells > 1 && records * (cells > best.cells ? 2 : 1) >= best.records * 2)
      best = {cells, records};
  return best;
}

/// The rest of the first line after "sep=", when it is one delimiter.
char named_delimiter(std::string_view text) {
  if (!text.starts_with(separator_line) || text.size() <= separator_line.size()) return '\0';
  const bool alone =
      text.size() == separator_line.size() + 1 || ends_row(text[separator_line.size() + 1]);
  return alone ? text[separator_line.size()] : '\0';
}

}  // namespace

char recognize_delimiter(std::string_view text) {
  constexpr std::size_t sample = 262'144;
  if (const char named = named_delimiter(text)) return named;
  // Cut at a line's end, so that the sample holds whole rows.
  auto head = text.substr(0, sample);
  if (head.size() < text.size()) head = head.substr(0, head.rfind('\n') + 1);
  char best = ',';
  Cut best_cut;
  for (const char delimiter : {',', ';', '\t', '|'}) {
    const auto cut = cut_by(head, delimiter);
    if (cut.records == 0) continue;
    if (cut.records > best_cut.records ||
        (cut.records == best_cut.records && cut.cells > best_cut.cells)) {
      best_cut = cut;
      best = delimiter;
    }
  }
  return best;
}

Table read_csv(std::string_view text, char delimiter, const IntakeProgress& progress) {
  Table table;
  CsvReader reader(text, delimiter);
  if (named_delimiter(text) != '\0')
    for (bool last = false; !last;) (void)reader.next(last);
  while (!reader.at_end()) {
    if (reader.skip_blank_line()) continue;
    tell_at(progress, table.rows(), reader.at(), text.size());
    table.begin_row(reader.line());
    for (bool last = false; !last;) table.add_cell(reader.next(last));
  }
  return table;
}

}  // namespace sightline
