#include "app/present/import_reading.h"

#include <exception>
#include <new>

#include "model/derive/pipeline_scores.h"
#include "model/file/file_failure.h"

namespace sightline {
namespace {

/// Throws IntakeStopped where nobody waits any more.
void go_on(const IntakeProgress& progress, double part) {
  if (progress && !progress(part)) throw IntakeStopped{};
}

/// What rows take of the whole; the rest is comparing.
constexpr double rows_part = 0.9;

void read_rows(const ImportRequest& request, const ImportWords& words, ImportReading& reading,
               const IntakeProgress& progress) {
  const auto& plan = request.document.plan;
  if (request.kind == ImportKind::pipeline) {
    IntakeProgress of_rows;
    if (progress) of_rows = [&](double part) { return progress(rows_part * part); };
    reading.deals =
        read_pipeline(*reading.file, reading.setup, words, plan, request.today, of_rows);
    go_on(progress, rows_part);
    reading.deal_changes = compare_deals(deals_as_of(request.document, request.taken_on),
                                         with_owners(reading.deals.deals, request.persons));
  } else {
    reading.actuals = read_actuals(*reading.file, reading.setup, words, plan, request.today);
    if (!reading.actuals.asks_unit) return;
    auto meant = reading.setup;
    meant.unit = reading.actuals.unit->unit;
    reading.meant = read_actuals(*reading.file, meant, words, plan, request.today).values;
  }
}

}  // namespace

ImportReading read_import(const ImportRequest& request, const ImportReading& before,
                          const IntakeProgress& progress) {
  ImportReading reading;
  reading.table = request.table;
  try {
    const auto words = load_import_words(request.templates);
    if (before.file && before.table == request.table) {
      reading.file = before.file;
    } else {
      const auto bytes = read_bytes(request.file, max_table_file,
                                    "‘{1}’ is larger than 256 MB. Export fewer columns or a "
                                    "shorter time, and import that.");
      reading.file = std::make_shared<const TableFile>(
          read_table(bytes, path_text(request.file.filename()), request.table));
    }
    go_on(progress, 0);
    reading.setup = propose_setup(request.kind, *reading.file, words, request.document.plan.imports,
                                  request.choices);
    read_rows(request, words, reading, progress);
  } catch (const IntakeStopped&) {
    return {};
  } catch (const Failure& failure) {
    reading.failure = failure.message();
  } catch (const std::bad_alloc&) {
    reading.failure =
        msg("There is not enough memory for this file. Export fewer columns or a shorter time, "
            "and import that.");
  } catch (const std::exception& error) {
    reading.failure =
        msg("Something went wrong that should not have ({1}). Please report it.", error.what());
  }
  return reading;
}

}  // namespace sightline
