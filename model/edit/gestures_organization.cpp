#include "model/edit/gestures_organization.h"

namespace sightline {
namespace {

/// Every amount below a described value goes from `from` minor units a unit to `to`.
class Rescale {
 public:
  Rescale(std::int64_t from, std::int64_t to) : from_(from), to_(to) {}

  void visit(Money& money) const {
    const auto whole = money.minor / from_;
    const auto rest = money.minor % from_;
    if (whole > max_money / to_ || whole < -max_money / to_)
      throw Failure(FailureKind::input,
                    msg("An amount of the plan is too big for this currency. Make it smaller, or "
                        "choose another currency."));
    const auto half = rest < 0 ? -from_ / 2 : from_ / 2;
    money.minor = whole * to_ + (rest * to_ + (from_ > to_ ? half : 0)) / from_;
  }
  template <class T>
  void visit(std::optional<T>& value) const {
    if (value) visit(*value);
  }
  template <class T>
  void visit(std::vector<T>& list) const {
    for (auto& element : list) visit(element);
  }
  template <class T>
  void visit(Box<T>& box) const {
    auto inner = *box;
    visit(inner);
    if (!(inner == *box)) box = std::move(inner);
  }
  template <class T>
  void visit(Series<T>& series) const {
    const auto before = series;
    for (const auto& [month, value] : before.values()) {
      auto changed = value;
      visit(changed);
      series.set(month, changed);
    }
  }
  template <Described T>
  void visit(T& value) const {
    each_field<T>([&](const auto& field) { visit(value.*field.at); });
  }
  template <class T>
    requires(IsLeaf<T> && !Described<T>)
  void visit(T& /*unused*/) const {}

 private:
  std::int64_t from_;
  std::int64_t to_;
};

}  // namespace

Edit set_organization_text(const Document& document, std::string Organization::*field,
                           std::string_view typed) {
  const auto text = clean_line(typed);
  const auto name = term(field_label(field));
  auto label = text.empty() ? msg("Clear {1} of the organization", name)
                            : msg("Set {1} of the organization to ‘{2}’", name, text);
  return make_edit(document, std::move(label),
                   [&](Document& d) { d.plan.organization.*field = text; });
}

Edit set_currency(const Document& document, const Currency& currency) {
  if (!is_currency_code(currency.code))
    throw Failure(FailureKind::input,
                  msg("‘{1}’ is not a currency code. Enter three letters, such as USD or EUR.",
                      clean_line(currency.code)));
  // What was agreed stays as it was agreed, and is compared with the plan.
  if (currency != document.plan.organization.currency && !document.baselines.empty())
    throw Failure(
        FailureKind::input,
        msg("The plan was approved in {1}, and what was approved can't change. Make a new "
            "plan for another currency.",
            document.plan.organization.currency.code));
  return make_edit(document, msg("Set the currency to {1}", currency.code), [&](Document& d) {
    const auto from = minor_per_unit(d.plan.organization.currency);
    const auto to = minor_per_unit(currency);
    d.plan.organization.currency = currency;
    if (from == to) return;
    const Rescale rescale(from, to);
    rescale.visit(d.plan);
    rescale.visit(d.pipeline);
  });
}

Edit set_fiscal_year_start(const Document& document, int month) {
  if (month < 1 || month > 12)
    throw Failure(FailureKind::input,
                  msg("A fiscal year starts in one of the months 1 to 12, not {1}.", month));
  return make_edit(document, msg("Set the start of the fiscal year to month {1}", month),
                   [&](Document& d) { d.plan.organization.fiscal_year_start = month; });
}

Edit set_plan_start(const Document& document, Month start) {
  if (!is_valid(start) || !is_valid(add_months(start, plan_months)))
    throw Failure(FailureKind::input, msg("A plan can't start in this month. Choose a month "
                                          "between 1900 and 2198."));
  return make_edit(document, msg("Set the plan start to {1}", start), [&](Document& d) {
    const int months = months_between(d.plan.organization.plan_start, start);
    d.plan.organization.plan_start = start;
    for (auto& cycle : d.plan.cycles) cycle.start = add_months(cycle.start, months);
  });
}

Edit set_as_of(const Document& document, Day day) {
  return make_edit(document, msg("Set the as-of date to {1}", day),
                   [&](Document& d) { d.plan.organization.as_of = day; });
}

Edit set_paper(const Document& document, PaperSize paper) {
  return make_edit(document, msg("Set the paper size to ‘{1}’", term(label_of(paper))),
                   [&](Document& d) { d.plan.organization.paper = paper; });
}

Edit set_direction(const Document& document, PaperDirection direction) {
  return make_edit(document, msg("Set the paper direction to ‘{1}’", term(label_of(direction))),
                   [&](Document& d) { d.plan.organization.direction = direction; });
}

Edit set_margins(const Document& document, PaperMargins margins) {
  return make_edit(document, msg("Set the page margins to ‘{1}’", term(label_of(margins))),
                   [&](Document& d) { d.plan.organization.margins = margins; });
}

PageSetup page_setup_of(const Organization& organization) {
  return {organization.paper, organization.direction, organization.margins};
}

Edit set_page_setup(const Document& document, const PageSetup& setup) {
  const auto now = page_setup_of(document.plan.organization);
  const bool same_direction = now.direction == setup.direction;
  const bool same_margins = now.margins == setup.margins;
  if (same_direction && same_margins) return set_paper(document, setup.paper);
  if (now.paper == setup.paper && same_margins) return set_direction(document, setup.direction);
  if (now.paper == setup.paper && same_direction) return set_margins(document, setup.margins);
  return make_edit(document, msg("Change the page setup"), [&](Document& d) {
    d.plan.organization.paper = setup.paper;
    d.plan.organization.direction = setup.direction;
    d.plan.organization.margins = setup.margins;
  });
}

}  // namespace sightline
