#include "model/file/passphrase_file.h"

#include <cerrno>
#include <fstream>
#include <string_view>
#include <system_error>

#include "model/file/file_failure.h"

namespace sightline {

Secret passphrase_in(const std::filesystem::path& file) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  std::filebuf bytes;
  // Without a buffer of its own the line goes nowhere but into the secret.
  bytes.pubsetbuf(nullptr, 0);
  errno = 0;
  if (std::error_code ignored; std::filesystem::is_directory(file, ignored))
    throw read_failure(file, std::make_error_code(std::errc::is_a_directory));
  if (!bytes.open(file, std::ios::in | std::ios::binary))
    throw read_failure(file, {errno, std::generic_category()});
  Secret line;
  for (auto c = bytes.sbumpc(); c != std::filebuf::traits_type::eof() && c != '\n' && c != '\r';
       c = bytes.sbumpc()) {
    if (!line.append(static_cast<char>(c)))
      throw Failure(FailureKind::usage,
                    msg("The passphrase in ‘{1}’ is too long: {2} bytes are the most.",
                        path_text(file), static_cast<std::int64_t>(Secret::most)));
  }
  if (line.bytes().starts_with(byte_order_mark))
    line = Secret(line.bytes().substr(byte_order_mark.size()));
  if (!line.empty()) return line;
  throw Failure(FailureKind::usage,
                msg("‘{1}’ has to hold a passphrase in its first line.", path_text(file)));
}

}  // namespace sightline
