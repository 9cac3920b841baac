// The JSON of the document's types, compiled once.
// Why: changes, files and templates all speak in it, and the compiler would take half a minute to
// make it anew in each of them. A new type that is not listed works all the same, only more slowly
// built.
#pragma once

#include "model/base/json_value.h"
#include "model/document.h"

namespace sightline {

extern template Json to_json(const Organization&);
extern template Json to_json(const Person&);
extern template Json to_json(const Vision&);
extern template Json to_json(const SpecialtyArea&);
extern template Json to_json(const VisionEdition&);
extern template Json to_json(const Targets&);
extern template Json to_json(const AreaRevenue&);
extern template Json to_json(const Department&);
extern template Json to_json(const Cycle&);
extern template Json to_json(const Action&);
extern template Json to_json(const Kpi&);
extern template Json to_json(const ReadingSeries&);
extern template Json to_json(const Team&);
extern template Json to_json(const Opportunity&);
extern template Json to_json(const PipelineSnapshot&);
extern template Json to_json(const Quota&);
extern template Json to_json(const Commitment&);
extern template Json to_json(const MeetingSeries&);
extern template Json to_json(const Contact&);
extern template Json to_json(const Review&);
extern template Json to_json(const Decision&);
extern template Json to_json(const Incentive&);
extern template Json to_json(const Scenario&);
extern template Json to_json(const Plan&);
extern template Json to_json(const Baseline&);
extern template Json to_json(const HistoryEntry&);
extern template Json to_json(const Document&);

namespace detail {

extern template Organization read_fields(const Json&, const Place&);
extern template Person read_fields(const Json&, const Place&);
extern template Vision read_fields(const Json&, const Place&);
extern template SpecialtyArea read_fields(const Json&, const Place&);
extern template VisionEdition read_fields(const Json&, const Place&);
extern template Targets read_fields(const Json&, const Place&);
extern template AreaRevenue read_fields(const Json&, const Place&);
extern template Department read_fields(const Json&, const Place&);
extern template Cycle read_fields(const Json&, const Place&);
extern template Action read_fields(const Json&, const Place&);
extern template Kpi read_fields(const Json&, const Place&);
extern template ReadingSeries read_fields(const Json&, const Place&);
extern template Team read_fields(const Json&, const Place&);
extern template Opportunity read_fields(const Json&, const Place&);
extern template PipelineSnapshot read_fields(const Json&, const Place&);
extern template Quota read_fields(const Json&, const Place&);
extern template Commitment read_fields(const Json&, const Place&);
extern template MeetingSeries read_fields(const Json&, const Place&);
extern template Contact read_fields(const Json&, const Place&);
extern template Review read_fields(const Json&, const Place&);
extern template Decision read_fields(const Json&, const Place&);
extern template Incentive read_fields(const Json&, const Place&);
extern template Scenario read_fields(const Json&, const Place&);
extern template Plan read_fields(const Json&, const Place&);
extern template Baseline read_fields(const Json&, const Place&);
extern template HistoryEntry read_fields(const Json&, const Place&);
extern template Document read_fields(const Json&, const Place&);

}  // namespace detail
}  // namespace sightline
