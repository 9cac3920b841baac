#include "model/catalog/template_plan.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "model/catalog/template_record.h"
#include "model/catalog/template_terms.h"
#include "model/document_json.h"
#include "model/find.h"

namespace sightline {

namespace {

class Expander {
 public:
  Expander(Json starter, const TemplateFrame& frame, TemplateKeys& keys, TemplateTime time)
      : starter_(std::move(starter)),
        frame_(frame),
        scale_{frame.blank.organization.currency, frame.money_scale, frame.headcount_scale},
        keys_(keys),
        has_past_(time != TemplateTime::planned) {
    for (const auto* known : {"name", "description"}) take(starter_, known);
    const auto progress = take(starter_, "progress");
    if (time == TemplateTime::running) progress_ = progress;
  }

  Plan plan() {
    define_all();
    Json plan = Json::object();
    plan["organization"] = object(take(starter_, "organization"));
    plan["people"] = elements("people", [this](Json& person) {
      keys_.refer(person, "manager", "people");
      keys_.refer(person, "department", "departments");
    });
    plan["vision"] = vision();
    plan["targets"] = targets();
    plan["actions"] = actions();
    plan["teams"] = elements("teams", [this](Json& team) {
      keys_.refer(team, "leader", "people");
      keys_.refer_each(team, "members", "people");
    });
    plan["kpis"] = elements("kpis", [this](Json& kpi) { expand_kpi(kpi); });
    plan["quotas"] = quotas();
    plan["meetings"] = elements("meetings", [this](Json& meeting) {
      keys_.refer_each(meeting, "attendees", "people");
      const auto begins = take(meeting, "begins");
      const int month = begins.is_null() ? 1 : whole_of(begins, 1, plan_months);
      meeting["from"] = to_text(first_day(add_months(start(), month - 1)));
    });
    plan["incentives"] = elements("incentives", [this](Json& incentive) {
      expand_incentive(incentive, start(), scale_, keys_);
    });
    plan["scenarios"] =
        elements("scenarios", [this](Json& scenario) { expand_scenario(scenario, keys_); });
    if (!starter_.empty())
      refuse_template(msg("‘{1}’ is nothing that a template has.", starter_.begin().key()));
    if (!progress_.empty()) add_record(plan, progress_, keys_, cycles_);
    auto made = from_json<Plan>(plan);
    made.vision.horizon = horizon_;
    made.cycles = cycles_;
    made.focus_areas = frame_.blank.focus_areas;
    return made;
  }

 private:
  [[nodiscard]] Month start() const { return frame_.blank.organization.plan_start; }

  static Json object(const Json& value) { return value.is_null() ? Json::object() : value; }

  void define_list(const Json& list, std::string_view name) {
    std::vector<std::string> seen;
    for (const auto& element : list_of(list, name)) {
      if (!element.is_object() || !element.contains("key")) continue;
      const auto key = text_of(element["key"], "key");
      if (std::ranges::find(seen, key) != seen.end())
        refuse_template(msg("The key ‘{1}’ is there twice in ‘{2}’.", key, name));
      seen.push_back(key);
      keys_.define(name, key);
    }
  }

  void define_all() {
    if (!starter_.is_object()) refuse_template(msg("A template has to be one object."));
    for (const auto* name : {"people", "teams", "kpis"})
      if (starter_.contains(name)) define_list(starter_[name], name);
    define_list(at("vision", "areas"), "areas");
    define_list(at("targets", "departments"), "departments");
    Json actions = Json::array();
    const auto gather = [&](const Json& list) {
      for (const auto& action : list_of(list, "actions")) actions.push_back(action);
    };
    if (starter_.contains("cycles"))
      for (const auto& cycle : list_of(starter_["cycles"], "cycles"))
        if (cycle.is_object() && cycle.contains("actions")) gather(cycle["actions"]);
    if (starter_.contains("backlog")) gather(starter_["backlog"]);
    if (progress_.contains("rolled")) gather(progress_["rolled"]);
    define_list(actions, "actions");
    for (const auto& focus : frame_.blank.focus_areas)
      focus_[name_of(focus.kind)] = to_text(focus.id);
  }

