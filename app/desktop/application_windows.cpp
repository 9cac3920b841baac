// The windows of other starts: which of them a start brings forward, brings back or quits.
#include <wx/stdpaths.h>
#include <wx/utils.h>

#include <algorithm>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "app/desktop/application.h"
#include "app/desktop/recent_files.h"
#include "app/desktop/text.h"
#include "app/present/second_start.h"

namespace sightline::desktop {
namespace {

/// Starts the planner once more, with this plan.
bool start_with(const std::filesystem::path& plan, bool brought_back) {
  const std::wstring program = wxStandardPaths::Get().GetExecutablePath().ToStdWstring();
  const std::wstring file = path_to_wx(plan).ToStdWstring();
  const auto option = L"--" + wxString(brought_back_option).ToStdWstring();
  std::vector<const wchar_t*> words{program.c_str(), file.c_str()};
  if (brought_back) words.insert(words.begin() + 1, option.c_str());
  words.push_back(nullptr);
  return wxExecute(words.data(), wxEXEC_ASYNC) > 0;
}

}  // namespace

bool is_open_already(const std::filesystem::path& plan, const std::filesystem::path& own) {
  const auto folder = door_folder();
  std::error_code ignored;
  const auto whole = plan.empty() ? plan : std::filesystem::absolute(plan, ignored);
  return folder && ring(*folder, text_of(StartRequest{display_name(), whole}), own);
}

void Application::answer_others(MainFrame& frame) {
  frame.open_elsewhere = [](const std::filesystem::path& plan) { return start_with(plan, false); };
  frame.is_elsewhere = [this](const std::filesystem::path& plan) {
    return is_open_already(plan, door_ ? door_->socket() : std::filesystem::path());
  };
  const auto folder = door_folder();
  if (!folder) return;
  frame.quit_others = [this, folder] {
    tell_all(*folder, quit_text(display_name()), door_ ? door_->socket() : std::filesystem::path());
  };
  door_ = std::make_unique<Doorbell>(*folder, [this, &frame](const std::string& text) {
    if (is_quit_text(text, display_name())) {
      frame.CallAfter([&frame] { frame.leave_with_others(); });
      return false;
    }
    const auto request = read_request(text);
    if (!request) return false;
    const auto has = [&](const std::optional<std::filesystem::path>& plan) {
      return is_looked_for(*request, display_name(), plan);
    };
    const auto& opening = frame.opening();
    if (!has(session_->path()) && (opening.empty() || !has(opening))) return false;
    frame.come_forward();
    return true;
  });
}

void Application::look_for_left() {
  if (!windows_) return;
  auto left = windows_->left();
  if (left.empty()) return;
  if (!has_own_beginning()) {
    others_ = reopening_of(std::move(left));
    if (others_.windows.empty()) return;
    left_ = others_.windows.front();
    others_.windows.erase(others_.windows.begin());
    return;
  }
  if (line_.file.empty()) return;
  const auto found = std::ranges::find_if(
      left, [&](const OpenWindow& window) { return is_same_file(window.plan, line_.file); });
  if (found != left.end()) left_ = *found;
}

void Application::drop_left(MainFrame& frame) {
  // A name that was mistyped, or a passphrase that isn't at hand, does away with nothing.
  if (!windows_ || line_.file.empty() || !session_->path()) return;
  frame.note_window();
  // Who begins with another plan has done with what was left; not beside windows that are open, of
  // which one may be bringing the others back.
  if (line_.brought_back || windows_->has_others())
    windows_->drop(*session_->path());
  else
    windows_->drop_all();
}

void Application::recover(MainFrame& frame) {
  if (!line_.brought_back) {
    frame.recover_wanted(false, [plans = brought_back_](const std::filesystem::path& plan) {
      return std::ranges::none_of(
          plans, [&](const std::filesystem::path& other) { return is_same_file(other, plan); });
    });
    return;
  }
  frame.recover_wanted(
      false, [own = std::filesystem::path(line_.file)](const std::filesystem::path& plan) {
        return is_same_file(own, plan);
      });
}

void Application::resume(MainFrame& frame) {
  if (left_)
    frame.resume(left_->plan);
  else if (const auto last = last_file(); last && others_.gone.empty())
    frame.resume(*last);
  // What the plan that was opened gives rise to is more urgent; the others are told of next time.
  if (others_.gone.empty() || frame.notice_bar().IsShown()) return;
  frame.notify(NoticeTone::lasting_warning, gone_notice(others_.gone));
  for (const auto& plan : others_.gone) windows_->drop(plan);
}

void Application::reopen_others(MainFrame& frame) {
  if (!windows_) return;
  // Before the others look who is here.
  frame.note_window();
  if (left_) windows_->drop(left_->plan);
  for (const auto& other : std::exchange(others_.windows, {})) {
    if (start_with(other.plan, true))
      brought_back_.push_back(other.plan);
    else
      windows_->drop(other.plan);
  }
}

}  // namespace sightline::desktop
