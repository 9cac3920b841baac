// Import desk: a session, a file, and the presenter of its import.
// Why: tests of the dialog say what stands in a file, and nothing else.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/present/import_presenter.h"
#include "tests/support/plausible_document.h"
#include "tests/support/stand_in_user.h"
#include "tests/support/temp_folder.h"

namespace sightline {

inline constexpr Day import_today = std::chrono::year{2026} / 5 / 11;

struct ImportDesk {
  TempFolder folder;
  StandInUser user;
  Catalog catalog = Catalog::english();
  Session session{user,
                  {.today = [] { return import_today; }, .load = {}, .save = {}, .id_seed = 7}};
  std::unique_ptr<ImportPresenter> presenter;

  ImportDesk(const std::string& text, ImportKind kind,
             const Document& document = plausible_document(3)) {
    session.start(document);
    put_bytes(folder / "file.csv", text);
    presenter = std::make_unique<ImportPresenter>(session, catalog, kind, folder / "file.csv",
                                                  SIGHTLINE_TEST_FILES "/../../templates");
    read();
  }
  ImportView read() {
    presenter->take(read_import(presenter->request(), *presenter->last_reading()));
    return presenter->view();
  }
  bool import() { return presenter->finish(take_import(presenter->task())); }
  [[nodiscard]] std::size_t imports() const { return session.document().pipeline.size(); }
};

/// What the boxes of a view are about, in their order.
inline std::vector<Asks> boxes(const ImportView& view) {
  std::vector<Asks> all;
  for (const auto& box : view.boxes) all.push_back(box.about);
  return all;
}

}  // namespace sightline
