#include "model/edit/conflict_words.h"

#include <nlohmann/json.hpp>

namespace sightline {
namespace {

Message alone(const Arg& words) { return words.sentence ? *words.sentence : msg("{1}", words); }

/// One side took it away, the other refers to it.
ConflictWords about_lost(const Conflict& conflict, const PlaceWords& words) {
  const auto name = words.name(conflict.target);
  const auto words_of = [&](Side side) {
    return side == conflict.keeper ? msg("‘{1}’ stays", name) : msg("‘{1}’ is removed", name);
  };
  return {words.place(conflict.path),
          {},
          msg("‘{1}’", name),
          words_of(Side::mine),
          words_of(Side::theirs)};
}

}  // namespace

ConflictWords conflict_words(const Conflict& conflict, const PlaceWords& words) {
  ConflictWords told;
  if (conflict.kind == ConflictKind::dangling_reference) {
    told = about_lost(conflict, words);
  } else if (conflict.kind == ConflictKind::order) {
    told = {words.place(conflict.path),
            {},
            msg("as it was"),
            msg("the order here"),
            msg("the order there")};
  } else {
    const auto& path = conflict.path;
    const auto& base = conflict.base.json();
    told = {words.place(path),
            {},
            base.is_object() ? msg("there") : alone(words.value(path, base)),
            alone(words.value(path, conflict.mine.json(), base)),
            alone(words.value(path, conflict.theirs.json(), base))};
  }
  told.why = msg("{1}", term(label_of(conflict.kind)));
  return told;
}

}  // namespace sightline
