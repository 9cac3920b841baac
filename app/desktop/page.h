// Page: one of the places the navigation leads to; and the shell a page lives in.
// Why: pages know nothing of the window around them but this interface, so each can be written and
// tested apart; a page is built on its first visit.
#pragma once

#include <wx/button.h>
#include <wx/config.h>

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/desktop/panel.h"
#include "app/present/place.h"
#include "app/present/session.h"
#include "model/catalog/catalog.h"
#include "model/derive/audience.h"

namespace sightline::desktop {

/// What the window around the pages does for them.
class Shell {
 public:
  Shell() = default;
  Shell(const Shell&) = delete;
  Shell& operator=(const Shell&) = delete;
  virtual ~Shell() = default;

  [[nodiscard]] virtual Session& session() = 0;
  [[nodiscard]] virtual const Catalog& catalog() const = 0;
  /// The folder with starter plans, prompts and brands.
  [[nodiscard]] virtual const std::filesystem::path& templates() const = 0;
  /// The folder with the translations.
  [[nodiscard]] virtual const std::filesystem::path& locale() const = 0;

  /// Shows a page; with a path of the document (see model/edit/change.h), its place there.
  virtual void show(PageId page, std::string_view path = {}) = 0;
  /// Takes what is being typed into the document. Call before anything that reads it all.
  virtual void commit_pending_edit() = 0;

  /// The sentence in the window's language.
  [[nodiscard]] wxString text(const Message& message) const;
  [[nodiscard]] wxString text(const char* sentence) const;
};

/// What can be done on a page, as an item of the menu ‘Page’.
struct PageCommand {
  wxString label;
  wxString keys;  ///< as menus have them behind the label, a tab first: "\tCtrl+D"; blank: none
  std::function<void()> run;
  std::function<bool()> may;         ///< none: always
  wxString group = {};               ///< the submenu it stands in; blank: in none
  const wxButton* button = nullptr;  ///< the one that does it; none: it has none
};

/// Does what a button does, as long as it is there to be pressed.
[[nodiscard]] PageCommand command_of(wxButton& button, const wxString& keys = {});
/// What the menu ‘Page’ is to know of a button beside its words; a button has one such note, the
/// last. Gives one whose words vary the key of what it does, by the message id of that
/// (app/present/deed_keys.h).
void set_deed(wxButton& button, const char* deed);
/// Leaves it to the item of another menu, whose message id this is and whose words are others.
void set_twin(wxButton& button, const char* item);
/// Leaves it out: it is one of several, each about a row of its own.
void set_of_row(wxButton& button);

class Page : public Panel {
 public:
  Page(wxWindow* parent, Shell& shell) : Panel(parent), shell_(shell) {}

  /// Shows the document as it is now. Called after every change while the page is visible, and
  /// before it becomes visible.
  virtual void refresh() = 0;
  /// Takes an open cell or field into the document.
  virtual void commit_pending_edit() {}
  /// Keeps how the page looks (its view, columns, sashes) for the next run, and takes what was
  /// kept.
  virtual void remember(wxConfigBase& /*config*/) const {}
  virtual void recall(const wxConfigBase& /*config*/) {}
  /// Brings the part of the document at `path` into view and puts the keyboard there.
  virtual void go_to(std::string_view /*path*/) {}
  /// What it can do beside showing its tabs and doing what its buttons say, which the menu has of
  /// itself; and those of its buttons that have a shortcut.
  [[nodiscard]] virtual std::vector<PageCommand> commands() { return {}; }
  /// Whether it shows a button of the loud kind now; the window's own steps back meanwhile.
  [[nodiscard]] virtual bool has_loud_button() const { return false; }
  /// Whom it hands the plan out to, and so prints it for; none: whoever may see all.
  [[nodiscard]] virtual std::optional<AudienceOptions> reader() const { return std::nullopt; }

 protected:
  [[nodiscard]] Shell& shell() const { return shell_; }
  [[nodiscard]] Session& session() const { return shell_.session(); }

 private:
  Shell& shell_;
};

/// What the navigation knows of a page before it is built.
struct PageEntry {
  PageId id = PageId::home;
  std::string name;     ///< on the command line: "home"
  std::string label;    ///< message id: "Home"
  bool parted = false;  ///< a line before it
  std::function<Page*(wxWindow* parent, Shell& shell)> build;
};

/// All pages, in the order of the navigation. A new page is one line in pages.cpp.
[[nodiscard]] const std::vector<PageEntry>& page_entries();

}  // namespace sightline::desktop
