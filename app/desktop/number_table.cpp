#include "app/desktop/number_table.h"

#include <wx/gbsizer.h>

#include "app/desktop/announcement.h"
#include "app/desktop/text.h"
#include "app/desktop/vision_words.h"
#include "app/present/vision_paths.h"
#include "model/edit/apply.h"

namespace sightline::desktop {
namespace {

constexpr int number_table_columns = 5, number_field_width = 114;
constexpr int right = wxALIGN_RIGHT | wxALIGN_CENTRE_VERTICAL;

}  // namespace

NumberTable::NumberTable(wxWindow* parent, Shell& shell, const VisionView& view,
                         std::size_t question, Dates dates)
    : Panel(parent, Ground::surface),
      shell_(shell),
      question_(question),
      grid_(new wxGridBagSizer(FromDIP(space::xs), FromDIP(space::m))) {
  SetSizer(grid_);
  // A line without a sentence takes no room.
  grid_->SetEmptyCellSize(wxSize(0, 0));
  add_head(view);
  if (dates == Dates::editable) add_dates();
  for (const auto& row : view.questions[question].numbers) add_row(row);
  grid_->AddGrowableCol(0, 1);
}

void NumberTable::give_room(EntryField& field) const {
  // In a larger font a date takes more than the width that figures look well in.
  int widest = 0;
  constexpr Day some_day = std::chrono::year{2028} / 1 / 28;
  for (int i = 0; i < year_months; ++i) {
    const auto month = add_months(month_of(some_day), i);
    const auto date = shell_.catalog().date(month.year() / month.month() / some_day.day());
    widest = std::max(widest, field.GetTextExtent(to_wx(date)).x);
  }
  field.SetMinSize(
      {std::max(FromDIP(number_field_width), field.GetSizeFromTextSize(widest).x), -1});
}

void NumberTable::put(wxWindow* window, int column, int flags) {
  // Figures without a field line up with those inside one.
  const bool above_fields = dynamic_cast<Label*>(window) && (column == 1 || column == 2);
  grid_->Add(window, wxGBPosition(line_, column), wxDefaultSpan, flags | wxRIGHT,
             above_fields ? FromDIP(9) : 0);
}

void NumberTable::put_problem(ProblemLine* problem) {
  ++line_;
  grid_->Add(problem, wxGBPosition(line_, 0), wxGBSpan(1, number_table_columns), wxEXPAND);
  ++line_;
}

void NumberTable::add_head(const VisionView& view) {
  const auto head = [&](const wxString& text, int column) {
    auto* label = new Label(this, text, TextRole::small_strong, Ink::second);
    put(label, column, column == 0 ? wxALIGN_CENTRE_VERTICAL : right);
    return label;
  };
  head(to_wx(view.unit), 0);
  now_head_ = head(to_wx(view.now_head), 1);
  then_head_ = head(to_wx(view.then_head), 2);
  head(shell_.text("Gap"), 3);
  head(shell_.text("A year"), 4);
  ++line_;
  grid_->Add(new Hairline(this), wxGBPosition(line_, 0), wxGBSpan(1, number_table_columns),
             wxEXPAND);
  ++line_;
}

EntryField* NumberTable::add_date(When when, ProblemLine& problem) {
  auto* field = new EntryField(
      this, shell_, problem, EntryField::Kind::figure, [this, when](const std::string& typed) {
        auto& session = shell_.session();
        return take_entry(session, enter_date(session.document(), when, typed, session.today(),
                                              shell_.catalog()));
      });
  give_room(*field);
  field->set_path(when == When::now ? "/plan/organization/as_of" : "/plan/vision/horizon");
  return field;
}

void NumberTable::add_dates() {
  put(new Label(this, shell_.text("As of")), 0, wxALIGN_CENTRE_VERTICAL);
  auto* problem = new ProblemLine(this);
  now_date_ = add_date(When::now, *problem);
  then_date_ = add_date(When::then, *problem);
  native::set_accessible_name(*now_date_, shell_.text("Date of the numbers of now"));
  native::set_accessible_name(*then_date_, shell_.text("Horizon of the vision"));
  put(now_date_, 1, wxALIGN_CENTRE_VERTICAL);
  put(then_date_, 2, wxALIGN_CENTRE_VERTICAL);
  put_problem(problem);
}

EntryField* NumberTable::add_number(VisionPart part, When when, ProblemLine& problem) {
  auto* field = new EntryField(
      this, shell_, problem, EntryField::Kind::figure,
      [this, part, when](const std::string& typed) {
        auto& session = shell_.session();
        return take_entry(session,
                          enter_number(session.document(), part, when, typed, shell_.catalog()));
      });
  field->on_typing([this, part, when](const std::string& typed) { preview(part, when, typed); });
  give_room(*field);
  field->set_path(number_path(part, when));
  return field;
}

void NumberTable::add_row(const VisionNumberRow& shown) {
  Row row{.label = new Label(this, {}), .gap = nullptr, .growth = nullptr};
  put(row.label, 0, wxALIGN_CENTRE_VERTICAL);
  ProblemLine* problem = nullptr;
  if (shown.part) {
    problem = new ProblemLine(this);
    row.now = add_number(*shown.part, When::now, *problem);
    row.then = add_number(*shown.part, When::then, *problem);
    put(row.now, 1, wxALIGN_CENTRE_VERTICAL);
    put(row.then, 2, wxALIGN_CENTRE_VERTICAL);
  } else {
    row.now_text = new Label(this, {}, TextRole::text, Ink::second);
    row.then_text = new Label(this, {}, TextRole::text, Ink::second);
    put(row.now_text, 1, right);
    put(row.then_text, 2, right);
  }
  row.gap = new Label(this, {}, TextRole::text);
  row.growth = new Chip(this);
  put(row.gap, 3, right);
  put(row.growth, 4, right);
  if (problem) {
    put_problem(problem);
  } else {
    ++line_;
  }
  rows_.push_back(row);
}

void NumberTable::show(const VisionView& view) {
  now_head_->set_text(to_wx(view.now_head));
  then_head_->set_text(to_wx(view.then_head));
  if (now_date_) now_date_->show(view.now_date);
  if (then_date_) then_date_->show(view.then_date);
  const auto& numbers = view.questions[question_].numbers;
  for (std::size_t i = 0; i < std::min(rows_.size(), numbers.size()); ++i) {
    const auto& row = rows_[i];
    const auto label = field_label(shell_, numbers[i].label, numbers[i].example);
    row.label->set_text(label);
    if (!row.now) continue;
    row.now->show(numbers[i].now.text, numbers[i].now.entry);
    row.then->show(numbers[i].then.text, numbers[i].then.entry);
    native::set_accessible_name(*row.now, label + ", " + to_wx(view.now_head));
    native::set_accessible_name(*row.then, label + ", " + to_wx(view.then_head));
  }
  show_worked_out(numbers);
}

void NumberTable::preview(VisionPart part, When when, const std::string& typed) {
  const auto& document = shell_.session().document();
  const auto entry = enter_number(document, part, when, typed, shell_.catalog());
  // What can't be read counts for nothing: then the gap is that of what the plan holds.
  const auto* edit = value_of(entry);
  const auto view = vision_view(edit ? apply(document, edit->changes) : document, shell_.catalog());
  show_worked_out(view.questions[question_].numbers);
}

void NumberTable::show_worked_out(const std::vector<VisionNumberRow>& numbers) {
  for (std::size_t i = 0; i < std::min(rows_.size(), numbers.size()); ++i) {
    const auto& row = rows_[i];
    if (row.now_text) row.now_text->set_text(to_wx(numbers[i].now.text));
    if (row.then_text) row.then_text->set_text(to_wx(numbers[i].then.text));
    row.gap->set_text(to_wx(numbers[i].gap));
    row.growth->set(to_wx(numbers[i].growth), draw::Tone::neutral);
    row.growth->SetToolTip(to_wx(numbers[i].why));
  }
  settle(*rows_.front().gap);
}

}  // namespace sightline::desktop
