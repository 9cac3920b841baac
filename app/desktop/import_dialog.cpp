#include "app/desktop/import_dialog.h"

#include <wx/wrapsizer.h>

#include <algorithm>
#include <memory>

#include "app/desktop/dialog_buttons.h"
#include "app/desktop/drop_down.h"
#include "app/desktop/enum_labels.h"
#include "app/desktop/gtk_theme.h"
#include "app/desktop/text.h"
#include "model/catalog/number_entry.h"
#include "model/file/file_failure.h"

namespace sightline::desktop {
namespace {

constexpr int import_width = 1000, import_height = 640, import_least_width = 760,
              import_least_height = 480;
constexpr int columns_width = 400, owners_height = 110, day_width = 120, pulse_ms = 120;

std::vector<wxString> delimiters(const Shell& shell) {
  std::vector<wxString> all;
  for (const char delimiter : import_delimiters)
    all.push_back(shell.text(msg("{1}", delimiter_name(delimiter))));
  return all;
}

IntakeProgress progress_at(const Worker::Desk& desk) {
  return [&desk](double part) {
    desk.progress(part);
    return !desk.stop.stop_requested();
  };
}

/// Choices break into lines where the window is narrow.
wxSizerFlags beside(const wxWindow& window) {
  return wxSizerFlags().Border(wxRIGHT | wxBOTTOM, window.FromDIP(space::m));
}

}  // namespace

ImportDialog::ImportDialog(wxWindow* parent, Shell& shell, ImportKind kind,
                           const std::filesystem::path& file)
    : wxDialog(parent, wxID_ANY, shell.text(msg("Import ‘{1}’", name_text(file))),
               wxDefaultPosition, wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      shell_(shell),
      presenter_(shell.session(), shell.catalog(), kind, file, shell.templates()) {
  auto* panel = new Panel(this, Ground::surface);
  auto* column = new wxBoxSizer(wxVERTICAL);
  const int edge = FromDIP(space::xl);
  const auto beside = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, edge);
  column->Add(build_choices(panel), beside);
  recognized_ = new Paragraph(panel, {}, TextRole::secondary, Ink::second);
  question_ = new Paragraph(panel, {}, TextRole::text, Ink::warning);
  column->Add(recognized_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, edge));
  column->AddSpacer(FromDIP(space::xs));
  column->Add(question_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, edge));
  build_boxes(panel, *column);
  column->Add(build_body(panel), wxSizerFlags(beside).Proportion(1));
  column->Add(build_foot(panel), wxSizerFlags().Expand().Border(wxALL, edge));
  panel->SetSizer(column);
  auto* all = new wxBoxSizer(wxVERTICAL);
  all->Add(panel, wxSizerFlags(1).Expand());
  SetSizer(all);
  SetMinSize(FromDIP(wxSize(import_least_width, import_least_height)));
  SetSize(FromDIP(wxSize(import_width, import_height)));
  SetEscapeId(wxID_CANCEL);
  CentreOnParent();
  pulse_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { progress_->Pulse(); });
  read();
}

wxChoice* ImportDialog::add_choice(wxWindow* parent, wxSizer& row, const char* label,
                                   const std::vector<wxString>& words,
                                   void (ImportPresenter::*choose)(std::size_t)) {
  auto* column = new wxBoxSizer(wxVERTICAL);
  const auto name = shell_.text(label);
  column->Add(new Label(parent, name, TextRole::secondary, Ink::second));
  auto* choice = new DropDown(parent);
  for (const auto& word : words) choice->Append(word);
  native::set_accessible_name(*choice, name);
  choice->Bind(wxEVT_CHOICE, [this, choose](wxCommandEvent& event) {
    (presenter_.*choose)(static_cast<std::size_t>(std::max(event.GetSelection(), 0)));
    read();
  });
  column->Add(choice, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::xs)));
  row.Add(column, beside(*this));
  return choice;
}

