#include "app/desktop/wx_user_port.h"

#include <wx/filedlg.h>
#include <wx/msgdlg.h>
#include <wx/textdlg.h>

#include <utility>

#include "app/desktop/text.h"

namespace sightline::desktop {
namespace {

struct FileWords {
  const char* filter;
  const char* pattern;
  const char* ending;
};

FileWords words_of(FileKind kind) {
  if (kind == FileKind::plan_book) return {"Excel workbooks", "*.xlsx", ".xlsx"};
  return {"Sightline plans", "*.sightline", ".sightline"};
}

}  // namespace

void WxUserPort::attach(wxWindow* window, std::function<void(NoticeTone, const Message&)> notices) {
  window_ = window;
  notices_ = std::move(notices);
}

wxString WxUserPort::text(const Message& message) const { return to_wx(catalog_.text(message)); }

SaveAnswer WxUserPort::ask_to_save(const std::string& name) {
  wxMessageDialog dialog(window_, text(msg("Save the changes to ‘{1}’ before you go on?", name)),
                         text(msg("Save changes")),
                         wxYES_NO | wxCANCEL | wxICON_QUESTION | wxCENTRE);
  dialog.SetExtendedMessage(text(msg("What you don’t save is lost.")));
  dialog.SetYesNoCancelLabels(text(msg("Save")), text(msg("Don’t save")), text(msg("Cancel")));
  switch (dialog.ShowModal()) {
    case wxID_YES:
      return SaveAnswer::save;
    case wxID_NO:
      return SaveAnswer::discard;
    default:
      return SaveAnswer::cancel;
  }
}

std::optional<std::filesystem::path> WxUserPort::choose_file_to_open(FileKind kind) {
  const auto words = words_of(kind);
  const auto filter =
      text(msg(words.filter)) + "|" + words.pattern + "|" + text(msg("All files")) + "|*";
  wxFileDialog dialog(window_, text(msg("Open a plan")), {}, {}, filter,
                      wxFD_OPEN | wxFD_FILE_MUST_EXIST);
  if (dialog.ShowModal() != wxID_OK) return std::nullopt;
  return path_from_wx(dialog.GetPath());
}

std::optional<std::filesystem::path> WxUserPort::choose_file_to_save(
    FileKind kind, const std::filesystem::path& proposal) {
  const auto words = words_of(kind);
  const auto title =
      kind == FileKind::plan ? msg("Save the plan as") : msg("Export the plan book as");
  wxFileDialog dialog(
      window_, text(title), path_to_wx(proposal.parent_path()), path_to_wx(proposal.filename()),
      text(msg(words.filter)) + "|" + words.pattern, wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
  if (dialog.ShowModal() != wxID_OK) return std::nullopt;
  auto chosen = path_from_wx(dialog.GetPath());
  if (!chosen.has_extension()) chosen += words.ending;
  return chosen;
}

bool WxUserPort::confirm(const Message& question, const Message& button) {
  wxMessageDialog dialog(window_, text(question), text(msg("Sightline")),
                         wxOK | wxCANCEL | wxICON_QUESTION | wxCENTRE);
  dialog.SetOKCancelLabels(text(button), text(msg("Cancel")));
  return dialog.ShowModal() == wxID_OK;
}

std::optional<std::string> WxUserPort::ask_text(const Message& question,
                                                const std::string& proposal) {
  wxTextEntryDialog dialog(window_, text(question), text(msg("Sightline")), to_wx(proposal));
  if (dialog.ShowModal() != wxID_OK) return std::nullopt;
  return from_wx(dialog.GetValue());
}

void WxUserPort::notify(NoticeTone tone, const Message& message) {
  if (notices_) notices_(tone, message);
}

}  // namespace sightline::desktop
