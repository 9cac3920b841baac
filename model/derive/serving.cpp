#include "model/derive/serving.h"

#include <algorithm>

#include "model/derive/completeness.h"
#include "model/edit/change.h"

namespace sightline {
namespace {

std::vector<const Action*> serving_directly(const Plan& plan, const Served& served) {
  std::vector<const Action*> actions;
  for (const auto& action : plan.actions)
    if (action->status != Status::dropped &&
        std::ranges::find(action->serves, served) != action->serves.end())
      actions.push_back(&*action);
  return actions;
}

class Builder {
 public:
  explicit Builder(const Plan& plan) : plan_(plan), links_(plan) {
    for (const auto& kpi : plan.kpis)
      kpis_.push_back(target({ServedKind::kpi, {}, kpi.id.uuid}, kpi.name,
                             path_to("/plan/kpis", kpi.id), false));
    for (const auto& question : completeness(plan.vision).questions)
      for (const auto& part : question.parts) add_part(part);
    add_value();
    std::ranges::stable_sort(sight_.parts, {}, &SightLine::part);
    for (auto& line : sight_.parts) {
      fill(line);
      add_kpis(line);
    }
    for (const auto& kpi : kpis_)
      if (placed_.count(kpi.served.target) == 0) sight_.kpis.push_back(kpi);
    for (const auto& action : plan.actions)
      if (is_aimless(*action)) sight_.aimless.push_back(&*action);
    count_gaps();
  }

  [[nodiscard]] Sight done() && { return std::move(sight_); }

 private:
  void add_part(const PartAnswer& answer) {
    const auto known = std::ranges::find(sight_.parts, answer.part, &SightLine::part);
    if (known == sight_.parts.end())
      sight_.parts.push_back(
          {answer.part, "/plan/vision/" + answer.field, answer.answered, {}, {}, {}});
  }

  /// Company value is asked of some only.
  void add_value() {
    const auto& value = plan_.vision.success.company_value;
    if (value.now || value.then)
      sight_.parts.push_back(
          {VisionPart::company_value, "/plan/vision/success/company_value", true, {}, {}, {}});
  }

  ServedTarget target(const Served& served, std::string name, std::string path, bool needed) const {
    return {served, std::move(name), std::move(path), needed, serving_directly(plan_, served), {}};
  }

  /// A total has no line of its own, so it is there only when somebody serves it.
  void add_total(SightLine& line, ServedKind kind, const char* path) const {
    auto total = target({kind, {}, {}}, {}, path, false);
    if (!total.actions.empty()) line.targets.push_back(std::move(total));
  }

  [[nodiscard]] std::vector<ServedTarget> kpis_of(const Served& served) {
    std::vector<ServedTarget> found;
    for (const auto& kpi : kpis_) {
      const auto& links = links_.of(kpi.served.target);
      if (std::ranges::find(links, served) == links.end()) continue;
      found.push_back(kpi);
      placed_.insert(kpi.served.target);
    }
    return found;
  }

  /// Those of the part itself, and of a total that has no line of its own.
  void add_kpis(SightLine& line) {
    line.kpis = kpis_of({ServedKind::vision, line.part, {}});
    const auto add_total_kpis = [&](ServedKind kind) {
      for (auto& kpi : kpis_of({kind, {}, {}}))
        if (std::ranges::find(line.kpis, kpi.path, &ServedTarget::path) == line.kpis.end())
          line.kpis.push_back(std::move(kpi));
    };
    if (line.part == VisionPart::revenue) add_total_kpis(ServedKind::revenue);
    if (line.part == VisionPart::employees) add_total_kpis(ServedKind::headcount);
    for (auto& target : line.targets)
      if (target.served.target != Uuid{} || target.served.kind == ServedKind::profit)
        target.kpis = kpis_of(target.served);
  }