  [[nodiscard]] Json at(const char* section, const char* field) const {
    if (!starter_.contains(section) || !starter_[section].is_object()) return {};
    return starter_[section].value(field, Json{});
  }

  template <class Expand>
  Json elements(const char* name, Expand expand) {
    Json list = list_of(take(starter_, name), name);
    for (std::size_t i = 0; i < list.size(); ++i) {
      keys_.identify(list[i], name, i);
      expand(list[i]);
    }
    return list;
  }

  void goal(Json& section, const char* field, bool people = false) const {
    if (!section.contains(field) || !section[field].is_object()) return;
    for (auto& value : section[field])
      value = people ? scale_.headcount_of(value) : scale_.money_of(value);
  }

  Json vision() {
    auto vision = object(take(starter_, "vision"));
    if (!vision.is_object()) refuse_template(msg("‘{1}’ has to be an object.", "vision"));
    if (const auto years = take(vision, "horizon_years"); !years.is_null())
      horizon_ = last_day(add_months(start(), whole_of(years, 1, 10) * 12 - 1));
    auto areas = list_of(take(vision, "areas"), "areas");
    for (std::size_t i = 0; i < areas.size(); ++i) keys_.identify(areas[i], "areas", i);
    goal(vision, "revenue");
    goal(vision, "employees", true);
    Json organization = {{"areas", areas}};
    for (const auto* field : {"revenue", "employees"})
      if (vision.contains(field)) organization[field] = take(vision, field);
    vision["organization"] = std::move(organization);
    if (vision.contains("success") && vision["success"].is_object())
      for (const auto* field : {"net_worth", "company_value", "profit"})
        goal(vision["success"], field);
    return vision;
  }

  /// Values by month from `first` on.
  template <class Convert>
  static void put(Json& series, const Json& values, Month first, Convert convert) {
    int month = 0;
    for (const auto& value : list_of(values, "history, target or actuals")) {
      if (!value.is_null()) series[to_text(add_months(first, month))] = convert(value);
      ++month;
    }
  }

  template <class Convert>
  Json line(Json& element, const Json& actuals, Convert convert) {
    Json target = Json::object();
    Json actual = Json::object();
    const auto history = take(element, "history");
    const auto size = static_cast<int>(list_of(history, "history").size());
    Json before = Json::object();
    put(before, history, add_months(start(), -size), convert);
    if (has_past_) actual = std::move(before);
    put(actual, actuals, start(), convert);
    put(target, take(element, "target"), start(), convert);
    return {{"target", std::move(target)}, {"actual", std::move(actual)}};
  }

  [[nodiscard]] Json actuals(const char* kind, const std::string& key) const {
    const auto all = progress_.value("actuals", Json::object());
    return all.value(kind, Json::object()).value(key, Json{});
  }

  Json targets() {
    auto targets = object(take(starter_, "targets"));
    if (!targets.is_object()) refuse_template(msg("‘{1}’ has to be an object.", "targets"));
    const auto as_money = [this](const Json& value) { return scale_.money_of(value); };
    const auto as_headcount = [this](const Json& value) { return scale_.headcount_of(value); };
    auto revenue = list_of(take(targets, "revenue"), "revenue");
    for (auto& area : revenue) {
      const auto key = text_of(take(area, "area"), "area");
      area["line"] = line(area, actuals("revenue", key), as_money);
      area["id"] = keys_.refer("areas", key);
    }
    targets["revenue"] = std::move(revenue);
    auto departments = list_of(take(targets, "departments"), "departments");
    const TemplateScale per_head{scale_.currency, scale_.money / scale_.headcount};
    for (std::size_t i = 0; i < departments.size(); ++i) {
      auto& department = departments[i];
      const auto key = department.is_object() ? department.value("key", std::string{}) : "";
      keys_.identify(department, "departments", i);
      department["line"] = line(department, actuals("departments", key), as_headcount);
      per_head.to_money(department, "revenue_per_head");
    }
    targets["departments"] = std::move(departments);
    auto profit = object(take(targets, "profit"));
    const auto known = progress_.value("actuals", Json::object()).value("profit", Json{});
    auto filled = line(profit, known, as_money);
    filled.update(profit);
    targets["profit"] = std::move(filled);
    return targets;
  }

