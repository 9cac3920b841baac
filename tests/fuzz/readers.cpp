#include "tests/fuzz/readers.h"

#include <cairo-pdf.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <tuple>

#include "app/present/config_lines.h"
#include "app/present/open_windows.h"
#include "app/present/second_start.h"
#include "model/catalog/prompts.h"
#include "model/catalog/templates.h"
#include "model/catalog/worksheets.h"
#include "model/derive/check.h"
#include "model/edit/apply.h"
#include "model/file/archive.h"
#include "model/file/container.h"
#include "model/file/document_file.h"
#include "model/file/json.h"
#include "model/file/protection.h"
#include "model/find.h"
#include "model/intake/actuals_intake.h"
#include "model/intake/import_job.h"
#include "reports/brand/brand_file.h"
#include "reports/brand/logo.h"
#include "reports/brand/png.h"
#include "reports/draw/logo_image.h"
#include "reports/export/former_calendar.h"
#include "reports/workbook/book.h"
#include "sightline_config.h"
#include "tests/fuzz/kept_files.h"
#include "tests/fuzz/reading.h"
#include "tests/support/temp_folder.h"

namespace sightline::fuzz {
namespace {

/// Those of the source tree.
std::filesystem::path templates_folder() {
  return std::filesystem::path(SIGHTLINE_SOURCE_TEMPLATES);
}

void read_plan(std::string_view bytes) { use(document_from_bytes(bytes, "plan", &key())); }

/// As if somebody had sealed the bytes.
void read_sealed(std::string_view bytes) {
  const Container container{format_of(bytes), std::string(after_format(bytes))};
  use(document_from_bytes(pack(container), "sealed"));
}

/// As if somebody had sealed what they encrypted in one piece, or say they did.
void read_protected(std::string_view bytes) {
  constexpr std::size_t added = protection_header_size + 17;  // a piece's tags
  const auto stored = after_format(bytes);
  const auto head = envelope_head(static_cast<std::uint32_t>(format_of(bytes)), protected_flag,
                                  std::max(stored.size(), added) - added, stored.size());
  const auto file = close_envelope(head, stored);
  use(document_from_bytes(file, "protected", &key()));
}

void read_json(std::string_view bytes) { use(document_from_json(bytes, "json")); }

void read_template(std::string_view bytes) {
  const auto file = as_file(bytes, "plans/fuzzed.json");
  const auto starter = find_template(file.parent_path().parent_path(), "fuzzed");
  IdSource ids(1);
  TemplateAnswers answers;
  answers.organization = "Acme";
  answers.revenue_now = Money{620'000'000};
  std::ignore = check(instantiate(starter, answers, ids), today);
  if (starter.has_progress) std::ignore = check(sample_document(starter, ids).document, today);
}

void read_prompts(std::string_view bytes) {
  std::ignore = load_prompts(as_file(bytes, "prompts/vision.json").parent_path().parent_path());
}

void read_worksheet(std::string_view bytes) {
  const auto file = as_file(bytes, "worksheets/fuzzed.json");
  std::ignore = load_worksheet(file.parent_path().parent_path(), "fuzzed");
}

/// A 1 × 1 image lies beside it, as ‘logo.png’.
void read_brand(std::string_view bytes) {
  const auto file = as_file(bytes, "brand/fuzzed.json");
  static const auto logo = as_file(
      bytes_of(std::filesystem::path(SIGHTLINE_FUZZ_CORPUS) / "logo/small-png"), "brand/logo.png");
  std::ignore = load_brand(file);
  std::ignore = brand_of_plan("fuzzed.json", file.parent_path(), file.parent_path());
}

void draw_on_pdf(const Logo& logo) {
  const auto nowhere = [](void*, const unsigned char*, unsigned) { return CAIRO_STATUS_SUCCESS; };
  const SurfacePtr page(cairo_pdf_surface_create_for_stream(nowhere, nullptr, 200, 200));
  cairo_t* cr = cairo_create(page.get());
  draw::draw_logo(cr, logo, {10, 10, 100, 50});
  cairo_destroy(cr);
  cairo_surface_finish(page.get());
}

void read_image(std::string_view bytes) { draw_on_pdf(read_logo(as_file(bytes, "logo/logo"))); }

void read_workbook(std::string_view bytes) {
  workbook::require_whole_book(as_file(bytes, "book.xlsx"));
}

/// What another start of the planner says, what a window left, and the file with preferences.
void read_lines(std::string_view bytes) {
  if (const auto request = read_request(bytes))
    require(read_request(text_of(*request)) == request, "a request is read as it was written");
  if (const auto window = read_open_window(bytes))
    require(read_open_window(text_of(*window)) == window, "a window is read as it was written");
  const auto lines = sound_config_lines(bytes);
  require(sound_config_lines(lines) == lines, "sound lines are all kept");
}

const ImportWords& import_words() {
  static const auto words = load_import_words(templates_folder());
  return words;
}

/// What was taken fits a plan.
void read_deals(std::string_view bytes) {
  const auto file = read_table(bytes, "deals");
  IdSource ids(1);
  const auto document = blank_document(std::chrono::year{2026} / 1, ids);
  const auto setup = propose_setup(ImportKind::pipeline, file, import_words(), {});
  auto intake = read_pipeline(file, setup, import_words(), document.plan, today);
  if (intake.deals.empty()) return;
  use(apply(document,
            import_pipeline(document, pipeline_import(std::move(intake), setup, document.plan, {},
                                                      today, "deals", ids))));
}

void read_figures(std::string_view bytes) {
  const auto file = read_table(bytes, "figures");
  IdSource ids(1);
  const auto document = blank_document(std::chrono::year{2026} / 1, ids);
  const auto setup = propose_setup(ImportKind::actuals, file, import_words(), {});
  std::ignore = read_actuals(file, setup, import_words(), document.plan, today);
}

void read_calendar(std::string_view bytes) {
  const auto former = read_former_calendar(bytes);
  require(former.events.size() <= max_calendar_events, "there are no more events than a plan has");
}

template <void (*read)(std::string_view)>
bool refusing(std::string_view bytes) {
  try {
    read(bytes);
    return true;
  } catch (const Failure& failure) {
    require(!failure.message().empty(), "a refusal says why");
    return false;
  }
}

constexpr std::array<Reader, 18> all = {{
    {"plan", refusing<read_plan>},
    {"sealed", refusing<read_sealed>},
    {"protected", refusing<read_protected>},
    {"json", refusing<read_json>},
    {"template", refusing<read_template>},
    {"prompts", refusing<read_prompts>},
    {"worksheet", refusing<read_worksheet>},
    {"brand", refusing<read_brand>},
    {"logo", refusing<read_image>},
    {"workbook", refusing<read_workbook>},
    {"lines", refusing<read_lines>},
    {"deals", refusing<read_deals>},
    {"figures", refusing<read_figures>},
    {"calendar", refusing<read_calendar>},
    {"lock", read_note},
    {"recovery", refusing<read_put_aside>},
    {"history", read_ways_back},
    {"versions", read_version_name},
}};

}  // namespace

std::span<const Reader> readers() { return all; }

}  // namespace sightline::fuzz
