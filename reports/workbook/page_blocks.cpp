#include "reports/workbook/page_blocks.h"

namespace sightline::workbook {
namespace {

class BlockPages {
 public:
  BlockPages(double room, double taken) : room_(room), taken_(taken) {}

  [[nodiscard]] bool has_room(double height) const { return taken_ + height <= room_; }
  /// A page that nothing stands on yet takes what no page has room for.
  void put(Row first, double height) {
    if (!has_room(height) && taken_ > 0) begin(first);
    taken_ += height;
  }
  void begin(Row first) {
    starts_.push_back(first);
    taken_ = 0;
  }
  [[nodiscard]] std::vector<Row> starts() && { return std::move(starts_); }

 private:
  double room_;
  double taken_;
  std::vector<Row> starts_;
};

}  // namespace

std::vector<Row> page_starts(const std::vector<PageBlock>& blocks, Row last, double room,
                             double taken, const std::function<double(Row, Row)>& height) {
  BlockPages pages(room, taken);
  for (std::size_t at = 0; at < blocks.size(); ++at) {
    const auto& parts = blocks[at].parts;
    const Row end = at + 1 < blocks.size() ? blocks[at + 1].parts.front() : last + 1;
    const double whole = height(parts.front(), end - 1);
    if (whole <= room) {
      pages.put(parts.front(), whole);
      continue;
    }
    for (std::size_t part = 0; part < parts.size(); ++part) {
      const Row next = part + 1 < parts.size() ? parts[part + 1] : end;
      pages.put(parts[part], height(parts[part], next - 1));
    }
  }
  return std::move(pages).starts();
}

}  // namespace sightline::workbook
