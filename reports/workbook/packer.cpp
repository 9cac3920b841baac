#include "reports/workbook/packer.h"

#include <cerrno>
#include <limits>
#include <new>
#include <utility>

#include "reports/workbook/closing.h"

namespace sightline::workbook {
namespace {

constexpr int level = 5;  // makes books as small as zlib's usual level
constexpr std::uint64_t most_bytes = std::numeric_limits<std::uint32_t>::max();
constexpr std::uint32_t most_packed_parts = std::numeric_limits<std::uint16_t>::max();

constexpr std::uint32_t local_header = 0x04034b50;
constexpr std::uint32_t central_header = 0x02014b50;
constexpr std::uint32_t end_of_list = 0x06054b50;
constexpr std::uint16_t version = 20;
constexpr std::uint16_t deflated = 8;
constexpr std::uint16_t first_dos_day = 1 << 5 | 1;

// Lowest byte first, whatever the machine's order.
template <class Number>
void put_number(std::string& to, Number number) {
  for (unsigned shift = 0; shift < 8 * sizeof(Number); shift += 8)
    to += static_cast<char>(static_cast<std::uint64_t>(number) >> shift & 0xFF);
}

void put_zeros(std::string& to, std::size_t count) { to.append(count, '\0'); }

struct Sizes {
  std::uint32_t checksum;
  std::uint32_t packed;
  std::uint32_t whole;
  std::uint16_t name;
};

// What the header before a part and its line in the list have in common.
std::string described(const Sizes& sizes) {
  std::string fields;
  put_number(fields, version);
  put_zeros(fields, 2);  // flags
  put_number(fields, deflated);
  put_zeros(fields, 2);  // time
  put_number(fields, first_dos_day);
  put_number(fields, sizes.checksum);
  put_number(fields, sizes.packed);
  put_number(fields, sizes.whole);
  put_number(fields, sizes.name);
  put_zeros(fields, 2);  // extra fields
  return fields;
}

}  // namespace

Packer::Packer(const char* path)
    : file_(std::fopen(path, "wb")), compressor_(libdeflate_alloc_compressor(level)) {
  if (!compressor_) throw std::bad_alloc();
}

void Packer::begin(std::string name) {
  name_ = std::move(name);
  part_.clear();
}

bool Packer::end() {
  if (is_xml_part(name_) && !is_whole_part(part_)) return false;
  packed_.resize(libdeflate_deflate_compress_bound(compressor_.get(), part_.size()));
  packed_.resize(libdeflate_deflate_compress(compressor_.get(), part_.data(), part_.size(),
                                             packed_.data(), packed_.size()));
  if (part_.size() > most_bytes || packed_.size() > most_bytes || written_ > most_bytes ||
      name_.size() > most_packed_parts || parts_ == most_packed_parts) {
    errno = EFBIG;
    return false;
  }
  const auto fields = described(
      {libdeflate_crc32(0, part_.data(), part_.size()), static_cast<std::uint32_t>(packed_.size()),
       static_cast<std::uint32_t>(part_.size()), static_cast<std::uint16_t>(name_.size())});
  put_number(list_, central_header);
  put_number(list_, version);
  list_ += fields;
  put_zeros(list_, 10);  // comment, disk, attributes
  put_number(list_, static_cast<std::uint32_t>(written_));
  list_ += name_;
  ++parts_;
  std::string header;
  put_number(header, local_header);
  return put(header + fields + name_) && put(packed_);
}

bool Packer::close() {
  const auto list_at = written_;
  if (list_at > most_bytes || list_.size() > most_bytes) {
    errno = EFBIG;
    return false;
  }
  std::string end;
  put_number(end, end_of_list);
  put_zeros(end, 4);  // disks
  put_number(end, static_cast<std::uint16_t>(parts_));
  put_number(end, static_cast<std::uint16_t>(parts_));
  put_number(end, static_cast<std::uint32_t>(list_.size()));
  put_number(end, static_cast<std::uint32_t>(list_at));
  put_zeros(end, 2);  // comment
  const bool listed = put(list_) && put(end);
  return std::fclose(file_.release()) == 0 && listed;
}

bool Packer::put(std::string_view bytes) {
  written_ += bytes.size();
  return std::fwrite(bytes.data(), 1, bytes.size(), file_.get()) == bytes.size();
}

}  // namespace sightline::workbook
