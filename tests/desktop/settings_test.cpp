// The plan settings by keyboard and mouse.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "app/desktop/page_settings.h"
#include "app/desktop/paragraph.h"
#include "tests/desktop/window.h"
#include "tests/support/plausible_document.h"
#include "tests/support/temp_folder.h"

namespace sightline::desktop::test {
namespace settings_test {

PageSettings& shown_page(Window& window) {
  window.session().start(plausible_document(3));
  window.key(WXK_RETURN, wxMOD_ALT);
  REQUIRE(wait_until([&] { return window.frame().current_page() == PageId::settings; }));
  return dynamic_cast<PageSettings&>(window.frame().page(PageId::settings));
}

TEST_CASE("Alt and Enter lead to the settings, where the organization is renamed and back") {
  Window window;
  auto& page = shown_page(window);
  const auto& organization = window.session().plan().organization;
  const auto before = organization.name;
  window.focus(page.field(OrganizationField::name));
  window.type("Northwind");
  window.key(WXK_TAB);
  REQUIRE(wait_until([&] { return organization.name == "Northwind"; }));
  CHECK(wait_until(
      [&] { return wxWindow::FindFocus() == &page.field(OrganizationField::industry); }));
  window.key('Z', wxMOD_CONTROL);
  CHECK(wait_until([&] { return window.session().plan().organization.name == before; }));
  CHECK(page.field(OrganizationField::name).GetValue() == wxString::FromUTF8(before));
}

TEST_CASE("whom the plan is prepared for says below which books name them") {
  Window window;
  auto& page = shown_page(window);
  const auto* cell = page.field(OrganizationField::prepared_for).GetParent();
  const auto says = [&](const wxWindow* child) {
    const auto* note = dynamic_cast<const Paragraph*>(child);
    return note != nullptr && note->text().find("leadership team’s plan book") != std::string::npos;
  };
  CHECK(std::ranges::any_of(cell->GetChildren(), says));
}

TEST_CASE("a date that is none stays in its field with a sentence, and Tab leaves a choice") {
  Window window;
  auto& page = shown_page(window);
  auto& field = page.field(OrganizationField::as_of);
  const auto before = window.session().plan().organization.as_of;
  window.focus(field);
  window.type("someday");
  window.key(WXK_TAB);
  REQUIRE(wait_until([&] { return wxWindow::FindFocus() != &field; }));
  CHECK(field.GetValue() == "someday");
  CHECK(window.session().plan().organization.as_of == before);
  window.focus(page.year_choice());
  window.key(WXK_TAB);
  CHECK(wait_until([&] { return has_keyboard(page.paper_choice()); }));
}

TEST_CASE("a department is added, moved and removed by keyboard") {
  Window window;
  auto& page = shown_page(window);
  auto& list = page.list(SettingsList::departments);
  const auto departments = [&]() -> const std::vector<Department>& {
    return window.session().plan().targets.departments;
  };
  const auto count = departments().size();
  window.focus(list.new_field());
  window.type("Research");
  window.key(WXK_RETURN);
  REQUIRE(wait_until([&] { return departments().size() == count + 1; }));
  CHECK(departments().back().name == "Research");
  const auto first = departments().front().id;
  window.focus(list.down_button(0));
  window.key(WXK_SPACE);
  REQUIRE(wait_until([&] { return departments()[1].id == first; }));
  CHECK(wait_until([&] { return wxWindow::FindFocus() == &list.down_button(1); }));
  // Nobody and nothing depends on the new one, so it goes without a question.
  window.focus(list.remove_button(count));
  window.key(WXK_SPACE);
  REQUIRE(wait_until([&] { return departments().size() == count; }));
  CHECK(window.person.asked.empty());
  CHECK(wxWindow::FindFocus() == &list.new_field());
  // What comes back has room of its own again.
  window.key('Z', wxMOD_CONTROL);
  REQUIRE(wait_until([&] { return departments().size() == count + 1; }));
  CHECK(wait_until([&] {
    return list.remove_button(count).GetRect().GetBottom() < list.new_field().GetPosition().y;
  }));
}

TEST_CASE("a person in use is removed only after the question is answered") {
  Window window;
  auto& page = shown_page(window);
  const auto& plan = window.session().plan();
  const auto owned = std::ranges::find_if(plan.people, [&](const sightline::Person& person) {
    return std::ranges::any_of(plan.actions,
                               [&](const auto& action) { return action->owner == person.id; });
  });
  REQUIRE(owned != plan.people.end());
  const auto count = plan.people.size();
  auto& list = page.list(SettingsList::people);
  list.complete();
  auto& button = list.remove_button(static_cast<std::size_t>(owned - plan.people.begin()));
  window.person.confirms = false;
  window.focus(button);
  window.key(WXK_SPACE);
  REQUIRE(wait_until([&] { return window.person.asked.size() == 1; }));
  CHECK(window.session().plan().people.size() == count);
  window.person.confirms = true;
  window.focus(button);
  window.key(WXK_SPACE);
  CHECK(wait_until([&] { return window.session().plan().people.size() == count - 1; }));
}

TEST_CASE("all people come by themselves, with the keyboard left where it is") {
  Window window;
  auto& page = shown_page(window);
  auto& list = page.list(SettingsList::people);
  window.focus(page.field(OrganizationField::name));
  const auto count = window.session().plan().people.size();
  REQUIRE(count > 1);
  CHECK(wait_until([&] {
    const auto fields = fields_in(list);
    // A name and a role each, and the field for a new one.
    return std::ranges::count_if(fields, [](auto* field) { return field->IsShown(); }) ==
           static_cast<std::ptrdiff_t>(count) * 2 + 1;
  }));
  CHECK(wxWindow::FindFocus() == &page.field(OrganizationField::name));
}

TEST_CASE("a brand file chosen for the plan is checked, kept by name and undone") {
  Window window;
  const TempFolder folder;
  auto& page = shown_page(window);
  const auto& brand = window.session().plan().organization.brand;
  auto& choice = page.brand_choice();
  const auto choose_last = [&] {
    window.focus(choice);
    window.key(WXK_END);
  };
  put_bytes(folder / "bad.json", R"({"name": "Bad"})");
  window.person.file = folder / "bad.json";
  choose_last();
  REQUIRE(wait_until([&] { return !window.person.notices.empty(); }));
  CHECK(window.person.notices.back().first == NoticeTone::failure);
  CHECK(brand.empty());
  put_bytes(folder / "mine.json", R"({"name": "Mine", "description": "Ours."})");
  window.person.file = folder / "mine.json";
  choose_last();
  REQUIRE(wait_until([&] { return brand == (folder / "mine.json").string(); }));
  window.key('Z', wxMOD_CONTROL);
  CHECK(wait_until([&] { return brand.empty(); }));
  CHECK(wait_until([&] { return choice.value().empty(); }));
}

}  // namespace settings_test
}  // namespace sightline::desktop::test
