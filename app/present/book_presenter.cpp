#include "app/present/book_presenter.h"

#include <exception>

#include "model/find.h"
#include "reports/left_out_words.h"

namespace sightline {
namespace {

const char* question_of(BookSheet sheet) {
  switch (sheet) {
    case BookSheet::cover:
      return "What is in the book, and do its checks hold?";
    case BookSheet::summary:
      return "Where do we stand, and where will we land?";
    case BookSheet::vision:
      return "Where do we want to be in three years, and how far is it?";
    case BookSheet::inputs:
      return "What is assumed?";
    case BookSheet::revenue:
      return "What does each specialty area bring, month by month?";
    case BookSheet::headcount:
      return "Who do we need, and when?";
    case BookSheet::profit:
      return "What is left?";
    case BookSheet::charts:
      return "What do the figures look like?";
    case BookSheet::timeline:
      return "What happens when?";
    case BookSheet::cycles:
      return "Who does what in each 90 days?";
    case BookSheet::backlog:
      return "What has no cycle yet?";
    case BookSheet::scorecard:
      return "Does every team meet its standards?";
    case BookSheet::people:
      return "Does everybody meet theirs?";
    case BookSheet::pipeline:
      return "Who wins what, and does the pipeline carry the quota?";
    case BookSheet::cadence:
      return "Who meets when, and what is overdue?";
    case BookSheet::reviews:
      return "What was agreed and decided?";
    case BookSheet::scenarios:
      return "What if it goes better, or worse?";
    case BookSheet::incentives:
      return "Who leads, and what is paid?";
    case BookSheet::sight:
      return "What is each action for, and what does nothing serve?";
    case BookSheet::findings:
      return "What does not fit together yet?";
    case BookSheet::checks:
      return "Does everything add up?";
    case BookSheet::about:
      break;
  }
  return "What made this book, and how is it read?";
}

BookSheetRow row_of(const SheetEntry& entry, const BookOptions& options, const Catalog& catalog) {
  const auto companion = goes_with(entry.sheet);
  BookSheetRow row{.sheet = entry.sheet,
                   .name = catalog.term(label_of(entry.sheet)),
                   .question = catalog.term(question_of(entry.sheet)),
                   .included = entry.state == SheetState::written,
                   .can_choose = is_optional(entry.sheet),
                   .missing = {}};
  if (entry.state == SheetState::withheld) row.missing = catalog.text(msg("withheld"));
  if (entry.state == SheetState::empty) row.missing = catalog.text(msg("nothing yet"));
  if (entry.state == SheetState::left_out && companion != entry.sheet &&
      options.without.contains(companion))
    row.missing = catalog.text(msg("only with ‘{1}’", term(label_of(companion))));
  row.can_choose = row.can_choose && row.missing.empty();
  return row;
}

void add_baselines(BookView& view, const Document& document, const BookOptions& options,
                   const Catalog& catalog) {
  const auto* reference = reference_baseline(document);
  for (const auto& baseline : document.baselines) {
    const bool chosen =
        options.baseline ? baseline.number == *options.baseline : &baseline == reference;
    if (chosen) view.compared = view.baselines.size();
    view.baselines.push_back(
        {.number = baseline.number,
         .label = catalog.text(msg("Baseline {1}, {2}", baseline.number, baseline.agreed_on))});
  }
}

struct ExtraKind {
  bool AudienceOptions::*option;
  Topic topic;
  const char* label;
};

constexpr ExtraKind extra_kinds[] = {
    {&AudienceOptions::exit_terms, Topic::exit_terms, "The ultimate goal and its terms"},
    {&AudienceOptions::net_worth, Topic::net_worth, "Net worth and company value"},
    {&AudienceOptions::pay, Topic::pay, "Incentives and pay"},
    {&AudienceOptions::personal_standards, Topic::personal_standards, "Standards per person"}};

bool shows(const AudienceOptions& options, Topic topic) { return !is_withheld(topic, options); }

BookExtra extra(const ExtraKind& kind, const AudienceOptions& options, const Catalog& catalog) {
  auto with = options;
  auto without = options;
  with.*kind.option = true;
  without.*kind.option = false;
  return {.option = kind.option,
          .label = catalog.term(kind.label),
          .can_choose = shows(with, kind.topic) != shows(without, kind.topic),
          .included = shows(options, kind.topic)};
}

BookExtra findings_extra(const AudienceOptions& options, const Catalog& catalog) {
  auto with = options;
  auto without = options;
  with.findings = true;
  without.findings = false;
  return {.option = &AudienceOptions::findings,
          .label = catalog.term("Findings of the plan check"),
          .can_choose = shows_findings(with) != shows_findings(without),
          .included = shows_findings(options)};
}

std::string warning(const Session& session, const Catalog& catalog) {
  const auto examples = session.plan().examples.size();
  if (examples > 0) {
    return catalog.text(msg_n("{1} example of the template is still in the plan.",
                              "{1} examples of the template are still in the plan.", examples));
  }
  if (!reference_baseline(session.document())) {
    return catalog.text(msg("The plan is not approved yet, so the book has no baseline."));
  }
  return {};
}

}  // namespace

BookLanguages book_languages(const Catalog& catalog, const std::filesystem::path& locale) {
  BookLanguages languages{.list = list_languages(locale)};
  for (std::size_t i = 0; i < languages.list.size(); ++i)
    if (catalog.language().starts_with(languages.list[i].code)) languages.own = i;
  return languages;
}

std::vector<BookExtra> audience_extras(const AudienceOptions& options, const Catalog& catalog) {
  std::vector<BookExtra> extras;
  for (const auto& kind : extra_kinds) extras.push_back(extra(kind, options, catalog));
  return extras;
}

BookView book_choices(const Catalog& catalog, const BookOptions& options) {
  BookView view;
  for (const auto& audience : enum_texts<Audience>) {
    view.audiences.push_back(catalog.term(audience.label));
  }
  view.extras = audience_extras(options.audience, catalog);
  view.extras.push_back(findings_extra(options.audience, catalog));
  return view;
}

BookView book_view(const Session& session, const Catalog& catalog, const BookOptions& options) {
  auto view = book_choices(catalog, options);
  for (const auto& entry : book_sheets(session.document(), options))
    view.sheets.push_back(row_of(entry, options, catalog));
  add_baselines(view, session.document(), options, catalog);
  view.warning = warning(session, catalog);
  view.left_out = left_out_words(
      left_out_counts(session.document(), options.audience, session.today(), session.findings()),
      options.audience, catalog);
  return view;
}

std::filesystem::path book_proposal(const Session& session, const std::filesystem::path& folder,
                                    const Catalog& catalog) {
  const auto beside = session.path() ? session.path()->parent_path() : folder;
  return beside / plan_book_name(session.document(), catalog);
}

BookOutcome run(const BookJob& job, const BookProgress& progress) {
  try {
    const bool written = write_plan_book(job.document, job.options, job.path, progress);
    return {.stopped = !written, .failure = {}};
  } catch (const Failure& failure) {
    return {.stopped = false, .failure = failure.message()};
  } catch (const std::exception& error) {
    return {.stopped = false,
            .failure = msg("The plan book could not be written: {1}", error.what())};
  }
}

}  // namespace sightline
