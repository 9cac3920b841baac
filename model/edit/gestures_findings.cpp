#include "model/edit/gestures_findings.h"

#include <nlohmann/json.hpp>
#include <optional>

#include "model/derive/open_findings.h"
#include "model/edit/value_at.h"

namespace sightline {
namespace {

/// Whether the element that a place belongs to is there: a field of it may well be empty.
bool is_gone(const Document& document, std::string_view place) {
  constexpr std::size_t uuid_size = 36;
  auto from = place.size();
  while ((from = place.rfind('/', from)) != std::string_view::npos) {
    const auto word = place.substr(from + 1, uuid_size);
    if (word.size() == uuid_size && parse_uuid(word))
      return value_at(document, place.substr(0, from + 1 + uuid_size)).is_null();
    if (from == 0) break;
    --from;
  }
  return false;
}

}  // namespace

Edit silence(const Document& document, Id<SilencedFinding> id, const Finding& finding,
             std::string_view reason, Day day) {
  const auto why = clean_line(reason);
  if (why.empty()) throw Failure(FailureKind::input, msg("Say why this finding is left as it is."));
  return make_edit(document, msg("Silence the finding ‘{1}’", term(label_of(finding.kind))),
                   [&](Document& d) {
                     auto& silenced = d.plan.silenced;
                     const std::string kind = name_of(finding.kind);
                     std::erase_if(silenced, [&](const SilencedFinding& entry) {
                       return (entry.kind == kind && entry.place == finding.place) ||
                              is_gone(document, entry.place);
                     });
                     silenced.push_back({id, kind, finding.place, why, day});
                   });
}

Edit unsilence(const Document& document, Id<SilencedFinding> id) {
  const auto& entry = require(document.plan.silenced, id);
  const auto kind = parse_enum<FindingKind>(entry.kind);
  return make_edit(document,
                   kind ? msg("Take up the finding ‘{1}’ again", term(label_of(*kind)))
                        : msg("Take up a finding again"),
                   [&](Document& d) { remove_element(d.plan.silenced, id); });
}

}  // namespace sightline
