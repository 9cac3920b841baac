// Report arguments: what every command that writes something for readers is told.
// Why: the same options mean the same in each of them.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/cli/audience_arguments.h"
#include "app/cli/console.h"
#include "model/document.h"
#include "reports/brand/brand.h"

namespace sightline {

/// What --brand is for.
[[nodiscard]] inline Message brand_help() {
  return msg("A brand (see ‘brands’) or a brand's JSON file (that of the plan)");
}

struct ReportArguments {
  std::filesystem::path plan;
  std::filesystem::path output;
  AudienceArguments audience;
  std::string today;
  std::filesystem::path passphrase_file;
  std::string brand;  ///< where it has --brand; blank: that of the plan
  bool force = false;

  /// FILE, --audience, --include, --today, --passphrase-file and --force; the command adds its own
  /// -o.
  void add_to(Usage& usage);
  /// Both throw Failure (usage).
  [[nodiscard]] AudienceOptions reader() const;
  [[nodiscard]] Day day(const Console& console) const;
  /// The brand that was typed, else that of the plan that was loaded. Throws Failure.
  [[nodiscard]] Brand brand_for(const Document& document, const Console& console) const;
};

/// The output folder, made where its parent is: more than one missing is a slip of the keyboard.
/// Throws Failure (output).
void make_folder(const std::filesystem::path& folder);

struct OutputFile {
  std::string name;
  std::string bytes;
};

/// Writes the files into a folder and says where, one line each. When one of them is there and
/// `force` is not given none is written. Throws Failure (output).
void write_files(const std::filesystem::path& folder, const std::vector<OutputFile>& files,
                 bool force, Console& console);

}  // namespace sightline
