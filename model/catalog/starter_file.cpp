#include "model/catalog/starter_file.h"

#include <algorithm>
#include <fstream>

#include "model/base/json_depth.h"

namespace sightline {

namespace {

/// Deeper than any of these files; what copies or shows a value goes into it as deep as it is.
constexpr int max_depth = 32;

Json parse(const std::string& text, const std::filesystem::path& file) {
  if (is_json_deeper(text, max_depth))
    throw Failure{FailureKind::input,
                  msg("{1} is nested too deep. Mend it, or choose another.", file.string())};
  return Json::parse(text);
}

}  // namespace

Json read_starter(const std::filesystem::path& file, std::uintmax_t most) {
  std::error_code error;
  // Asked before it is opened: a pipe would keep us waiting there.
  const bool is_file = std::filesystem::is_regular_file(file, error);
  std::ifstream in;
  if (is_file) in.open(file, std::ios::binary);
  if (!is_file || !in)
    throw Failure{
        FailureKind::input,
        msg("{1} can’t be read. Install Sightline again, or look whether you may read it.",
            file.string())};
  // As much room as it takes, and one character to know a file that is too large.
  const auto size = std::filesystem::file_size(file, error);
  std::string text(static_cast<std::size_t>(error ? most : std::min(size, most)) + 1, '\0');
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(in.gcount()));
  if (text.size() > most)
    throw Failure{FailureKind::input,
                  msg("{1} is larger than such a file may be. Use one of at most {2} MB.",
                      file.string(), static_cast<std::int64_t>(most / 1'000'000))};
  try {
    auto json = parse(text, file);
    if (json.is_object()) return json;
  } catch (const Json::parse_error& mistake) {
    throw Failure{FailureKind::input,
                  msg("{1} is no JSON from character {2} on. Mend it, or choose another.",
                      file.string(), mistake.byte)};
  } catch (const Json::out_of_range&) {
    throw Failure{
        FailureKind::input,
        msg("{1} holds a number that is too large. Mend it, or choose another.", file.string())};
  }
  throw Failure{
      FailureKind::input,
      msg("{1} has to hold one object in braces. Mend it, or choose another.", file.string())};
}

std::string starter_text(const Json& object, const char* field, const std::filesystem::path& file) {
  const auto found = object.find(field);
  if (found != object.end() && found->is_string() && !found->get<std::string>().empty())
    return found->get<std::string>();
  throw Failure{FailureKind::input,
                msg("{1} says nothing about ‘{2}’. Add it as a text.", file.string(), field)};
}

}  // namespace sightline
