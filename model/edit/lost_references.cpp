#include "model/edit/lost_references.h"

#include <nlohmann/json.hpp>

#include "model/edit/apply.h"
#include "model/edit/value_at.h"

namespace sightline {
namespace {

using Json = nlohmann::json;

Json without(Json list, Uuid target) {
  const auto id = to_text(target);
  std::erase_if(list.get_ref<Json::array_t&>(), [&](const Json& element) {
    return element.get_ref<const std::string&>().ends_with(id);
  });
  return list;
}

}  // namespace

std::unordered_set<Uuid> referable_ids(const Document& document) {
  auto ids = own_ids(document.plan);
  for (const auto& baseline : document.baselines) ids.insert(baseline.id.uuid);
  return ids;
}

std::vector<LostReference> lost_references(const Document& document,
                                           const std::unordered_set<Uuid>& ids) {
  std::vector<LostReference> lost;
  each_reference(document.plan, [&](const Reference& reference) {
    if (!ids.contains(reference.target))
      lost.push_back(
          {reference.place.text(), reference.holder.text(), reference.target, reference.shape});
  });
  if (document.reference && !ids.contains(document.reference->uuid))
    lost.push_back({"/reference", {}, document.reference->uuid, ReferenceShape::may});
  return lost;
}

void drop_reference(Document& document, const LostReference& reference, const Json& instead) {
  const auto before = value_at(document, reference.path);
  if (before.is_null()) return;  // gone with something else
  const auto after =
      reference.shape == ReferenceShape::list ? without(before, reference.target) : instead;
  Change change{ChangeKind::set, reference.path, before, after, {}};
  if (after.is_null() && reference.shape != ReferenceShape::may)
    change = {ChangeKind::remove, reference.holder, value_at(document, reference.holder), {}, {}};
  document = apply(document, std::vector{change});
}

}  // namespace sightline
