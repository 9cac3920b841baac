// The native question about a file that was changed on disk: each button does what it says.
#include <wx/timer.h>

#include <catch2/catch_test_macros.hpp>

#include <cstdlib>

#include "app/desktop/wx_user_port.h"
#include "tests/desktop/native_dialog.h"
#include "tests/desktop/window.h"

namespace sightline::desktop::test {
namespace file_question_test {

/// Presses one of the dialog's buttons once it is open, and notes what others there are.
class Finger : public wxTimer {
 public:
  explicit Finger(std::string label) : label_(std::move(label)) { Start(50); }

  void Notify() override {
    auto* dialog = open_native_dialog();
    if (!dialog) return;
    Stop();
    labels.clear();
    GtkButton* wanted = nullptr;
    auto* area = gtk_dialog_get_widget_for_response(dialog, GTK_RESPONSE_CANCEL);
    auto* buttons = gtk_container_get_children(GTK_CONTAINER(gtk_widget_get_parent(area)));
    for (auto* each = buttons; each; each = each->next) {
      auto* button = GTK_BUTTON(each->data);
      labels.emplace_back(gtk_button_get_label(button));
      if (labels.back() == label_) wanted = button;
    }
    g_list_free(buttons);
    if (label_.empty())
      gtk_window_activate_default(GTK_WINDOW(dialog));  // what Enter does
    else if (wanted)
      gtk_button_clicked(wanted);
    else
      gtk_dialog_response(dialog, GTK_RESPONSE_CANCEL);
  }

  std::vector<std::string> labels;

 private:
  std::string label_;
};

TEST_CASE("each button of the question about a changed file does what it says") {
  const Window window;
  const auto catalog = Catalog::english();
  WxUserPort port(catalog);
  port.attach(&window.frame(), {});
  const auto answer = [&](const char* button, bool readable) {
    Finger finger(button);
    const auto given = port.ask_about_changed_file({"a.sightline", readable, true, false});
    CHECK(finger.labels.size() == (readable ? 4 : 3));
    CHECK(std::ranges::find(finger.labels, button) != finger.labels.end());
    return given;
  };
  CHECK(answer("Load", true) == FileAnswer::load);
  CHECK(answer("Replace", true) == FileAnswer::replace);
  CHECK(answer("Save as…", true) == FileAnswer::save_as);
  CHECK(answer("Not now", true) == FileAnswer::cancel);
  {
    Finger finger("Merge");
    CHECK(port.ask_about_changed_file({"a.sightline", true, true, true}) == FileAnswer::merge);
    CHECK(finger.labels.size() == 4);
  }
  {
    const Finger finger("Merge");
    CHECK(port.ask_about_changed_file({"a.sightline", true, true, true, true}) ==
          FileAnswer::merge);
  }
  {
    const Finger enter("");
    CHECK(port.ask_about_changed_file({"a.sightline", true, true, false}) == FileAnswer::cancel);
  }
  CHECK(answer("Replace", false) == FileAnswer::replace);
  CHECK(answer("Save as…", false) == FileAnswer::save_as);
  CHECK(answer("Not now", false) == FileAnswer::cancel);
}

}  // namespace file_question_test
}  // namespace sightline::desktop::test