wxSizer* ImportDialog::build_choices(wxWindow* parent) {
  auto* row = new wxWrapSizer(wxHORIZONTAL);
  kind_ = add_choice(parent, *row, "What it holds", {shell_.text("Deals"), shell_.text("Actuals")},
                     &ImportPresenter::choose_kind_at);
  encoding_ = add_choice(parent, *row, "Encoding", labels<Encoding>(shell_),
                         &ImportPresenter::choose_encoding);
  delimiter_ =
      add_choice(parent, *row, "Delimiter", delimiters(shell_), &ImportPresenter::choose_delimiter);
  numbers_ = add_choice(parent, *row, "Figures", labels<NumberForm>(shell_),
                        &ImportPresenter::choose_numbers);
  dates_ = add_choice(parent, *row, "Order of dates", labels<DateForm>(shell_),
                      &ImportPresenter::choose_dates);
  named_ = add_choice(parent, *row, "A name of both is", labels<NamedFigure>(shell_),
                      &ImportPresenter::choose_named);
  unit_ = add_choice(parent, *row, "Money counts in", labels<FigureUnit>(shell_),
                     &ImportPresenter::choose_unit);
  auto* column = new wxBoxSizer(wxVERTICAL);
  day_label_ = new Label(parent, shell_.text("Exported on"), TextRole::secondary, Ink::second);
  day_ = new wxTextCtrl(parent, wxID_ANY, to_wx(shell_.catalog().date(presenter_.taken_on())));
  // As high as the choices beside it.
  day_->SetMinSize(wxSize(FromDIP(day_width), kind_->GetBestSize().y));
  native::set_accessible_name(*day_, shell_.text("Exported on"));
  day_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
    const auto day =
        read_date(from_wx(day_->GetValue()), shell_.session().today(), shell_.catalog());
    if (const auto* known = value_of(day)) presenter_.set_taken_on(*known);
    day_problem_ = value_of(day) ? wxString() : shell_.text(*problem_of(day));
    ask(presenter_.view());
  });
  column->Add(day_label_);
  column->Add(day_, wxSizerFlags().Border(wxTOP, FromDIP(space::xs)));
  row->Add(column, beside(*this));
  provisional_ = new wxCheckBox(parent, wxID_ANY, shell_.text("&Provisional, may still change"));
  provisional_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent& event) {
    presenter_.set_provisional(event.IsChecked());
    show();
  });
  row->Add(provisional_, wxSizerFlags().CenterVertical());
  return row;
}

void ImportDialog::build_boxes(wxWindow* parent, wxSizer& column) {
  for (const auto about : asked_by_box) {
    auto* box = new wxCheckBox(parent, wxID_ANY, shell_.text(box_words(about)));
    box->Bind(wxEVT_CHECKBOX, [this, about](wxCommandEvent& event) {
      presenter_.agree(about, event.IsChecked());
      ask(presenter_.view());
    });
    column.Add(box, wxSizerFlags().Border(wxLEFT | wxRIGHT, FromDIP(space::xl)));
    box->Hide();
    boxes_[about] = box;
  }
}

wxSizer* ImportDialog::build_body(wxWindow* parent) {
  auto* halves = new wxBoxSizer(wxHORIZONTAL);
  auto* left = new wxBoxSizer(wxVERTICAL);
  left->Add(new Label(parent, shell_.text("What the columns are"), TextRole::section));
  columns_ = new ImportColumnList(
      parent, shell_.text("What the column is"),
      [this](std::size_t column, std::size_t field) {
        presenter_.choose_field(column, field);
        read();
      },
      ImportColumnList::Widths{});
  left->Add(columns_, wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(space::s)));
  owners_label_ =
      new Label(parent, shell_.text("Owners that the plan doesn’t know"), TextRole::section);
  left->Add(owners_label_, wxSizerFlags().Border(wxTOP, FromDIP(space::m)));
  owners_ = new ImportOwnerList(
      parent, shell_.text("Who the owner is"),
      [this](std::size_t name, std::size_t choice) {
        if (presenter_.kind() == ImportKind::actuals) {
          presenter_.choose_line(name, choice);
          return read();
        }
        presenter_.choose_person(name, choice);
        show();
      },
      ImportOwnerList::Widths{.note = 70, .choice = 210});
  owners_->SetMinSize(FromDIP(wxSize(-1, owners_height)));
  left->Add(owners_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::s)));
  left->SetMinSize(FromDIP(wxSize(columns_width, -1)));
  auto* right = new wxBoxSizer(wxVERTICAL);
  right->Add(new Label(parent, shell_.text("First rows"), TextRole::section));
  preview_ = new ImportPreview(parent, shell_);
  right->Add(preview_, wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(space::s)));
  changes_label_ = new Label(parent, shell_.text("What will change"), TextRole::section);
  right->Add(changes_label_, wxSizerFlags().Border(wxTOP, FromDIP(space::m)));
  changes_ = new ImportChanges(parent, shell_);
  right->Add(changes_, wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(space::s)));
  changes_label_->Hide();
  changes_->Hide();
  halves->Add(left, wxSizerFlags().Expand());
  halves->AddSpacer(FromDIP(space::l));
  halves->Add(right, wxSizerFlags(1).Expand());
  return halves;
}

