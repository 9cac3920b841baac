// Files that are dropped on the window.
#include <wx/dnd.h>

#include <catch2/catch_test_macros.hpp>

#include "app/desktop/text.h"
#include "model/file/document_file.h"
#include "tests/desktop/window.h"
#include "tests/support/plausible_document.h"
#include "tests/support/temp_folder.h"

namespace sightline::desktop::test {
namespace drop_test {

/// As the toolkit does when a drag ends over the window.
void drop(Window& window, const std::vector<std::filesystem::path>& files) {
  auto* target = dynamic_cast<wxFileDropTarget*>(window.frame().GetDropTarget());
  REQUIRE(target);
  wxArrayString names;
  for (const auto& file : files) names.Add(path_to_wx(file));
  CHECK(target->OnDropFiles(100, 100, names));
}

struct TwoPlans {
  TempFolder folder;
  std::filesystem::path a = folder / "a.sightline";
  std::filesystem::path b = folder / "b.sightline";

  TwoPlans() {
    save_document(a, plausible_document(1));
    save_document(b, plausible_document(2));
  }
};

TEST_CASE("a plan that is dropped opens, after the question about unsaved changes") {
  const TwoPlans plans;
  Window window;
  window.session().start(plausible_document(3));
  drop(window, {plans.a});
  REQUIRE(wait_until([&] { return window.person.asked.size() == 1; }));
  CHECK_FALSE(window.session().path());
  window.person.save_answer = SaveAnswer::discard;
  drop(window, {plans.a});
  CHECK(wait_until([&] { return window.session().path() == plans.a; }));
  CHECK_FALSE(window.frame().notice_bar().IsShown());
}

TEST_CASE("of several plans the first opens here and the others in windows of their own") {
  const TwoPlans plans;
  Window window;
  std::vector<std::filesystem::path> elsewhere;
  window.frame().open_elsewhere = [&](const auto& plan) {
    elsewhere.push_back(plan);
    return true;
  };
  drop(window, {plans.b, plans.a});
  REQUIRE(wait_until([&] { return window.session().path() == plans.b; }));
  CHECK(wait_until([&] { return elsewhere == std::vector{plans.a}; }));
  CHECK_FALSE(window.frame().notice_bar().IsShown());
}

TEST_CASE("a plan that is open in another window comes forward there, however it was chosen") {
  const TwoPlans plans;
  Window window;
  REQUIRE(window.frame().open(plans.b));
  std::vector<std::filesystem::path> looked_for;
  window.frame().is_elsewhere = [&](const auto& plan) {
    looked_for.push_back(plan);
    return plan == plans.a;
  };
  const auto says_so = [&] {
    return looked_for == std::vector{plans.a} && window.frame().notice_bar().IsShown() &&
           window.frame().notice_bar().sentence().Contains("a.sightline");
  };
  SECTION("by the dialog") {
    window.person.file = plans.a;
    window.key('O', wxMOD_CONTROL);
    CHECK(wait_until(says_so));
  }
  SECTION("among the recent plans") {
    window.session().set_recent({plans.a});
    wxCommandEvent choose(wxEVT_MENU, wxID_FILE1);
    window.frame().ProcessWindowEvent(choose);
    CHECK(wait_until(says_so));
  }
  SECTION("as a file that is dropped") {
    drop(window, {plans.a});
    CHECK(wait_until(says_so));
  }
  CHECK(window.session().path() == plans.b);
  CHECK(window.person.asked.empty());
}

TEST_CASE("of several plans those that are open elsewhere stay there, and the next opens here") {
  const TwoPlans plans;
  Window window;
  window.frame().is_elsewhere = [&](const auto& plan) { return plan == plans.a; };
  drop(window, {plans.a, plans.b});
  CHECK(wait_until([&] { return window.session().path() == plans.b; }));
}

TEST_CASE("where no other window can be opened, a notice says which plan was") {
  const TwoPlans plans;
  Window window;
  drop(window, {plans.b, plans.a});
  REQUIRE(wait_until([&] { return window.session().path() == plans.b; }));
  CHECK(wait_until([&] { return window.frame().notice_bar().IsShown(); }));
  CHECK(window.frame().notice_bar().sentence().Contains("b.sightline"));
}

TEST_CASE("what is no plan is refused by a notice, and a broken plan as when it is opened") {
  const TwoPlans plans;
  Window window;
  put_bytes(plans.folder / "book.pdf", "");
  drop(window, {plans.folder / "book.pdf"});
  CHECK(wait_until([&] { return window.frame().notice_bar().IsShown(); }));
  CHECK(window.frame().notice_bar().sentence().Contains("book.pdf"));
  put_bytes(plans.a, "broken");
  drop(window, {plans.a});
  CHECK(wait_until([&] { return window.frame().notice_bar().sentence().Contains("a.sightline"); }));
  CHECK_FALSE(window.session().path());
}

}  // namespace drop_test
}  // namespace sightline::desktop::test
