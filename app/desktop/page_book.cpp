#include "app/desktop/page_book.h"

#include <wx/stdpaths.h>
#include <wx/utils.h>

#include <memory>

#include "app/desktop/announcement.h"
#include "app/desktop/book_form.h"
#include "app/desktop/gtk_theme.h"
#include "app/desktop/handout_list.h"
#include "app/desktop/lean_theme.h"
#include "app/desktop/line_field.h"
#include "app/desktop/page_head.h"
#include "app/desktop/sheet_list.h"
#include "app/desktop/text.h"
#include "model/file/file_failure.h"

namespace sightline::desktop {
namespace {

constexpr int gauge_steps = 100;
// Narrower than this, the two cards stand below each other.
constexpr int wide_book = 860;

std::string name_of(const std::filesystem::path& path) { return name_text(path); }

Message exported_words(const std::filesystem::path& path) {
  return msg("Exported ‘{1}’.", name_of(path));
}

}  // namespace

PageBook::PageBook(wxWindow* parent, Shell& shell) : ScrolledPage(parent, shell) {
  auto* head = new PageHead(body(), shell.text("Plan book"));
  head->to_the_end();
  export_ = new wxButton(body(), wxID_ANY, shell.text("E&xport"));
  native::make_loud(*export_);
  export_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { start(); });
  head->add_deed(export_);
  auto* column = new PageColumn(body(), head);
  cards_ = new wxBoxSizer(wxHORIZONTAL);
  auto* choices = build_choices(body());
  auto* sheets = build_sheets(body());
  cards_->Add(choices, wxSizerFlags(2).Expand());
  cards_->Add(FromDIP(space::l), FromDIP(space::l));
  cards_->Add(sheets, wxSizerFlags(3).Expand());
  column->stack(cards_);
  fill(column);
}

void PageBook::arrange(wxSize size) {
  cards_->SetOrientation(size.x >= FromDIP(wide_book) ? wxHORIZONTAL : wxVERTICAL);
}

Card* PageBook::build_sheets(wxWindow* parent) {
  auto* card = new Card(parent);
  card->content().Add(new Label(card, shell().text("What goes in"), TextRole::section));
  sheets_ = new SheetList(card, [this](BookSheet sheet, bool included) {
    if (included)
      options_.without.erase(sheet);
    else
      options_.without.insert(sheet);
    refresh();
  });
  card->content().Add(sheets_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::s)));
  card->content().Add(new Label(card, shell().text("How it looks"), TextRole::section),
                      wxSizerFlags().Border(wxTOP, FromDIP(space::xl)));
  form_ = new BookForm(card, shell());
  // A language: the proposed file is called in it.
  form_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
    event.Skip();
    refresh();
  });
  card->content().Add(form_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::s)));
  return card;
}

Card* PageBook::build_choices(wxWindow* parent) {
  auto* card = new Card(parent);
  auto& content = card->content();
  options_.today = session().today();
  const auto view = book_choices(shell().catalog(), options_);
  content.Add(new Label(card, shell().text("For whom"), TextRole::section));
  for (std::size_t i = 0; i < view.audiences.size(); ++i) {
    auto* button = new wxRadioButton(card, wxID_ANY, to_wx(view.audiences[i]), wxDefaultPosition,
                                     wxDefaultSize, i == 0 ? wxRB_GROUP : 0);
    button->Bind(wxEVT_RADIOBUTTON, [this, i](wxCommandEvent&) {
      options_.audience = {.audience = static_cast<Audience>(i)};
      refresh();
    });
    audiences_.push_back(button);
    content.Add(button, wxSizerFlags().Border(wxTOP, FromDIP(space::s)));
  }
  content.Add(new Label(card, shell().text("Also include"), TextRole::section),
              wxSizerFlags().Border(wxTOP, FromDIP(space::xl)));
  for (const auto& extra : view.extras) {
    auto* box = new wxCheckBox(card, wxID_ANY, to_wx(extra.label));
    box->Bind(wxEVT_CHECKBOX, [this, option = extra.option](wxCommandEvent& event) {
      options_.audience.*option = event.IsChecked();
      refresh();
    });
    extras_.push_back(box);
    content.Add(box, wxSizerFlags().Border(wxTOP, FromDIP(space::s)));
  }
  build_target(*card);
  content.Add(new Label(card, shell().text("Other files"), TextRole::section),
              wxSizerFlags().Border(wxTOP, FromDIP(space::xl)));
  handouts_ = new HandoutList(card, shell(), [this] {
    auto chosen = options_;
    form_->read(chosen);
    return chosen;
  });
  content.Add(handouts_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::s)));
  return card;
}

std::vector<PageCommand> PageBook::commands() { return handouts_->commands(); }

