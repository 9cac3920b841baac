// Panels, cards and labels that keep the theme's colours.
// Why: wx sets a colour once; these set it again whenever the theme changes.
#pragma once

#include <wx/panel.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <optional>

#include "app/desktop/theme.h"

namespace sightline::desktop {

/// A panel on one of the theme's grounds.
class Panel : public wxPanel {
 public:
  explicit Panel(wxWindow* parent, Ground ground = Ground::background);

  [[nodiscard]] Ground ground() const { return ground_; }

  void AddChild(wxWindowBase* child) override;

 private:
  void renew_tab_order();

  Ground ground_;
};

/// A line one pixel thick, across whatever room the sizer gives it.
class Hairline : public Panel {
 public:
  explicit Hairline(wxWindow* parent);

  /// A panel without controls would take the keyboard itself.
  bool AcceptsFocus() const override { return false; }
  bool AcceptsFocusFromKeyboard() const override { return false; }
  bool AcceptsFocusRecursively() const override { return false; }
};

/// A surface with round corners and a border, or a sunken ground without one; children go into
/// `content()`.
class Card : public Panel {
 public:
  explicit Card(wxWindow* parent, wxOrientation orientation = wxVERTICAL,
                Ground behind = Ground::surface);

  [[nodiscard]] wxBoxSizer& content() const { return *content_; }

 private:
  wxBoxSizer* content_;
};

/// A piece of text in one of the theme's sizes and inks.
class Label : public wxStaticText {
 public:
  Label(wxWindow* parent, const wxString& text, TextRole role = TextRole::text,
        Ink ink = Ink::first, long style = 0);

  void set_text(const wxString& text);
  void set_ink(Ink ink);

  /// Nothing is taken from its parent: font and ink are its own.
  void InheritAttributes() override {}

 protected:
  wxSize DoGetBestSize() const override;

 private:
  struct Measured {
    wxString text;
    wxSize size;
  };

  void restyle();

  TextRole role_;
  Ink ink_;
  bool is_made_ = false;
  wxFont worn_;
  mutable std::optional<Measured> measured_;
};

}  // namespace sightline::desktop
