// The question for a passphrase, worked by real keys, and the menu that protects a plan.
#include <wx/button.h>
#include <wx/menu.h>

#include <catch2/catch_test_macros.hpp>

#include <atomic>
#include <cstdlib>
#include <thread>

#include "app/desktop/gtk_theme.h"
#include "app/desktop/passphrase_dialog.h"
#include "app/desktop/text.h"
#include "app/desktop/wx_user_port.h"
#include "model/file/document_file.h"
#include "model/file/protection.h"
#include "tests/desktop/dialog_hand.h"
#include "tests/desktop/window.h"
#include "tests/support/cheap_key.h"
#include "tests/support/plausible_document.h"
#include "tests/support/temp_folder.h"

namespace sightline::desktop::test {
namespace passphrase_test {

constexpr const char* words = "correct horse battery staple";

/// Answers as a file's owner would: one passphrase fits, and trying takes its time.
struct Question {
  SharedKey key = cheap_key(words);
  std::atomic<bool> may_end = true;
  std::atomic<int> tried = 0;
  PassphraseQuestion question{.name = "acme.sightline", .derive = [this](const Secret& typed) {
                                ++tried;
                                while (!may_end) std::this_thread::yield();
                                return typed == Secret(words) ? key : nullptr;
                              }};
};

class Asked {
 public:
  explicit Asked(Window& window) : window_(window), port_(catalog_) {
    port_.attach(&window.frame(), {});
  }
  [[nodiscard]] WxUserPort& port() { return port_; }
  /// What the port answers while `work` works its dialog.
  SharedKey answer(const PassphraseQuestion& question,
                   const std::function<void(PassphraseDialog&)>& work) {
    DialogHand hand([&](wxDialog& dialog) { work(dynamic_cast<PassphraseDialog&>(dialog)); });
    return port_.ask_for_key(question);
  }
  void type(SecretField& field, const std::string& text) {
    window_.focus(field);
    field.SelectAll();
    window_.type(text);
    CHECK(wait_until([&] { return field.secret() == Secret(text); }));
  }
  void press_enter() { window_.key(WXK_RETURN); }

