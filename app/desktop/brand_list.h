// BrandList: the drop-down list of brands, with a last entry that asks for a brand file.
// Why: a bad file is refused when it is chosen, not when the book is due.
#pragma once

#include <functional>

#include "app/desktop/drop_down.h"
#include "app/desktop/page.h"
#include "app/present/brand_choice.h"

namespace sightline::desktop {

class BrandList : public DropDown {
 public:
  /// `chosen` is told of what a person chooses.
  BrandList(wxWindow* parent, Shell& shell, std::function<void(const std::string&)> chosen);

  /// Shows the brand of that name, as Organization::brand has it.
  void show(const std::string& brand);
  [[nodiscard]] const std::string& value() const;

 private:
  void choose();
  /// Nothing when the person thought better of it, or the file is no brand.
  [[nodiscard]] std::optional<std::string> ask_for_file();

  Shell& shell_;
  std::function<void(const std::string&)> chosen_;
  std::string shown_;
  std::vector<BrandChoice> choices_;
};

}  // namespace sightline::desktop
