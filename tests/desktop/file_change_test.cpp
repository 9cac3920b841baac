// The plan's file changes on disk while the window is in the background.
#include <catch2/catch_test_macros.hpp>

#include "model/file/document_file.h"
#include "tests/desktop/window.h"
#include "tests/support/plausible_document.h"
#include "tests/support/temp_folder.h"

namespace sightline::desktop::test {
namespace file_change_test {

/// Another program's window comes to the front, and ours again.
void look_away(Window& window, const std::function<void()>& meanwhile) {
  auto* other = new wxFrame(nullptr, wxID_ANY, "Another");
  other->Show();
  REQUIRE(takes_keyboard(*other));
  REQUIRE(wait_until([&] { return !window.frame().IsActive(); }));
  meanwhile();
  REQUIRE(takes_keyboard(window.frame()));
  other->Destroy();
}

TEST_CASE("coming back to the window, a plan that was changed on disk is asked about and loaded") {
  Window window;
  const TempFolder folder;
  const auto file = folder / "a.sightline";
  save_document(file, plausible_document(1));
  REQUIRE(window.frame().open(file));
  window.person.file_answer = FileAnswer::load;
  look_away(window, [&] {
    auto theirs = plausible_document(1);
    theirs.plan.organization.name = "Theirs, and longer";
    save_document(file, theirs);
  });
  CHECK(wait_until(
      [&] { return window.session().plan().organization.name == "Theirs, and longer"; }));
  CHECK(window.person.asked == std::vector<std::string>{"changed a.sightline"});
}

TEST_CASE("coming back to the window, a plan whose file is gone says so and stays open") {
  Window window;
  const TempFolder folder;
  const auto file = folder / "a.sightline";
  save_document(file, plausible_document(1));
  REQUIRE(window.frame().open(file));
  look_away(window, [&] { std::filesystem::remove(file); });
  CHECK(wait_until([&] { return window.frame().notice_bar().IsShown(); }));
  CHECK(window.person.asked.empty());
  CHECK(window.session().is_dirty());
  CHECK(window.frame().GetTitle() == L"a.sightline (not saved) – Sightline");
}

}  // namespace file_change_test
}  // namespace sightline::desktop::test
