#include "app/present/settings_presenter.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "model/edit/apply.h"
#include "model/edit/gestures_people.h"
#include "model/find.h"
#include "tests/support/plausible_document.h"

namespace sightline {
namespace settings_presenter_test {

const Catalog english = Catalog::english();
const Day today = std::chrono::year{2026} / 5 / 12;

Document after(const Document& document, const EditEntry& entry) {
  const auto* problem = problem_of(entry);
  INFO((problem ? plain_text(*problem) : ""));
  REQUIRE(problem == nullptr);
  return apply(document, *value_of(entry));
}

std::string refusal(const EditEntry& entry) {
  const auto* problem = problem_of(entry);
  return problem ? plain_text(*problem) : "";
}

Document typed(const Document& document, OrganizationField field, std::string_view text) {
  return after(document, enter_organization(document, field, text, today, english));
}

SettingsView view(const Document& document, SettingsList list) {
  return settings_view(document.plan, list, english);
}

Document with(const Document& document, SettingsList list, Uuid id, const char* name) {
  return after(document, enter_new(document, list, id, name, english));
}

constexpr Uuid fresh{1, 2};
constexpr Uuid other{1, 3};

TEST_CASE("every field of the organization is shown as it is typed", "[settings]") {
  auto document = plausible_document(3);
  for (const auto field : {OrganizationField::name, OrganizationField::industry,
                           OrganizationField::plan_title, OrganizationField::prepared_by,
                           OrganizationField::prepared_for, OrganizationField::confidentiality}) {
    const auto text = "Entry " + std::to_string(static_cast<int>(field));
    document = typed(document, field, " " + text + " ");
    CHECK(organization_text(document.plan.organization, field, english) == text);
  }
  document = typed(document, OrganizationField::as_of, "31 Mar 2026");
  CHECK(document.plan.organization.as_of == Day{std::chrono::year{2026} / 3 / 31});
  document.baselines.clear();
  document.reference.reset();
  document = typed(document, OrganizationField::currency, "eur");
  CHECK(organization_text(document.plan.organization, OrganizationField::currency, english) ==
        "EUR");
}

TEST_CASE("a blank name, a wrong date and what is no currency are refused", "[settings]") {
  const auto document = plausible_document(3);
  const auto refused = [&](OrganizationField field, const char* text) {
    return refusal(enter_organization(document, field, text, today, english));
  };
  CHECK(refused(OrganizationField::name, "  ").find("is missing") != std::string::npos);
  CHECK_FALSE(refused(OrganizationField::as_of, "31 February 2026").empty());
  CHECK_FALSE(refused(OrganizationField::as_of, "").empty());
  CHECK(refused(OrganizationField::currency, "-5").find("three letters") != std::string::npos);
  CHECK(refused(OrganizationField::industry, "").empty());
  REQUIRE_FALSE(document.baselines.empty());
  CHECK(refused(OrganizationField::currency, "EUR").find("approved in USD") != std::string::npos);
}

TEST_CASE("a new element stands last, and blank or double names are refused", "[settings]") {
  const auto document = plausible_document(3);
  for (const auto list : {SettingsList::departments, SettingsList::focus_areas}) {
    const auto more = with(document, list, fresh, " Research ");
    const auto rows = view(more, list).rows;
    REQUIRE(rows.size() == view(document, list).rows.size() + 1);
    CHECK(rows.back().name == "Research");
    CHECK(rows.back().id == fresh);
    CHECK(refusal(enter_new(more, list, other, "research", english)).find("already") !=
          std::string::npos);
    CHECK(refusal(enter_new(more, list, other, "Résearch", english)).find("already") !=
          std::string::npos);
    CHECK(refusal(enter_new(more, list, other, " ", english)).find("needs a name") !=
          std::string::npos);
    CHECK(refusal(enter_name(more, list, rows.front().id, "Research", english)).find("already") !=
          std::string::npos);
    CHECK(refusal(enter_name(more, list, fresh, "RESEARCH", english)).empty());
  }
}

TEST_CASE("a standard focus area can be renamed, gets its name back, and stays", "[settings]") {
  const auto document = plausible_document(3);
  const auto first = view(document, SettingsList::focus_areas).rows.front();
  CHECK_FALSE(first.kept.empty());
  const auto renamed =
      after(document, enter_name(document, SettingsList::focus_areas, first.id, "Growth", english));
  CHECK(view(renamed, SettingsList::focus_areas).rows.front().name == "Growth");
  const auto back =
      after(renamed, enter_name(renamed, SettingsList::focus_areas, first.id, "", english));
  CHECK(view(back, SettingsList::focus_areas).rows.front() == first);
  CHECK_FALSE(refusal(remove_row(document, SettingsList::focus_areas, first.id)).empty());
}

TEST_CASE("a person needs a name or a role", "[settings]") {
  auto document = with(plausible_document(3), SettingsList::people, fresh, "Ada");
  const Id<Person> ada{fresh};
  CHECK(refusal(enter_name(document, SettingsList::people, fresh, "", english))
            .find("name or a role") != std::string::npos);
  document = after(document, enter_role(document, ada, "Chief engineer"));
  document = after(document, enter_name(document, SettingsList::people, fresh, "", english));
  CHECK(view(document, SettingsList::people).rows.back().role == "Chief engineer");
  CHECK(refusal(enter_role(document, ada, " ")).find("name or a role") != std::string::npos);
}

TEST_CASE("department and manager are chosen from the lists, and nobody leads themselves",
          "[settings]") {
  auto document = with(plausible_document(3), SettingsList::people, fresh, "Ada");
  const Id<Person> ada{fresh};
  const auto shown = view(document, SettingsList::people);
  REQUIRE(shown.departments.size() > 1);
  REQUIRE(shown.managers.size() == shown.rows.size() + 1);
  document = after(document, choose_department(document, ada, 1));
  document = after(document, choose_manager(document, ada, 1));
  const auto* person = find(document.plan.people, ada);
  CHECK(person->department == document.plan.targets.departments.front().id);
  CHECK(person->manager == document.plan.people.front().id);
  CHECK(view(document, SettingsList::people).rows.back().department == 1);
  CHECK(view(document, SettingsList::people).rows.back().manager == 1);
  CHECK_FALSE(refusal(choose_manager(document, ada, shown.managers.size() - 1)).empty());
  document = after(document, choose_manager(document, ada, 0));
  CHECK_FALSE(find(document.plan.people, ada)->manager);
}

TEST_CASE("a row moves one place, and stays at either end", "[settings]") {
  const auto document =
      with(with(plausible_document(3), SettingsList::departments, fresh, "Research"),
           SettingsList::departments, other, "Legal");
  const auto list = SettingsList::departments;
  const auto rows = view(document, list).rows;
  const auto place = [&](const Document& in, Uuid id) {
    const auto all = view(in, list).rows;
    return std::ranges::find(all, id, &SettingsRow::id) - all.begin();
  };
  CHECK(value_of(move_row(document, list, rows.back().id, Towards::end))->empty());
  CHECK(value_of(move_row(document, list, rows.front().id, Towards::start))->empty());
  for (std::size_t i = 0; i + 1 < rows.size(); ++i) {
    const auto at = static_cast<std::ptrdiff_t>(i);
    const auto down = after(document, move_row(document, list, rows[i].id, Towards::end));
    CHECK(place(down, rows[i].id) == at + 1);
    const auto up = after(down, move_row(down, list, rows[i].id, Towards::start));
    CHECK(up.plan == document.plan);
  }
}

TEST_CASE("what is in use is removed only after a question that says what goes", "[settings]") {
  auto document = plausible_document(3);
  const auto ask = [&](SettingsList list, Uuid id) {
    const auto question = question_before_removal(document.plan, list, id);
    return question ? plain_text(*question) : "";
  };
  const auto owner = std::ranges::find_if(
      document.plan.actions, [](const auto& action) { return action->owner.has_value(); });
  REQUIRE(owner != document.plan.actions.end());
  const auto id = *(*owner)->owner;
  CHECK(ask(SettingsList::people, id.uuid).find("of the plan") != std::string::npos);
  const auto without = after(document, remove_row(document, SettingsList::people, id.uuid));
  CHECK(find(without.plan.people, id) == nullptr);
  const auto figures = document.plan.targets.departments.front().id;
  CHECK(ask(SettingsList::departments, figures.uuid).find("headcount figures") !=
        std::string::npos);
  document = with(document, SettingsList::departments, fresh, "Research");
  CHECK(ask(SettingsList::departments, fresh).empty());
  document = after(document, set_person_department(document, document.plan.people.front().id,
                                                   Id<Department>{fresh}));
  CHECK(ask(SettingsList::departments, fresh).starts_with("1 person is in ‘Research’"));
  document = with(document, SettingsList::people, other, "Ada");
  CHECK(ask(SettingsList::people, other).empty());
}

TEST_CASE("what was removed meanwhile is refused with a sentence", "[settings]") {
  const auto document = plausible_document(3);
  CHECK_FALSE(refusal(remove_row(document, SettingsList::departments, fresh)).empty());
  CHECK_FALSE(refusal(enter_role(document, {fresh}, "Lead")).empty());
  CHECK(value_of(move_row(document, SettingsList::people, fresh, Towards::end))->empty());
}

}  // namespace settings_presenter_test
}  // namespace sightline
