// Find anything: one field that finds actions, people, answers, figures' lines, pages and commands.
// Why: who knows what it is called need not know where it is. The texts are made ready once, so
// that every keystroke is answered at once in a plan of any size.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/present/bare_text.h"
#include "app/present/command.h"
#include "app/present/place.h"
#include "model/catalog/catalog.h"
#include "model/document.h"

namespace sightline {

struct CommandId {
  int id = 0;
  bool operator==(const CommandId&) const = default;
};
/// Place among the sections of Help.
struct HelpTopic {
  std::size_t section = 0;
  bool operator==(const HelpTopic&) const = default;
};
/// What choosing a row does: it leads somewhere, or it is a command.
using FoundTarget = std::variant<Place, CommandId, HelpTopic>;

struct FoundRow {
  std::string kind;   ///< "Action"
  std::string title;  ///< "Train the sales team"
  std::string where;  ///< "Cycle 2 · Sales · Dana", and the passage when the words stand only there
  std::string keys;                 ///< "Ctrl+S", or blank
  std::vector<TextRange> in_title;  ///< what was typed, for highlighting
  std::vector<TextRange> in_where;
  FoundTarget target;

  bool operator==(const FoundRow&) const = default;
};

struct FoundList {
  std::vector<FoundRow> rows;  ///< the best first
  std::string sentence;        ///< "12 results"
};

class FindAnything {
 public:
  FindAnything(const Document& document, const std::vector<Command>& commands,
               const Catalog& catalog);

  /// Every word of what was typed has to be there, in whatever case and with or without accents. A
  /// title that begins with it comes before one with a word that does, and so on; otherwise the
  /// order is that of the plan. Nothing typed gives pages and commands.
  [[nodiscard]] FoundList find(std::string_view typed, std::size_t most = 50) const;

 private:
  struct Entry {
    std::size_t kind = 0;
    std::string title, where, more, keys;
    FoundTarget target;
    std::string bare_title{}, bare_where{}, bare_more{};
  };
  class Gatherer;

  [[nodiscard]] int cost(const Entry& entry, const std::vector<std::string>& words,
                         const std::string& phrase) const;
  [[nodiscard]] FoundRow row_of(const Entry& entry, const std::vector<std::string>& words) const;
  [[nodiscard]] std::string sentence(std::size_t shown, std::size_t all) const;

  Catalog catalog_;
  std::vector<std::string> kinds_, bare_kinds_;
  std::vector<Entry> entries_;
  std::size_t without_words_ = 0;  ///< so many of the first entries are shown when nothing is typed
};

}  // namespace sightline
