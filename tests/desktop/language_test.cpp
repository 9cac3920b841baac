// The window in another language: nothing that wx brings along stays English.
#include <wx/print.h>

#include <catch2/catch_test_macros.hpp>

#include "app/desktop/new_plan_dialog.h"
#include "app/desktop/spread_dialog.h"
#include "app/desktop/text.h"
#include "app/desktop/wx_user_port.h"
#include "reports/draw/text.h"
#include "sightline_config.h"
#include "tests/desktop/dialog_hand.h"
#include "tests/desktop/window.h"
#include "tests/support/plausible_document.h"

namespace sightline::desktop::test {
namespace language_test {

Catalog german() { return Catalog::load("de_DE", SIGHTLINE_SOURCE_LOCALE); }

wxString label_of(const wxDialog& dialog, int id) {
  const auto* button = dialog.FindWindow(id);
  return button ? button->GetLabel() : wxString();
}

TEST_CASE("a notice says in the window's language what kind it is") {
  Window window(german());
  auto& bar = window.frame().notice_bar();
  window.frame().notify(NoticeTone::warning, msg("Save"));
  CHECK(bar.kind() == L"▲ Bitte beachten");
  CHECK(bar.sentence() == L"Speichern");
  window.frame().notify(NoticeTone::failure, msg("Save"));
  CHECK(bar.kind() == L"■ Nicht erledigt");
  CHECK(bar.FindWindow(wxID_CLOSE)->GetLabel() == L"Ausblenden");
}

TEST_CASE("the name of no page is cut in the navigation, whatever the language") {
  for (const auto* language : {"en_US", "de_DE", "es_ES", "fr_FR"}) {
    const auto catalog = Catalog::load(language, SIGHTLINE_SOURCE_LOCALE);
    Window window(Catalog::load(language, SIGHTLINE_SOURCE_LOCALE));
    const auto& navigation = window.frame().navigation();
    const auto& entries = page_entries();
    for (std::size_t i = 0; i < entries.size(); ++i) {
      const auto label = catalog.term(entries[i].label);
      INFO(language << ": " << label);
      const draw::Text words(label, {.px = theme().font_px, .weight = draw::Weight::semibold});
      const auto place = navigation.item_rect(i);
      CHECK(place.width >= words.width() + 42 + 4);
      CHECK(navigation.GetClientRect().Contains(place));
    }
  }
}

TEST_CASE("the questions of a new plan fit a small screen, whatever the language") {
  for (const auto* language : {"en_US", "de_DE", "es_ES", "fr_FR"}) {
    INFO(language);
    const auto catalog = Catalog::load(language, SIGHTLINE_SOURCE_LOCALE);
    Window window;
    NewPlanDialog dialog(&window.frame(), catalog, list_templates(SIGHTLINE_SOURCE_TEMPLATES),
                         window.session().today());
    constexpr int low_screen = 720, title_bar = 40;
    CHECK(dialog.GetSize().y <= low_screen - title_bar);
  }
}

TEST_CASE("a question for a line of text has buttons in the window's language") {
  Window window(german());
  const auto catalog = german();
  WxUserPort port(catalog);
  port.attach(&window.frame(), {});
  wxString cancel;
  wxString deed;
  wxString title;
  DialogHand hand([&](wxDialog& dialog) {
    cancel = label_of(dialog, wxID_CANCEL);
    deed = label_of(dialog, wxID_OK);
    title = dialog.GetTitle();
    window.type("Lager");
    window.key(WXK_RETURN);
  });
  CHECK(port.ask_text(msg("Name of the department"), {}, msg("Add department")) == "Lager");
  CHECK(cancel == L"Abbrechen");
  CHECK(deed == L"Abteilung hinzufügen");
  CHECK(title == deed);
}

TEST_CASE("the print preview speaks the window's language, and its pictures have names") {
  Window window(german());
  window.session().start(plausible_document(3));
  auto* preview = window.frame().preview();
  REQUIRE(preview);
  const auto words_of = [&](int id) {
    auto* control = preview->FindWindow(id);
    REQUIRE(control);
    return control->GetToolTipText();
  };
  CHECK(words_of(wxID_PREVIEW_PRINT) == L"Drucken");
  CHECK(words_of(wxID_PREVIEW_NEXT) == L"Nächste Seite");
  CHECK(words_of(wxID_PREVIEW_ZOOM_IN) == L"Größer");
  CHECK(preview->FindWindow(wxID_PREVIEW_CLOSE)->GetLabel() == L"Schließen");
  preview->Close();
  CHECK(wait_until([&] { return window.frame().IsEnabled(); }));
}

TEST_CASE("the spread dialog says what it does in the window's language") {
  Window window(german());
  window.session().start(plausible_document(3));
  const auto catalog = german();
  TargetsPresenter presenter(window.session(), catalog);
  presenter.refresh();
  const SpreadDialog dialog(&window.frame(), window.frame(), presenter, 1);
  CHECK(label_of(dialog, wxID_OK) == L"Verteilen");
  CHECK(label_of(dialog, wxID_CANCEL) == L"Abbrechen");
}

}  // namespace language_test
}  // namespace sightline::desktop::test
