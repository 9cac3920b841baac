// SettingsListView: people, departments or focus areas, a row each, to add, name, order and remove.
// Why: the three differ in a few fields only; rows are dressed anew, never destroyed under the hand
// that edits them.
#pragma once

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/gbsizer.h>

#include <array>
#include <vector>

#include "app/desktop/entry_field.h"
#include "app/present/settings_presenter.h"

namespace sightline::desktop {

class SettingsListView : public Panel {
 public:
  /// Sentences for the list, as message ids.
  struct Words {
    const char* title;
    const char* name;     ///< the accessible name of a row's field
    const char* new_one;  ///< that of the field for a new one
    const char* add;      ///< the button, with a mnemonic
  };

  SettingsListView(wxWindow* parent, Shell& shell, SettingsList list, const Words& words);

  /// Whether there are rows now that the page has to find room for.
  [[nodiscard]] bool refresh();
  /// Has all rows at once, which a long list else gets while the window rests.
  void complete();
  [[nodiscard]] EntryField& new_field() const { return *new_; }
  [[nodiscard]] wxButton& remove_button(std::size_t row) const { return *rows_.at(row).remove; }
  [[nodiscard]] wxButton& down_button(std::size_t row) const { return *rows_.at(row).down; }

 private:
  struct Row {
    Uuid id;
    EntryField* name = nullptr;
    EntryField* role = nullptr;  ///< these three for people only
    wxChoice* department = nullptr;
    wxChoice* manager = nullptr;
    wxButton* up = nullptr;
    wxButton* down = nullptr;
    wxButton* remove = nullptr;
    ProblemLine* problem = nullptr;

    [[nodiscard]] std::vector<wxWindow*> controls() const;
  };

  [[nodiscard]] bool has_people() const { return list_ == SettingsList::people; }
  /// Dresses the rows that are there, of which there may be so many, `from` one on; whether they
  /// were not so many.
  [[nodiscard]] bool show_rows(std::size_t most, std::size_t from = 0);
  void on_idle(wxIdleEvent& event);
  void add_heads();
  void add_new_field();
  void add_row();
  void add_person_fields(std::size_t index);
  wxChoice* add_choice(std::size_t index,
                       EditEntry (*choose)(const Document&, Id<Person>, std::size_t));
  wxButton* add_button(const char* sign, std::function<void()> act);
  void dress(std::size_t index, const SettingsView& view);
  void remove(std::size_t index);
  void move(std::size_t index, Towards towards);
  /// Tells why not, in the notice bar.
  void perform(const EditEntry& entry);

  Shell& shell_;
  SettingsList list_;
  Words words_;
  wxGridBagSizer* grid_;
  std::vector<Row> rows_;
  std::size_t wanted_ = 0;  ///< rows of the list, as it was last shown
  std::size_t shown_ = 0;   ///< those of them that are seen; a row that is not used is kept, hidden
  EntryField* new_ = nullptr;
};

}  // namespace sightline::desktop
