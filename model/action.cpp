#include "model/action.h"

namespace sightline {

std::string to_text(const Served& served) {
  std::string text = name_of(served.kind);
  if (served.kind == ServedKind::vision) return text + "/" + name_of(served.part);
  return served.target == Uuid{} ? text : text + "/" + to_text(served.target);
}

std::optional<Served> parse_served(std::string_view text) {
  const auto slash = text.find('/');
  const auto kind = parse_enum<ServedKind>(text.substr(0, slash));
  if (!kind) return std::nullopt;
  Served served{*kind, {}, {}};
  if (slash == std::string_view::npos) {
    const bool needs_target = *kind == ServedKind::vision || *kind == ServedKind::kpi;
    return needs_target ? std::nullopt : std::optional{served};
  }
  const auto rest = text.substr(slash + 1);
  if (*kind == ServedKind::vision) {
    const auto part = parse_enum<VisionPart>(rest);
    if (!part) return std::nullopt;
    served.part = *part;
    return served;
  }
  const auto target = parse_uuid(rest);
  if (!target || *kind == ServedKind::profit) return std::nullopt;
  served.target = *target;
  return served;
}

}  // namespace sightline
