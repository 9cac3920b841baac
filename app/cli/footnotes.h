// Footnotes: reasons below a table, each told once by its number, however many cells it holds for.
#pragma once

#include <string>
#include <vector>

namespace sightline {

class Footnotes {
 public:
  /// What stands behind a cell for the reason: " (1)".
  [[nodiscard]] std::string mark(const std::string& reason);
  /// Each a line "(1) No pipeline was imported yet.", below a blank one; blank without any.
  [[nodiscard]] std::string text() const;

 private:
  std::vector<std::string> reasons_;
};

}  // namespace sightline
