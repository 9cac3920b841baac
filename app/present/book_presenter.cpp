#include "app/present/book_presenter.h"

#include <exception>

#include "model/find.h"

namespace sightline {
namespace {

BookSheet sheet(const Catalog& catalog, const char* name, const char* question,
                bool included = true) {
  return {.name = catalog.term(name), .question = catalog.term(question), .included = included};
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
    return catalog.text(msg_n("{1} example of the starter plan is still in the plan.",
                              "{1} examples of the starter plan are still in the plan.", examples));
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

BookView book_view(const Session& session, const Catalog& catalog, const AudienceOptions& options) {
  BookView view;
  for (const auto& audience : enum_texts<Audience>) {
    view.audiences.push_back(catalog.term(audience.label));
  }
  const bool profit = shows(options, Topic::profit);
  view.sheets = {
      sheet(catalog, "Cover", "What is in the book, and do its checks hold?"),
      sheet(catalog, "Summary", "Where do we stand, and where will we land?"),
      sheet(catalog, "Vision", "Where do we want to be in three years, and how far is it?"),
      sheet(catalog, "Inputs", "What is assumed?"),
      sheet(catalog, "Revenue", "What does each specialty area bring, month by month?"),
      sheet(catalog, "Headcount", "Who do we need, and when?"),
      sheet(catalog, "Profit", "What is left?", profit),
      sheet(catalog, "Timeline", "What happens when?"),
      sheet(catalog, "Cycle 1 … Cycle 6", "Who does what in each 90 days?"),
      sheet(catalog, "Findings", "What does not fit together yet?", shows_findings(options)),
      sheet(catalog, "Checks", "Does everything add up?"),
      sheet(catalog, "About", "What made this book, and how is it read?")};
  for (const auto& kind : extra_kinds) view.extras.push_back(extra(kind, options, catalog));
  view.extras.push_back(findings_extra(options, catalog));
  view.warning = warning(session, catalog);
  return view;
}

std::filesystem::path book_proposal(const Session& session, const std::filesystem::path& folder) {
  const auto beside = session.path() ? session.path()->parent_path() : folder;
  return beside / plan_book_name(session.document());
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
