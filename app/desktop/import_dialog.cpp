#include "app/desktop/import_dialog.h"

#include <algorithm>
#include <memory>

#include "app/desktop/dialog_buttons.h"
#include "app/desktop/text.h"
#include "model/file/file_failure.h"

namespace sightline::desktop {
namespace {

constexpr int import_width = 1000, import_height = 640, import_least_width = 760,
              import_least_height = 480;
constexpr int pulse_ms = 120;

IntakeProgress progress_at(const Worker::Desk& desk) {
  return [&desk](double part) {
    desk.progress(part);
    return !desk.stop.stop_requested();
  };
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
