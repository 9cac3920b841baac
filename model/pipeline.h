// Pipeline: opportunities as imported, each import a dated snapshot; quotas and commitments per
// person. Why: win rate, coverage and forecast accuracy are computed from what was known on a day,
// so no import rewrites history.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/base/leaf.h"
#include "model/person.h"

namespace sightline {

enum class Outcome { open, won, lost, no_decision };
template <>
inline constexpr auto enum_texts<Outcome> =
    std::array{EnumText("open", "open"), EnumText("won", "won"), EnumText("lost", "lost"),
               EnumText("no_decision", "no decision")};

struct Opportunity {
  std::string key;  ///< its id in the system it came from
  std::string name;
  std::optional<Id<Person>> owner;
  std::string owner_name;  ///< as imported, while no person matches
  std::optional<Money> value;
  std::string stage;
  Outcome outcome = Outcome::open;
  std::optional<Day> created;
  std::optional<Day> expected_close;
  std::optional<Day> closed;
  bool net_new = false;  ///< an account that bought nothing before
  std::optional<Percent> discount;
  std::string lead_source;

  bool operator==(const Opportunity&) const = default;
};
template <>
inline constexpr auto fields<Opportunity> = FieldList{
    Field("key", &Opportunity::key, "key", Topic::internal),
    Field("name", &Opportunity::name, "name", Topic::internal),
    Field("owner", &Opportunity::owner, "owner", Topic::people),
    Field("owner_name", &Opportunity::owner_name, "owner's name", Topic::people),
    Field("value", &Opportunity::value, "value", Topic::internal),
    Field("stage", &Opportunity::stage, "stage", Topic::internal),
    Field("outcome", &Opportunity::outcome, "outcome", Topic::internal),
    Field("created", &Opportunity::created, "created", Topic::internal),
    Field("expected_close", &Opportunity::expected_close, "expected close", Topic::internal),
    Field("closed", &Opportunity::closed, "closed", Topic::internal),
    Field("net_new", &Opportunity::net_new, "net-new account", Topic::internal),
    Field("discount", &Opportunity::discount, "discount", Topic::internal),
    Field("lead_source", &Opportunity::lead_source, "lead source", Topic::internal)};

/// One import: the whole pipeline as it stood on a day.
struct PipelineSnapshot {
  Id<PipelineSnapshot> id;
  Day taken_on = std::chrono::year{2026} / 1 / 1;
  std::string source;
  std::vector<Opportunity> opportunities;

  bool operator==(const PipelineSnapshot&) const = default;
};
template <>
inline constexpr auto fields<PipelineSnapshot> = FieldList{
    Field("id", &PipelineSnapshot::id, "id", Topic::internal),
    Field("taken_on", &PipelineSnapshot::taken_on, "taken on", Topic::internal),
    Field("source", &PipelineSnapshot::source, "source", Topic::internal),
    Field("opportunities", &PipelineSnapshot::opportunities, "opportunities", Topic::internal)};

/// A person's quota for the fiscal quarter that begins with `quarter`.
struct Quota {
  Id<Quota> id;
  Id<Person> person;
  Month quarter = std::chrono::year{2026} / 1;
  Money amount;

  bool operator==(const Quota&) const = default;
};
template <>
inline constexpr auto fields<Quota> =
    FieldList{Field("id", &Quota::id, "id", Topic::personal_standards),
              Field("person", &Quota::person, "person", Topic::personal_standards),
              Field("quarter", &Quota::quarter, "quarter", Topic::personal_standards),
              Field("amount", &Quota::amount, "quota", Topic::personal_standards)};

/// The value a person committed to for a quarter, locked at its start: the forecast that accuracy
/// is measured against.
struct Commitment {
  Id<Commitment> id;
  Id<Person> person;
  Month quarter = std::chrono::year{2026} / 1;
  Money amount;
  Day locked_on = std::chrono::year{2026} / 1 / 1;

  bool operator==(const Commitment&) const = default;
};
template <>
inline constexpr auto fields<Commitment> =
    FieldList{Field("id", &Commitment::id, "id", Topic::personal_standards),
              Field("person", &Commitment::person, "person", Topic::personal_standards),
              Field("quarter", &Commitment::quarter, "quarter", Topic::personal_standards),
              Field("amount", &Commitment::amount, "commitment", Topic::personal_standards),
              Field("locked_on", &Commitment::locked_on, "locked on", Topic::personal_standards)};

}  // namespace sightline
