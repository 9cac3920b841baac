// Import taking: what was read of a file, made an edit and carried out.
// Why: for very many deals that takes long too, so it works on copies, beside the window.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "app/present/import_reading.h"
#include "app/present/session.h"

namespace sightline {

struct ImportTask {
  ImportKind kind = ImportKind::pipeline;
  std::shared_ptr<const ImportReading> reading;
  PersonChoices persons;
  Day taken_on = std::chrono::year{2026} / 1 / 1;  ///< of deals
  bool provisional = false;                        ///< of actuals
  std::string source;                              ///< the file's name
  NameMeanings names;                              ///< what was said of names of actuals
  Session::Draft draft;
};

struct ImportResult {
  Message failure;                          ///< why nothing can be taken; may be empty
  std::optional<Session::WorkedEdit> edit;  ///< none as well when it was given up
};

/// Never throws. Where `progress` says no, nothing comes of it.
[[nodiscard]] ImportResult take_import(ImportTask task, const IntakeProgress& progress = {});

}  // namespace sightline
