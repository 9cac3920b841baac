#include "app/cli/plan_reader.h"

#include <ostream>
#include <string>
#include <utility>

#include "app/cli/terminal.h"
#include "model/base/joined.h"
#include "model/file/container.h"
#include "model/file/digest.h"
#include "model/file/document_file.h"
#include "model/file/file_failure.h"
#include "model/file/passphrase_file.h"

namespace sightline {

PlanReader::PlanReader(const std::filesystem::path& passphrase_file, const Console& console)
    : console_(console) {
  if (passphrase_file.empty()) return;
  known_.push_back(passphrase_in(passphrase_file));
  files_.push_back(path_text(passphrase_file));
}

PlanReader::PlanReader(const std::vector<std::string>& passphrase_files, const Console& console)
    : console_(console), files_(passphrase_files) {
  for (const auto& file : files_) known_.push_back(passphrase_in(file));
}

OpenedPlan PlanReader::open(const std::filesystem::path& plan) {
  // Once: a pipe gives its bytes to who comes first, and whoever writes a file meanwhile is
  // noticed.
  const auto bytes = read_bytes(plan, max_plan_file);
  const auto name = path_text(plan);
  try {
    return {document_from_bytes(bytes, name), nullptr, digest_of(bytes)};
  } catch (const LockedPlan&) {
    const auto key = unlock(bytes, name);
    return {document_from_bytes(bytes, name, key.get()), key, digest_of(bytes)};
  }
}

SharedKey PlanReader::unlock(std::string_view bytes, const std::string& name) {
  const std::scoped_lock only_one(mutex_);
  const auto opened = [&](SharedKey key) {
    any_protected_ = true;
    return key;
  };
  for (const auto& passphrase : known_)
    if (auto key = key_for_bytes(bytes, name, passphrase)) return opened(std::move(key));
  if (files_.size() == 1)
    throw Failure(FailureKind::input,
                  msg("The passphrase in ‘{1}’ does not open ‘{2}’.", files_.front(), name));
  if (!files_.empty())
    throw Failure(FailureKind::input, msg("None of the passphrases opens ‘{1}’. They stand in {2}.",
                                          name, joined(files_)));
  auto question = console_.catalog.text(msg("Passphrase of ‘{1}’:", name));
  const QuietTerminal terminal;
  while (auto typed = terminal.ask(question + " ")) {
    if (auto key = key_for_bytes(bytes, name, *typed)) {
      known_.push_back(std::move(*typed));
      return opened(std::move(key));
    }
    question = console_.catalog.text(msg("That does not open ‘{1}’. Passphrase:", name));
  }
  throw LockedPlan(FailureKind::input,
                   msg("‘{1}’ is protected with a passphrase. Name the file it stands in with "
                       "--passphrase-file, or type it at a terminal.",
                       name));
}

void PlanReader::tell_what_is_open(Console& console) const {
  const std::scoped_lock only_one(mutex_);
  if (!any_protected_) return;
  warn(msg("The passphrase protects the plan alone, not what was written of it."), console);
}

}  // namespace sightline
