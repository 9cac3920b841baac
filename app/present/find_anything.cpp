#include "app/present/find_anything.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace sightline {
namespace {

/// Costs of a word by where it stands; the sum over all words is the rank.
enum Cost : int {
  title_begin = 0,
  title_word = 1,
  title_inside = 3,
  where_word = 4,
  where_inside = 5,
  kind_word = 6,
  more_word = 7,
  more_inside = 8,
  nowhere = 1000
};
constexpr int whole_title_bonus = 3;
constexpr int phrase_bonus = 2;

// How much of a longer text is shown around what was found in it.
constexpr std::size_t passage_before = 36, passage_after = 100;

struct Spot {
  std::size_t at = 0;
  bool begins_word = false;
};

bool begins_word(std::string_view text, std::size_t at) {
  if (at == 0) return true;
  const auto before = static_cast<unsigned char>(text[at - 1]);
  return before < 0x80 && (before < '0' || (before > '9' && before < 'a') || before > 'z');
}

/// Where the word stands, at the begin of a word if it does so anywhere.
std::optional<Spot> spot_of(std::string_view text, std::string_view word) {
  const auto first = text.find(word);
  if (first == std::string_view::npos) return std::nullopt;
  for (auto at = first; at != std::string_view::npos; at = text.find(word, at + 1))
    if (begins_word(text, at)) return Spot{at, true};
  return Spot{first, false};
}

void add_ranges(const std::string& text, const std::vector<std::string>& words,
                std::vector<TextRange>& ranges) {
  const auto plain = bare(text);
  for (const auto& word : words) {
    const auto spot = spot_of(plain, word);
    if (spot) ranges.push_back(range_in(text, {spot->at, spot->at + word.size()}));
  }
  std::ranges::sort(ranges, {}, &TextRange::from);
  std::vector<TextRange> joined;
  for (const auto& range : ranges) {
    if (!joined.empty() && range.from <= joined.back().to)
      joined.back().to = std::max(joined.back().to, range.to);
    else
      joined.push_back(range);
  }
  ranges = std::move(joined);
}

bool is_within_letter(const std::string& text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
}

/// A line of the text around a place in it, cut between words.
std::string passage(const std::string& text, std::size_t at) {
  std::size_t from = at > passage_before ? at - passage_before : 0;
  std::size_t to = std::min(text.size(), at + passage_after);
  if (from > 0) {
    const auto blank = text.find_first_of(" \n", from);
    if (blank < at) from = blank + 1;
    while (is_within_letter(text, from)) ++from;
  }
  if (to < text.size()) {
    const auto blank = text.find_last_of(" \n", to);
    if (blank != std::string::npos && blank > at) to = blank;
    while (is_within_letter(text, to)) ++to;
  }
  auto line = (from > 0 ? "…" : "") + text.substr(from, to - from) + (to < text.size() ? "…" : "");
  std::ranges::replace(line, '\n', ' ');
  return line;
}

}  // namespace

FoundList FindAnything::find(std::string_view typed, std::size_t most) const {
  const auto words = bare_words(typed);
  FoundList list;
  if (words.empty()) {
    for (std::size_t i = 0; i < without_words_; ++i) list.rows.push_back(row_of(entries_[i], {}));
    list.sentence = catalog_.text(msg("Whatever has a name in this plan, and every command"));
    return list;
  }
  std::string phrase;
  for (const auto& word : words) phrase += (phrase.empty() ? "" : " ") + word;
  std::vector<std::pair<int, std::size_t>> found;
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    const int rank = cost(entries_[i], words, phrase);
    if (rank < nowhere) found.emplace_back(rank, i);
  }
  const auto shown = std::min(most, found.size());
  std::ranges::partial_sort(found, found.begin() + static_cast<std::ptrdiff_t>(shown));
  for (std::size_t i = 0; i < shown; ++i)
    list.rows.push_back(row_of(entries_[found[i].second], words));
  list.sentence = sentence(shown, found.size());
  return list;
}

int FindAnything::cost(const Entry& entry, const std::vector<std::string>& words,
                       const std::string& phrase) const {
  int sum = 0;
  for (const auto& word : words) {
    if (const auto title = spot_of(entry.bare_title, word))
      sum += title->at == 0 ? title_begin : title->begins_word ? title_word : title_inside;
    else if (const auto where = spot_of(entry.bare_where, word))
      sum += where->begins_word ? where_word : where_inside;
    else if (bare_kinds_[entry.kind].starts_with(word))
      sum += kind_word;
    else if (const auto more = spot_of(entry.bare_more, word))
      sum += more->begins_word ? more_word : more_inside;
    else
      return nowhere;
  }
  if (entry.bare_title == phrase) sum -= whole_title_bonus;
  if (entry.bare_title.starts_with(phrase)) sum -= phrase_bonus;
  return sum;
}

FoundRow FindAnything::row_of(const Entry& entry, const std::vector<std::string>& words) const {
  FoundRow row{kinds_[entry.kind], entry.title, entry.where, entry.keys, {}, {}, entry.target};
  for (const auto& word : words) {
    if (spot_of(entry.bare_title, word) || spot_of(entry.bare_where, word) ||
        bare_kinds_[entry.kind].starts_with(word))
      continue;
    const auto spot = spot_of(entry.bare_more, word);
    if (!spot) continue;
    const auto place = range_in(entry.more, {spot->at, spot->at + word.size()});
    row.where += (row.where.empty() ? "" : " · ") + passage(entry.more, place.from);
    break;
  }
  std::vector<std::string> elsewhere;
  for (const auto& word : words)
    if (!spot_of(entry.bare_title, word)) elsewhere.push_back(word);
  add_ranges(row.title, words, row.in_title);
  add_ranges(row.where, elsewhere, row.in_where);
  return row;
}

std::string FindAnything::sentence(std::size_t shown, std::size_t all) const {
  if (all == 0) return catalog_.text(msg("Nothing here has all of these words."));
  if (shown < all) return catalog_.text(msg("The first {1} of {2} results", shown, all));
  return catalog_.text(msg_n("{1} result", "{1} results", all));
}

}  // namespace sightline
