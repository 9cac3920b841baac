// Document: what one file holds: the plan, its frozen baselines, its history and the pipeline
// snapshots. Why: it is a value; opening, undo, comparing, merging and saving all work on whole
// documents.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/base/message.h"
#include "model/pipeline.h"
#include "model/plan.h"

namespace sightline {

template <>
inline constexpr auto enum_texts<ArgKind> = std::array{
    EnumText("text", "text"),     EnumText("term", "term"),   EnumText("count", "count"),
    EnumText("number", "number"), EnumText("money", "money"), EnumText("percent", "percent"),
    EnumText("fte", "headcount"), EnumText("day", "date"),    EnumText("month", "month")};
template <>
inline constexpr std::size_t derived_members<Arg> = 1;  // the sentence that its text came from
template <>
inline constexpr auto fields<Arg> =
    FieldList{Field("kind", &Arg::kind, "kind", Topic::internal),
              Field("text", &Arg::text, "text", Topic::internal),
              Field("whole", &Arg::whole, "whole number", Topic::internal),
              Field("real", &Arg::real, "number", Topic::internal)};
template <>
inline constexpr auto fields<Message> =
    FieldList{Field("id", &Message::id, "message", Topic::internal),
              Field("plural", &Message::plural, "plural", Topic::internal),
              Field("args", &Message::args, "arguments", Topic::internal)};

/// The whole plan as it was agreed: number 0 by "Approve plan", one more by every review.
/// Immutable.
struct Baseline {
  Id<Baseline> id;
  int number = 0;
  Day agreed_on = std::chrono::year{2026} / 1 / 1;
  std::vector<std::string> agreed_by;
  Box<Plan> plan;

  bool operator==(const Baseline&) const = default;
};
template <>
inline constexpr auto fields<Baseline> =
    FieldList{Field("id", &Baseline::id, "id", Topic::open),
              Field("number", &Baseline::number, "number", Topic::open),
              Field("agreed_on", &Baseline::agreed_on, "agreed on", Topic::open),
              Field("agreed_by", &Baseline::agreed_by, "agreed by", Topic::people),
              Field("plan", &Baseline::plan, "plan", Topic::open)};

/// Who changed what and when: the label of an edit.
struct HistoryEntry {
  Id<HistoryEntry> id;
  std::int64_t at = 0;  ///< seconds since 1970-01-01 UTC
  std::string who;
  Message what;
  std::string back{};  ///< what leads back to before it, see model/edit/history.h; blank: nothing

  bool operator==(const HistoryEntry&) const = default;
};
template <>
inline constexpr auto fields<HistoryEntry> =
    FieldList{Field("id", &HistoryEntry::id, "id", Topic::internal),
              Field("at", &HistoryEntry::at, "time", Topic::internal),
              Field("who", &HistoryEntry::who, "person", Topic::internal),
              Field("what", &HistoryEntry::what, "change", Topic::internal),
              Field("back", &HistoryEntry::back, "way back", Topic::internal, 3)};

struct Document {
  Id<Document> id;
  std::int64_t revision = 0;  ///< counted up by every save
  Plan plan;
  std::vector<Baseline> baselines;              ///< by number
  std::optional<Id<Baseline>> reference;        ///< the baseline that variances compare with
  std::vector<Box<HistoryEntry>> history;       ///< oldest first
  std::vector<Box<PipelineSnapshot>> pipeline;  ///< oldest first

  bool operator==(const Document&) const = default;
};
template <>
inline constexpr auto fields<Document> =
    FieldList{Field("id", &Document::id, "id", Topic::open),
              Field("revision", &Document::revision, "revision", Topic::open),
              Field("plan", &Document::plan, "plan", Topic::open),
              Field("baselines", &Document::baselines, "baselines", Topic::open),
              Field("reference", &Document::reference, "reference baseline", Topic::open),
              Field("history", &Document::history, "history", Topic::internal),
              Field("pipeline", &Document::pipeline, "pipeline", Topic::internal)};

}  // namespace sightline
