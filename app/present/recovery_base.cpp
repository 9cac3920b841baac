#include "app/present/recovery_base.h"

#include <algorithm>
#include <iterator>

#include "model/edit/history.h"
#include "model/file/digest.h"
#include "model/file/document_file.h"

namespace sightline {
namespace {

/// What the recovered plan was at the last entry that both have. Its bytes prove it: typing that
/// went on in one entry, and what other programs did without one, leads somewhere else.
std::optional<Document> by_history(const Recovery& recovery, const Document& theirs) {
  const auto& mine = recovery.document.history;
  const auto [end, unused] = std::ranges::mismatch(mine, theirs.history);
  const auto entries = static_cast<std::size_t>(std::distance(mine.begin(), end));
  auto past = as_it_was(recovery.document, entries);
  if (!past.document) return std::nullopt;
  try {
    if (digest_of(document_to_bytes(*past.document, {})) == recovery.base)
      return std::move(past.document);
  } catch (const Failure&) {
    // What no file can hold was in none.
  }
  return std::nullopt;
}

}  // namespace

std::optional<Document> base_of(
    const Recovery& recovery, const Document& theirs,
    const std::function<std::optional<Document>(const Recovery&)>& kept) {
  if (kept)
    if (auto base = kept(recovery)) return base;
  return by_history(recovery, theirs);
}

}  // namespace sightline
