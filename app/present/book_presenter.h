// Plan book: what goes into it for an audience, where it goes, and the work that writes it.
// Why: the page shows this and starts the work; what an audience sees is decided in the model.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/present/session.h"
#include "model/catalog/catalog.h"
#include "model/catalog/languages.h"
#include "model/derive/audience.h"
#include "reports/workbook/plan_book.h"

namespace sightline {

struct BookSheetRow {
  BookSheet sheet = BookSheet::cover;
  std::string name;
  std::string question;  ///< what the sheet answers
  bool included = true;
  bool can_choose = false;  ///< else it is always in, or there is nothing to put in
  std::string missing;      ///< why it is not in: "withheld"; blank when it is, or was left out
};

struct BookBaseline {
  int number = 0;
  std::string label;
};

/// Something an audience sees only when it is chosen.
struct BookExtra {
  bool AudienceOptions::*option = nullptr;
  std::string label;
  bool can_choose = false;  ///< else it is always in, or never
  bool included = false;
};

struct BookView {
  std::vector<std::string> audiences;  ///< in the order of Audience
  std::vector<BookSheetRow> sheets;
  std::vector<BookExtra> extras;
  std::vector<BookBaseline> baselines;
  std::size_t compared = 0;  ///< place in `baselines` of the one the book compares with
  std::string warning;   ///< what should be mended before the book leaves the house; may be blank
  std::string left_out;  ///< how much the reader doesn't get, for who exports alone; may be blank
};

/// The languages a book can be in, and the place of the window's own among them.
struct BookLanguages {
  std::vector<Language> list;
  std::size_t own = 0;
};
[[nodiscard]] BookLanguages book_languages(const Catalog& catalog,
                                           const std::filesystem::path& locale);

/// What this audience sees only when it is chosen, the plan check aside.
[[nodiscard]] std::vector<BookExtra> audience_extras(const AudienceOptions& options,
                                                     const Catalog& catalog);

/// Its audiences and extras alone, which don't wait for a check of the plan.
[[nodiscard]] BookView book_choices(const Catalog& catalog, const BookOptions& options);
[[nodiscard]] BookView book_view(const Session& session, const Catalog& catalog,
                                 const BookOptions& options);

/// Beside the plan's file, or in `folder` while it has none.
[[nodiscard]] std::filesystem::path book_proposal(const Session& session,
                                                  const std::filesystem::path& folder,
                                                  const Catalog& catalog);

/// All that writing takes, copied, so that it can be done beside the window.
struct BookJob {
  Document document;
  BookOptions options;
  std::filesystem::path path;
};

/// `stopped` when the progress said so; otherwise written, or a failure that says why not.
struct BookOutcome {
  bool stopped = false;
  Message failure;

  [[nodiscard]] bool written() const { return !stopped && failure.empty(); }
};
[[nodiscard]] BookOutcome run(const BookJob& job, const BookProgress& progress);

}  // namespace sightline
