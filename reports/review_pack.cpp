#include "reports/review_pack.h"

#include <memory>
#include <optional>
#include <utility>

#include "model/derive/review.h"
#include "model/edit/baseline_differences.h"
#include "model/find.h"
#include "reports/draw/brand_palette.h"
#include "reports/draw/one_page.h"
#include "reports/draw/pdf.h"
#include "reports/draw/print_sheets.h"
#include "reports/export/output.h"
#include "reports/review_show.h"
#include "reports/short_words.h"

namespace sightline {
namespace {

// A screen of 16 : 9 in points, large enough that its print is read at arm's length.
constexpr draw::Size slide_size{960, 540};
constexpr draw::TextStyle body{.px = 10};
constexpr double indent = 12;

draw::PdfProperties pack_properties(const Document& document, const BookOptions& options,
                                    std::string title) {
  return {.title = std::move(title),
          .author = document.plan.organization.prepared_by,
          .subject = options.catalog.term("Quarterly review"),
          .creator = options.program,
          .created = options.today};
}

std::string slides_name(const Document& document, const Catalog& catalog) {
  return report_name(document, msg("review slides"), ".pdf", catalog);
}

std::string changes_name(const Document& document, const Baseline& since, const Catalog& catalog) {
  return report_name(document, msg("changes since baseline {1}", std::to_string(since.number)),
                     ".pdf", catalog);
}

std::string slides_of(const Document& document, const Document& seen, const BookOptions& options,
                      const Cycle* about) {
  const auto& catalog = options.catalog;
  const draw::FontScope font(options.brand.font);
  std::optional<std::vector<Finding>> findings;
  if (shows_findings(options.audience))
    findings = findings_for_audience(document, seen, options.audience, options.today);
  const auto show = review_show(seen, options.today, catalog, findings,
                                about == nullptr ? nullptr : find(seen.plan.cycles, about->id));
  const auto palette = draw::palette_of(options.brand);
  std::vector<draw::Drawing> pages;
  for (std::size_t i = 0; i < show.pages.size(); ++i) {
    const draw::SlideFoot foot{
        .left = show.name,
        .time = {},
        .progress = catalog.text(msg("{1} of {2}", i + 1, show.pages.size())),
        .time_tone = draw::Tone::neutral,
        .done = static_cast<double>(i + 1) / static_cast<double>(show.pages.size())};
    pages.emplace_back([&show, &palette, foot, i](cairo_t* cr) {
      draw::draw_slide(cr, show.pages[i].slide, foot, {0, 0, slide_size.width, slide_size.height},
                       palette);
    });
  }
  return draw::render_pdf(slide_size, pack_properties(seen, options, show.name), pages);
}

/// What changes are told from: where the reviews are withheld, baselines carry marks of provisional
/// months in their stead (keep_provisional_marks), and those are no change since.
Document compared(Document seen, const AudienceOptions& audience) {
  if (!is_withheld(Topic::internal, audience)) return seen;
  const auto unmark = [](Plan& plan) {
    for (auto& area : plan.targets.revenue) area.line.provisional = {};
    for (auto& department : plan.targets.departments) department.line.provisional = {};
  };
  unmark(seen.plan);
  for (auto& baseline : seen.baselines) {
    auto plan = *baseline.plan;
    unmark(plan);
    baseline.plan = std::move(plan);
  }
  return seen;
}

std::string changes_of(const Document& seen, const Baseline& since, const BookOptions& options) {
  const auto& catalog = options.catalog;
  const auto& organization = seen.plan.organization;
  const auto found = std::ranges::find(seen.baselines, since.id, &Baseline::id);
  const auto* before = found == seen.baselines.end() ? nullptr : &*found;
  const auto title = catalog.text(
      msg("What has changed since baseline {1}, agreed on {2}", since.number, since.agreed_on));
  const auto size = draw::points_of(options.paper.value_or(organization.paper));
  const draw::FontScope font(options.brand.font);
  draw::PrintSheets sheets(
      {.left = organization.name.empty() ? title : organization.name + " · " + title,
       .right = catalog.text(msg("{1}", options.today)),
       .foot = draw::foot_of(options.brand, organization),
       .number = [&catalog](
                     std::size_t page,
                     std::size_t of) { return catalog.text(msg("Page {1} of {2}", page, of)); }},
      size, options.brand);
  const auto& palette = sheets.palette();
  const draw::TextStyle section{.px = 12.5, .weight = draw::Weight::semibold};
  const auto groups = baseline_differences(seen, before, nullptr);
  if (groups.empty()) sheets.text(catalog.text(msg("No differences.")), body, palette.ink);
  for (const auto& group : groups) {
    sheets.need(48);
    sheets.gap(6);
    sheets.text(catalog.term(label_of(group.part)), section, palette.ink);
    sheets.gap(4);
    for (const auto& line : group.lines)
      sheets.row({{catalog.text(line.text), indent, sheets.width() - indent, body, palette.ink}},
                 2);
  }
  return draw::render_pdf(size, pack_properties(seen, options, title), std::move(sheets).finish());
}

}  // namespace

const Baseline* baseline_before_today(const Document& document) {
  for (auto at = document.baselines.rbegin(); at != document.baselines.rend(); ++at)
    if (*at->plan != document.plan) return &*at;
  return nullptr;
}

std::string slides_pdf(const Document& document, const BookOptions& options) {
  return slides_of(document, for_audience(document, options.audience), options,
                   cycle_under_review(document, options.today));
}

std::string changes_pdf(const Document& document, const Baseline& since,
                        const BookOptions& options) {
  return changes_of(compared(for_audience(document, options.audience), options.audience), since,
                    options);
}

ReviewPack::ReviewPack(const Document& document, BookOptions options, const Cycle* about)
    : document_(document),
      options_(std::move(options)),
      about_(about != nullptr ? about : cycle_under_review(document, options_.today)),
      seen_(for_audience(document, options_.audience)),
      compared_(compared(seen_, options_.audience)),
      since_(baseline_before_today(compared_)) {}

std::vector<std::string> ReviewPack::names() const {
  const auto& catalog = options_.catalog;
  std::vector names{plan_book_name(document_, catalog), slides_name(document_, catalog)};
  if (has_changes()) names.push_back(changes_name(document_, *since_, catalog));
  return names;
}

bool ReviewPack::write(const std::filesystem::path& folder, const BookProgress& progress) const {
  const auto files = names();
  if (!write_plan_book(document_, options_, folder / files[0], progress)) return false;
  write_output(folder / files[1], slides_of(document_, seen_, options_, about_));
  if (has_changes()) write_output(folder / files[2], changes_of(compared_, *since_, options_));
  return true;
}

}  // namespace sightline
