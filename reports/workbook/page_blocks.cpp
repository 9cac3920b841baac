#include "reports/workbook/page_blocks.h"

#include <tuple>
#include <utility>

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

std::vector<Row> fewest_page_starts(const std::vector<PageBlock>& blocks, Row last, double room,
                                    const std::function<double(Row, Row)>& height,
                                    const std::function<double(Row)>& lead) {
  struct Part {
    Row first;
    bool begins_block;
    bool ends_block;
    double high = 0;
  };
  std::vector<Part> parts;
  for (const auto& block : blocks)
    for (const Row first : block.parts)
      parts.push_back({first, first == block.parts.front(), first == block.parts.back()});
  for (std::size_t at = 0; at < parts.size(); ++at)
    parts[at].high =
        height(parts[at].first, at + 1 < parts.size() ? parts[at + 1].first - 1 : last);
  // Of what is left from each part on: how few pages it takes, how few of those that follow begin
  // within a block, how few are nearly empty or leave a single part of a block, and where the next
  // one begins.
  constexpr double nearly_empty = 0.2;
  struct Rest {
    std::size_t pages = 0;
    std::size_t cuts = 0;
    std::size_t bare = 0;
    std::size_t next = 0;
  };
  const auto cost = [](const Rest& rest) { return std::tuple(rest.pages, rest.cuts, rest.bare); };
  std::vector<Rest> rests(parts.size() + 1);
  for (std::size_t from = parts.size(); from-- > 0;) {
    double high = lead(parts[from].first);
    for (std::size_t next = from + 1; next <= parts.size(); ++next) {
      high += parts[next - 1].high;
      // A page that nothing stands on yet takes what no page has room for.
      if (high > room && next > from + 1) break;
      const bool cuts = next < parts.size() && !parts[next].begins_block;
      const bool is_alone = cuts && (parts[next].ends_block || parts[next - 1].begins_block);
      const bool is_bare = high < nearly_empty * room;
      const Rest rest{rests[next].pages + 1, rests[next].cuts + (cuts ? 1 : 0),
                      rests[next].bare + (is_bare ? 1 : 0) + (is_alone ? 1 : 0), next};
      auto& best = rests[from];
      if (best.pages == 0 || cost(rest) <= cost(best)) best = rest;
    }
  }
  std::vector<Row> starts;
  for (std::size_t at = 0; at < parts.size(); at = rests[at].next)
    if (at > 0) starts.push_back(parts[at].first);
  return starts;
}

}  // namespace sightline::workbook
