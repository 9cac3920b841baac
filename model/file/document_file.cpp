#include "model/file/document_file.h"

#include "model/file/archive.h"
#include "model/file/container.h"
#include "model/file/file_failure.h"
#include "model/file/protection.h"
#include "model/file/write_file.h"
#include "model/validate.h"

namespace sightline {

namespace {

Message why_refused(ContainerFault fault, const std::string& name) {
  switch (fault) {
    case ContainerFault::empty:
      return msg("‘{1}’ is empty. Open an earlier copy of it.", name);
    case ContainerFault::foreign:
      return msg("‘{1}’ is not a Sightline plan. Choose a file that Sightline saved.", name);
    case ContainerFault::truncated:
      return msg(
          "‘{1}’ is cut short: its end is missing. Copy it again from where it came, or open an "
          "earlier copy.",
          name);
    case ContainerFault::damaged:
      break;
    case ContainerFault::newer:
      return msg(
          "‘{1}’ was written by a newer Sightline. Install the newest version to open it; the file "
          "is fine.",
          name);
    case ContainerFault::too_large:
      return msg("‘{1}’ is too large for a plan. Check that it is the right file.", name);
    case ContainerFault::locked:
      return msg("‘{1}’ is protected, and this passphrase does not open it. Try another one.",
                 name);
    case ContainerFault::costly:
      return msg(
          "‘{1}’ demands more memory or time for trying a passphrase than any plan is given, and "
          "was not opened. Open it only if you know who made it, with the newest Sightline.",
          name);
  }
  return msg(
      "‘{1}’ is damaged and was not opened. Copy it again from where it came, or open an earlier "
      "copy.",
      name);
}

}  // namespace

Document document_from_bytes(std::string_view bytes, const std::string& name, const FileKey* key) {
  try {
    std::string inside;
    if (is_protected(bytes)) {
      static_cast<void>(terms_of(bytes));  // what is damaged is told before anybody is asked
      if (key == nullptr)
        throw LockedPlan(FailureKind::input,
                         msg("‘{1}’ is protected with a passphrase. Open it with that.", name));
      inside = unprotect(bytes, *key);
      bytes = inside;
    }
    const auto container = unpack(bytes, current_format);
    auto document = read_archive(container.payload, container.format);
    if (const auto fault = first_fault(document, name)) throw Failure(FailureKind::input, *fault);
    return document;
  } catch (const ContainerError& error) {
    if (error.fault() == ContainerFault::locked)
      throw LockedPlan(FailureKind::input, why_refused(error.fault(), name));
    throw Failure(FailureKind::input, why_refused(error.fault(), name));
  } catch (const ArchiveError&) {
    throw Failure(FailureKind::input, why_refused(ContainerFault::damaged, name));
  }
}

SharedKey key_for_bytes(std::string_view bytes, const std::string& name, const Secret& passphrase) {
  try {
    auto key = std::make_shared<const FileKey>(passphrase, terms_of(bytes));
    return fits(bytes, *key) ? key : nullptr;
  } catch (const ContainerError& error) {
    throw Failure(FailureKind::input, why_refused(error.fault(), name));
  }
}

std::string document_to_bytes(const Document& document, const std::string& name,
                              const FileKey* key) {
  if (const auto fault = first_fault(document, name)) throw Failure(FailureKind::output, *fault);
  try {
    auto bytes = pack({current_format, write_archive(document)});
    return key == nullptr ? bytes : protect(bytes, *key);
  } catch (const ArchiveError& error) {
    throw Failure(FailureKind::output,
                  msg("‘{1}’ can't be written, since the plan holds something that no file can "
                      "({2}). Undo the last change.",
                      name, error.why()));
  } catch (const ContainerError&) {
    throw Failure(FailureKind::output,
                  msg("‘{1}’ can't be written: the plan is too large. Take old pipeline snapshots "
                      "or history out of it.",
                      name));
  }
}

Document load_document(const std::filesystem::path& path, const FileKey* key) {
  return document_from_bytes(read_bytes(path, max_plan_file), path_text(path), key);
}

SharedKey key_for_file(const std::filesystem::path& path, const Secret& passphrase) {
  return key_for_bytes(read_bytes(path, max_plan_file), path_text(path), passphrase);
}

void save_document(const std::filesystem::path& path, const Document& document, FileCalls& calls,
                   const FileKey* key) {
  write_file(path, document_to_bytes(document, path_text(path), key), calls);
}

}  // namespace sightline
