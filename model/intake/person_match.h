// Person match: whom a name in a file means.
// Why: "Müller, Anna" is Anna Muller, and who is known by nobody is asked about, not dropped.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/person.h"

namespace sightline {

/// Without case and accents, in either order of the names, or by e-mail. Nobody when two people
/// fit.
class PersonMatch {
 public:
  explicit PersonMatch(const std::vector<Person>& people);

  [[nodiscard]] std::optional<Id<Person>> find(std::string_view name);
  /// Who may be meant by a name that nobody has: the only one whose last name it has.
  [[nodiscard]] std::optional<Id<Person>> suggestion(std::string_view name) const;

 private:
  struct Known {
    std::string sorted;  ///< its words in order of the alphabet
    std::string last;
    Id<Person> id;
  };
  std::vector<Known> known_;
  std::unordered_map<std::string, std::optional<Id<Person>>> ids_;
  std::unordered_map<std::string, std::optional<Id<Person>>> asked_;
};

}  // namespace sightline
