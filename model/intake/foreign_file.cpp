#include "model/intake/foreign_file.h"

#include <algorithm>
#include <vector>

#include "model/intake/folded.h"

namespace sightline {
namespace {

using namespace std::string_view_literals;

struct ForeignMark {
  std::string_view bytes;
  Arg kind;
};

const std::vector<ForeignMark>& foreign_marks() {
  static const std::vector<ForeignMark> marks = {
      {"%PDF"sv, term("a PDF document")},
      {"\xD0\xCF\x11\xE0"sv, term("an old Excel or Word file")},
      {"\x89PNG"sv, term("a picture")},
      {"\xFF\xD8\xFF"sv, term("a picture")},
      {"GIF8"sv, term("a picture")},
      {"II*\0"sv, term("a picture")},
      {"MM\0*"sv, term("a picture")},
      {"SQLite format"sv, term("a database")},
      {"{\\rtf"sv, term("a text document")},
      {"\x1F\x8B"sv, term("a compressed file")},
      {"7z\xBC\xAF"sv, term("a compressed file")},
      {"Rar!"sv, term("a compressed file")}};
  return marks;
}

bool is_web_page(std::string_view bytes) {
  constexpr std::size_t longest = 200;
  const auto head = folded(bytes.substr(0, longest));
  return bytes.substr(0, longest).find('<') != std::string_view::npos &&
         (head.find("doctype html") != std::string::npos || head.starts_with("html"));
}

/// A brace, and a name or another one behind it: no table begins so.
bool is_json(std::string_view bytes) {
  constexpr auto blanks = " \t\r\n\xEF\xBB\xBF"sv;  // and the mark that UTF-8 may begin with
  const auto first = bytes.find_first_not_of(blanks);
  if (first == std::string_view::npos || (bytes[first] != '{' && bytes[first] != '[')) return false;
  const auto next = bytes.find_first_not_of(blanks, first + 1);
  return next != std::string_view::npos &&
         (bytes[next] == '{' || bytes[next] == '}' || (bytes[first] == '{' && bytes[next] == '"'));
}

}  // namespace

std::optional<Arg> foreign_kind(std::string_view bytes) {
  const auto& marks = foreign_marks();
  const auto mark = std::ranges::find_if(
      marks, [&](const ForeignMark& known) { return bytes.starts_with(known.bytes); });
  if (mark != marks.end()) return mark->kind;
  if (is_web_page(bytes)) return term("a web page");
  if (is_json(bytes)) return term("a JSON file");
  return std::nullopt;
}

bool is_gibberish(std::string_view text) {
  constexpr std::size_t sample = 4'096;
  constexpr std::ptrdiff_t one_in = 50;
  // A few stray ones are a matter of their rows, however short the file is.
  constexpr std::ptrdiff_t fewest = 4;
  const auto head = text.substr(0, sample);
  const auto is_control = [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < ' ' && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f' &&
           byte != '\x1A';
  };
  const auto controls = std::ranges::count_if(head, is_control);
  return controls >= fewest && controls * one_in > std::ssize(head);
}

}  // namespace sightline
