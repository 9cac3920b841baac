// The review pack: what the leadership team takes into a quarterly review and keeps of it.
// Why: book, slides and what has changed since the last agreement belong together and are made of
// one state of the plan, in one step.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "model/edit/differences.h"
#include "reports/workbook/plan_book.h"

namespace sightline {

/// The review's slides as PDF, a page each, for `options.audience`, about the cycle under review.
[[nodiscard]] std::string slides_pdf(const Document& document, const BookOptions& options);

/// The last baseline that says something else than the plan of today; nullptr when there is none.
[[nodiscard]] const Baseline* baseline_before_today(const Document& document);
/// What has changed since then, part by part, as PDF.
[[nodiscard]] std::string changes_pdf(const Document& document, const Baseline& since,
                                      const BookOptions& options);

/// The plan as its audience sees it is found out once for names, PDFs and what is said of them; the
/// plan book finds it out by itself.
class ReviewPack {
 public:
  /// `document` has to outlive this. `about` is one of its cycles; without one, that under review.
  ReviewPack(const Document& document, BookOptions options, const Cycle* about = nullptr);
  ReviewPack(const ReviewPack&) = delete;
  ReviewPack& operator=(const ReviewPack&) = delete;

  /// Whether there is a baseline to compare with that differs from the plan, as this audience sees
  /// it.
  [[nodiscard]] bool has_changes() const { return since_ != nullptr; }
  /// What the slides are about; nullptr when the plan has no cycles.
  [[nodiscard]] const Cycle* cycle() const { return about_; }
  /// Of the plan book, the slides, and what has changed when there is a baseline to compare with.
  [[nodiscard]] std::vector<std::string> names() const;
  /// Writes them into a folder that is there, each whole or not at all. False when `progress`
  /// stopped it. Throws Failure (output).
  bool write(const std::filesystem::path& folder, const BookProgress& progress = {}) const;

 private:
  const Document& document_;
  BookOptions options_;
  const Cycle* about_;  ///< of `document_`: reviews, which tell it, may be withheld
  Document seen_;
  Document compared_;      ///< what `seen_` has changed since a baseline is told from
  const Baseline* since_;  ///< of `compared_`
};

}  // namespace sightline
