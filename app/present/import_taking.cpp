#include "app/present/import_taking.h"

#include <exception>
#include <new>
#include <utility>

#include "model/edit/gestures_pipeline.h"

namespace sightline {
namespace {

Edit edit_of(ImportTask& task) {
  const auto& document = task.draft.document;
  const auto& reading = *task.reading;
  auto& ids = task.draft.ids;
  if (task.kind == ImportKind::actuals)
    return import_actuals(document, reading.actuals.values, task.provisional, task.source,
                          remembered_form(reading.setup, document.plan, ids),
                          form_of_names(task.kind, task.names, document.plan.imports, ids));
  return import_pipeline(document, pipeline_import(reading.deals, reading.setup, document.plan,
                                                   task.persons, task.taken_on, task.source, ids));
}

}  // namespace

ImportResult take_import(ImportTask task, const IntakeProgress& progress) {
  // About what each half takes of the whole.
  constexpr double begun_part = 0.05;
  constexpr double edit_part = 0.65;
  const auto goes_on = [&](double part) { return !progress || progress(part); };
  try {
    if (!goes_on(begun_part)) return {};
    const auto edit = edit_of(task);
    if (!goes_on(edit_part)) return {};
    auto worked = Session::worked_out(std::move(task.draft), edit);
    if (!goes_on(1)) return {};
    return {{}, std::move(worked)};
  } catch (const Failure& failure) {
    return {failure.message(), std::nullopt};
  } catch (const std::bad_alloc&) {
    return {msg("There is not enough memory for this file. Export fewer columns or a shorter time, "
                "and import that."),
            std::nullopt};
  } catch (const std::exception& error) {
    return {msg("Something went wrong that should not have ({1}). Please report it.", error.what()),
            std::nullopt};
  }
}

}  // namespace sightline
