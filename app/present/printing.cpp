#include "app/present/printing.h"

#include "reports/brand/brand_file.h"

namespace sightline {

draw::Printed printed_of(PageId page) {
  switch (page) {
    case PageId::vision:
      return draw::Printed::vision;
    case PageId::targets:
      return draw::Printed::targets;
    case PageId::plan:
      return draw::Printed::actions;
    case PageId::scorecard:
      return draw::Printed::scorecard;
    case PageId::pipeline:
      return draw::Printed::pipeline;
    case PageId::cadence:
      return draw::Printed::cadence;
    case PageId::review:
      return draw::Printed::review;
    case PageId::scenarios:
      return draw::Printed::scenarios;
    case PageId::incentives:
      return draw::Printed::incentives;
    case PageId::home:
    case PageId::book:
    case PageId::settings:
      break;
  }
  return draw::Printed::plan;
}

std::optional<PrintOrder> print_order_of(Session& session, PageId page,
                                         const std::filesystem::path& templates,
                                         const Catalog& catalog) {
  const auto folder = session.path() ? session.path()->parent_path() : std::filesystem::path();
  try {
    return PrintOrder{
        session.document(),
        printed_of(page),
        {.today = session.today(),
         .catalog = catalog,
         .brand = brand_of_plan(session.plan().organization.brand, templates, folder)}};
  } catch (const Failure& failure) {
    session.user().notify(NoticeTone::failure, failure.message());
    return std::nullopt;
  }
}

std::optional<draw::PrintJob> print_job_of(Session& session, PageId page,
                                           const std::filesystem::path& templates,
                                           const Catalog& catalog) {
  const auto order = print_order_of(session, page, templates, catalog);
  if (!order) return std::nullopt;
  return draw::print_job(order->document, order->printed, order->options);
}

void print_sheets(Session& session, const draw::PrintJob& job) {
  switch (session.user().print(job)) {
    case PrintAnswer::printed:
      session.user().notify(NoticeTone::done, msg("‘{1}’ went to the printer.", job.title));
      return;
    case PrintAnswer::failed:
      session.user().notify(
          NoticeTone::failure,
          msg("The printer did not take ‘{1}’. See whether it is on and has paper, then print "
              "again.",
              job.title));
      return;
    case PrintAnswer::cancelled:
      return;
  }
}

}  // namespace sightline
