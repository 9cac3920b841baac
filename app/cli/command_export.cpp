#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>
#include <ostream>
#include <utility>
#include <vector>

#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "model/file/document_file.h"
#include "model/file/file_failure.h"
#include "reports/workbook/plan_book.h"

namespace sightline {

namespace {

struct Options {
  std::vector<std::filesystem::path> files;
  std::filesystem::path folder;
  std::string audience = name_of(Audience::leadership);
  std::vector<std::string> include;
  std::string paper;
  std::string today;
  bool force = false;
};

/// One of an enum's names; throws Failure (usage) that lists them.
template <NamedEnum E>
E name_argument(const std::string& option, const std::string& text) {
  if (const auto value = parse_enum<E>(text)) return *value;
  std::string names;
  for (const auto& known : enum_texts<E>)
    names += (names.empty() ? "" : ", ") + std::string(known.name);
  throw Failure(FailureKind::usage, msg("{1} needs one of {2}, not ‘{3}’.", option, names, text));
}

void include(const std::string& part, AudienceOptions& audience) {
  const std::array<std::pair<const char*, bool*>, 5> parts{
      {{"exit-terms", &audience.exit_terms},
       {"net-worth", &audience.net_worth},
       {"pay", &audience.pay},
       {"personal-standards", &audience.personal_standards},
       {"findings", &audience.findings}}};
  const auto named = std::ranges::find_if(parts, [&](const auto& p) { return part == p.first; });
  if (named == parts.end()) {
    throw Failure(FailureKind::usage,
                  msg("--include needs exit-terms, net-worth, pay, personal-standards or findings, "
                      "not ‘{1}’.",
                      part));
  }
  *named->second = true;
}

BookOptions book_options(const Options& options, const Console& console) {
  BookOptions book;
  book.audience.audience = name_argument<Audience>("--audience", options.audience);
  for (const auto& part : options.include) include(part, book.audience);
  book.today = options.today.empty() ? console.today : day_argument("--today", options.today);
  book.catalog = console.catalog;
  if (!options.paper.empty()) book.paper = name_argument<PaperSize>("--paper", options.paper);
  book.program = "Sightline " + console.version;
  return book;
}

std::filesystem::path book_of(const std::filesystem::path& plan,
                              const std::filesystem::path& folder) {
  auto name = plan.stem();
  return folder / (name += ".xlsx");
}

/// Two plans of the same name would write the same book; the second must not win in silence.
void refuse_same_books(const Options& options) {
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

/// A folder is made where its parent is; more than one missing is a slip of the keyboard.
void make_folder(const std::filesystem::path& folder) {
  std::error_code reason;
  std::filesystem::create_directory(folder, reason);
  if (std::filesystem::is_directory(folder)) return;
  throw write_failure(folder, reason ? reason : std::make_error_code(std::errc::file_exists));
}

void export_one(const std::filesystem::path& plan, const Options& options, const BookOptions& book,
                Console& console) {
  const auto path = book_of(plan, options.folder);
  const auto document = load_document(plan);
  refuse_overwrite(path, options.force);
  const auto name = path_text(plan);
  const auto progress = [&](std::size_t done, std::size_t all) {
    if (console.terminal)
      console.err << fmt::format("\r\033[K{}: {} of {} sheets", name, done, all) << std::flush;
    return true;
  };
  write_plan_book(document, book, path, progress);
  if (console.terminal) console.err << "\r\033[K" << std::flush;
  console.out << path_text(path) << '\n';
}

/// Goes on after a plan that can't be exported. When not one could be, the exit code is the cause's,
/// as it is for one plan alone; of several causes that of the output, where the next try would end
/// too.
int run(const Options& options, Console& console) {
  const auto book = book_options(options, console);
  refuse_same_books(options);
  make_folder(options.folder);
  std::size_t failed = 0;
  int cause = exit_done;
  for (const auto& plan : options.files) {
    try {
      export_one(plan, options, book, console);
    } catch (const Failure& failure) {
      if (console.terminal) console.err << "\r\033[K";
      if (options.files.size() == 1) throw;
      ++failed;
      cause = std::max(cause, static_cast<int>(failure.kind()));
      console.err << "sightline-cli: " << console.catalog.text(failure.message()) << '\n';
    }
  }
  if (failed == 0) return exit_done;
  console.err << "sightline-cli: "
              << console.catalog.text(
                     msg("{1} of {2} plans could not be exported.", failed, options.files.size()))
              << '\n';
  return failed < options.files.size() ? exit_findings : cause;
}

}  // namespace

void add_export(CLI::App& line, Command& chosen) {
  const auto options = std::make_shared<Options>();
  auto* command = line.add_subcommand("export", "Write the Excel plan book of each plan");
  command->add_option("FILE", options->files, "The plans")->required();
  command->add_option("-o,--output", options->folder, "The folder the books go to, made if need be")
      ->required();
  command->add_option("--audience", options->audience, "leadership, board, lender or company")
      ->capture_default_str();
  command
      ->add_option("--include", options->include,
                   "What they see beyond that: exit-terms, net-worth, pay, personal-standards, "
                   "findings")
      ->delimiter(',')
      ->allow_extra_args(false);
  command->add_option("--paper", options->paper, "a4 or letter (that of the plan)");
  command->add_option("--today", options->today, "As seen on this day, YYYY-MM-DD");
  command->add_flag("--force", options->force, "Replace books that are there");
  command->footer("Example: sightline-cli export acme.sightline -o books --audience board");
  command->callback([options, &chosen] {
    chosen = [options](Console& console) { return run(*options, console); };
  });
}

}  // namespace sightline
