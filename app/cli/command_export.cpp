#include <algorithm>
#include <charconv>
#include <exception>
#include <memory>
#include <optional>
#include <ostream>
#include <set>
#include <string_view>
#include <vector>

#include "app/cli/arguments.h"
#include "app/cli/audience_arguments.h"
#include "app/cli/commands.h"
#include "app/cli/in_parallel.h"
#include "app/cli/left_out.h"
#include "app/cli/plan_reader.h"
#include "app/cli/progress_bar.h"
#include "app/cli/report_arguments.h"
#include "app/cli/text_table.h"
#include "model/base/joined.h"
#include "model/file/file_failure.h"
#include "reports/brand/brand_file.h"
#include "reports/workbook/plan_book.h"

namespace sightline {

namespace {

struct ExportArguments {
  std::vector<std::filesystem::path> files;
  std::filesystem::path folder;
  AudienceArguments audience;
  std::vector<std::string> without;
  std::string baseline;
  std::string paper;
  std::string brand;  ///< blank: that of each plan
  std::string password_file;
  bool unprotected = false;
  std::string today;
  std::vector<std::string> passphrase_files;
  int jobs = 0;  ///< 0: as many as there are processors
  bool force = false;
};

/// The first line of a file, since what is typed as an option stays in the shell's memory.
std::string password_in(const std::filesystem::path& file) {
  constexpr std::size_t most_bytes = 1'000;
  constexpr std::size_t most_characters = 255;
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  auto password =
      read_bytes(file, most_bytes,
                 "‘{1}’ is too large for a password. Put the password in its first line "
                 "and nothing else.");
  if (password.starts_with(byte_order_mark)) password.erase(0, byte_order_mark.size());
  password.erase(std::ranges::find_if(password, [](char c) { return c == '\r' || c == '\n'; }),
                 password.end());
  if (!workbook::is_safe_password(password))
    throw Failure(FailureKind::usage,
                  msg("The password in ‘{1}’ may have letters without accents, digits, spaces and "
                      "punctuation only: spreadsheets don't agree on others.",
                      path_text(file)));
  if (!password.empty() && password.size() <= most_characters) return password;
  throw Failure(FailureKind::usage,
                msg("‘{1}’ has to hold a password of 1 to {2} characters in its first line.",
                    path_text(file), static_cast<std::int64_t>(most_characters)));
}

std::set<BookSheet> sheets_left_out(const std::vector<std::string>& names) {
  std::set<BookSheet> sheets;
  for (const auto& name : names) {
    const auto sheet = parse_enum<BookSheet>(name);
    if (!sheet || !is_optional(*sheet)) {
      std::vector<std::string_view> all;
      for (const auto& each : enum_texts<BookSheet>)
        if (is_optional(*parse_enum<BookSheet>(each.name))) all.push_back(each.name);
      const auto known = joined(all);
      throw Failure(FailureKind::usage,
                    sheet ? msg("The sheet ‘{1}’ can't be left out, since others need it. These "
                                "can: {2}.",
                                name, known)
                          : msg("--without needs some of {1}, not ‘{2}’.", known, name));
    }
    sheets.insert(*sheet);
  }
  return sheets;
}

std::optional<int> baseline_number(const std::string& text) {
  if (text.empty()) return std::nullopt;
  int number = 0;
  const auto* const end = text.data() + text.size();
  const auto [stopped, error] = std::from_chars(text.data(), end, number);
  if (error == std::errc{} && stopped == end && number >= 0) return number;
  throw Failure(FailureKind::usage,
                msg("--baseline needs the number of a baseline, such as 0, not ‘{1}’.", text));
}

BookOptions book_options(const ExportArguments& options, const Console& console) {
  BookOptions book;
  book.audience = audience_options(options.audience);
  book.today = options.today.empty() ? console.today : day_argument("--today", options.today);
  book.catalog = console.catalog;
  book.without = sheets_left_out(options.without);
  book.baseline = baseline_number(options.baseline);
  if (!options.paper.empty()) book.paper = name_argument<PaperSize>("--paper", options.paper);
  book.program = "Sightline " + console.version;
  if (!options.brand.empty()) book.brand = find_brand(console.templates, options.brand);
  book.protection.on = !options.unprotected;
  if (!options.password_file.empty()) book.protection.password = password_in(options.password_file);
  return book;
}

std::filesystem::path book_of(const std::filesystem::path& plan,
                              const std::filesystem::path& folder) {
  auto name = plan.stem();
  return folder / (name += ".xlsx");
}

/// Two plans of the same name would write the same book; the second must not win in silence.
void refuse_same_books(const ExportArguments& options) {
  auto books = options.files;
  for (auto& file : books) file = book_of(file, options.folder);
  std::ranges::sort(books);
  const auto twice = std::ranges::adjacent_find(books);
  if (twice != books.end())
    throw Failure(FailureKind::usage,
                  msg("Two of the plans would be written to ‘{1}’. Export them to folders of their "
                      "own.",
                      path_text(*twice)));
}

/// What is done with every plan.
struct Batch {
  const ExportArguments& options;
  const BookOptions& book;
  const std::filesystem::path& templates;
  PlanReader& reader;
};

/// Gives how much the reader doesn't get.
LeftOutNote export_one(const std::filesystem::path& plan, const Batch& batch,
                       const BookProgress& progress = {}) {
  const auto path = book_of(plan, batch.options.folder);
  const auto document = known_on(batch.reader.read(plan), batch.options.today);
  refuse_report_over(path, batch.options.force);
  auto book = batch.book;
  if (batch.options.brand.empty())
    book.brand =
        brand_of_plan(document.plan.organization.brand, batch.templates, plan.parent_path());
  write_plan_book(document, book, path, progress);
  return left_out_note(document, book.audience, book.today);
}

/// One plan alone fails with its own exit code.
int run_one(const Batch& batch, Console& console) {
  const auto& options = batch.options;
  const auto& plan = options.files.front();
  const auto name = as_line(path_text(plan));
  const auto clear = [&] {
    if (console.terminal) console.err << "\r\033[K" << std::flush;
  };
  const auto progress = [&](std::size_t done, std::size_t all) {
    if (console.terminal)
      console.err << "\r\033[K"
                  << console.catalog.text(msg("{1}: {2} of {3} sheets", name, done, all))
                  << std::flush;
    return true;
  };
  LeftOutNote left_out;
  try {
    left_out = export_one(plan, batch, progress);
  } catch (const Failure&) {
    clear();
    throw;
  }
  clear();
  console.out << path_text(book_of(plan, options.folder)) << '\n';
  tell_left_out(left_out, batch.book.audience, console);
  return exit_done;
}

/// Why the plan could not be exported; nothing when it could.
std::optional<Failure> failure_of(const std::filesystem::path& plan, const Batch& batch,
                                  std::optional<LeftOutNote>& left_out) {
  try {
    left_out = export_one(plan, batch);
  } catch (const Failure& failure) {
    return failure;
  } catch (const std::exception& error) {
    return Failure(
        FailureKind::output,
        msg("Something went wrong that should not have ({1}). Please report it.", error.what()));
  }
  return std::nullopt;
}

using Failures = std::vector<std::optional<Failure>>;

void print_tables(const ExportArguments& options, const Failures& failures, Console& console) {
  TextTable written({console.catalog.term("Plan"), console.catalog.term("Plan book")},
                    Columns::words);
  TextTable failed({console.catalog.term("Plan"), console.catalog.term("Why it has no plan book")},
                   Columns::words);
  for (std::size_t at = 0; at < failures.size(); ++at) {
    const auto& plan = options.files[at];
    if (failures[at])
      failed.add({path_text(plan), console.catalog.text(failures[at]->message())});
    else
      written.add({path_text(plan), path_text(book_of(plan, options.folder))});
  }
  if (!written.empty()) console.out << written.text() << std::flush;
  if (!failed.empty()) console.err << failed.text();
}

/// Goes on after a plan that can't be exported, and says at the end what became of each. When not
/// one could be, the exit code is the cause's, as it is for one plan alone; of several causes that
/// of the output, where the next try would end too.
int run_many(const Batch& batch, Console& console) {
  const auto& options = batch.options;
  const auto& plans = options.files;
  const auto jobs = options.jobs == 0 ? threads_at_once() : static_cast<std::size_t>(options.jobs);
  Failures failures(plans.size());
  std::vector<std::optional<LeftOutNote>> left_out(plans.size());
  {
    ProgressBar bar(console.err, console.terminal, plans.size(),
                    [&](std::size_t done, std::size_t all) {
                      return console.catalog.text(msg("{1} of {2} plan books", done, all));
                    });
    in_parallel(plans.size(), jobs, [&](std::size_t at) {
      failures[at] = failure_of(plans[at], batch, left_out[at]);
      bar.advance();
    });
  }
  print_tables(options, failures, console);
  tell_left_out(plans, left_out, batch.book.audience, console);
  std::size_t failed = 0;
  int cause = exit_done;
  for (const auto& failure : failures) {
    if (!failure) continue;
    ++failed;
    cause = std::max(cause, static_cast<int>(failure->kind()));
  }
  if (failed == 0) return exit_done;
  warn(msg("{1} of {2} plans could not be exported.", failed, plans.size()), console);
  return failed < plans.size() ? exit_findings : cause;
}

/// Each of these options takes one word; the next is taken for a plan.
void refuse_lost_words(const ExportArguments& options) {
  for (const auto& file : options.files) {
    std::error_code ignored;
    if (std::filesystem::exists(file, ignored)) continue;
    const auto word = path_text(file);
    if (!options.without.empty() && parse_enum<BookSheet>(word))
      throw Failure(FailureKind::usage,
                    msg("‘{2}’ stands where a plan is expected. Give several sheets with commas "
                        "between: --without {1},{2}.",
                        options.without.back(), word));
    if (!options.audience.include.empty() && is_includable(word))
      throw Failure(FailureKind::usage,
                    msg("‘{2}’ stands where a plan is expected. Give several parts with commas "
                        "between: --include {1},{2}.",
                        options.audience.include.back(), word));
  }
}

int run_export(const ExportArguments& options, Console& console) {
  refuse_lost_words(options);
  const auto book = book_options(options, console);
  refuse_same_books(options);
  make_folder(options.folder);
  PlanReader reader(options.passphrase_files, console);
  const Batch batch{options, book, console.templates, reader};
  const int code = options.files.size() == 1 ? run_one(batch, console) : run_many(batch, console);
  reader.tell_what_is_open(console);
  return code;
}

}  // namespace

Command export_command(Usage& usage) {
  const auto options = std::make_shared<ExportArguments>();
  usage.about("export", msg("Write the Excel plan book of each plan"),
              "sightline-cli export acme.sightline -o books --audience board");
  usage.required("FILE", &options->files, msg("The plans"));
  usage.required("-o,--output", &options->folder,
                 msg("The folder the books go to, made if need be in one that exists"));
  usage.number("-j,--jobs", options->jobs, 1, 1'000,
               msg("How many books are written at once (as many as there are processors)"));
  add_audience_options(usage, options->audience);
  usage.option(
      "--without", &options->without,
      msg("Sheets to leave out, with commas between: charts, timeline, cycles (and with them "
          "the timeline), "
          "backlog, scorecard (and with it people), pipeline, cadence, reviews, scenarios, "
          "incentives, "
          "sight (the line of sight), findings; the others hold what formulas need"));
  usage.option("--baseline", &options->baseline,
               msg("The number of the baseline to compare with (the plan's reference)"));
  usage.option("--paper", &options->paper, msg("a4 or letter (that of the plan)"));
  usage.option("--brand", &options->brand, brand_help());
  usage.flag("--unprotected", options->unprotected, msg("Leave every cell open for typing"));
  usage.option("--password-file", &options->password_file,
               msg("Protect calculations with the password in this file's first line"));
  usage.exclude("--password-file", "--unprotected");
  usage.repeated("--passphrase-file", options->passphrase_files, passphrases_help());
  usage.option("--today", &options->today, msg("As known on this day, YYYY-MM-DD"));
  usage.flag("--force", options->force, msg("Replace books that are there"));
  return [options](Console& console) { return run_export(*options, console); };
}

}  // namespace sightline
