#include "app/present/import_reading.h"

#include <exception>
#include <new>

#include "model/derive/pipeline_scores.h"
#include "model/file/file_failure.h"
#include "model/intake/no_columns.h"

namespace sightline {
namespace {

/// Throws IntakeStopped where nobody waits any more.
void go_on(const IntakeProgress& progress, double part) {
  if (progress && !progress(part)) throw IntakeStopped{};
}

/// What each part takes of the whole, about: the table until here, then the rows, then comparing.
constexpr double table_part = 0.4;
constexpr double rows_part = 0.9;

/// A workbook's sheet is chosen by what is looked for in it.
bool has_table_for(const ImportRequest& request, const ImportReading& before) {
  return before.file && before.table == request.table &&
         (before.kind == request.kind || !before.file->is_workbook);
}

TableFile read_file(const ImportRequest& request, const ImportWords& words,
                    const IntakeProgress& progress) {
  const auto bytes = read_bytes(request.file, max_table_file,
                                "‘{1}’ is larger than 256 MB. Export fewer columns or a shorter "
                                "time, and import that.");
  const auto is_wanted = [&](const Table& table) {
    return is_table_of(request.kind, table, words, request.document.plan.imports, request.choices);
  };
  return read_table(bytes, path_text(request.file.filename()), request.table, is_wanted, progress);
}

void read_rows(const ImportRequest& request, const ImportWords& words, ImportReading& reading,
               const IntakeProgress& progress, double from) {
  const auto& plan = request.document.plan;
  const auto of_rows = part_of(progress, from, rows_part);
  if (request.kind == ImportKind::pipeline) {
    reading.deals =
        read_pipeline(*reading.file, reading.setup, words, plan, request.today, of_rows);
    go_on(progress, rows_part);
    reading.comparison = DealComparison(request.document, request.taken_on, reading.deals.deals);
  } else {
    reading.actuals =
        read_actuals(*reading.file, reading.setup, words, plan, request.today, of_rows);
    go_on(progress, rows_part);
    if (!reading.actuals.asks_unit) return;
    auto meant = reading.setup;
    meant.unit = reading.actuals.unit->unit;
    reading.meant = read_actuals(*reading.file, meant, words, plan, request.today,
                                 part_of(progress, rows_part, 1))
                        .values;
  }
}

}  // namespace

ImportReading read_import(const ImportRequest& request, const ImportReading& before,
                          const IntakeProgress& progress) {
  ImportReading reading;
  reading.table = request.table;
  reading.kind = request.kind;
  try {
    const auto words = load_import_words(request.templates);
    const bool is_read = has_table_for(request, before);
    go_on(progress, 0);
    reading.file = is_read ? before.file
                           : std::make_shared<const TableFile>(
                                 read_file(request, words, part_of(progress, 0, table_part)));
    const double from = is_read ? 0 : table_part;
    go_on(progress, from);
    reading.setup = propose_setup(request.kind, *reading.file, words, request.document.plan.imports,
                                  request.choices);
    read_rows(request, words, reading, progress, from);
  } catch (const IntakeStopped&) {
    ImportReading given_up;
    given_up.file = reading.file;
    given_up.table = reading.table;
    given_up.kind = reading.kind;
    return given_up;
  } catch (const NoColumns& lacking) {
    reading.failure = lacking.message();
    reading.hint =
        lacking.is_of_other_kind() ? ColumnsHint::choose_kind : ColumnsHint::choose_columns;
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
