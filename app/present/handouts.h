// Handouts: what a plan gives beside its book: the one page, charts for slides, a calendar, tables.
// Why: the page starts them all alike; which files that makes is tested without a window.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "app/present/session.h"
#include "reports/workbook/plan_book.h"

namespace sightline {

enum class Handout {
  one_page,
  charts_png,
  charts_svg,
  calendar,
  tables,
  qualification_pdf,
  qualification_book,
  pre_call_pdf,
  pre_call_book
};

struct HandoutForm {
  Handout handout = Handout::one_page;
  std::string name;  ///< "PDF"
};

struct HandoutRow {
  std::string name;   ///< "One page"
  std::string about;  ///< what it is and what for
  std::vector<HandoutForm> forms;
};
[[nodiscard]] std::vector<HandoutRow> handout_rows(const Catalog& catalog);

/// A sheet to fill in, which can be about an opportunity.
[[nodiscard]] bool is_worksheet(Handout handout);
/// What its file is; also for those that are several in a folder.
[[nodiscard]] FileKind kind_of(Handout handout);
/// Whether it is one file, or several in a folder.
[[nodiscard]] bool is_one_file(Handout handout);

/// Beside the plan's file, or in `folder` while it has none: a file, or the folder for several.
[[nodiscard]] std::filesystem::path handout_proposal(const Session& session, Handout handout,
                                                     const std::filesystem::path& folder,
                                                     const Catalog& catalog);

struct HandoutFile {
  std::filesystem::path path;
  std::string bytes;
  /// Writes what is no bytes yet, a workbook; none: the bytes are written. Throws Failure.
  std::function<void(const std::filesystem::path&)> write = {};
};

/// All that making takes, copied, so that it can be done beside the window. Of the options it takes
/// audience, language, brand and paper.
struct HandoutJob {
  Document document;
  Handout handout = Handout::one_page;
  BookOptions options;
  std::filesystem::path path;
  std::filesystem::path templates = {};  ///< where the worksheets are
  std::string opportunity = {};          ///< what a worksheet is about; blank: an empty one
};

/// What was made or written, or a failure that says why not.
struct HandoutOutcome {
  std::vector<HandoutFile> files;
  std::vector<Message> notices;  ///< what a reader of the files should know
  Message failure;
};
/// Makes the files, but writes none yet: first the person is asked about those that are there.
[[nodiscard]] HandoutOutcome make_handout(const HandoutJob& job);
/// "‘acme.pdf’ is there already. …"; an empty message when nothing would be replaced.
[[nodiscard]] Message question_before_writing(const HandoutOutcome& made);
/// Writes them one after the other, each whole or not at all. An empty message, or why it ended.
[[nodiscard]] Message write_handout(const HandoutOutcome& made);
/// What was written; `path` is that of the job.
[[nodiscard]] Message written_words(const HandoutOutcome& written,
                                    const std::filesystem::path& path);

}  // namespace sightline
