// Worksheet: a fill-in sheet in the words of a language, with what the pipeline knows filled in.
// Why: PDF and workbook are made of the same words, so a sheet on paper and one on the screen
// agree.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/catalog/catalog.h"
#include "model/catalog/worksheets.h"
#include "model/derive/audience.h"
#include "model/document.h"
#include "reports/brand/brand.h"

namespace sightline {

struct WorksheetRow {
  std::string label;
  bool known = false;  ///< a short field, filled in when `answer` is there
  std::string answer;
  int lines = 0;
  std::vector<std::string> choices;
};

struct WorksheetBlock {
  std::string title;
  std::string hint;
  std::vector<WorksheetRow> rows;
};

struct Worksheet {
  std::string title;
  std::string about;  ///< "Harbor & Pine · Clinic, network renewal"
  std::string hint;
  std::vector<WorksheetBlock> blocks;
  std::string organization;
  std::string foot;
};

struct WorksheetOptions {
  AudienceOptions audience = {};  ///< who has no business with the pipeline gets an empty sheet
  std::optional<PaperSize> paper = std::nullopt;  ///< that of the plan when there is none
  Day today = std::chrono::year{2026} / 1 / 1;
  Catalog catalog = Catalog::english();
  Brand brand = {};
  std::string program = "Sightline";
};

/// What is known of an opportunity on a day, whichever import told it last: by its key, or else by
/// its name in any case. Throws Failure{usage} when there is none, or more than one of that name.
[[nodiscard]] const Opportunity& find_opportunity(const Document& document, std::string_view typed,
                                                  Day today);

/// `opportunity` is what find_opportunity takes; blank for an empty sheet. Throws Failure{usage}.
[[nodiscard]] Worksheet worksheet(const Document& document, const WorksheetTemplate& form,
                                  std::string_view opportunity, const WorksheetOptions& options);

}  // namespace sightline
