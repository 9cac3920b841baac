#include "app/cli/plan_reader.h"

#include <ostream>
#include <string>
#include <utility>

#include "app/cli/terminal.h"
#include "model/file/document_file.h"
#include "model/file/file_failure.h"
#include "model/file/file_stamp.h"
#include "model/file/passphrase_file.h"

namespace sightline {

PlanReader::PlanReader(const std::filesystem::path& passphrase_file, const Console& console)
    : console_(console), file_(passphrase_file) {
  if (!file_.empty()) known_.push_back(passphrase_in(file_));
}

OpenedPlan PlanReader::open(const std::filesystem::path& plan) {
  // Before it is read: whoever writes meanwhile is noticed.
  auto digest = digest_of_file(plan);
  try {
    return {load_document(plan), nullptr, std::move(digest)};
  } catch (const LockedPlan&) {
    const auto key = unlock(plan);
    return {load_document(plan, key.get()), key, std::move(digest)};
  }
}

SharedKey PlanReader::unlock(const std::filesystem::path& plan) {
  const std::scoped_lock only_one(mutex_);
  any_protected_ = true;
  for (const auto& passphrase : known_)
    if (auto key = key_for_file(plan, passphrase)) return key;
  if (!file_.empty())
    throw Failure(FailureKind::input, msg("The passphrase in ‘{1}’ does not open ‘{2}’.",
                                          path_text(file_), path_text(plan)));
  auto question = console_.catalog.text(msg("Passphrase of ‘{1}’:", path_text(plan)));
  const QuietTerminal terminal;
  while (auto typed = terminal.ask(question + " ")) {
    if (auto key = key_for_file(plan, *typed)) {
      known_.push_back(std::move(*typed));
      return key;
    }
    question = console_.catalog.text(msg("That does not open ‘{1}’. Passphrase:", path_text(plan)));
  }
  throw LockedPlan(FailureKind::input,
                   msg("‘{1}’ is protected with a passphrase. Name the file it stands in with "
                       "--passphrase-file, or type it at a terminal.",
                       path_text(plan)));
}

void PlanReader::tell_what_is_open(Console& console) const {
  const std::scoped_lock only_one(mutex_);
  if (!any_protected_) return;
  warn(msg("The passphrase protects the plan alone, not what was written of it."), console);
}

}  // namespace sightline