  void fill(SightLine& line) const {
    line.actions = serving_directly(plan_, {ServedKind::vision, line.part, {}});
    const auto& targets = plan_.targets;
    switch (line.part) {
      case VisionPart::revenue:
        add_total(line, ServedKind::revenue, "/plan/targets/revenue");
        for (const auto& area : targets.revenue)
          line.targets.push_back(
              target({ServedKind::revenue, {}, area.id.uuid}, area_name(plan_, area.id),
                     path_to("/plan/targets/revenue", area.id), !area.line.target.empty()));
        return;
      case VisionPart::employees:
        add_total(line, ServedKind::headcount, "/plan/targets/departments");
        for (const auto& department : targets.departments)
          line.targets.push_back(target({ServedKind::headcount, {}, department.id.uuid},
                                        department.name,
                                        path_to("/plan/targets/departments", department.id),
                                        needs_actions(department.line.target)));
        return;
      case VisionPart::profit:
        line.targets.push_back(target({ServedKind::profit, {}, {}}, {}, "/plan/targets/profit",
                                      !targets.profit.target.empty()));
        return;
      case VisionPart::specialty_areas:
        // Each area's revenue is what its share is made of; its actions stand below it already.
        for (const auto* action : actions_serving(plan_, {ServedKind::vision, line.part, {}}))
          if (std::ranges::find(line.actions, action) == line.actions.end())
            line.actions.push_back(action);
        return;
      default:
        return;
    }
  }

  void count_gaps() {
    const auto count = [&](const std::vector<ServedTarget>& targets) {
      sight_.gaps += static_cast<int>(std::ranges::count_if(targets, &ServedTarget::is_gap));
    };
    for (const auto& line : sight_.parts) {
      if (line.is_gap()) ++sight_.gaps;
      count(line.targets);
    }
    count(sight_.kpis);
    sight_.idle_kpis = static_cast<int>(
        std::ranges::count_if(kpis_, [](const ServedTarget& kpi) { return kpi.actions.empty(); }));
  }

  const Plan& plan_;
  KpiLinks links_;
  std::vector<ServedTarget> kpis_;
  std::set<Uuid> placed_;  ///< those that hang below something
  Sight sight_;
};

}  // namespace

bool needs_actions(const Series<Fte>& headcount) {
  return !headcount.empty() &&
         headcount.values().begin()->second != headcount.values().rbegin()->second;
}

bool ServedTarget::is_served() const {
  return !actions.empty() || std::ranges::any_of(kpis, &ServedTarget::is_served);
}

bool SightLine::is_gap() const { return answered && !is_served(); }

bool SightLine::is_served() const {
  return !actions.empty() || std::ranges::any_of(targets, &ServedTarget::is_served) ||
         std::ranges::any_of(kpis, &ServedTarget::is_served);
}

bool SightLine::is_shown() const {
  return answered || is_served() || !kpis.empty() ||
         std::ranges::any_of(targets, [](const ServedTarget& target) {
           return target.is_gap() || !target.kpis.empty();
         });
}

std::set<VisionPart> parts_above(const Served& served, const KpiLinks& kpis) {
  std::set<VisionPart> parts;
  switch (served.kind) {
    case ServedKind::vision:
      return {served.part};
    case ServedKind::revenue:
      if (served.target == Uuid{}) return {VisionPart::revenue};
      return {VisionPart::revenue, VisionPart::specialty_areas};
    case ServedKind::headcount:
      return {VisionPart::employees};
    case ServedKind::profit:
      return {VisionPart::profit};
    case ServedKind::kpi:
      for (const auto& link : kpis.of(served.target)) parts.merge(parts_above(link, kpis));
      break;
  }
  return parts;
}

std::set<VisionPart> parts_above(const Action& action, const KpiLinks& kpis) {
  std::set<VisionPart> parts;
  for (const auto& served : action.serves) parts.merge(parts_above(served, kpis));
  return parts;
}

bool is_aimless(const Action& action) { return is_open(action.status) && action.serves.empty(); }

Sight sight_of(const Plan& plan) { return Builder(plan).done(); }

std::vector<const Action*> actions_serving(const Plan& plan, const Served& served) {
  if (served.kind != ServedKind::vision) return serving_directly(plan, served);
  const KpiLinks kpis(plan);
  std::vector<const Action*> actions;
  for (const auto& action : plan.actions)
    if (action->status != Status::dropped && parts_above(*action, kpis).contains(served.part))
      actions.push_back(&*action);
  return actions;
}

}  // namespace sightline
