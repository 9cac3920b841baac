#include "app/present/former_plan.h"

#include <fmt/format.h>

#include <numeric>
#include <utility>

#include "model/edit/diff.h"
#include "model/file/local_time.h"

namespace sightline {

bool go_back_to(Session& session, Document then, const Message& label) {
  const auto& now = session.document();
  then.history = now.history;
  // Every save counts on.
  then.revision = now.revision;
  return session.perform({label, diff(now, then)});
}

std::string moment_text(std::int64_t at, const Catalog& catalog) {
  const auto time = local_time(at);
  return catalog.text(msg("{1}, {2}", time.day, time.clock));
}

std::string second_text(std::int64_t at, const Catalog& catalog) {
  const auto time = local_time(at);
  return catalog.text(msg("{1}, {2}", time.day, fmt::format("{}:{:02}", time.clock, time.second)));
}

std::string text_of_lines(const std::vector<std::string>& lines, const std::string& when_none) {
  if (lines.empty()) return when_none;
  return std::accumulate(
      std::next(lines.begin()), lines.end(), lines.front(),
      [](std::string all, const std::string& line) { return std::move(all) + "\n" + line; });
}

std::string entry_line(const HistoryEntry& entry, const std::string& when, const Catalog& catalog) {
  const auto what = catalog.text(entry.what);
  // What was noted without a clock.
  if (entry.at <= 0) return what;
  if (entry.who.empty()) return catalog.text(msg("{1}: {2}", when, what));
  return catalog.text(msg("{1} · {2}: {3}", when, entry.who, what));
}

}  // namespace sightline
