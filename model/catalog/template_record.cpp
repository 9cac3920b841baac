#include "model/catalog/template_record.h"

namespace sightline {
namespace {

Day day_of(const Json& value) {
  const auto text = text_of(value, "date");
  if (const auto day = parse_day(text)) return *day;
  refuse_template(msg("‘{1}’ is not a date such as 2026-03-31.", text));
}

class Recorder {
 public:
  Recorder(Json& plan, const Json& progress, TemplateKeys& keys, const std::vector<Cycle>& cycles)
      : plan_(plan), progress_(progress), keys_(keys), cycles_(cycles) {}

  void add() {
    add_readings();
    add_contractors();
    add_contacts();
    add_meetings();
    add_reviews();
  }

 private:
  // A copy: its elements are rewritten.
  static Json copy_of(const Json& object, const char* name) {
    return list_of(object.value(name, Json{}), name);
  }

  // Values follow each other by week or month from `first` on; null is a gap.
  void add_readings() {
    Json all = Json::array();
    const Json recorded = copy_of(progress_, "readings");
    for (auto series : recorded) {
      keys_.identify(series, "readings", all.size());
      keys_.refer(series, "kpi", "kpis");
      keys_.refer(series, "person", "people");
      const bool weekly = rhythm_of(series["kpi"]) == "weekly";
      const auto first = day_of(take(series, "first"));
      const Json values = copy_of(series, "values");
      series.erase("values");
      Json readings = Json::array();
      int place = 0;
      for (const auto& value : values) {
        const Day day = weekly ? add_days(first, place * week_days)
                               : first_day(add_months(month_of(first), place));
        ++place;
        if (value.is_null()) continue;
        const Day entered = weekly ? add_days(day, week_days) : last_day(month_of(day));
        readings.push_back(reading(value, day, entered));
      }
      series["readings"] = std::move(readings);
      all.push_back(std::move(series));
    }
    plan_["readings"] = std::move(all);
  }

  // A number, or [numerator, denominator].
  static Json reading(const Json& value, Day day, Day entered) {
    Json made = {{"period", to_text(day)}, {"entered_on", to_text(entered)}};
    if (!value.is_array()) {
      made["value"] = number_of(value);
      return made;
    }
    if (value.size() != 2 || number_of(value[1]) == 0)
      refuse_template(msg("A ratio is [numerator, denominator] instead of {1}.", value.dump()));
    made["numerator"] = number_of(value[0]);
    made["denominator"] = number_of(value[1]);
    made["value"] = number_of(value[0]) / number_of(value[1]);
    return made;
  }

  [[nodiscard]] std::string rhythm_of(const Json& kpi) const {
    for (const auto& candidate : plan_["kpis"])
      if (candidate["id"] == kpi) return candidate.value("rhythm", std::string{});
    return {};
  }

  void add_contractors() {
    const Json all = progress_.value("contractors", Json::object());
    const Month start = cycles_.front().start;
    for (const auto& [key, values] : all.items()) {
      const auto id = keys_.refer("departments", key);
      for (auto& department : plan_["targets"]["departments"]) {
        if (department["id"] != id) continue;
        Json series = Json::object();
        int month = 0;
        for (const auto& value : list_of(values, "contractors"))
          series[to_text(add_months(start, month++))] = to_json(fte_from_units(number_of(value)));
        department["contractors"] = std::move(series);
      }
    }
  }

  void add_contacts() {
    Json all = copy_of(progress_, "contacts");
    for (std::size_t i = 0; i < all.size(); ++i) {
      keys_.identify(all[i], "contacts", i);
      keys_.refer(all[i], "owner", "people");
    }
    plan_["contacts"] = std::move(all);
  }

  // Days in one state for one series; `contacts` names who each was with, `moved_to` when each took
  // place. Notes and agenda points are of each of them.
  void add_meetings() {
    int count = 0;
    const Json records = copy_of(progress_, "meetings");
    for (const auto& record : records) {
      const auto id = keys_.refer("meetings", text_of(record.value("series", Json{}), "series"));
      const Json contacts = copy_of(record, "contacts");
      const Json moved = copy_of(record, "moved_to");
      const Json days = copy_of(record, "on");
      std::size_t place = 0;
      for (const auto& day : days) {
        Json meeting = {{"id", keys_.define("record", "#" + std::to_string(count++))},
                        {"on", to_text(day_of(day))},
                        {"state", record.value("state", std::string("held"))}};
        if (place < contacts.size())
          meeting["contact"] = keys_.refer("contacts", text_of(contacts[place], "contacts"));
        if (place < moved.size()) meeting["moved_to"] = to_text(day_of(moved[place]));
        if (record.contains("notes")) meeting["notes"] = text_of(record["notes"], "notes");
        meeting["points"] = points_of(record, meeting["id"].get<std::string>());
        ++place;
        put_meeting(id, std::move(meeting));
      }
    }
  }

  Json points_of(const Json& record, const std::string& meeting) {
    Json points = copy_of(record, "points");
    for (std::size_t i = 0; i < points.size(); ++i)
      keys_.identify(points[i], "points of " + meeting, i);
    return points;
  }

  void put_meeting(const std::string& series, Json meeting) {
    for (auto& candidate : plan_["meetings"]) {
      if (candidate["id"] != series) continue;
      if (!candidate.contains("meetings")) candidate["meetings"] = Json::array();
      candidate["meetings"].push_back(std::move(meeting));
      return;
    }
  }

  void add_reviews() {
    Json all = Json::array();
    const Json recorded = copy_of(progress_, "reviews");
    for (auto review : recorded) {
      (void)take(review, "agreed_by");  // see template_review
      const auto number = all.size();
      keys_.identify(review, "reviews", number);
      if (const auto cycle = take(review, "cycle"); !cycle.is_null())
        review["cycle"] =
            to_text(cycles_.at(static_cast<std::size_t>(whole_of(cycle, 1, cycle_count)) - 1).id);
      Json decisions = copy_of(review, "decisions");
      for (std::size_t i = 0; i < decisions.size(); ++i) {
        keys_.identify(decisions[i], "decisions of " + std::to_string(number), i);
        keys_.refer(decisions[i], "owner", "people");
        keys_.refer(decisions[i], "action", "actions");
      }
      review["decisions"] = std::move(decisions);
      all.push_back(std::move(review));
    }
    plan_["reviews"] = std::move(all);
  }

  Json& plan_;
  const Json& progress_;
  TemplateKeys& keys_;
  const std::vector<Cycle>& cycles_;
};

}  // namespace

void add_record(Json& plan, const Json& progress, TemplateKeys& keys,
                const std::vector<Cycle>& cycles) {
  Recorder{plan, progress, keys, cycles}.add();
}

}  // namespace sightline
