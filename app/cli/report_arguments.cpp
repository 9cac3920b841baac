#include "app/cli/report_arguments.h"

#include <ostream>

#include "app/cli/arguments.h"
#include "app/cli/plan_reader.h"
#include "model/file/file_failure.h"
#include "reports/brand/brand_file.h"
#include "reports/export/output.h"

namespace sightline {

void ReportArguments::add_to(Usage& usage) {
  usage.required("FILE", &plan, msg("The plan"));
  add_audience_options(usage, audience);
  usage.option("--today", &today, msg("As known on this day, YYYY-MM-DD"));
  usage.option("--passphrase-file", &passphrase_file, passphrase_help());
  usage.flag("--force", force, msg("Replace what is there"));
}

AudienceOptions ReportArguments::reader() const { return audience_options(audience); }

Day ReportArguments::day(const Console& console) const {
  return today.empty() ? console.today : day_argument("--today", today);
}

Brand ReportArguments::brand_for(const Document& document, const Console& console) const {
  if (!brand.empty()) return find_brand(console.templates, brand);
  return brand_of_plan(document.plan.organization.brand, console.templates, plan.parent_path());
}

void make_folder(const std::filesystem::path& folder) {
  std::error_code reason;
  std::filesystem::create_directory(folder, reason);
  std::error_code ignored;
  if (std::filesystem::is_directory(folder, ignored)) return;
  if (std::filesystem::exists(folder, ignored))
    throw Failure(FailureKind::output,
                  msg("‘{1}’ is a file, and what is written needs a folder. Choose another name "
                      "for the folder.",
                      path_text(folder)));
  throw write_failure(folder, reason ? reason : std::make_error_code(std::errc::file_exists));
}

void write_files(const std::filesystem::path& folder, const std::vector<OutputFile>& files,
                 bool force, Console& console) {
  make_folder(folder);
  for (const auto& file : files) refuse_report_over(folder / file.name, force);
  for (const auto& file : files) {
    write_output(folder / file.name, file.bytes);
    console.out << path_text(folder / file.name) << '\n';
  }
}

}  // namespace sightline
