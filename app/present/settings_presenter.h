// Plan settings: the organization's fields, its people, departments and focus areas as one page
// shows them.
// Why: the frame of a plan is typed in one place; what may be typed is tested without a window.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/present/edit_entry.h"
#include "model/document.h"

namespace sightline {

/// What is typed about the organization, in the order of the page.
enum class OrganizationField {
  name,
  industry,
  plan_title,
  prepared_by,
  prepared_for,
  confidentiality,
  currency,
  as_of
};
inline constexpr std::array organization_labels{
    "Name",     "Industry",  "Plan title", "Prepared by", "Prepared for", "Confidentiality line",
    "Currency", "As-of date"};

[[nodiscard]] std::string organization_text(const Organization& organization,
                                            OrganizationField field, const Catalog& catalog);
/// Refuses a blank name, what is no currency and what is no date.
[[nodiscard]] EditEntry enter_organization(const Document& document, OrganizationField field,
                                           std::string_view typed, Day today,
                                           const Catalog& catalog);

/// The months a fiscal year may start in: January is the first.
[[nodiscard]] std::vector<std::string> fiscal_year_starts(const Catalog& catalog);

/// The lists that a plan keeps beside its actions and figures.
enum class SettingsList { people, departments, focus_areas };

struct SettingsRow {
  Uuid id;
  std::string name;
  std::string role;            ///< of a person
  std::size_t department = 0;  ///< place in `departments` of the view
  std::size_t manager = 0;     ///< place in `managers`
  std::string kept;            ///< why it can't be removed; blank when it can

  bool operator==(const SettingsRow&) const = default;
};

struct SettingsView {
  std::vector<SettingsRow> rows;
  std::vector<std::string> departments;  ///< what can be chosen for a person; the first is none
  std::vector<std::string> managers;
};
[[nodiscard]] SettingsView settings_view(const Plan& plan, SettingsList list,
                                         const Catalog& catalog);
/// "/plan/people": where the list stands in the document.
[[nodiscard]] const char* path_of(SettingsList list);

/// Adds an element of that name. Departments and focus areas have names of their own.
[[nodiscard]] EditEntry enter_new(const Document& document, SettingsList list, Uuid id,
                                  std::string_view typed, const Catalog& catalog);
/// A person may be known by the role alone, a standard focus area by its usual name.
[[nodiscard]] EditEntry enter_name(const Document& document, SettingsList list, Uuid id,
                                   std::string_view typed, const Catalog& catalog);
[[nodiscard]] EditEntry enter_role(const Document& document, Id<Person> id, std::string_view typed);
/// By the places in `departments` and `managers`.
[[nodiscard]] EditEntry choose_department(const Document& document, Id<Person> id,
                                          std::size_t choice);
[[nodiscard]] EditEntry choose_manager(const Document& document, Id<Person> id, std::size_t choice);
/// One place up or down; at the end nothing changes.
enum class Towards { start, end };
[[nodiscard]] EditEntry move_row(const Document& document, SettingsList list, Uuid id,
                                 Towards towards);
[[nodiscard]] EditEntry remove_row(const Document& document, SettingsList list, Uuid id);
/// What goes with it, as a question; nothing when it is not used anywhere.
[[nodiscard]] std::optional<Message> question_before_removal(const Plan& plan, SettingsList list,
                                                             Uuid id);

}  // namespace sightline
