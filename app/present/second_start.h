// Second start: what a planner that is started asks of those that run already.
// Why: one plan in two windows would be saved over itself; and who starts the planner again mostly
// looks for its window.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace sightline {

struct StartRequest {
  std::string display;         ///< where the new window would open
  std::filesystem::path plan;  ///< absolute; blank: none in particular

  bool operator==(const StartRequest&) const = default;
};

[[nodiscard]] std::string text_of(const StartRequest& request);
/// Nothing for what is no request.
[[nodiscard]] std::optional<StartRequest> read_request(std::string_view text);

/// What a window that quits asks of all others on its display: to go as well.
[[nodiscard]] std::string quit_text(std::string_view display);
[[nodiscard]] bool is_quit_text(std::string_view text, std::string_view display);

/// Whether a window on `display` with this plan is what is looked for. Two names of one file, such
/// as a link, are the same plan.
[[nodiscard]] bool is_looked_for(const StartRequest& request, std::string_view display,
                                 const std::optional<std::filesystem::path>& plan);

}  // namespace sightline
