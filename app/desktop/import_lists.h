// Import lists: the columns of a file with what they are, its owners with whom they mean, and its
// rows with their problems. Why: each is a list that a file fills, in a dialog of limited room.
#pragma once

#include <wx/choice.h>
#include <wx/grid.h>
#include <wx/scrolwin.h>

#include <functional>
#include <string>
#include <vector>

#include "app/desktop/page.h"
#include "app/present/import_presenter.h"

namespace sightline::desktop {

/// Rows of a name, a note and a choice, as many as there are.
class ImportChoiceList : public wxScrolledWindow {
 public:
  struct Row {
    std::string name;
    std::string note;
    std::size_t choice = 0;
  };

  /// Of the note and the choice; the name has the rest.
  struct Widths {
    int note = 110;
    int choice = 150;
  };

  /// `chosen` is told of a row and the place of what was chosen.
  ImportChoiceList(wxWindow* parent, const wxString& name,
                   std::function<void(std::size_t, std::size_t)> chosen, Widths widths);

  /// What its choices are called; shown with the next rows.
  void set_name(const wxString& name) { name_ = name; }
  void show(const std::vector<Row>& rows, const std::vector<std::string>& words);
  [[nodiscard]] std::size_t size() const { return shown_; }
  [[nodiscard]] wxChoice& choice(std::size_t row) const { return *rows_.at(row).choice; }

 private:
  struct Line {
    Label* name = nullptr;
    Label* note = nullptr;
    wxChoice* choice = nullptr;
  };
  void add_line();

  std::function<void(std::size_t, std::size_t)> chosen_;
  wxString name_;
  Widths widths_;
  wxFlexGridSizer* grid_;
  std::vector<Line> rows_;
  std::size_t shown_ = 0;
};

using ImportColumnList = ImportChoiceList;
using ImportOwnerList = ImportChoiceList;

/// A grid that is only read, in the colours of the theme; the heads of columns of figures stand
/// over those.
class ImportGrid : public wxGrid {
 public:
  ImportGrid(wxWindow* parent, const Shell& shell, const wxString& name,
             std::vector<int> figures = {});

 protected:
  [[nodiscard]] const Shell& shell() const { return shell_; }
  /// Empties it and makes room for so many rows under these heads.
  void begin(std::size_t rows, const std::vector<wxString>& heads);
  /// As wide as what is in it, within limits.
  void fit(int column, int least, int most);
  void end();

 private:
  void restyle();

  const Shell& shell_;
  wxString name_;
};

/// The first rows of a file; those that can't be taken come first and say why.
class ImportPreview : public ImportGrid {
 public:
  ImportPreview(wxWindow* parent, const Shell& shell);

  void show(const ImportView& view);
};

/// What actuals become: month, line, before and after; corrections first, what stays last.
class ImportChanges : public ImportGrid {
 public:
  ImportChanges(wxWindow* parent, const Shell& shell);

  void show(const ImportView& view);
};

}  // namespace sightline::desktop
