#include "model/file/document_file.h"

#include <system_error>

#include "model/file/archive.h"
#include "model/file/atomic_write.h"
#include "model/file/container.h"
#include "model/file/file_failure.h"
#include "model/file/validate.h"

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
  }
  return msg(
      "‘{1}’ is damaged and was not opened. Copy it again from where it came, or open an earlier "
      "copy.",
      name);
}

}  // namespace

Document document_from_bytes(std::string_view bytes, const std::string& name) {
  try {
    const auto container = unpack(bytes, current_format);
    auto document = read_archive(container.payload, container.format);
    if (const auto fault = first_fault(document, name)) throw Failure(FailureKind::input, *fault);
    return document;
  } catch (const ContainerError& error) {
    throw Failure(FailureKind::input, why_refused(error.fault(), name));
  } catch (const ArchiveError&) {
    throw Failure(FailureKind::input, why_refused(ContainerFault::damaged, name));
  }
}

std::string bytes_of_document(const Document& document, const std::string& name) {
  if (const auto fault = first_fault(document, name)) throw Failure(FailureKind::output, *fault);
  try {
    return pack({current_format, write_archive(document)});
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

Document load_document(const std::filesystem::path& path) {
  return document_from_bytes(read_bytes(path, max_payload + container_header_size),
                             path_text(path));
}

void save_document(const std::filesystem::path& path, const Document& document, FileCalls& calls) {
  const auto bytes = bytes_of_document(document, path_text(path));
  try {
    atomic_write(path, bytes, calls);
  } catch (const std::system_error& error) {
    throw write_failure(path, error);
  }
}

bool save_document_over(const std::filesystem::path& path, const Document& document,
                        const std::optional<std::string>& digest, FileCalls& calls) {
  const auto bytes = bytes_of_document(document, path_text(path));
  try {
    AtomicFile file(path, calls);
    file.write(bytes);
    return file.commit_over(digest);
  } catch (const std::system_error& error) {
    throw write_failure(path, error);
  }
}

}  // namespace sightline
