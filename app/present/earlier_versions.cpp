#include "app/present/earlier_versions.h"

#include <algorithm>
#include <map>
#include <ranges>
#include <utility>
#include <vector>

#include "app/present/difference_lines.h"
#include "app/present/former_plan.h"
#include "model/file/document_file.h"
#include "model/file/file_failure.h"

namespace sightline {
namespace {

/// "…/plans/2026": where the file lies, as far as tells it from others.
std::string short_folder(const std::filesystem::path& file) {
  const auto folder = file.parent_path();
  const auto above = folder.parent_path();
  if (above.empty() || above.parent_path() == above.root_path()) return path_text(folder);
  return "…/" + path_text(above.filename() / folder.filename());
}

/// The files' versions by their time, the latest first; those of one file in the order in which
/// they were saved, whatever the clock said.
std::vector<Version> by_time(const std::vector<Version>& all) {
  std::map<std::filesystem::path, std::vector<Version>> of_file;  // the latest at the end
  for (const auto& version : all | std::views::reverse) of_file[version.plan].push_back(version);
  // Of one second, the one of the higher number.
  const auto moment = [](const Version& version) { return std::pair(version.at, version.number); };
  std::vector<Version> sorted;
  while (sorted.size() < all.size()) {
    std::vector<Version>* newest = nullptr;
    for (auto& [file, left] : of_file)
      if (!left.empty() && (!newest || moment(left.back()) > moment(newest->back())))
        newest = &left;
    sorted.push_back(newest->back());
    newest->pop_back();
  }
  return sorted;
}

}  // namespace

EarlierVersions::EarlierVersions(Session& session, const Versions& versions, const Catalog& catalog)
    : session_(session), catalog_(catalog) {
  const auto document = session.document().id;
  const auto copies = session.path() ? versions.copies_of(*session.path(), document)
                                     : std::vector<std::filesystem::path>();
  const auto all = by_time(versions.of(document));
  std::map<std::int64_t, int> in_minute;
  for (const auto& version : all) ++in_minute[version.at / 60];
  for (const auto& version : all) {
    const bool alone = in_minute[version.at / 60] == 1;
    const auto when = (alone ? moment_text : second_text)(version.at, catalog);
    rows_.push_back(
        {version, std::ranges::find(copies, version.plan) != copies.end()
                      ? catalog.text(msg("{1}, in ‘{2}’, {3}", when, name_text(version.plan),
                                         short_folder(version.plan)))
                      : when});
  }
}

std::optional<Document> EarlierVersions::read(std::size_t row) {
  try {
    auto opened = session_.read(rows_.at(row).version.file);
    return opened ? std::optional(std::move(opened->document)) : std::nullopt;
  } catch (const Failure&) {
    session_.user().notify(NoticeTone::failure, msg("This version is damaged and can’t be read."));
    return std::nullopt;
  }
}

std::string EarlierVersions::comparison(std::size_t row) const {
  try {
    const auto then = load_document(rows_.at(row).version.file, session_.key().get());
    return text_of_lines(difference_lines(session_.document(), then, catalog_),
                         catalog_.text(msg("Nothing: the plan is as it was then.")));
  } catch (const LockedPlan&) {
    return catalog_.text(
        msg("This version has another passphrase, which is asked for when you "
            "restore it or save a copy."));
  } catch (const Failure&) {
    return catalog_.text(msg("This version is damaged and can’t be read."));
  }
}

bool EarlierVersions::restore(std::size_t row) {
  auto then = read(row);
  return then && go_back_to(session_, *std::move(then),
                            msg("Restore the version of {1}", rows_.at(row).when));
}

bool EarlierVersions::save_copy(std::size_t row) {
  const auto then = read(row);
  return then && session_.save_former(*then, std::to_string(rows_.at(row).version.number));
}

}  // namespace sightline
