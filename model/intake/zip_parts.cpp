#include "model/intake/zip_parts.h"

#include <zip.h>

#include <array>

#include "model/base/message.h"

namespace sightline {
namespace {

constexpr std::size_t most_part = 128U << 20U;
constexpr std::size_t most_in_all = 256U << 20U;
constexpr zip_int64_t most_in_zip = 10'000;

struct ClosePart {
  void operator()(zip_file_t* part) const { zip_fclose(part); }
};

[[noreturn]] void refuse(const std::string& name) {
  throw Failure(FailureKind::input,
                msg("‘{1}’ is damaged, or no Excel workbook. Open it in a spreadsheet, save it "
                    "again as .xlsx or .csv, and import that.",
                    name));
}

[[noreturn]] void refuse_size(const std::string& name) {
  throw Failure(FailureKind::input,
                msg("‘{1}’ unpacks to more than a table for a plan needs. Save the sheet that "
                    "matters as .csv, and import that.",
                    name));
}

}  // namespace

struct ZipParts::Opened {
  struct CloseZip {
    void operator()(zip_t* zip) const { zip_discard(zip); }
  };

  std::unique_ptr<zip_t, CloseZip> zip;
};

ZipParts::ZipParts(std::string_view bytes, std::string name)
    : opened_(std::make_unique<Opened>()), name_(std::move(name)) {
  zip_error_t error;
  zip_error_init(&error);
  auto* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source != nullptr) {
    opened_->zip.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
    if (!opened_->zip) zip_source_free(source);
  }
  zip_error_fini(&error);
  if (!opened_->zip || zip_get_num_entries(opened_->zip.get(), 0) > most_in_zip) refuse(name_);
}

ZipParts::~ZipParts() = default;

std::optional<std::string> ZipParts::read(const std::string& part) {
  const auto index = zip_name_locate(opened_->zip.get(), part.c_str(), ZIP_FL_NOCASE);
  if (index < 0) return std::nullopt;
  const std::unique_ptr<zip_file_t, ClosePart> file(
      zip_fopen_index(opened_->zip.get(), static_cast<zip_uint64_t>(index), 0));
  if (!file) refuse(name_);
  std::string text;
  std::array<char, 1U << 16U> buffer;
  for (;;) {
    const auto got = zip_fread(file.get(), buffer.data(), buffer.size());
    if (got < 0) refuse(name_);
    if (got == 0) return text;
    unpacked_ += static_cast<std::size_t>(got);
    if (text.size() + static_cast<std::size_t>(got) > most_part || unpacked_ > most_in_all)
      refuse_size(name_);
    text.append(buffer.data(), static_cast<std::size_t>(got));
  }
}

}  // namespace sightline
