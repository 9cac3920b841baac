#include "app/desktop/review_sections.h"

#include <algorithm>
#include <utility>

#include "app/desktop/text.h"

namespace sightline::desktop {
namespace {

constexpr std::size_t most_review_rows = 12;

}  // namespace

ReviewSections::ReviewSections(wxWindow* parent, Shell& shell, std::function<void()> marked,
                               std::function<void()> resized)
    : Panel(parent, Ground::surface),
      shell_(shell),
      told_(std::move(marked)),
      resized_(std::move(resized)) {
  SetSizer(new wxBoxSizer(wxVERTICAL));
}

void ReviewSections::add_list() {
  const auto index = lists_.size();
  const int above = FromDIP(index == 0 ? 0 : int{space::l});
  List list{
      new Label(this, {}, TextRole::small_strong, Ink::second),
      new RowList(
          this, [this](const Place& place) { shell_.show(place.page, place.path); }, resized_),
      new Paragraph(this, {}, TextRole::text, Ink::second)};
  auto& column = *GetSizer();
  column.Add(list.heading, wxSizerFlags().Expand().Border(wxTOP, above));
  column.Add(list.rows, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::xs)));
  column.Add(list.empty, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::s)));
  lists_.push_back(list);
}

void ReviewSections::show(const std::vector<ReviewSection>& sections, bool chooses) {
  const auto before = marked_place();
  const auto at = marked();
  while (lists_.size() < sections.size()) add_list();
  for (std::size_t i = 0; i < lists_.size(); ++i) {
    const auto& list = lists_[i];
    const bool used = i < sections.size();
    const bool filled = used && !sections[i].rows.empty();
    list.heading->Show(used && !sections[i].heading.empty());
    list.rows->Show(filled);
    list.empty->Show(used && !filled && !sections[i].empty.empty());
    if (!used) {
      list.rows->set({}, 0, {});
      list.rows->mark(std::nullopt);
      continue;
    }
    const auto& section = sections[i];
    list.heading->set_text(to_wx(section.heading));
    list.empty->set(to_wx(section.empty));
    if (chooses)
      list.rows->let_choose([this, i](std::size_t) { mark(i); });
    else
      list.rows->let_choose(nullptr);
    list.rows->set(section.rows, most_review_rows,
                   shell_.catalog().text(msg("All {1} ›", section.rows.size())));
    const auto again =
        std::ranges::find_if(section.rows, [&](const HomeRow& row) { return row.place == before; });
    const bool keep = chooses && at && at->section == i && again != section.rows.end();
    list.rows->mark(keep ? std::optional(static_cast<std::size_t>(again - section.rows.begin()))
                         : std::nullopt);
  }
}

void ReviewSections::mark(std::size_t section) {
  for (std::size_t i = 0; i < lists_.size(); ++i)
    if (i != section) lists_[i].rows->mark(std::nullopt);
  told_();
}

std::optional<ReviewSections::Marked> ReviewSections::marked() const {
  for (std::size_t i = 0; i < lists_.size(); ++i)
    if (const auto row = lists_[i].rows->marked()) return Marked{i, *row};
  return std::nullopt;
}

Place ReviewSections::marked_place() const {
  const auto at = marked();
  return at ? lists_[at->section].rows->rows()[at->row].place : Place{};
}

}  // namespace sightline::desktop