  /// [month of the cycle, day]; a day beyond the month's end is its last. ISO dates stay.
  static void to_day(Json& action, const char* field, Month cycle) {
    if (!action.contains(field) || !action[field].is_array()) return;
    const auto& pair = action[field];
    if (pair.size() != 2)
      refuse_template(msg("A day is [month, day] instead of {1}.", pair.dump()));
    const auto month = add_months(cycle, whole_of(pair[0], 1, cycle_months) - 1);
    const auto day = std::chrono::day{static_cast<unsigned>(whole_of(pair[1], 1, 31))};
    const Day last = last_day(month);
    action[field] = to_text(month / std::min(day, last.day()));
  }

  void expand_serves(Json& action) {
    if (!action.contains("serves")) return;
    Json serves = Json::array();
    for (const auto& value : list_of(action["serves"], "serves")) {
      const auto text = text_of(value, "serves");
      const auto slash = text.find('/');
      const auto kind = text.substr(0, slash);
      const auto* list = kind == "revenue"     ? "areas"
                         : kind == "headcount" ? "departments"
                         : kind == "kpi"       ? "kpis"
                                               : nullptr;
      serves.push_back(list == nullptr || slash == std::string::npos
                           ? text
                           : kind + "/" + keys_.refer(list, text.substr(slash + 1)));
    }
    action["serves"] = std::move(serves);
  }

  void expand_checks(Json& action, const std::string& owner) {
    const auto done = take(action, "checks_done");
    const int ticked = done.is_null() ? 0 : whole_of(done, 0, 1000);
    if (!action.contains("checks")) return;
    Json checks = Json::array();
    for (const auto& text : list_of(action["checks"], "checks")) {
      const auto index = static_cast<int>(checks.size());
      checks.push_back({{"id", keys_.define("checks", owner + "#" + std::to_string(index))},
                        {"text", text},
                        {"done", index < ticked}});
    }
    action["checks"] = std::move(checks);
  }

  Json expand_action(Json action, std::optional<std::size_t> cycle, std::size_t index) {
    keys_.identify(action, "actions", index);
    const auto id = action["id"].get<std::string>();
    if (action.contains("focus")) {
      const auto focus = focus_.find(text_of(action["focus"], "focus"));
      if (focus == focus_.end())
        refuse_template(msg("‘{1}’ is no focus area.", text_of(action["focus"], "focus")));
      action["focus"] = focus->second;
    }
    keys_.refer(action, "owner", "people");
    scale_.to_money(action, "cost");
    expand_serves(action);
    expand_checks(action, id);
    if (cycle) {
      const auto& its = cycles_.at(*cycle);
      action["cycle"] = to_text(its.id);
      for (const auto* field : {"start", "due", "done_on"}) to_day(action, field, its.start);
    }
    if (action.value("status", Json{}) == "done" && !action.contains("complete"))
      action["complete"] = 1.0;
    return action;
  }

  /// The short form of every action by key, with what happened to it in the sample.
  void apply_progress(Json& action) {
    if (!action.is_object() || !action.contains("key")) return;
    const auto key = text_of(action["key"], "key");
    if (progress_.contains("actions") && progress_["actions"].contains(key)) {
      action.update(progress_["actions"][key]);
      progress_["actions"].erase(key);
    }
  }

  Json successor(const Json& rolled, const std::map<std::string, Json>& originals) {
    auto action = rolled;
    const auto from = text_of(take(action, "from"), "from");
    const auto original = originals.find(from);
    if (original == originals.end())
      refuse_template(msg("‘{1}’ is no action that was rolled.", from));
    for (const auto* field : {"focus", "owner", "serves", "priority", "cost"})
      if (!action.contains(field) && original->second.contains(field))
        action[field] = original->second[field];
    if (!action.contains("start")) action["start"] = {1, 1};
    action["rolled_from"] = keys_.refer("actions", from);
    return action;
  }

