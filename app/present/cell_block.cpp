#include "app/present/cell_block.h"

#include <algorithm>

#include "model/base/text.h"
#include "model/catalog/catalog.h"
#include "model/intake/number_form.h"

namespace sightline {

namespace {

/// Reads the quoted cell that `text` begins with, and takes it away.
std::string take_quoted(std::string_view& text) {
  std::string cell;
  text.remove_prefix(1);
  while (!text.empty()) {
    const auto quote = text.find('"');
    cell += text.substr(0, quote);
    if (quote == std::string_view::npos) {
      text = {};
      break;
    }
    text.remove_prefix(quote + 1);
    if (!text.starts_with('"')) break;
    cell += '"';
    text.remove_prefix(1);
  }
  return cell;
}

std::string take_cell(std::string_view& text) {
  std::string cell;
  if (text.starts_with('"')) cell = take_quoted(text);
  const auto rest = text.substr(0, text.find_first_of("\t\r\n"));
  text.remove_prefix(rest.size());
  return cell += rest;
}

}  // namespace

CellBlock parse_cell_block(std::string_view text) {
  CellBlock block;
  while (!text.empty()) {
    auto& row = block.emplace_back();
    row.push_back(take_cell(text));
    while (text.starts_with('\t')) {
      text.remove_prefix(1);
      row.push_back(take_cell(text));
    }
    if (text.starts_with("\r\n"))
      text.remove_prefix(2);
    else if (!text.empty())
      text.remove_prefix(1);
  }
  return block;
}

std::string to_text(const CellBlock& block) {
  std::string text;
  for (const auto& row : block) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) text += '\t';
      if (row[i].find_first_of("\t\r\n\"") == std::string::npos) {
        text += row[i];
        continue;
      }
      text += '"';
      for (const char c : row[i]) text.append(c == '"' ? 2 : 1, c);
      text += '"';
    }
    text += '\n';
  }
  return text;
}

CellBlock repeated(const CellBlock& block, std::size_t rows, std::size_t columns) {
  if (block.empty() || block.front().empty()) return block;
  const auto width = block.front().size();
  if (std::ranges::any_of(block, [&](const auto& row) { return row.size() != width; }))
    return block;
  const auto fits = [](std::size_t room, std::size_t size) {
    return room == 1 || room % size == 0;
  };
  if (!fits(rows, block.size()) || !fits(columns, width)) return block;
  CellBlock all;
  for (std::size_t down = 0; down < std::max(rows, block.size()); ++down) {
    auto& row = all.emplace_back();
    for (std::size_t across = 0; across < std::max(columns, width); ++across)
      row.push_back(block[down % block.size()][across % width]);
  }
  return all;
}

bool is_dash(std::string_view typed, const Currency& currency) {
  std::string rest(typed);
  for (const auto& aside : {currency_symbol(currency), currency.code, std::string("$"),
                            std::string("\u00A0"), std::string("\u202F")}) {
    if (aside.empty()) continue;
    for (auto at = rest.find(aside); at != std::string::npos; at = rest.find(aside))
      rest.erase(at, aside.size());
  }
  const auto dash = trimmed(rest);
  return !dash.empty() && is_nothing(dash);
}

Message emptied_words(int dashes) {
  return msg_n("{1} cell without a figure, such as “-”, was emptied. Type 0 where zero is meant.",
               "{1} cells without a figure, such as “-”, were emptied. Type 0 where zero is meant.",
               dashes);
}

}  // namespace sightline
