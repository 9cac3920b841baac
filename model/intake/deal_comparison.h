// Deal comparison: the deals of a file beside what the plan knows of them.
// Why: whose a deal is may be said owner after owner; only what that changes is compared anew.
#pragma once

#include <string>
#include <vector>

#include "model/intake/import_job.h"

namespace sightline {

class DealComparison {
 public:
  DealComparison() = default;
  /// `known` are the plan's deals, the newest of each id; they outlive this.
  DealComparison(const std::vector<const Opportunity*>& known,
                 const std::vector<Opportunity>& deals);
  /// As known on a day; keeps what it needs of the document.
  DealComparison(const Document& document, Day day, const std::vector<Opportunity>& deals);

  /// When these are the owners of the deals of whom the plan doesn't know whose they are.
  [[nodiscard]] DealChanges with(const PersonChoices& owners) const;

 private:
  /// A deal of such an owner that the plan knows.
  struct Pair {
    const Opportunity* known = nullptr;
    std::size_t owner = 0;  ///< in names_
    bool is_same = false;   ///< besides whose it is
  };

  decltype(Document::pipeline) kept_;
  DealChanges settled_;  ///< of all other deals
  std::vector<Pair> pairs_;
  std::vector<std::string> names_;
};

/// `known` are the plan's deals, the newest of each id.
[[nodiscard]] DealChanges compare_deals(const std::vector<const Opportunity*>& known,
                                        const std::vector<Opportunity>& deals);

}  // namespace sightline