wxSizer* ImportDialog::build_foot(wxWindow* parent) {
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  summary_ = new Paragraph(parent, {}, TextRole::text);
  row->Add(summary_, wxSizerFlags(1).CenterVertical());
  progress_ = new wxGauge(parent, wxID_ANY, 100, wxDefaultPosition, FromDIP(wxSize(120, 8)),
                          wxGA_HORIZONTAL | wxGA_SMOOTH);
  native::set_accessible_name(*progress_, shell_.text("Reading the file"));
  cancel_ = new wxButton(parent, wxID_CANCEL, shell_.text("Cancel"));
  cancel_->Bind(wxEVT_BUTTON, [this](wxCommandEvent& event) {
    if (is_busy())
      leave();
    else
      event.Skip();
  });
  import_ = new wxButton(parent, wxID_OK, shell_.text("&Import"));
  native::make_loud(*import_);
  import_->SetDefault();
  import_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { import(); });
  row->Add(progress_, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(space::m)));
  row->Add(cancel_, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(space::m)));
  row->Add(import_, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(space::s)));
  return row;
}

void ImportDialog::read() {
  if (worker_.is_busy()) {
    // Nobody waits for what is read by the choices as they were.
    again_ = true;
    worker_.cancel();
    return;
  }
  show_busy(true);
  const auto result = std::make_shared<ImportReading>();
  const auto before = given_up_ && given_up_->file ? given_up_ : presenter_.last_reading();
  worker_.start(
      [result, request = presenter_.request(), before](const Worker::Desk& desk) {
        *result = read_import(request, *before, progress_at(desk));
      },
      [this](double part) { show_progress(part); },
      [this, result] {
        if (leaving_) return end_once(*this, wxID_CANCEL);
        if (again_) {
          again_ = false;
          given_up_ = result;
          return read();
        }
        given_up_.reset();
        presenter_.take(std::move(*result));
        show_busy(false);
        show();
      });
}

void ImportDialog::show_busy(bool busy) {
  progress_->Show(busy);
  if (busy) {
    pulse_.Start(pulse_ms);
    import_->Disable();
    summary_->set(shell_.text("Reading the file…"), Ink::second);
  } else {
    pulse_.Stop();
  }
  Layout();
}

void ImportDialog::show_progress(double part) {
  // Not known yet: the bar goes on moving.
  if (part <= 0) return;
  pulse_.Stop();
  progress_->SetValue(static_cast<int>(part * progress_->GetRange()));
}

