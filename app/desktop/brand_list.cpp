#include "app/desktop/brand_list.h"

#include "app/desktop/text.h"
#include "reports/brand/brand_file.h"

namespace sightline::desktop {

BrandList::BrandList(wxWindow* parent, Shell& shell, std::function<void(const std::string&)> chosen)
    : DropDown(parent), shell_(shell), chosen_(std::move(chosen)) {
  Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { choose(); });
}

void BrandList::show(const std::string& brand) {
  shown_ = brand;
  BrandChoices choices{.list = {{brand, brand}}};
  try {
    choices = brand_choices(brand, shell_.templates(), shell_.catalog());
  } catch (const Failure& failure) {
    // A plan can do without; with the sentence somebody can mend the brands.
    if (choices_.empty()) shell_.session().user().notify(NoticeTone::warning, failure.message());
  }
  choices_ = choices.list;
  wxArrayString labels;
  for (const auto& choice : choices_) labels.Add(to_wx(choice.label));
  labels.Add(shell_.text("Choose a brand file…"));
  if (labels != GetStrings()) Set(labels);
  SetSelection(static_cast<int>(choices.chosen));
}

const std::string& BrandList::value() const {
  const auto at = static_cast<std::size_t>(GetSelection());
  return at < choices_.size() ? choices_[at].value : shown_;
}

void BrandList::choose() {
  if (static_cast<std::size_t>(GetSelection()) < choices_.size()) return chosen_(value());
  const auto file = ask_for_file();
  show(file.value_or(shown_));
  if (file) chosen_(*file);
}

std::optional<std::string> BrandList::ask_for_file() {
  auto& session = shell_.session();
  const auto file = session.user().choose_file_to_open(FileKind::brand);
  if (!file) return std::nullopt;
  try {
    std::ignore = load_brand(*file);
    return brand_name_of(*file, session.path());
  } catch (const Failure& failure) {
    session.user().notify(NoticeTone::failure, failure.message());
    return std::nullopt;
  }
}

}  // namespace sightline::desktop
