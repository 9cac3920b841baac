// Open windows: which plans are open, each with the page and the place of its window.
// Why: whoever quits, or whose desktop session ends, finds all of them again at the next start.
// Each window keeps a file of its own, so no two ever write the same one.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/present/window_place.h"
#include "model/base/message.h"

namespace sightline {

struct OpenWindow {
  std::filesystem::path plan;
  std::string page;  ///< its name
  ScreenArea place;  ///< when it is not maximized
  bool maximized = false;

  bool operator==(const OpenWindow&) const = default;
};

/// As a window's file says it, and back; nothing for what is no such text.
[[nodiscard]] std::string text_of(const OpenWindow& window);
[[nodiscard]] std::optional<OpenWindow> read_open_window(std::string_view text);

/// The windows of this user on this machine. What can't be written or read counts as not there.
class OpenWindows {
 public:
  /// The folder need not be there yet.
  explicit OpenWindows(std::filesystem::path folder) : folder_(std::move(folder)) {}

  /// Keeps what this run's window shows, in place of what it showed before. It was used last when
  /// it was turned to last, and before that when this began.
  void note(const OpenWindow& window);
  /// The person has turned to this run's window: of all, it is the latest from now on.
  void touch();
  /// This run's window has no plan any more, or is gone for good.
  void forget();
  /// Whether a window of another run is open with a plan.
  [[nodiscard]] bool has_others() const;
  /// Those that runs which are over have left, the one used last first, each plan once.
  [[nodiscard]] std::vector<OpenWindow> left() const;
  /// What was left of this plan, or of all of them, is of no use any more.
  void drop(const std::filesystem::path& plan);
  void drop_all();

 private:
  [[nodiscard]] std::filesystem::path own_file() const;
  /// What a run that was killed in the middle of noting has left.
  void clear_parts() const;

  std::filesystem::path folder_;
  std::optional<OpenWindow> noted_;
  std::filesystem::file_time_type used_ = std::filesystem::file_time_type::clock::now();
};

/// What to open at a start, and the plans that are not there any more.
struct Reopening {
  std::vector<OpenWindow> windows;
  std::vector<std::filesystem::path> gone;
};
[[nodiscard]] Reopening reopening_of(std::vector<OpenWindow> left);
/// `gone` is not empty.
[[nodiscard]] Message gone_notice(const std::vector<std::filesystem::path>& gone);

}  // namespace sightline
