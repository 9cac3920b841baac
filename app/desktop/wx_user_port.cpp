#include "app/desktop/wx_user_port.h"

#include <wx/dirdlg.h>
#include <wx/filedlg.h>
#include <wx/msgdlg.h>
#include <wx/print.h>
#include <wx/textctrl.h>
#include <wx/textdlg.h>

#include <utility>

#include "app/desktop/conflicts_dialog.h"
#include "app/desktop/dialog_buttons.h"
#include "app/desktop/gtk_print.h"
#include "app/desktop/in_front.h"
#include "app/desktop/lean_theme.h"
#include "app/desktop/panel.h"
#include "app/desktop/passphrase_dialog.h"
#include "app/desktop/print_setup.h"
#include "app/desktop/sheet_printout.h"
#include "app/desktop/text.h"
#include "app/desktop/wait_dialog.h"
#include "model/base/text.h"

namespace sightline::desktop {
namespace {

const char* many_of(FileKind kind) {
  switch (kind) {
    case FileKind::plan_book:
      return "Excel workbooks";
    case FileKind::brand:
      return "Brands";
    case FileKind::one_page:
      return "PDF documents";
    case FileKind::calendar:
      return "Calendars";
    case FileKind::table:
      return "Tables (CSV, Excel)";
    case FileKind::plan:
      break;
  }
  return "Sightline plans";
}

const char* title_of_saving(FileKind kind) {
  if (kind == FileKind::plan) return "Save the plan as";
  return kind == FileKind::plan_book ? "Export the plan book as" : "Write the file as";
}

/// Says the sentence under the field, and stays open, while nothing is typed there.
void stay_while_blank(wxTextEntryDialog& dialog, const wxString& sentence) {
  auto* problem = new Label(&dialog, sentence, TextRole::secondary, Ink::bad);
  problem->Hide();
  constexpr std::size_t under_field = 2;
  dialog.GetSizer()->Insert(under_field, problem,
                            wxSizerFlags().Border(wxLEFT | wxRIGHT, dialog.FromDIP(space::m)));
  dialog.Bind(
      wxEVT_BUTTON,
      [&dialog, problem](wxCommandEvent& event) {
        if (!trimmed(from_wx(dialog.GetValue())).empty()) return event.Skip();
        problem->Show();
        problem->Wrap(dialog.GetClientSize().x - 2 * dialog.FromDIP(space::m));
        dialog.Fit();
        // The keyboard is on the button by now.
        for (auto* child : dialog.GetChildren())
          if (auto* field = dynamic_cast<wxTextCtrl*>(child)) field->SetFocus();
      },
      wxID_OK);
}

wxString filter_of(FileKind kind, const Catalog& catalog) {
  if (kind == FileKind::table)
    return to_wx(catalog.term(many_of(kind))) + "|*.csv;*.tsv;*.txt;*.xlsx;*.CSV;*.XLSX";
  return to_wx(catalog.term(many_of(kind))) + "|*" + to_wx(ending_of(kind));
}

}  // namespace

void WxUserPort::attach(wxWindow* window, std::function<void(NoticeTone, const Message&)> notices) {
  window_ = window;
  notices_ = std::move(notices);
}

void WxUserPort::show_window() {
  // At the start the question comes before its window, and would be hard to find without.
  if (window_) window_->Show();
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

FileAnswer WxUserPort::ask_about_changed_file(const ChangedFile& file) {
  // Beside the three buttons of such a dialog, the one for help can be named as well.
  // Enter, pressed too soon, loses nothing.
  const long style = wxYES_NO | wxCANCEL | wxCANCEL_DEFAULT | wxICON_WARNING | wxCENTRE;
  wxMessageDialog dialog(
      window_, text(msg("‘{1}’ was changed on disk after you opened or saved it here.", file.name)),
      text(msg("Changed on disk")), file.readable ? style | wxHELP : style);
  const auto save_as = text(msg("Save as…"));
  const auto replace = text(msg("Replace"));
  const auto later = text(msg("Not now"));
  if (file.readable) {
    dialog.SetExtendedMessage(text(
        file.mergeable && file.locked
            ? msg("It has a passphrase by now that is not known here, and there are changes here "
                  "as well. Merge asks for it, and brings both together. If you replace it, what "
                  "was changed there is lost, and its passphrase counts no more. Saved as another "
                  "file, both are kept.")
        : file.mergeable
            ? msg("There are changes here as well. Merge brings both together, and asks about what "
                  "was changed on both sides. If you replace it, what was changed there is lost. "
                  "Saved as another file, both are kept.")
        : file.unsaved
            ? msg("If you load it, your changes here that are not saved are lost. If you replace "
                  "it, what was changed there is lost. Saved as another file, both are kept.")
            : msg("Load it to see what is there now. If you replace it, what was changed there is "
                  "lost. Saved as another file, both are kept.")));
    dialog.SetYesNoCancelLabels(text(file.mergeable ? msg("Merge") : msg("Load")), replace, later);
    dialog.SetHelpLabel(save_as);
  } else {
    dialog.SetExtendedMessage(
        text(msg("What is there now can’t be read: it may be damaged, or of a newer Sightline. If "
                 "you replace it, it is lost. Saved as another file, both are kept.")));
    dialog.SetYesNoCancelLabels(save_as, replace, later);
  }
  switch (dialog.ShowModal()) {
    case wxID_YES:
      if (file.mergeable) return FileAnswer::merge;
      return file.readable ? FileAnswer::load : FileAnswer::save_as;
    case wxID_HELP:
      return FileAnswer::save_as;
    case wxID_NO:
      return FileAnswer::replace;
    default:
      return FileAnswer::cancel;
  }
}

LockAnswer WxUserPort::ask_about_locked_file(const LockedFile& file) {
  show_window();
  wxMessageDialog dialog(window_, text(msg("‘{1}’ is open elsewhere.", file.name)),
                         text(msg("Open elsewhere")),
                         wxYES_NO | wxCANCEL | wxHELP | wxICON_WARNING | wxCENTRE);
  dialog.SetExtendedMessage(
      text(file.holder) + "\n\n" +
      text(msg("Who only reads it is in nobody’s way. A copy is a plan of its own. If both of you "
               "change the plan itself, whoever saves last is asked what is to become of it.")));
  dialog.SetYesNoCancelLabels(text(msg("Read only")), text(msg("Open a copy")),
                              text(msg("Cancel")));
  dialog.SetHelpLabel(text(msg("Open anyway")));
  switch (dialog.ShowModal()) {
    case wxID_YES:
      return LockAnswer::read_only;
    case wxID_NO:
      return LockAnswer::copy;
    case wxID_HELP:
      return LockAnswer::anyway;
    default:
      return LockAnswer::cancel;
  }
}

bool WxUserPort::settle_conflicts(PlanMerge& merge) {
  return ConflictsDialog(window_, catalog_, merge).ShowModal() == wxID_OK;
}

std::optional<std::filesystem::path> WxUserPort::choose_file_to_open(FileKind kind) {
  const auto filter = filter_of(kind, catalog_) + "|" + text(msg("All files")) + "|*";
  const auto title = kind == FileKind::brand   ? msg("Choose a brand file")
                     : kind == FileKind::table ? msg("Choose a file to import")
                                               : msg("Open a plan");
  native::wear_whole_theme();
  wxFileDialog dialog(window_, text(title), {}, {}, filter, wxFD_OPEN | wxFD_FILE_MUST_EXIST);
  if (dialog.ShowModal() != wxID_OK) return std::nullopt;
  return path_from_wx(dialog.GetPath());
}

std::optional<std::filesystem::path> WxUserPort::choose_file_to_save(
    FileKind kind, const std::filesystem::path& proposal) {
  native::wear_whole_theme();
  wxFileDialog dialog(window_, to_wx(catalog_.term(title_of_saving(kind))),
                      path_to_wx(proposal.parent_path()), path_to_wx(proposal.filename()),
                      filter_of(kind, catalog_), wxFD_SAVE);
  if (dialog.ShowModal() != wxID_OK) return std::nullopt;
  return path_from_wx(dialog.GetPath());
}

std::optional<std::filesystem::path> WxUserPort::choose_folder(
    const std::filesystem::path& proposal) {
  native::wear_whole_theme();
  wxDirDialog dialog(window_, text(msg("Choose a folder for the files")), path_to_wx(proposal));
  if (dialog.ShowModal() != wxID_OK) return std::nullopt;
  return path_from_wx(dialog.GetPath());
}

bool WxUserPort::confirm(const Message& question, const Message& button) {
  wxMessageDialog dialog(in_front(window_), text(question), text(button),
                         wxOK | wxCANCEL | wxICON_QUESTION | wxCENTRE);
  dialog.SetOKCancelLabels(text(button), text(msg("Cancel")));
  return dialog.ShowModal() == wxID_OK;
}

std::optional<std::string> WxUserPort::ask_text(const Message& question,
                                                const std::string& proposal, const Message& button,
                                                const Message& if_blank) {
  wxTextEntryDialog dialog(window_, text(question), text(button), to_wx(proposal));
  if (!if_blank.empty()) stay_while_blank(dialog, text(if_blank));
  label_buttons(dialog, catalog_, button);
  if (dialog.ShowModal() != wxID_OK) return std::nullopt;
  return from_wx(dialog.GetValue());
}

SharedKey WxUserPort::ask_for_key(const PassphraseQuestion& question) {
  if (const auto given = std::exchange(given_, std::nullopt); given && !question.is_new)
    if (auto key = question.derive(*given)) return key;
  if (alone_) {
    notify(NoticeTone::failure, msg("‘{1}’ is protected with a passphrase. Name the file it stands "
                                    "in with --passphrase-file.",
                                    question.name));
    return nullptr;
  }
  show_window();
  PassphraseDialog dialog(window_, catalog_, question);
  return dialog.ShowModal() == wxID_OK ? dialog.key() : nullptr;
}

PrintOutcome WxUserPort::print(const draw::PrintJob& job, const PrintAnew& anew) {
  auto setup = print_data_of(job);
  recall_print_setup(setup);
  wxPrintDialogData data(setup);
  data.EnablePageNumbers(true);
  native::wear_whole_theme();
  const native::SystemPreviewWatch preview;
  wxPrinter printer(&data);
  SheetPrintout printout(job, anew, printer);
  const bool done = printer.Print(in_front(window_), &printout, true);
  if (printout.is_undrawn()) return {PrintAnswer::undrawn};
  if (printout.is_stopped() || (done && preview.has_seen())) return {PrintAnswer::cancelled};
  if (done) {
    keep_print_setup(printer.GetPrintDialogData().GetPrintData());
    return {PrintAnswer::printed, printout.paper()};
  }
  return {wxPrinter::GetLastError() == wxPRINTER_ERROR ? PrintAnswer::failed
                                                       : PrintAnswer::cancelled};
}

bool WxUserPort::work_beside(const Message& what, const std::function<void()>& work) {
  if (!window_) return UserPort::work_beside(what, work);
  return work_while_waiting(*in_front(window_), catalog_, what,
                            [&](const Worker::Desk&) { work(); });
}

void WxUserPort::notify(NoticeTone tone, const Message& message) {
  if (notices_) notices_(tone, message);
}

}  // namespace sightline::desktop
