// The pipeline's page and the import of files, by real keys.
#include <catch2/catch_test_macros.hpp>

#include "app/desktop/import_dialog.h"
#include "app/desktop/page_pipeline.h"
#include "app/present/pipeline_cells.h"
#include "model/find.h"
#include "tests/desktop/dialog_hand.h"
#include "tests/desktop/window.h"
#include "tests/support/plausible_document.h"
#include "tests/support/temp_folder.h"

namespace sightline::desktop::test {
namespace pipeline_test {

const std::string head = "Deal ID;Deal name;Owner;Amount;Status;Created;Close date\n";

PagePipeline& shown_page(Window& window, const Document& document) {
  window.session().start(document);
  window.frame().show(PageId::pipeline);
  return dynamic_cast<PagePipeline&>(window.frame().page(PageId::pipeline));
}

/// Opens the import by its key on a file with this text, and works the dialog once it has read.
void work_import(Window& window, const TempFolder& folder, const std::string& text, int modifiers,
                 const std::function<void(ImportDialog&)>& work) {
  put_bytes(folder / "file.csv", text);
  window.person.file = folder / "file.csv";
  bool worked = false;
  DialogHand hand([&](wxDialog& dialog) {
    auto& import = dynamic_cast<ImportDialog&>(dialog);
    REQUIRE(wait_until([&] { return !import.is_busy(); }));
    work(import);
    worked = true;
  });
  window.key('I', modifiers);
  CHECK(wait_until([&] { return worked && !open_dialog(); }));
}

/// At once, without the loop of events between.
void press(wxButton& button) {
  wxCommandEvent pressed(wxEVT_BUTTON, button.GetId());
  pressed.SetEventObject(&button);
  button.GetEventHandler()->ProcessEvent(pressed);
}

TEST_CASE("deals are imported by keyboard alone, shown on their page, and undone") {
  Window window;
  const TempFolder folder;
  auto document = plausible_document(3);
  document.pipeline.clear();
  document.plan.quotas.clear();
  auto& page = shown_page(window, document);
  CHECK(page.begin_button().IsShown());
  CHECK_FALSE(page.grid().IsShownOnScreen());
  work_import(window, folder, head + "A-1;Portal;;12.500,50;won;15.01.2026;20.02.2026\n",
              wxMOD_CONTROL, [&](ImportDialog& dialog) {
                CHECK(dialog.columns().size() == 7);
                CHECK(dialog.preview().GetNumberRows() == 1);
                CHECK(dialog.import_button().IsEnabled());
                window.focus(dialog.import_button());
                window.key(WXK_SPACE);
              });
  CHECK(window.session().document().pipeline.size() == 1);
  CHECK(wait_until([&] { return page.grid().IsShownOnScreen(); }));
  CHECK(page.remove_button(0).IsShown());
  window.key('Z', wxMOD_CONTROL);
  CHECK(wait_until([&] { return window.session().document().pipeline.empty(); }));
  CHECK(wait_until([&] { return page.begin_button().IsShown(); }));
}

TEST_CASE("an import that is left by Escape takes nothing") {
  Window window;
  const TempFolder folder;
  shown_page(window, plausible_document(3));
  const auto before = window.session().document();
  work_import(window, folder, head + "A-1;Portal;;5;won;;\n", wxMOD_CONTROL,
              [&](ImportDialog&) { window.key(WXK_ESCAPE); });
  CHECK(window.session().document() == before);
}

std::string many_deals() {
  auto text = head;
  for (int i = 0; i < 5'000; ++i)
    text += "A-" + std::to_string(i) + ";Portal;;5;won;15.01.2026;20.02.2026\n";
  return text;
}

TEST_CASE("many deals are taken beside the window, which shows how far it is") {
  Window window;
  const TempFolder folder;
  shown_page(window, plausible_document(3));
  const auto before = window.session().document().pipeline.size();
  work_import(window, folder, many_deals(), wxMOD_CONTROL, [&](ImportDialog& dialog) {
    press(dialog.import_button());
    // The click has come back, and nothing was taken by it.
    CHECK(dialog.is_busy());
    CHECK(window.session().document().pipeline.size() == before);
    CHECK(dialog.progress_bar().IsShown());
    CHECK_FALSE(dialog.import_button().IsEnabled());
    CHECK_FALSE(dialog.kind_choice().IsEnabled());
    CHECK(dialog.cancel_button().IsEnabled());
  });
  REQUIRE(window.session().document().pipeline.size() == before + 1);
  CHECK(window.session().document().pipeline.back()->opportunities.size() == 5'000);
  CHECK(window.frame().current_page() == PageId::pipeline);
}

TEST_CASE("taking many deals can be cancelled, and then takes none") {
  Window window;
  const TempFolder folder;
  shown_page(window, plausible_document(3));
  const auto before = window.session().document();
  work_import(window, folder, many_deals(), wxMOD_CONTROL, [&](ImportDialog& dialog) {
    press(dialog.import_button());
    press(dialog.cancel_button());
    CHECK(dialog.summary() == "Stopping…");
  });
  CHECK(window.session().document() == before);
}

TEST_CASE("reading a file can be cancelled") {
  Window window;
  const TempFolder folder;
  shown_page(window, plausible_document(3));
  const auto before = window.session().document();
  work_import(window, folder, many_deals(), wxMOD_CONTROL, [&](ImportDialog& dialog) {
    wxCommandEvent chosen(wxEVT_CHOICE, dialog.dates_choice().GetId());
    chosen.SetInt(dialog.dates_choice().GetSelection());
    dialog.dates_choice().GetEventHandler()->ProcessEvent(chosen);
    CHECK(dialog.is_busy());
    press(dialog.cancel_button());
  });
  CHECK(window.session().document() == before);
}

TEST_CASE("a choice that is made while a file is read begins the reading anew") {
  Window window;
  const TempFolder folder;
  shown_page(window, plausible_document(3));
  const auto choose = [](wxChoice& choice, int at) {
    choice.SetSelection(at);
    wxCommandEvent chosen(wxEVT_CHOICE, choice.GetId());
    chosen.SetInt(at);
    choice.GetEventHandler()->ProcessEvent(chosen);
  };
  work_import(window, folder, many_deals(), wxMOD_CONTROL, [&](ImportDialog& dialog) {
    const int before = dialog.dates_choice().GetSelection();
    const int other = before == 0 ? 1 : 0;
    choose(dialog.dates_choice(), other);
    REQUIRE(dialog.is_busy());
    choose(dialog.dates_choice(), before);
    choose(dialog.dates_choice(), other);
    REQUIRE(wait_until([&] { return !dialog.is_busy(); }));
    CHECK(dialog.dates_choice().GetSelection() == other);
    press(dialog.cancel_button());
  });
}

TEST_CASE("a file that is too large is refused in the dialog before it is read") {
  Window window;
  const TempFolder folder;
  shown_page(window, plausible_document(3));
  put_bytes(folder / "file.csv", head);
  std::filesystem::resize_file(folder / "file.csv", std::uintmax_t{1} << 40U);
  window.person.file = folder / "file.csv";
  bool worked = false;
  DialogHand hand([&](wxDialog& dialog) {
    auto& import = dynamic_cast<ImportDialog&>(dialog);
    REQUIRE(wait_until([&] { return !import.is_busy(); }));
    CHECK(import.summary().find("is larger than 256 MB") != std::string::npos);
    CHECK_FALSE(import.import_button().IsEnabled());
    press(import.cancel_button());
    worked = true;
  });
  window.key('I', wxMOD_CONTROL);
  CHECK(wait_until([&] { return worked && !open_dialog(); }));
}

TEST_CASE("dates that could be two days are asked about before the button can be pressed") {
  Window window;
  const TempFolder folder;
  shown_page(window, plausible_document(3));
  work_import(
      window, folder, "Id,Created\n1,03/04/2026\n", wxMOD_CONTROL, [&](ImportDialog& dialog) {
        CHECK_FALSE(dialog.import_button().IsEnabled());
        CHECK_FALSE(dialog.question().empty());
        dialog.dates_choice().SetFocus();
        const auto before = dialog.dates_choice().GetSelection();
        window.key(WXK_UP);
        CHECK(wait_until(
            [&] { return dialog.dates_choice().GetSelection() != before && !dialog.is_busy(); }));
        CHECK(wait_until([&] { return dialog.import_button().IsEnabled(); }));
        CHECK(dialog.question().empty());
        window.key(WXK_ESCAPE);
      });
}

TEST_CASE("rows with problems are told, and the others are taken on purpose") {
  Window window;
  const TempFolder folder;
  shown_page(window, plausible_document(3));
  const auto before = window.session().document().pipeline.size();
  work_import(window, folder, head + "A-1;Portal;Sam Ode;5;won;;\nA-2;Site;;;won;;\n",
              wxMOD_CONTROL, [&](ImportDialog& dialog) {
                CHECK(dialog.summary().find("■ 1 row can’t be taken.") != std::string::npos);
                CHECK(dialog.preview().GetCellValue(0, 0) == "3");
                CHECK(dialog.owners().size() == 1);
                CHECK_FALSE(dialog.import_button().IsEnabled());
                window.focus(dialog.box(Asks::owners));
                window.key(WXK_SPACE);
                CHECK(wait_until([&] { return dialog.import_button().IsEnabled(); }));
                window.focus(dialog.import_button());
                window.key(WXK_SPACE);
              });
  REQUIRE(window.session().document().pipeline.size() == before + 1);
  CHECK(window.session().document().pipeline.back()->opportunities.size() == 1);
}

TEST_CASE("actuals are imported with their own key, and are seen on the targets") {
  Window window;
  const TempFolder folder;
  const auto document = plausible_document(3);
  shown_page(window, document);
  const auto& area = document.plan.vision.organization.areas.front();
  const auto month = add_months(month_of(window.session().today()), -1);
  work_import(
      window, folder,
      "Line;" + to_text(add_months(month, -1)) + ";" + to_text(month) + "\n" + area.name + ";1;2\n",
      wxMOD_CONTROL | wxMOD_SHIFT, [&](ImportDialog& dialog) {
        CHECK(dialog.provisional_box().IsShown());
        CHECK_FALSE(dialog.day_field().IsShown());
        // Both are far below the targets.
        CHECK_FALSE(dialog.import_button().IsEnabled());
        CHECK_FALSE(dialog.question().empty());
        CHECK(wait_until([&] { return dialog.box(Asks::unusual).HasFocus(); }));
        window.key(WXK_SPACE);
        CHECK(wait_until([&] { return dialog.import_button().IsEnabled(); }));
        CHECK(dialog.changes().GetNumberRows() == 2);
        CHECK(dialog.changes().GetCellValue(1, 3) == "$2");
        window.focus(dialog.import_button());
        window.key(WXK_SPACE);
      });
  CHECK(window.frame().current_page() == PageId::targets);
  CHECK(window.session().plan().targets.revenue.front().line.actual.at(month) == Money{200});
}

TEST_CASE("what the money of a file counts in is asked, and shown as it would be taken") {
  Window window;
  const TempFolder folder;
  auto document = plausible_document(3);
  const auto& area = document.plan.vision.organization.areas.front();
  const auto month = add_months(month_of(window.session().today()), -1);
  document.plan.targets.revenue.front().line.actual.set(month, Money{50'000'00});
  document.plan.targets.revenue.front().line.target.set(month, Money{50'000'00});
  shown_page(window, document);
  work_import(window, folder,
              "Angaben in TEUR\nKonto;" + to_text(add_months(month, -100)) + ";" + to_text(month) +
                  "\n" + area.name + ";1;52\n",
              wxMOD_CONTROL | wxMOD_SHIFT, [&](ImportDialog& dialog) {
                CHECK_FALSE(dialog.import_button().IsEnabled());
                CHECK(dialog.question().find("TEUR") != std::string::npos);
                // As it would be, if thousands are meant.
                CHECK(dialog.changes().IsShown());
                CHECK(wait_until([&] { return dialog.unit_choice().HasFocus(); }));
                window.key(WXK_DOWN);
                window.key(WXK_DOWN);
                CHECK(wait_until([&] {
                  return dialog.unit_choice().GetSelection() == 1 && !dialog.is_busy() &&
                         dialog.import_button().IsEnabled();
                }));
                CHECK(dialog.changes().GetCellValue(0, 2) == "$50,000");
                CHECK(dialog.changes().GetCellValue(0, 3) == "$52,000");
                CHECK(dialog.changes().GetCellValue(0, 4) == "corrected");
                keep_picture(dialog);
                CHECK(dialog.import_button().IsEnabled());
                window.focus(dialog.import_button());
                window.key(WXK_SPACE);
              });
  CHECK(window.session().plan().targets.revenue.front().line.actual.at(month) == Money{52'000'00});
}

TEST_CASE("what the values of deals count in is asked before they can be imported") {
  Window window;
  const TempFolder folder;
  shown_page(window, plausible_document(3));
  work_import(window, folder, "Deal ID;Deal name;Auftragswert in TUSD\nA-1;Portal;48,0\n",
              wxMOD_CONTROL, [&](ImportDialog& dialog) {
                CHECK_FALSE(dialog.import_button().IsEnabled());
                CHECK(dialog.question().find("TUSD") != std::string::npos);
                CHECK(wait_until([&] { return dialog.unit_choice().HasFocus(); }));
                window.key(WXK_DOWN);
                window.key(WXK_DOWN);
                CHECK(wait_until([&] {
                  return dialog.unit_choice().GetSelection() == 1 && !dialog.is_busy() &&
                         dialog.import_button().IsEnabled();
                }));
                keep_picture(dialog);
                window.focus(dialog.import_button());
                window.key(WXK_SPACE);
              });
  const auto& deals = window.session().document().pipeline.back()->opportunities;
  REQUIRE(deals.size() == 1);
  CHECK(deals[0].value == Money{48'000'00});
}

TEST_CASE("a name that the plan doesn't know is made a line by keys, or left out for good") {
  Window window;
  const TempFolder folder;
  auto document = plausible_document(3);
  auto& line = document.plan.targets.revenue.front().line;
  line.target = {};
  line.actual = {};
  shown_page(window, document);
  const auto month = add_months(month_of(window.session().today()), -1);
  work_import(window, folder,
              "Konto;Bezeichnung;" + to_text(add_months(month, -1)) + ";" + to_text(month) +
                  ";Summe\n4400;Billed hours;50;60;110\n4900;Rent;1;2;3\n",
              wxMOD_CONTROL | wxMOD_SHIFT, [&](ImportDialog& dialog) {
                CHECK_FALSE(dialog.import_button().IsEnabled());
                REQUIRE(dialog.owners().IsShown());
                REQUIRE(dialog.owners().size() == 2);
                CHECK(dialog.summary().find("Summe") != std::string::npos);
                keep_picture(dialog);
                window.focus(dialog.owners().choice(0));
                window.key(WXK_DOWN);
                window.key(WXK_DOWN);
                CHECK(wait_until([&] {
                  return dialog.owners().choice(0).GetSelection() == 2 && !dialog.is_busy() &&
                         dialog.import_button().IsEnabled();
                }));
                window.focus(dialog.owners().choice(1));
                window.key(WXK_DOWN);
                CHECK(wait_until([&] {
                  return dialog.owners().choice(1).GetSelection() == 1 && !dialog.is_busy() &&
                         dialog.import_button().GetLabel() == "&Import";
                }));
                keep_picture(dialog);
                window.focus(dialog.import_button());
                window.key(WXK_SPACE);
              });
  CHECK(window.session().plan().targets.revenue.front().line.actual.at(month) == Money{6'000});
}

TEST_CASE("deals that lost their ids are imported only when the box says so") {
  Window window;
  const TempFolder folder;
  shown_page(window, plausible_document(3));
  const auto before = window.session().document().pipeline.size();
  work_import(window, folder, "Deal name;Amount\nPortal, new;48\n", wxMOD_CONTROL,
              [&](ImportDialog& dialog) {
                CHECK_FALSE(dialog.import_button().IsEnabled());
                CHECK(dialog.question().find("ids of deals") != std::string::npos);
                CHECK(wait_until([&] { return dialog.box(Asks::ids).HasFocus(); }));
                keep_picture(dialog);
                window.key(WXK_SPACE);
                CHECK(wait_until([&] { return dialog.import_button().IsEnabled(); }));
                window.focus(dialog.import_button());
                window.key(WXK_SPACE);
              });
  CHECK(window.session().document().pipeline.size() == before + 1);
}

TEST_CASE("a quota is typed into the grid") {
  Window window;
  auto& page = shown_page(window, plausible_document(3));
  const auto before = window.session().plan().quotas;
  page.go_to({});
  const auto& table = window.session().plan();
  REQUIRE_FALSE(table.people.empty());
  window.type("5000");
  window.key(WXK_RETURN);
  CHECK(wait_until([&] { return window.session().plan().quotas != before; }));
  window.key('Z', wxMOD_CONTROL);
  CHECK(wait_until([&] { return window.session().plan().quotas == before; }));
}

TEST_CASE("a table that is dropped opens the import") {
  Window window;
  const TempFolder folder;
  shown_page(window, plausible_document(3));
  put_bytes(folder / "deals.csv", head + "A-1;Portal;;5;won;;\n");
  bool worked = false;
  DialogHand hand([&](wxDialog& dialog) {
    CHECK(dynamic_cast<ImportDialog&>(dialog).kind() == ImportKind::pipeline);
    window.key(WXK_ESCAPE);
    worked = true;
  });
  window.frame().CallAfter([&] { window.frame().take_files({folder / "deals.csv"}); });
  CHECK(wait_until([&] { return worked && !open_dialog(); }));
}

}  // namespace pipeline_test
}  // namespace sightline::desktop::test
