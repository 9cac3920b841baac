#include "app/desktop/handout_list.h"

#include <wx/stdpaths.h>

#include "app/desktop/announcement.h"
#include "app/desktop/paragraph.h"
#include "app/desktop/text.h"
#include "app/present/deed_keys.h"
#include "model/file/file_failure.h"
#include "reports/worksheet.h"

namespace sightline::desktop {
namespace {

constexpr int button_width = 60;

}  // namespace

HandoutList::HandoutList(wxWindow* parent, Shell& shell, std::function<BookOptions()> options)
    : Panel(parent, Ground::surface), shell_(shell), options_(std::move(options)) {
  auto* grid = new wxFlexGridSizer(2, FromDIP(space::s), FromDIP(space::m));
  grid->AddGrowableCol(0, 1);
  SetSizer(grid);
  for (const auto& row : handout_rows(shell.catalog())) add_row(*grid, row);
}

void HandoutList::add_row(wxFlexGridSizer& grid, const HandoutRow& row) {
  auto* words = new wxBoxSizer(wxVERTICAL);
  words->Add(new Label(this, to_wx(row.name)));
  words->Add(new Paragraph(this, to_wx(row.about), TextRole::secondary, Ink::second),
             wxSizerFlags().Expand());
  grid.Add(words, wxSizerFlags().Expand().CenterVertical());
  auto* forms = new wxBoxSizer(wxHORIZONTAL);
  for (const auto& form : row.forms) {
    auto* button = new wxButton(this, wxID_ANY, to_wx(form.name + "…"), wxDefaultPosition,
                                wxDefaultSize, wxBU_EXACTFIT);
    button->SetMinSize(wxSize(FromDIP(button_width), -1));
    names_.push_back(shell_.text(msg("{1} as {2}…", row.name, form.name)));
    native::set_accessible_name(*button, names_.back());
    button->Bind(wxEVT_BUTTON, [this, handout = form.handout](wxCommandEvent&) { start(handout); });
    forms->Add(button, wxSizerFlags(1).Border(wxLEFT, FromDIP(space::xs)));
    buttons_.push_back(button);
  }
  grid.Add(forms, wxSizerFlags().Expand().CenterVertical());
}

std::vector<PageCommand> HandoutList::commands() const {
  std::vector<PageCommand> commands;
  for (std::size_t i = 0; i < buttons_.size(); ++i) {
    auto command = command_of(*buttons_[i], to_wx(page_digit_key(i + 1)));
    command.label = names_[i];
    command.group = shell_.text("Other files");
    commands.push_back(std::move(command));
  }
  return commands;
}

void HandoutList::start(Handout handout) {
  shell_.commit_pending_edit();
  if (worker_.is_busy()) return;
  auto& session = shell_.session();
  const auto documents = path_from_wx(wxStandardPaths::Get().GetDocumentsDir());
  const auto kind = kind_of(handout);
  const auto job = std::make_shared<HandoutJob>();
  try {
    *job = {.document = session.document(),
            .handout = handout,
            .options = options_(),
            .path = {},
            .templates = shell_.templates()};
  } catch (const Failure& failure) {
    return session.user().notify(NoticeTone::failure, failure.message());
  }
  const auto proposal = handout_proposal(session, handout, documents, job->options.catalog);
  const auto path = is_one_file(handout) ? session.user().choose_file_to_save(kind, proposal)
                                         : session.user().choose_folder(proposal);
  if (!path) return;
  job->path = is_one_file(handout) ? with_ending(*path, kind) : *path;
  if (!choose_opportunity(*job)) return;
  const auto made = std::make_shared<HandoutOutcome>();
  show_busy(true);
  worker_.start([job, made](const Worker::Desk&) { *made = make_handout(*job); }, [](double) {},
                [this, made, path = job->path] { finish(made, path); });
}

bool HandoutList::choose_opportunity(HandoutJob& job) const {
  const auto seen = for_audience(job.document, job.options.audience);
  if (!is_worksheet(job.handout) || seen.pipeline.empty()) return true;
  const auto typed = shell_.session().user().ask_text(
      msg("Which opportunity is the sheet about? Type its name or key, or nothing for an empty "
          "sheet."),
      {}, msg("Continue"));
  if (typed) job.opportunity = *typed;
  return typed.has_value();
}

void HandoutList::finish(const std::shared_ptr<HandoutOutcome>& made,
                         const std::filesystem::path& path) {
  show_busy(false);
  auto& user = shell_.session().user();
  if (!made->failure.empty()) return user.notify(NoticeTone::failure, made->failure);
  const auto question = question_before_writing(*made);
  if (!question.empty() && !user.confirm(question, msg("Replace"))) return;
  show_busy(true);
  worker_.start([made](const Worker::Desk&) { made->failure = write_handout(*made); },
                [](double) {}, [this, made, path] { tell(*made, path); });
}

void HandoutList::tell(const HandoutOutcome& written, const std::filesystem::path& path) {
  show_busy(false);
  auto& user = shell_.session().user();
  if (!written.failure.empty()) return user.notify(NoticeTone::failure, written.failure);
  user.notify(NoticeTone::done, shell_.session().handed_out(written_words(written, path)));
  for (const auto& notice : written.notices) user.notify(NoticeTone::warning, notice);
}

void HandoutList::show_busy(bool busy) {
  for (auto* button : buttons_) button->Enable(!busy);
}

}  // namespace sightline::desktop
