// Conflicts and copies in the window: decided and chosen by keys alone.
#include <catch2/catch_test_macros.hpp>

#include "app/desktop/conflicts_dialog.h"
#include "app/desktop/copy_dialog.h"
#include "app/desktop/wx_user_port.h"
#include "model/file/document_file.h"
#include "tests/desktop/dialog_hand.h"
#include "tests/desktop/window.h"
#include "tests/support/plausible_document.h"
#include "tests/support/temp_folder.h"

namespace sightline::desktop::test {
namespace merge_test {

Document with_titles(const std::string& first, const std::string& second) {
  auto document = plausible_document(1);
  for (const auto& [at, title] : {std::pair{0, first}, std::pair{1, second}}) {
    auto& boxed = document.plan.actions.at(static_cast<std::size_t>(at));
    auto action = *boxed;
    action.title = title;
    boxed = std::move(action);
  }
  return document;
}

PlanMerge two_conflicts() {
  return {with_titles("One", "Two"), with_titles("Mine 1", "Mine 2"),
          with_titles("Theirs 1", "Theirs 2")};
}

ConflictsDialog& conflicts(wxDialog& dialog) { return dynamic_cast<ConflictsDialog&>(dialog); }

void key_for(Window& window, int code, const std::function<bool()>& condition) {
  window.key(code);
  CHECK(wait_until(condition));
}

TEST_CASE("conflicts are decided by keys alone") {
  Window window;
  const auto catalog = Catalog::english();
  WxUserPort port(catalog);
  port.attach(&window.frame(), {});
  auto merge = two_conflicts();
  const DialogHand hand([&](wxDialog& open) {
    auto& dialog = conflicts(open);
    REQUIRE(dialog.row_count() == 2);
    CHECK(has_keyboard(dialog.words(0)));
    key_for(window, WXK_DOWN, [&] { return has_keyboard(dialog.words(1)); });
    key_for(window, WXK_RIGHT, [&] { return dialog.words(1).selected() == 1; });
    window.key(WXK_RETURN, wxMOD_CONTROL);
  });
  CHECK(port.settle_conflicts(merge));
  CHECK(merge.document().plan.actions[0]->title == "Mine 1");
  CHECK(merge.document().plan.actions[1]->title == "Theirs 2");
}

TEST_CASE("Escape leaves conflicts undecided") {
  Window window;
  const auto catalog = Catalog::english();
  WxUserPort port(catalog);
  port.attach(&window.frame(), {});
  auto merge = two_conflicts();
  const DialogHand hand([&](wxDialog& open) {
    key_for(window, WXK_RIGHT, [&] { return conflicts(open).words(0).selected() == 1; });
    window.key(WXK_ESCAPE);
  });
  CHECK_FALSE(port.settle_conflicts(merge));
}

wxString all_words(const wxWindow& window) {
  wxString words;
  for (const auto* child : window.GetChildren())
    words += child->GetLabel() + " " + all_words(*child);
  words.Replace("\n", " ");
  return words;
}

TEST_CASE("a copy for a lender is chosen by keys and lacks the people") {
  Window window;
  const TempFolder folder;
  window.session().start(plausible_document(1));
  window.person.file = folder / "lender.sightline";
  const DialogHand hand([&](wxDialog& open) {
    auto& dialog = dynamic_cast<CopyDialog&>(open);
    CHECK(dialog.audience(1).GetValue());
    CHECK(all_words(dialog).Contains("may name what was taken out. Look through"));
    CHECK(dialog.GetClientSize().y >= dialog.GetBestSize().y);
    CHECK(dialog.FindWindow(wxID_OK)->GetRect().GetBottom() < dialog.GetClientSize().y);
    key_for(window, WXK_DOWN, [&] { return dialog.audience(2).GetValue(); });
    CHECK_FALSE(dialog.extra(0).IsEnabled());
    CHECK(dialog.extra(1).IsEnabled());
    window.key(WXK_RETURN);
  });
  for (const auto& command : window.frame().commands())
    if (command.title.find("copy for") != std::string::npos)
      window.frame().ProcessCommand(command.id);
  REQUIRE(wait_until([&] { return std::filesystem::exists(folder / "lender.sightline"); }));
  CHECK(load_document(folder / "lender.sightline").plan.people.empty());
  CHECK_FALSE(window.session().path());
  CHECK(window.session().is_dirty());
}

}  // namespace merge_test
}  // namespace sightline::desktop::test