void PageBook::build_target(Card& card) {
  auto& content = card.content();
  content.Add(new Label(&card, shell().text("Where to"), TextRole::section),
              wxSizerFlags().Border(wxTOP, FromDIP(space::xl)));
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  target_ = new LineField(&card);
  native::set_accessible_name(*target_, shell().text("Where to"));
  target_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
    path_ = path_from_wx(target_->GetValue());
    path_chosen_ = true;
  });
  choose_ = new wxButton(&card, wxID_ANY, shell().text("Choose…"));
  choose_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { choose_path(); });
  row->Add(target_, wxSizerFlags(1).CenterVertical());
  row->Add(choose_, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(space::s)));
  content.Add(row, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::s)));
  warning_ = new Label(&card, {}, TextRole::secondary, Ink::warning);
  content.Add(warning_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::m)));
  left_out_ = new Paragraph(&card, {}, TextRole::secondary, Ink::second);
  content.Add(left_out_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::m)));

  auto* deeds = new wxBoxSizer(wxHORIZONTAL);
  cancel_ = new wxButton(&card, wxID_ANY, shell().text("Cancel"));
  cancel_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { worker_.cancel(); });
  progress_ = new wxGauge(&card, wxID_ANY, gauge_steps, wxDefaultPosition, FromDIP(wxSize(160, 8)),
                          wxGA_HORIZONTAL | wxGA_SMOOTH);
  deeds->Add(cancel_, wxSizerFlags().CenterVertical());
  deeds->Add(progress_, wxSizerFlags(1).CenterVertical().Border(wxLEFT, FromDIP(space::m)));
  content.Add(deeds, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::l)));

  result_ = new Label(&card, {}, TextRole::text, Ink::good, wxST_ELLIPSIZE_MIDDLE);
  content.Add(result_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::l)));
  auto* after = new wxBoxSizer(wxHORIZONTAL);
  open_ = new wxButton(&card, wxID_ANY, shell().text("&Open"));
  show_ = new wxButton(&card, wxID_ANY, shell().text("&Show in folder"));
  const auto open = [](const std::filesystem::path& place) {
    native::spare_children();
    wxLaunchDefaultApplication(path_to_wx(place));
  };
  open_->Bind(wxEVT_BUTTON, [this, open](wxCommandEvent&) { open(exported_); });
  show_->Bind(wxEVT_BUTTON, [this, open](wxCommandEvent&) { open(exported_.parent_path()); });
  after->Add(open_);
  after->Add(show_, wxSizerFlags().Border(wxLEFT, FromDIP(space::s)));
  content.Add(after, wxSizerFlags().Border(wxTOP, FromDIP(space::s)));
  show_result({});
  show_busy(false);
}

void PageBook::refresh() {
  options_.today = session().today();
  const auto view = book_view(session(), shell().catalog(), options_);
  for (std::size_t i = 0; i < audiences_.size(); ++i) {
    audiences_[i]->SetValue(i == static_cast<std::size_t>(options_.audience.audience));
  }
  for (std::size_t i = 0; i < extras_.size(); ++i) {
    extras_[i]->SetValue(view.extras[i].included);
    extras_[i]->Enable(view.extras[i].can_choose);
  }
  sheets_->set(view.sheets);
  form_->show(view, session().plan().organization);
  warning_->set_text(view.warning.empty() ? wxString() : wxString(L"▲ ") + to_wx(view.warning));
  warning_->Show(!view.warning.empty());
  left_out_->set(to_wx(view.left_out));
  left_out_->Show(!view.left_out.empty());
  if (document_ != session().document().id) {
    // Another plan's book would replace this one's.
    document_ = session().document().id;
    path_chosen_ = false;
    show_result({});
  }
  if (!path_chosen_) {
    const auto documents = path_from_wx(wxStandardPaths::Get().GetDocumentsDir());
    path_ = book_proposal(session(), documents, form_->catalog());
    target_->ChangeValue(path_to_wx(path_));
    show_file_name();
  }
  fit();
}

void PageBook::choose_path() {
  if (const auto chosen = session().user().choose_file_to_save(FileKind::plan_book, path_)) {
    set_target(*chosen);
  }
}

void PageBook::set_target(const std::filesystem::path& path) {
  target_->SetValue(path_to_wx(path));
  show_file_name();
}

void PageBook::show_file_name() {
  // Of a long path its end tells most.
  CallAfter([this] { target_->SetInsertionPointEnd(); });
}

void PageBook::start() {
  shell().commit_pending_edit();
  if (worker_.is_busy()) return;
  if (const auto meant = with_ending(path_, FileKind::plan_book); meant != path_) set_target(meant);
  if (is_file_there(path_) &&
      !session().user().confirm(
          msg("‘{1}’ is there already. Replace it by the new plan book?", name_of(path_)),
          msg("Replace"))) {
    return;
  }
  const auto job = std::make_shared<BookJob>();
  job->document = session().document();
  job->options = options_;
  job->path = path_;
  try {
    form_->read(job->options);
  } catch (const Failure& failure) {
    session().user().notify(NoticeTone::failure, failure.message());
    return;
  }
  const auto outcome = std::make_shared<BookOutcome>();
  show_busy(true);
  worker_.start(
      [job, outcome](const Worker::Desk& desk) {
        *outcome = run(*job, [&desk](std::size_t done, std::size_t all) {
          desk.progress(static_cast<double>(done) / static_cast<double>(all));
          return !desk.stop.stop_requested();
        });
      },
      [this](double part) { progress_->SetValue(static_cast<int>(part * gauge_steps)); },
      [this, job, outcome] { finish(*outcome, *job); });
}

void PageBook::finish(const BookOutcome& outcome, const BookJob& job) {
  show_busy(false);
  if (!outcome.failure.empty()) session().user().notify(NoticeTone::failure, outcome.failure);
  const bool is_ours = job.document.id == document_;
  if (outcome.written())
    session().user().notify(NoticeTone::done, session().handed_out(exported_words(job.path)));
  show_result(outcome.written() && is_ours ? job.path : std::filesystem::path());
}

void PageBook::show_result(const std::filesystem::path& written) {
  exported_ = written;
  result_->set_text(wxString(L"✓ ") + shell().text(exported_words(written)));
  for (wxWindow* window : {static_cast<wxWindow*>(result_), static_cast<wxWindow*>(open_),
                           static_cast<wxWindow*>(show_)})
    window->Show(!written.empty());
  Layout();
  SendSizeEvent();
}

void PageBook::show_busy(bool busy) {
  export_->Enable(!busy);
  cancel_->Show(busy);
  progress_->Show(busy);
  progress_->SetValue(0);
  fit();
}

}  // namespace sightline::desktop
