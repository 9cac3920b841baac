// StandInUser: answers the planner's questions in a person's place.
// Why: session and presenters are tested without a display.
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "app/present/plan_merge.h"
#include "app/present/user_port.h"
#include "reports/draw/print_job.h"

namespace sightline {

class StandInUser final : public UserPort {
 public:
  SaveAnswer save_answer = SaveAnswer::cancel;
  std::optional<std::filesystem::path> file;  ///< chosen in every file question
  bool agrees = true;
  std::optional<std::filesystem::path> second_file;  ///< chosen instead, once a question was denied
  PrintAnswer print_answer = PrintAnswer::cancelled;
  std::optional<PaperSize> print_paper;  ///< chosen in the print dialog
  PaperDirection print_direction = PaperDirection::portrait;
  std::optional<draw::PrintJob> printed;  ///< laid out anew for that
  FileAnswer file_answer = FileAnswer::cancel;
  LockAnswer lock_answer = LockAnswer::cancel;
  std::function<bool(PlanMerge&)> decide;     ///< decides about conflicts
  std::optional<std::string> typed;           ///< into every text question
  bool presses_enter = false;                 ///< takes what is proposed there
  std::vector<std::string> passphrases;       ///< one after the other, until it fits
  std::function<void(NoticeTone)> on_notice;  ///< after each notice
  bool gives_up = false;                      ///< work that is done beside the window
  bool was_mergeable = false;                 ///< the last file that others had changed
  std::vector<std::string> asked;             ///< every question, in order
  std::vector<std::string> said_in_place;     ///< to who answers with nothing
  std::vector<std::pair<NoticeTone, std::string>> notices;  ///< every notice, in order

  SaveAnswer ask_to_save(const std::string& name) override {
    asked.push_back("save " + name);
    return save_answer;
  }
  FileAnswer ask_about_changed_file(const ChangedFile& changed) override {
    asked.push_back("changed " + changed.name + (changed.readable ? "" : ", unreadable") +
                    (changed.unsaved ? ", unsaved here" : ""));
    was_mergeable = changed.mergeable;
    return file_answer;
  }
  LockAnswer ask_about_locked_file(const LockedFile& locked) override {
    asked.push_back("locked " + locked.name + ": " + plain_text(locked.holder));
    return lock_answer;
  }
  bool settle_conflicts(PlanMerge& merge) override {
    asked.push_back("conflicts " + std::to_string(merge.rows().size()));
    return decide && decide(merge);
  }
  std::optional<std::filesystem::path> choose_file_to_open(FileKind /*kind*/) override {
    asked.emplace_back("open");
    return file;
  }
  std::optional<std::filesystem::path> choose_file_to_save(
      FileKind /*kind*/, const std::filesystem::path& proposal) override {
    asked.push_back("save as " + proposal.string());
    return file;
  }
  std::optional<std::filesystem::path> choose_folder(
      const std::filesystem::path& proposal) override {
    asked.push_back("folder " + proposal.string());
    return file;
  }
  bool confirm(const Message& question, const Message& /*button*/) override {
    asked.push_back(plain_text(question));
    if (!agrees) file = second_file;
    return agrees;
  }
  std::optional<std::string> ask_text(const Message& question, const std::string& proposal,
                                      const Message& /*button*/, const Message& if_blank) override {
    asked.push_back(plain_text(question));
    if (!if_blank.empty()) said_in_place.push_back(plain_text(if_blank));
    if (presses_enter) return proposal;
    if (typed && typed->empty() && !if_blank.empty()) return std::nullopt;
    return typed;
  }
  bool work_beside(const Message& what, const std::function<void()>& work) override {
    return !gives_up && UserPort::work_beside(what, work);
  }
  SharedKey ask_for_key(const PassphraseQuestion& question) override {
    asked.push_back((question.is_new ? "new passphrase of " : "passphrase of ") + question.name);
    for (const auto& word : passphrases)
      if (auto key = question.derive(Secret(word))) return key;
    return nullptr;
  }
  PrintOutcome print(const draw::PrintJob& job, const PrintAnew& anew) override {
    asked.push_back("print " + job.title);
    if (print_paper && *print_paper != job.paper) {
      printed = anew(*print_paper, print_direction);
      if (!printed) return {};
    }
    return {print_answer, print_paper};
  }
  void notify(NoticeTone tone, const Message& message) override {
    notices.emplace_back(tone, plain_text(message));
    if (on_notice) on_notice(tone);
  }
};

}  // namespace sightline
