// ReviewSections: the lists of a step, each below its heading.
// Why: steps have one to many of them; they are dressed anew, never destroyed under the hand that
// reads them.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/desktop/page.h"
#include "app/desktop/paragraph.h"
#include "app/desktop/row_list.h"
#include "app/present/review_steps.h"

namespace sightline::desktop {

class ReviewSections : public Panel {
 public:
  /// Where the marked row is.
  struct Marked {
    std::size_t section = 0;
    std::size_t row = 0;

    bool operator==(const Marked&) const = default;
  };

  /// `marked` is told when a row is, `resized` when the lists want another height.
  ReviewSections(wxWindow* parent, Shell& shell, std::function<void()> marked,
                 std::function<void()> resized);

  /// With `chooses`, rows stay marked to do something with them; else they lead to their place. A
  /// mark stays on the row that leads to the same place, as far as it is there.
  void show(const std::vector<ReviewSection>& sections, bool chooses);
  [[nodiscard]] std::optional<Marked> marked() const;
  /// Where the marked row leads; blank when none is.
  [[nodiscard]] Place marked_place() const;
  [[nodiscard]] RowList& list(std::size_t section) const { return *lists_.at(section).rows; }

 private:
  struct List {
    Label* heading;
    RowList* rows;
    Paragraph* empty;
  };

  void add_list();
  void mark(std::size_t section);

  Shell& shell_;
  std::function<void()> told_;
  std::function<void()> resized_;
  std::vector<List> lists_;
};

}  // namespace sightline::desktop
