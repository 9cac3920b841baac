// Cadence: what is due this week and overdue, the series with their record, whom to meet next.
// Why: a plan dies quietly when its meetings stop; the page says first which of them did.
#pragma once

#include <string>
#include <vector>

#include "model/catalog/catalog.h"
#include "model/derive/cadence.h"
#include "reports/draw/palette.h"

namespace sightline {

/// A series, or a client or vendor, as a row says it.
struct CadenceRow {
  std::string path;   ///< "/plan/meetings/<id>" or "/plan/contacts/<id>"
  std::string title;  ///< its name
  std::string about;  ///< "Every week, Monday", "client A · Ada"
  std::string when;   ///< "next 18 May", "last met 25 Mar · due 6 May"
  std::string state;  ///< "■ 6 days late"; blank when nothing is due
  draw::Tone tone = draw::Tone::neutral;
  std::vector<Kept> marks;   ///< what became of the last dates, the earliest first
  std::string marks_spoken;  ///< "11 held, 1 missed, 1 not recorded"

  bool operator==(const CadenceRow&) const = default;
};

/// How many of the last dates a row shows.
inline constexpr std::size_t most_marks = 13;

struct CadenceView {
  bool is_blank = false;        ///< neither series nor contacts: the page teaches how to begin
  std::string summary;          ///< "2 overdue, 3 due within a week"
  std::vector<CadenceRow> due;  ///< what is overdue, then what comes within a week
  std::string due_empty;
  std::vector<CadenceRow> series;
  std::string series_empty;
  std::vector<CadenceRow> contacts;  ///< who is due first comes first
  std::string contacts_empty;
};
[[nodiscard]] CadenceView cadence_view(const Plan& plan, Day today, const Catalog& catalog);

/// "■ late 6 days", "● due today", "due in 3 days"; blank beyond a week.
[[nodiscard]] std::string due_words(Day due, Day today, const Catalog& catalog);

}  // namespace sightline
