#include "reports/review_pack.h"

#include <memory>
#include <optional>
#include <utility>

#include "model/edit/baseline_differences.h"
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

draw::PdfProperties properties_of(const Document& document, const BookOptions& options,
                                  std::string title) {
  return {.title = std::move(title),
          .author = document.plan.organization.prepared_by,
          .subject = options.catalog.term("Quarterly review"),
          .creator = options.program,
          .created = options.today};
}

std::string slides_name(const Document& document) {
  return report_name(document, "review slides.pdf");
}

std::string changes_name(const Document& document, const Baseline& since) {
  return report_name(document, "changes since baseline " + std::to_string(since.number) + ".pdf");
}

}  // namespace

std::string slides_pdf(const Document& document, const BookOptions& options) {
  const auto seen = for_audience(document, options.audience);
  const auto& catalog = options.catalog;
  const draw::FontScope font(options.brand.font);
  std::optional<std::vector<Finding>> findings;
  if (shows_findings(options.audience))
    findings = findings_for_audience(document, seen, options.audience, options.today);
  const auto show = review_show(seen, options.today, catalog, findings);
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
  return draw::render_pdf(slide_size, properties_of(seen, options, show.name), pages);
}

const Baseline* baseline_before_today(const Document& document) {
  for (auto at = document.baselines.rbegin(); at != document.baselines.rend(); ++at)
    if (*at->plan != document.plan) return &*at;
  return nullptr;
}

std::string changes_pdf(const Document& document, const Baseline& since,
                        const BookOptions& options) {
  const auto seen = for_audience(document, options.audience);
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
  return draw::render_pdf(size, properties_of(seen, options, title), std::move(sheets).finish());
}

bool has_changes(const Document& document, const BookOptions& options) {
  return baseline_before_today(for_audience(document, options.audience)) != nullptr;
}

std::vector<std::string> review_pack_names(const Document& document, const BookOptions& options) {
  const auto seen = for_audience(document, options.audience);
  std::vector names{plan_book_name(document), slides_name(document)};
  if (const auto* since = baseline_before_today(seen))
    names.push_back(changes_name(document, *since));
  return names;
}

bool write_review_pack(const Document& document, const BookOptions& options,
                       const std::filesystem::path& folder, const BookProgress& progress) {
  const auto seen = for_audience(document, options.audience);
  if (!write_plan_book(document, options, folder / plan_book_name(document), progress))
    return false;
  write_output(folder / slides_name(document), slides_pdf(document, options));
  if (const auto* since = baseline_before_today(seen))
    write_output(folder / changes_name(document, *since), changes_pdf(document, *since, options));
  return true;
}

}  // namespace sightline