 private:
  Window& window_;
  Catalog catalog_ = Catalog::english();
  WxUserPort port_;
};

bool says(const PassphraseDialog& dialog, const char* part) {
  return wait_until([&] { return dialog.sentence().Contains(wxString::FromUTF8(part)); });
}

void picture(PassphraseDialog& dialog, const char* name) {
  if (const char* folder = std::getenv("SIGHTLINE_PICTURES"))
    native::save_screenshot(dialog, std::string(folder) + "/" + name);
}

TEST_CASE("a wrong passphrase keeps the question open, the right one answers it", "[passphrase]") {
  Window window;
  Asked asked(window);
  Question question;
  const auto key = asked.answer(question.question, [&](PassphraseDialog& dialog) {
    asked.type(dialog.field(), "wrong horse");
    asked.press_enter();
    CHECK(says(dialog, "That passphrase does not open"));
    picture(dialog, "wrong.png");
    CHECK(wait_until([&] { return dialog.field().HasFocus(); }));
    asked.type(dialog.field(), words);
    asked.press_enter();
  });
  CHECK(key == question.key);
  CHECK(question.tried == 2);
}

TEST_CASE("while a passphrase is tried the window lives, and says so", "[passphrase]") {
  Window window;
  Asked asked(window);
  Question question;
  question.may_end = false;
  const auto key = asked.answer(question.question, [&](PassphraseDialog& dialog) {
    asked.type(dialog.field(), words);
    asked.press_enter();
    CHECK(says(dialog, "The passphrase is being tried…"));
    CHECK_FALSE(dialog.field().IsEnabled());
    asked.press_enter();
    question.may_end = true;
  });
  CHECK(key == question.key);
  CHECK(question.tried == 1);
}

TEST_CASE("Escape leaves the question, also while a passphrase is tried", "[passphrase]") {
  Window window;
  Asked asked(window);
  Question question;
  CHECK(asked.answer(question.question, [&](PassphraseDialog&) { window.key(WXK_ESCAPE); }) ==
        nullptr);
  CHECK(question.tried == 0);
  question.may_end = false;
  CHECK(asked.answer(question.question, [&](PassphraseDialog& dialog) {
    asked.type(dialog.field(), words);
    asked.press_enter();
    REQUIRE(wait_until([&] { return question.tried == 1; }));
    dialog.Close();
    CHECK(dialog.IsModal());
    question.may_end = true;
  }) == nullptr);
}

TEST_CASE("what fails while a passphrase is tried is told, and can be tried again",
          "[passphrase]") {
  Window window;
  Asked asked(window);
  int tries = 0;
  const PassphraseQuestion question{
      .name = "acme.sightline", .derive = [&](const Secret&) -> SharedKey {
        if (++tries == 1) throw Failure(FailureKind::input, msg("There is not enough memory."));
        return cheap_key();
      }};
  CHECK(asked.answer(question, [&](PassphraseDialog& dialog) {
    asked.type(dialog.field(), "whatever it is");
    asked.press_enter();
    CHECK(says(dialog, "not enough memory"));
    asked.press_enter();
  }));
  CHECK(tries == 2);
}

TEST_CASE("a new passphrase is judged while it is typed, and typed twice", "[passphrase]") {
  Window window;
  Asked asked(window);
  Question question;
  question.question.is_new = true;
  const auto key = asked.answer(question.question, [&](PassphraseDialog& dialog) {
    CHECK(says(dialog, "Four words"));
    picture(dialog, "new.png");
    asked.type(dialog.field(), "short");
    CHECK(says(dialog, "Weak: "));
    asked.press_enter();
    CHECK(says(dialog, "needs at least 8 characters"));
    asked.type(dialog.field(), words);
    CHECK(says(dialog, "Strong, going by length and variety."));
    asked.type(dialog.again(), "correct horse battery stable");
    asked.press_enter();
    CHECK(says(dialog, "Those are two different ones."));
    picture(dialog, "different.png");
    asked.type(dialog.again(), words);
    asked.press_enter();
  });
  CHECK(key == question.key);
  CHECK(question.tried == 1);
}

TEST_CASE("a passphrase given by the command line opens the plan, or nobody is asked for a picture",
          "[passphrase]") {
  Window window;
  Asked asked(window);
  Question question;
  asked.port().give_passphrase(Secret(words));
  CHECK(asked.port().ask_for_key(question.question) == question.key);
  asked.port().leave_alone();
  CHECK(asked.port().ask_for_key(question.question) == nullptr);
}

TEST_CASE("the File menu protects a plan, changes its passphrase and takes it away",
          "[passphrase]") {
  const TempFolder folder;
  const auto file = folder / "acme.sightline";
  save_document(file, plausible_document(1));
  Window window;
  REQUIRE(window.frame().open(file));
  const auto choose = [&](const wxString& title) {
    auto& bar = *window.frame().GetMenuBar();
    const int id = bar.FindMenuItem("File", title);
    REQUIRE(id != wxNOT_FOUND);
    REQUIRE(bar.IsEnabled(id));
    wxCommandEvent event(wxEVT_MENU, id);
    window.frame().ProcessWindowEvent(event);
  };
  auto& bar = *window.frame().GetMenuBar();
  CHECK_FALSE(bar.IsEnabled(bar.FindMenuItem("File", L"Remove the passphrase…")));
  window.person.passphrase = words;
  choose(L"Protect with a passphrase…");
  CHECK(is_protected(bytes_of(file)));
  CHECK(window.person.asked.back() == "passphrase of acme.sightline");
  window.person.passphrase = "wet paper lantern bridge";
  choose(L"Change the passphrase…");
  CHECK(key_for_file(file, Secret("wet paper lantern bridge")));
  choose(L"Remove the passphrase…");
  CHECK_FALSE(is_protected(bytes_of(file)));
}

}  // namespace passphrase_test
}  // namespace sightline::desktop::test
