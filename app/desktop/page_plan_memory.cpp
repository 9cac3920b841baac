// What the Plan page keeps from run to run: its view, its columns, and what was looked for.
#include <algorithm>
#include <cstdlib>

#include "app/desktop/page_plan.h"
#include "app/desktop/text.h"

namespace sightline::desktop {
namespace {

constexpr const char* plan_view_key = "/plan_page/view";
constexpr const char* find_key = "/plan_page/find";
constexpr const char* sort_key = "/plan_page/sort";
constexpr const char* group_key = "/plan_page/group";
constexpr const char* columns_key = "/plan_page/columns";
constexpr const char* plan_key = "/plan_page/find_plan";

// The last column fills up what the others leave, which is nobody's wish.
constexpr int slack = 16;
constexpr int least_column = 40;
constexpr int most_column = 600;

wxString width_key(unsigned column) { return wxString::Format("/plan_page/width%u", column); }

wxString plan_of(const Session& session) {
  return session.path() ? path_to_wx(*session.path()) : wxString();
}

}  // namespace

void PagePlan::remember(wxConfigBase& config) const {
  config.Write(plan_view_key, static_cast<long>(tabs_->selected()));
  // Words of a protected plan stay in it.
  config.Write(find_key, session().key() ? wxString() : find_->GetValue());
  config.Write(sort_key, to_wx(to_text(sort_)));
  config.Write(group_key, static_cast<long>(grouped_by_->GetSelection()));
  config.Write(columns_key, static_cast<long>(columns_by_->GetSelection()));
  config.Write(plan_key, plan_of(session()));
  for (const auto& [each, width] : widths_) {
    const auto* column = list_->GetColumn(each);
    const int now = column->IsHidden() ? width : column->GetWidth();
    const bool chosen = now >= FromDIP(least_column) && std::abs(now - width) > FromDIP(slack);
    config.Write(width_key(each), ToDIP(chosen ? now : width));
  }
}

void PagePlan::recall(const wxConfigBase& config) {
  for (auto& [each, width] : widths_) {
    const auto kept = config.ReadLong(width_key(each), 0);
    if (kept < least_column || kept > most_column) continue;
    width = FromDIP(static_cast<int>(kept));
    list_->GetColumn(each)->SetWidth(width);
  }
  sort_ = parse_sort(from_wx(config.Read(sort_key, wxString())));
  show_sort();
  const auto recall_choice = [&](DropDown& choice, const char* key) {
    const auto kept = config.ReadLong(key, 0);
    if (kept > 0 && kept < static_cast<long>(choice.GetCount()))
      choice.SetSelection(static_cast<int>(kept));
  };
  recall_choice(*columns_by_, columns_key);
  recall_choice(*grouped_by_, group_key);
  if (group_by() != GroupBy::cycle) group_list();
  // Looking for something in one plan would hide what another has.
  const auto plan = plan_of(session());
  if (!plan.empty() && config.Read(plan_key, wxString()) == plan)
    find_->ChangeValue(config.Read(find_key, wxString()));
  const auto view = config.ReadLong(plan_view_key, 0);
  if (view > 0 && view < static_cast<long>(tabs_->count()))
    show_tab(static_cast<std::size_t>(view));
}

}  // namespace sightline::desktop
