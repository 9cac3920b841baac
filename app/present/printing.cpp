#include "app/present/printing.h"

#include "reports/brand/brand_file.h"

namespace sightline {
namespace {

void tell_printed(Session& session, const std::string& title, PaperSize paper) {
  const auto own = session.plan().organization.paper;
  auto told = msg("‘{1}’ went to the printer.", title);
  if (paper != own)
    told = msg("‘{1}’ was printed on {2}. In the page setup, the plan’s paper stays {3}.", title,
               term(label_of(paper)), term(label_of(own)));
  session.user().notify(NoticeTone::done, told);
}

}  // namespace

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
        std::nullopt,
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
  return laid_out(*order);
}

draw::PrintJob laid_out(const PrintOrder& order, const draw::PrintWatch& watch) {
  if (!order.reader) return draw::print_job(order.document, order.printed, order.options, watch);
  return draw::print_job(for_audience(order.document, *order.reader), order.printed, order.options,
                         watch);
}

bool print_sheets(Session& session, const PrintOrder& order, const LayOut& lay_out) {
  const auto job = lay_out(order);
  if (!job) return false;
  bool is_laid_out = true;
  const auto anew = [&](PaperSize paper,
                        PaperDirection direction) -> std::optional<draw::PrintJob> {
    auto other = order;
    other.document.plan.organization.paper = paper;
    other.document.plan.organization.direction = direction;
    try {
      return lay_out(other);
    } catch (...) {  // the system's dialog, which asks for them, can't be thrown through
      is_laid_out = false;
      return std::nullopt;
    }
  };
  const auto outcome = session.user().print(*job, anew);
  switch (outcome.answer) {
    case PrintAnswer::printed:
      tell_printed(session, job->title, outcome.paper.value_or(job->paper));
      return true;
    case PrintAnswer::failed:
      session.user().notify(
          NoticeTone::failure,
          msg("The printer did not take ‘{1}’. See whether it is on and has paper, then print "
              "again.",
              job->title));
      break;
    case PrintAnswer::undrawn:
      tell_undrawn(session, job->title);
      break;
    case PrintAnswer::cancelled:
      if (!is_laid_out)
        session.user().notify(NoticeTone::failure, msg("‘{1}’ could not be laid out for the paper "
                                                       "that was chosen, and nothing was printed. "
                                                       "Print it on the plan’s paper.",
                                                       job->title));
      break;
  }
  return false;
}

void tell_undrawn(Session& session, const std::string& title) {
  session.user().notify(
      NoticeTone::failure,
      msg("A sheet of ‘{1}’ could not be drawn, so it is not printed. Save the plan, start "
          "Sightline again and try once more.",
          title));
}

bool take_page_setup(Session& session, const PageSetup& setup) {
  return setup != page_setup_of(session.plan().organization) &&
         session.perform(set_page_setup(session.document(), setup));
}

}  // namespace sightline
