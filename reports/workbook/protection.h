// Protection: what a reader of a book can change.
// Why: the book's own option, which the library's header need not be known for.
#pragma once

#include <string>

namespace sightline::workbook {

/// Whether what is not for typing is locked. Excel's own lock: it keeps slips away, not spies.
struct Protection {
  bool on = true;
  std::string password;  ///< blank: whoever wants may take the protection off
};

}  // namespace sightline::workbook
