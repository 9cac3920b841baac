#include "model/file/json.h"

#include <algorithm>
#include <cstdint>

#include "model/base/json_depth.h"
#include "model/document_json.h"
#include "model/file/archive.h"
#include "model/validate.h"

namespace sightline {

namespace {

/// Far deeper than any document; a hostile text ends here instead of filling the memory.
constexpr int max_depth = 64;

Failure refused(const Message& why) { return {FailureKind::input, why}; }

struct TextPlace {
  std::int64_t line = 1;
  std::int64_t column = 1;
};

/// Where the byte with this number, counted from one, stands; columns are bytes, as editors that
/// know no encoding count them.
TextPlace place_of(std::string_view text, std::size_t byte) {
  const auto before = text.substr(0, byte > 0 ? byte - 1 : 0);
  const auto line_start = before.rfind('\n') + 1;  // npos + 1 is 0
  return {std::ranges::count(before, '\n') + 1,
          static_cast<std::int64_t>(before.size() - line_start) + 1};
}

Json parse(std::string_view text, std::string_view source) {
  if (is_json_deeper(text, max_depth))
    throw refused(
        msg("‘{1}’ is no plan: its JSON is nested too deep. Choose a file that ‘sightline-cli "
            "json’ wrote.",
            source));
  try {
    return Json::parse(text);
  } catch (const Json::parse_error& error) {
    const auto place = place_of(text, error.byte);
    throw refused(
        msg("‘{1}’ is not valid JSON from line {2}, column {3} on. Mend it there, or choose a file "
            "that ‘sightline-cli json’ wrote.",
            source, place.line, place.column));
  } catch (const Json::out_of_range&) {
    throw refused(
        msg("‘{1}’ holds a number that is too large for any plan. Mend it, or choose a file that "
            "‘sightline-cli json’ wrote.",
            source));
  }
}

std::uint64_t format_of(const Json& json, std::string_view source) {
  const auto found = json.find("format");
  if (found != json.end() && found->is_number_unsigned() && found->get<std::uint64_t>() > 0 &&
      json.contains("document"))
    return found->get<std::uint64_t>();
  throw refused(
      msg("‘{1}’ is JSON but no plan: it needs a “format” and a “document”. Choose a file that "
          "‘sightline-cli json’ wrote.",
          source));
}

Document read_document(const Json& json, std::string_view source) {
  try {
    return from_json<Document>(json);
  } catch (const Failure& failure) {
    throw refused(msg("‘{1}’ was not read. {2} Mend it there.", source, failure.message()));
  }
}

}  // namespace

std::string to_json_text(const Document& document) {
  const Json json = {{"format", current_format}, {"document", to_json(document)}};
  return json.dump(2) + "\n";
}

Document document_from_json(std::string_view text, std::string_view source) {
  const auto json = parse(text, source);
  const auto format = format_of(json, source);
  if (format > current_format) {
    throw refused(
        msg("‘{1}’ was written by a newer Sightline (format {2}). Install the newest version to "
            "read it.",
            source, format));
  }
  for (const auto& [name, unused] : json.items()) {
    if (name == "format" || name == "document") continue;
    throw refused(
        msg("‘{1}’ holds ‘{2}’ beside its format and document. Take it out.", source, name));
  }
  auto document = read_document(json.at("document"), source);
  if (const auto fault = first_fault(document, source)) throw refused(*fault);
  return document;
}

}  // namespace sightline
