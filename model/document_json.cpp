#include "model/document_json.h"

namespace sightline {

template Json to_json(const Organization&);
template Json to_json(const Person&);
template Json to_json(const Vision&);
template Json to_json(const SpecialtyArea&);
template Json to_json(const VisionEdition&);
template Json to_json(const Targets&);
template Json to_json(const AreaRevenue&);
template Json to_json(const Department&);
template Json to_json(const Cycle&);
template Json to_json(const Action&);
template Json to_json(const Kpi&);
template Json to_json(const ReadingSeries&);
template Json to_json(const Team&);
template Json to_json(const Opportunity&);
template Json to_json(const PipelineSnapshot&);
template Json to_json(const Quota&);
template Json to_json(const Commitment&);
template Json to_json(const MeetingSeries&);
template Json to_json(const Contact&);
template Json to_json(const Review&);
template Json to_json(const Decision&);
template Json to_json(const Incentive&);
template Json to_json(const Scenario&);
template Json to_json(const Plan&);
template Json to_json(const Baseline&);
template Json to_json(const HistoryEntry&);
template Json to_json(const Document&);

namespace detail {

template Organization read_fields(const Json&, const Place&);
template Person read_fields(const Json&, const Place&);
template Vision read_fields(const Json&, const Place&);
template SpecialtyArea read_fields(const Json&, const Place&);
template VisionEdition read_fields(const Json&, const Place&);
template Targets read_fields(const Json&, const Place&);
template AreaRevenue read_fields(const Json&, const Place&);
template Department read_fields(const Json&, const Place&);
template Cycle read_fields(const Json&, const Place&);
template Action read_fields(const Json&, const Place&);
template Kpi read_fields(const Json&, const Place&);
template ReadingSeries read_fields(const Json&, const Place&);
template Team read_fields(const Json&, const Place&);
template Opportunity read_fields(const Json&, const Place&);
template PipelineSnapshot read_fields(const Json&, const Place&);
template Quota read_fields(const Json&, const Place&);
template Commitment read_fields(const Json&, const Place&);
template MeetingSeries read_fields(const Json&, const Place&);
template Contact read_fields(const Json&, const Place&);
template Review read_fields(const Json&, const Place&);
template Decision read_fields(const Json&, const Place&);
template Incentive read_fields(const Json&, const Place&);
template Scenario read_fields(const Json&, const Place&);
template Plan read_fields(const Json&, const Place&);
template Baseline read_fields(const Json&, const Place&);
template HistoryEntry read_fields(const Json&, const Place&);
template Document read_fields(const Json&, const Place&);

}  // namespace detail
}  // namespace sightline
