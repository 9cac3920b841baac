#include "model/catalog/template_pipeline.h"

namespace sightline {

std::vector<Box<PipelineSnapshot>> sample_pipeline(const Json& progress, TemplateKeys& keys,
                                                   const Currency& currency) {
  const TemplateScale scale{currency, 1, 1};
  std::vector<Box<PipelineSnapshot>> snapshots;
  const Json all = list_of(progress.value("pipeline", Json{}), "pipeline");
  for (auto snapshot : all) {
    keys.identify(snapshot, "pipeline", snapshots.size());
    Json deals = Json::array();
    const Json listed = list_of(take(snapshot, "deals"), "deals");
    for (auto deal : listed) {
      keys.refer(deal, "owner", "people");
      scale.to_money(deal, "value");
      deals.push_back(std::move(deal));
    }
    snapshot["opportunities"] = std::move(deals);
    snapshots.emplace_back(from_json<PipelineSnapshot>(snapshot));
  }
  return snapshots;
}

Json sample_commitments(const Json& progress, TemplateKeys& keys, const Currency& currency) {
  const TemplateScale scale{currency, 1, 1};
  Json all = list_of(progress.value("commitments", Json{}), "commitments");
  for (std::size_t i = 0; i < all.size(); ++i) {
    keys.identify(all[i], "commitments", i);
    keys.refer(all[i], "person", "people");
    scale.to_money(all[i], "amount");
  }
  return all;
}

}  // namespace sightline