void ImportDialog::show() {
  const auto view = presenter_.view();
  const bool deals = presenter_.kind() == ImportKind::pipeline;
  kind_->SetSelection(deals ? 0 : 1);
  for (auto* choice : {encoding_, delimiter_, numbers_}) choice->Enable(!view.is_workbook);
  encoding_->SetSelection(static_cast<int>(view.encoding));
  delimiter_->SetSelection(
      view.delimiter < import_delimiters.size() ? static_cast<int>(view.delimiter) : wxNOT_FOUND);
  numbers_->SetSelection(static_cast<int>(view.numbers));
  dates_->SetSelection(static_cast<int>(view.dates));
  named_->Enable(view.asks_named);
  named_->SetSelection(view.named ? static_cast<int>(*view.named) : wxNOT_FOUND);
  unit_->Enable(view.has_units);
  unit_->SetSelection(view.unit ? static_cast<int>(*view.unit) : wxNOT_FOUND);
  for (const auto& [about, box] : boxes_) {
    const auto shown = std::ranges::find(view.boxes, about, &ImportBox::about);
    box->Show(shown != view.boxes.end());
    box->SetValue(shown != view.boxes.end() && shown->agreed);
  }
  day_label_->Show(deals);
  day_->Show(deals);
  provisional_->Show(!deals);
  recognized_->set(to_wx(view.recognized));
  std::vector<ImportChoiceList::Row> rows;
  for (const auto& column : view.columns)
    rows.push_back({column.column, column.sample, column.choice});
  columns_->show(rows, view.fields);
  rows.clear();
  for (const auto& name : view.unknown) rows.push_back({name.name, name.count, name.choice});
  owners_->set_name(shell_.text(deals ? "Who the owner is" : "What the name is"));
  owners_label_->set_text(shell_.text(deals ? "Owners that the plan doesn’t know"
                                            : "Names that the plan doesn’t know"));
  owners_->show(rows, view.meanings);
  owners_->Show(!rows.empty());
  owners_label_->Show(!rows.empty());
  preview_->show(view);
  changes_->show(view);
  changes_label_->set_text(to_wx(view.changes_title));
  changes_->Show(!view.changes.empty());
  changes_label_->Show(!view.changes.empty());
  const bool failed = !view.failure.empty();
  summary_->set(to_wx(failed ? view.failure : view.summary), failed ? Ink::bad : Ink::first);
  import_->SetLabel(to_wx(view.button));
  ask(view);
  auto* focus = FindFocus();
  if (focus && IsDescendant(focus)) return;
  // The keyboard begins where something has to be said, or where all is taken.
  if (view.can_import) return import_->SetFocus();
  answer_to(view.asks)->SetFocus();
}

wxWindow* ImportDialog::answer_to(Asks asks) const {
  switch (asks) {
    case Asks::dates:
      return dates_;
    case Asks::numbers:
      return numbers_;
    case Asks::named:
      return named_;
    case Asks::unit:
      return unit_;
    case Asks::unusual:
    case Asks::totals:
    case Asks::ids:
    case Asks::owners:
      return &box(asks);
    case Asks::nothing:
      break;
  }
  return kind_;
}

void ImportDialog::ask(const ImportView& view) {
  const bool deals = presenter_.kind() == ImportKind::pipeline;
  const bool day_is_known = !deals || day_problem_.empty();
  question_->set(day_is_known ? to_wx(view.question) : day_problem_);
  import_->Enable(view.can_import && day_is_known && !is_busy());
  Layout();
}

void ImportDialog::import() {
  if (!IsModal() || is_busy()) return;
  show_busy(true);
  enable_choices(false);
  summary_->set(shell_.text("Taking what was read…"), Ink::second);
  cancel_->SetFocus();
  const auto task = std::make_shared<ImportTask>(presenter_.task());
  const auto result = std::make_shared<ImportResult>();
  worker_.start(
      [task, result](const Worker::Desk& desk) {
        *result = take_import(std::move(*task), progress_at(desk));
      },
      [this](double part) { show_progress(part); },
      [this, result] {
        if (leaving_) return end_once(*this, wxID_CANCEL);
        if (presenter_.finish(std::move(*result))) return end_once(*this, wxID_OK);
        show_busy(false);
        enable_choices(true);
        show();
      });
}

void ImportDialog::enable_choices(bool enabled) {
  for (auto* window : cancel_->GetParent()->GetChildren())
    if (window != cancel_ && window != progress_ && window != summary_) window->Enable(enabled);
}

void ImportDialog::leave() {
  leaving_ = true;
  worker_.cancel();
  summary_->set(shell_.text("Stopping…"), Ink::second);
}

void import_file(wxWindow* parent, Shell& shell, ImportKind kind,
                 const std::filesystem::path& file) {
  ImportDialog dialog(parent, shell, kind, file);
  if (dialog.ShowModal() != wxID_OK) return;
  shell.show(dialog.kind() == ImportKind::pipeline ? PageId::pipeline : PageId::targets);
}

void ask_and_import(wxWindow* parent, Shell& shell, ImportKind kind) {
  if (const auto file = shell.session().user().choose_file_to_open(FileKind::table))
    import_file(parent, shell, kind, *file);
}

}  // namespace sightline::desktop
