// DetailsForm: a scrolled column of labelled fields beside a page's lists.
// Why: what is changed of a series, a client or a vendor is laid out and read in one way.
#pragma once

#include <wx/button.h>
#include <wx/scrolwin.h>

#include <functional>
#include <string>
#include <vector>

#include "app/desktop/drop_down.h"
#include "app/desktop/entry_field.h"

namespace sightline::desktop {

class DetailsForm : public wxScrolledWindow {
 public:
  DetailsForm(wxWindow* parent, Shell& shell);

  /// Takes what is being typed in any of its fields.
  void commit();

 protected:
  [[nodiscard]] Shell& shell() const { return shell_; }
  [[nodiscard]] Panel* body() const { return body_; }
  [[nodiscard]] wxBoxSizer* column() const { return column_; }

  Label* add_label(const char* label);
  void add_heading(const char* heading);
  EntryField* add_field(const char* label, EntryField::Kind kind, EntryField::Take take);
  DropDown* add_choice(const char* label, std::function<void(std::size_t)> chosen);
  /// The same without a label above it, for a row of them.
  DropDown* make_choice(const char* name, std::function<void(std::size_t)> chosen);
  wxButton* make_button(const char* label, std::function<void()> act, long style = 0);
  Paragraph* add_paragraph(Ink ink = Ink::second);
  void add(wxWindow* window, int above);
  void add(wxSizer* row, int above);
  /// Drops what was typed and refused, when other values come to be shown.
  void forget_fields();
  void fit();

  static void fill(wxChoice& choice, const std::vector<std::string>& words, std::size_t chosen);
  static void fill(wxChoice& choice, const std::vector<wxString>& words, std::size_t chosen);

 private:
  Shell& shell_;
  Panel* body_;
  wxBoxSizer* column_;
};

}  // namespace sightline::desktop