  Json actions() {
    cycles_ = frame_.blank.cycles;
    Json all = Json::array();
    std::map<std::string, Json> originals;
    const auto add = [&](Json action, std::optional<std::size_t> cycle) {
      apply_progress(action);
      if (action.is_object() && action.contains("key"))
        originals[text_of(action["key"], "key")] = action;
      all.push_back(expand_action(std::move(action), cycle, all.size()));
    };
    const auto cycles = list_of(take(starter_, "cycles"), "cycles");
    if (cycles.size() > cycles_.size())
      refuse_template(msg("A plan has {1} cycles, not {2}.", cycles_.size(), cycles.size()));
    const auto rolled = list_of(progress_.value("rolled", Json{}), "rolled");
    for (std::size_t i = 0; i < cycles.size(); ++i) {
      auto cycle = cycles[i];
      if (cycle.contains("theme")) cycles_[i].theme = text_of(take(cycle, "theme"), "theme");
      const auto listed = take(cycle, "actions");
      for (const auto& action : list_of(listed, "actions")) add(action, i);
      if (!cycle.empty())
        refuse_template(msg("‘{1}’ is nothing that a cycle has.", cycle.begin().key()));
      for (auto action : rolled) {
        const auto where = take(action, "cycle");
        if (whole_of(where, 1, cycle_count) == static_cast<int>(i) + 1)
          add(successor(action, originals), i);
      }
    }
    const auto backlog = take(starter_, "backlog");
    for (const auto& action : list_of(backlog, "backlog")) add(action, std::nullopt);
    if (progress_.contains("actions") && !progress_["actions"].empty())
      refuse_template(
          msg("‘{1}’ is not the key of an action.", progress_["actions"].begin().key()));
    return all;
  }

  void expand_kpi(Json& kpi) {
    keys_.refer(kpi, "team", "teams");
    keys_.refer(kpi, "owner", "people");
    for (const auto* side : {"sum_of", "divided_by"}) keys_.refer_each(kpi, side, "kpis");
    const bool is_money = kpi.value("unit", Json{}) == "money";
    if (!kpi.contains("standards")) return;
    Json standards = list_of(kpi["standards"], "standards");
    for (std::size_t i = 0; i < standards.size(); ++i) {
      keys_.identify(standards[i], "standards of " + kpi["id"].get<std::string>(), i);
      keys_.refer(standards[i], "person", "people");
      const auto from = take(standards[i], "from");
      const int months = from.is_null() ? 0 : whole_of(from, 1, plan_months) - 1;
      standards[i]["from"] = to_text(first_day(add_months(start(), months)));
      if (is_money && standards[i].contains("value"))
        standards[i]["value"] = nice(number_of(standards[i]["value"]) * scale_.money);
    }
    kpi["standards"] = std::move(standards);
  }

  Json quotas() {
    const auto people = take(starter_, "quotas");
    Json all = Json::array();
    for (auto entry : list_of(people, "quotas")) {
      if (!entry.is_object())
        refuse_template(msg("Every element of ‘{1}’ has to be an object.", "quotas"));
      keys_.refer(entry, "person", "people");
      const auto amounts = take(entry, "amounts");
      int quarter = 0;
      for (const auto& amount : list_of(amounts, "amounts")) {
        const auto month = add_months(start(), cycle_months * quarter++);
        if (number_of(amount) == 0) continue;
        auto quota = entry;
        quota["id"] = keys_.define("quotas", "#" + std::to_string(all.size()));
        quota["quarter"] = to_text(month);
        quota["amount"] = scale_.money_of(amount);
        all.push_back(std::move(quota));
      }
    }
    return all;
  }

  Json starter_;
  const TemplateFrame& frame_;
  TemplateScale scale_;
  TemplateKeys& keys_;
  bool has_past_;
  Json progress_ = Json::object();
  std::map<std::string, std::string> focus_;
  std::vector<Cycle> cycles_;
  Day horizon_ = frame_.blank.vision.horizon;
};

}  // namespace

Plan plan_of(const Json& starter, const TemplateFrame& frame, TemplateKeys& keys,
             TemplateTime time) {
  try {
    return Expander{starter, frame, keys, time}.plan();
  } catch (const Json::exception& error) {
    // A value of a shape that no rule here asks for.
    refuse_template(msg("{1}", error.what()));
  }
}

}  // namespace sightline
