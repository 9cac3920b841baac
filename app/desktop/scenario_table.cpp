#include "app/desktop/scenario_table.h"

#include "app/desktop/table_head.h"
#include "app/desktop/text.h"
#include "app/desktop/word_ink.h"

namespace sightline::desktop {
ScenarioTable::ScenarioTable(wxWindow* parent) : Panel(parent, Ground::surface) {
  sink_heads(*this, [this] {
    std::vector<Label*> heads;
    for (const auto& column : columns_) heads.push_back(column.head);
    return heads;
  });
}

void ScenarioTable::rebuild(const ScenariosView& view) {
  DestroyChildren();
  rows_.clear();
  columns_.assign(view.columns.size(), {});
  const auto right = [] { return wxSizerFlags().Right(); };
  grid_ = new wxFlexGridSizer(static_cast<int>(view.columns.size()) + 1, FromDIP(space::s),
                              FromDIP(space::l));
  grid_->AddGrowableCol(0, 2);
  grid_->AddSpacer(0);
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    columns_[i].head = new Label(this, {}, TextRole::strong);
    grid_->Add(columns_[i].head, head_flags(*this, right()));
    grid_->AddGrowableCol(i + 1, 1);
  }
  for (std::size_t row = 0; row < view.rows.size(); ++row) {
    // In a narrow window it breaks into lines sooner than a scenario goes out of sight.
    rows_.push_back(new Paragraph(this, {}, TextRole::text, Ink::second));
    grid_->Add(rows_.back(), wxSizerFlags().Expand());
    for (auto& column : columns_) {
      auto* cell = new wxBoxSizer(wxVERTICAL);
      column.cells.push_back(
          {.text = new Label(this, {}), .difference = new Label(this, {}, TextRole::secondary)});
      cell->Add(column.cells.back().text, right());
      cell->Add(column.cells.back().difference, right());
      grid_->Add(cell, wxSizerFlags().Right().Top());
    }
  }
  auto* inset = new wxBoxSizer(wxVERTICAL);
  inset->Add(grid_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, head_inset(*this)));
  SetSizer(inset);
}

void ScenarioTable::show(const ScenariosView& view) {
  if (columns_.size() != view.columns.size() || rows_.size() != view.rows.size()) rebuild(view);
  for (std::size_t row = 0; row < rows_.size(); ++row) rows_[row]->set(to_wx(view.rows[row]));
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const auto& shown = view.columns[i];
    columns_[i].head->set_text(to_wx(shown.name));
    columns_[i].head->set_ink(shown.selected ? Ink::accent : Ink::first);
    for (std::size_t row = 0; row < rows_.size(); ++row) {
      const auto& cell = columns_[i].cells[row];
      const auto& value = shown.cells[row];
      const bool is_state = value.difference.empty() && value.tone != WordTone::neutral;
      cell.text->set_text(to_wx(value.text));
      cell.text->set_ink(is_state ? ink_of(value.tone) : Ink::first);
      cell.difference->set_text(to_wx(value.difference));
      cell.difference->set_ink(ink_of(value.tone));
      cell.difference->Show(!value.difference.empty());
    }
  }
  settle(*this);
}

}  // namespace sightline::desktop
