#include "app/present/open_windows.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <functional>
#include <ranges>
#include <system_error>
#include <utility>

#include "app/present/session.h"
#include "model/base/joined.h"
#include "model/file/file_failure.h"
#include "model/file/process_mark.h"
#include "model/file/user_folders.h"

namespace sightline {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view window_greeting = "sightline window 1\n";
constexpr const char* window_ending = ".window";
constexpr const char* part_ending = ".part";
constexpr std::size_t most_window_bytes = 1U << 14U;
// Nobody works in more; a folder with more was filled by something else.
constexpr std::size_t most_windows = 12;
constexpr int farthest = 1'000'000;

/// Takes the text up to the next `end`; nothing when there is none.
std::optional<std::string_view> next_part(std::string_view& text, char end) {
  const auto at = text.find(end);
  if (at == std::string_view::npos) return std::nullopt;
  const auto part = text.substr(0, at);
  text.remove_prefix(at + 1);
  return part;
}

std::optional<int> number_in(std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  if (number < -farthest || number > farthest) return std::nullopt;
  return number;
}

struct LeftWindow {
  fs::path file;
  OpenWindow window;
};

/// Of all runs but this one whose life is `life`, the latest first.
std::vector<LeftWindow> windows_in(const fs::path& folder, Life life) {
  std::vector<std::pair<fs::file_time_type, fs::path>> files;
  std::error_code failed;
  for (fs::directory_iterator entry(folder, failed), last; !failed && entry != last;
       entry.increment(failed)) {
    const auto& file = entry->path();
    const auto owner = read_process_mark(file.stem().string());
    if (file.extension() != window_ending || !owner || *owner == this_process()) continue;
    std::error_code gone;
    const auto written = fs::last_write_time(file, gone);
    if (!gone && life_of(*owner) == life) files.emplace_back(written, file);
  }
  std::ranges::sort(files, std::greater<>());
  std::vector<LeftWindow> windows;
  for (const auto& [written, file] : files) {
    try {
      if (auto window = read_open_window(read_bytes(file, most_window_bytes)))
        windows.push_back({file, *std::move(window)});
    } catch (const Failure&) {
      // It went meanwhile.
    }
  }
  return windows;
}

}  // namespace

std::string text_of(const OpenWindow& window) {
  const auto& place = window.place;
  return fmt::format("{}{}\n{} {} {} {} {}\n{}", window_greeting, window.page, place.x, place.y,
                     place.width, place.height, window.maximized ? 1 : 0, window.plan.string());
}

std::optional<OpenWindow> read_open_window(std::string_view text) {
  if (!text.starts_with(window_greeting)) return std::nullopt;
  text.remove_prefix(window_greeting.size());
  const auto page = next_part(text, '\n');
  std::array<int, 5> numbers{};
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const auto part = next_part(text, i + 1 < numbers.size() ? ' ' : '\n');
    const auto number = part ? number_in(*part) : std::nullopt;
    if (!number) return std::nullopt;
    numbers.at(i) = *number;
  }
  // A name may have any byte but this one.
  if (text.empty() || text.find('\0') != std::string_view::npos) return std::nullopt;
  return OpenWindow{fs::path(text),
                    std::string(*page),
                    {numbers[0], numbers[1], numbers[2], numbers[3]},
                    numbers[4] != 0};
}

fs::path OpenWindows::own_file() const {
  return folder_ / (mark_text(this_process()) + window_ending);
}

void OpenWindows::note(const OpenWindow& window) {
  if (noted_ == window) return;
  // Not by way of the disk, as plans are: the window doesn't wait for what it can do without.
  try {
    make_private_folder(folder_);
    if (!noted_) clear_parts();
    const auto part = own_file().replace_extension(part_ending);
    std::ofstream file(part, std::ios::binary | std::ios::trunc);
    file << text_of(window);
    file.close();
    if (!file) return;
    // A window that changes without anybody turning to it is used no later for that.
    std::error_code ignored;
    fs::last_write_time(part, used_, ignored);
    fs::rename(part, own_file());
    noted_ = window;
  } catch (const std::system_error&) {
    // Then it does not come back.
  }
}

void OpenWindows::touch() {
  used_ = fs::file_time_type::clock::now();
  std::error_code ignored;
  if (noted_) fs::last_write_time(own_file(), used_, ignored);
}

void OpenWindows::clear_parts() const {
  std::error_code failed;
  for (fs::directory_iterator entry(folder_, failed), last; !failed && entry != last;
       entry.increment(failed)) {
    const auto owner = read_process_mark(entry->path().stem().string());
    std::error_code ignored;
    if (entry->path().extension() == part_ending && owner && life_of(*owner) == Life::gone)
      fs::remove(entry->path(), ignored);
  }
}

void OpenWindows::forget() {
  noted_.reset();
  std::error_code ignored;
  fs::remove(own_file(), ignored);
}

bool OpenWindows::has_others() const { return !windows_in(folder_, Life::alive).empty(); }

std::vector<OpenWindow> OpenWindows::left() const {
  std::vector<OpenWindow> windows;
  for (auto& [file, window] : windows_in(folder_, Life::gone)) {
    const bool known = std::ranges::any_of(
        windows, [&](const OpenWindow& other) { return is_same_file(other.plan, window.plan); });
    if (!known && windows.size() < most_windows) windows.push_back(std::move(window));
  }
  return windows;
}

void OpenWindows::drop(const fs::path& plan) {
  std::error_code ignored;
  for (const auto& [file, window] : windows_in(folder_, Life::gone))
    if (is_same_file(window.plan, plan)) fs::remove(file, ignored);
}

void OpenWindows::drop_all() {
  std::error_code ignored;
  for (const auto& [file, window] : windows_in(folder_, Life::gone)) fs::remove(file, ignored);
}

Reopening reopening_of(std::vector<OpenWindow> left) {
  Reopening reopening;
  for (auto& window : left) {
    if (is_file_there(window.plan))
      reopening.windows.push_back(std::move(window));
    else
      reopening.gone.push_back(std::move(window.plan));
  }
  return reopening;
}

Message gone_notice(const std::vector<fs::path>& gone) {
  if (gone.size() == 1)
    return msg("The last plan, ‘{1}’, is not there any more.", name_text(gone.front()));
  const auto names = joined(gone | std::views::transform([](const fs::path& plan) {
                              return msg("‘{1}’", name_text(plan));
                            }));
  return msg_n("{1} plan that was open last is not there any more: {2}.",
               "{1} plans that were open last are not there any more: {2}.", gone.size(), names);
}

}  // namespace sightline
