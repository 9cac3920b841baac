#include "app/present/whats_new.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "model/base/text.h"

namespace sightline {
namespace {

std::string_view next_line(std::string_view& text) {
  const auto end = std::min(text.find('\n'), text.size());
  const auto line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

/// Without the marks of code and emphasis, which have no look here.
std::string without_marks(std::string_view text) {
  std::string plain(trimmed(text));
  std::erase(plain, '`');
  for (auto at = plain.find("**"); at != std::string::npos; at = plain.find("**", at))
    plain.erase(at, 2);
  return plain;
}

News::Item item_of(std::string_view paragraph) {
  News::Item item;
  if (paragraph.starts_with("**")) {
    const auto end = paragraph.find("**", 2);
    if (end != std::string_view::npos) {
      item.lead = without_marks(paragraph.substr(2, end - 2));
      paragraph.remove_prefix(end + 2);
    }
  }
  const bool apart = !item.lead.empty() && paragraph.starts_with(' ');
  item.text = (apart ? " " : "") + without_marks(paragraph);
  return item;
}

std::optional<std::vector<int>> numbers_of(std::string_view text) {
  std::vector<int> numbers;
  while (true) {
    int number = 0;
    const auto* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    if (read.ec != std::errc{} || number < 0) return std::nullopt;
    numbers.push_back(number);
    if (read.ptr == end) return numbers;
    if (*read.ptr != '.') return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(read.ptr - text.data()) + 1);
  }
}

}  // namespace

News newest_news(std::string_view changelog) {
  News news;
  std::string paragraph;
  const auto take = [&] {
    if (!trimmed(paragraph).empty()) news.items.push_back(item_of(paragraph));
    paragraph.clear();
  };
  bool inside = false;
  while (!changelog.empty()) {
    const auto line = trimmed(next_line(changelog));
    const bool heading = line.starts_with("## ");
    if (inside && heading) break;
    if (heading) {
      news.heading = without_marks(line.substr(3));
      std::erase_if(news.heading, [](char c) { return c == '[' || c == ']'; });
    }
    inside = inside || heading;
    if (!inside || heading) continue;
    const bool begins = line.starts_with("- ");
    if (line.empty() || begins || line.starts_with("#")) take();
    if (line.starts_with("#")) continue;
    if (!paragraph.empty()) paragraph += ' ';
    paragraph += begins ? line.substr(2) : line;
  }
  take();
  return news;
}

std::string version_of(const News& news, std::string_view program) {
  const auto& heading = news.heading;
  const bool named = !heading.empty() && heading.front() >= '0' && heading.front() <= '9';
  return named ? heading : std::string(program);
}

bool is_update(std::string_view before, std::string_view now) {
  const auto from = numbers_of(before);
  const auto to = numbers_of(now);
  return from && to && *from < *to;
}

}  // namespace sightline
