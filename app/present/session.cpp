#include "app/present/session.h"

#include <algorithm>
#include <system_error>
#include <type_traits>
#include <utility>

#include "model/base/fields.h"
#include "model/find.h"
#include "model/revision.h"

namespace sightline {
namespace {

/// A file name that every file system takes.
std::string file_name_for(const Plan& plan) {
  auto name = plan.organization.name;
  std::ranges::replace_if(
      name,
      [](char c) {
        return static_cast<unsigned char>(c) < ' ' ||
               std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos;
      },
      '-');
  constexpr std::size_t longest = 120;
  while (name.size() > longest || (!name.empty() && !is_text(name))) name.pop_back();
  return (name.empty() ? "plan" : name) + ".sightline";
}

bool is_same_beside_history(const Document& a, const Document& b) {
  bool same = true;
  each_field<Document>([&](const auto& field) {
    if constexpr (!std::is_same_v<std::decay_t<decltype(field.at)>, decltype(&Document::history)>)
      same = same && a.*field.at == b.*field.at;
  });
  return same;
}

}  // namespace

bool is_file_there(const std::filesystem::path& path) {
  std::error_code ignored;
  return std::filesystem::exists(path, ignored);
}

Session::Session(UserPort& user, SessionTools tools)
    : user_(user), tools_(std::move(tools)), ids_(tools_.id_seed), undo_(Document{}) {
  take(blank_document(month_of(today()), ids_), std::nullopt);
}

bool Session::perform(const Edit& edit) {
  try {
    HistoryEntry entry{ids_.next<HistoryEntry>(), tools_.now ? tools_.now() : 0, tools_.who, {}};
    if (!undo_.perform(edit, std::move(entry))) return true;
  } catch (const Failure& failure) {
    user_.notify(NoticeTone::failure, failure.message());
    return false;
  }
  changed();
  return true;
}

void Session::undo() {
  // The revision counts saves, which undo doesn't take back.
  const auto revision = document().revision;
  if (!undo_.undo()) return;
  undo_.stamp_revision(revision);
  changed();
}

void Session::redo() {
  const auto revision = document().revision;
  if (!undo_.redo()) return;
  undo_.stamp_revision(revision);
  changed();
}

bool Session::is_dirty() const {
  return never_saved_ || !is_same_beside_history(document(), saved_);
}

Message Session::display_name() const {
  if (path_) return msg("{1}", to_valid_text(path_->filename().string()));
  const auto& name = plan().organization.name;
  return name.empty() ? msg("Untitled plan") : msg("{1}", name);
}

void Session::start(Document document) {
  take(std::move(document), std::nullopt);
  never_saved_ = true;
  changed();
}

bool Session::open(const std::filesystem::path& path) {
  try {
    take(tools_.load(path), path);
  } catch (const Failure& failure) {
    user_.notify(NoticeTone::failure, failure.message());
    return false;
  }
  remember(path);
  changed();
  return true;
}

bool Session::save() {
  if (!path_) return save_as();
  const auto theirs = changed_meanwhile();
  if (!theirs) return save_to(*path_);
  switch (user_.ask_to_overwrite(to_valid_text(path_->filename().string()))) {
    case OverwriteAnswer::replace:
      // Above theirs as well, so that no two files of the plan bear one number.
      undo_.stamp_revision(std::max(document().revision, theirs->revision));
      return save_to(*path_);
    case OverwriteAnswer::save_as:
      return save_as();
    case OverwriteAnswer::cancel:
      break;
  }
  return false;
}

bool Session::save_as() {
  auto proposal = path_.value_or(file_name_for(plan()));
  while (const auto chosen = user_.choose_file_to_save(FileKind::plan, proposal)) {
    proposal = with_ending(*chosen, FileKind::plan);
    if (proposal == path_) return save();
    if (!tools_.is_there(proposal) ||
        user_.confirm(msg("‘{1}’ is there already. Replace it by this plan?",
                          to_valid_text(proposal.filename().string())),
                      msg("Replace")))
      return save_to(proposal);
  }
  return false;
}

std::optional<Document> Session::changed_meanwhile() const {
  try {
    auto theirs = tools_.load(*path_);
    if (theirs != saved_) return theirs;
  } catch (const Failure&) {
    // What is gone or can't be read any more holds nothing that saving could lose.
  }
  return std::nullopt;
}

bool Session::save_to(const std::filesystem::path& path) {
  auto next = next_revision(document());
  try {
    tools_.save(path, next);
  } catch (const Failure& failure) {
    user_.notify(NoticeTone::failure, failure.message());
    return false;
  }
  undo_.stamp_revision(next.revision);
  saved_ = std::move(next);
  never_saved_ = false;
  path_ = path;
  remember(path);
  changed();
  return true;
}

bool Session::may_leave() {
  if (!is_dirty()) return true;
  switch (user_.ask_to_save(plain_text(display_name()))) {
    case SaveAnswer::save:
      return save();
    case SaveAnswer::discard:
      return true;
    case SaveAnswer::cancel:
      break;
  }
  return false;
}

void Session::set_recent(std::vector<std::filesystem::path> files) {
  recent_.clear();
  std::ranges::reverse(files);
  for (const auto& file : files) remember(file);
}

void Session::remember(const std::filesystem::path& path) {
  std::erase(recent_, path);
  recent_.insert(recent_.begin(), path);
  if (recent_.size() > most_recent) recent_.pop_back();
}

void Session::take(Document document, std::optional<std::filesystem::path> path) {
  saved_ = document;
  undo_ = Undo(std::move(document));
  never_saved_ = false;
  path_ = std::move(path);
}

void Session::changed() const {
  for (const auto& listener : listeners_) listener();
}

}  // namespace sightline
