#include "app/present/second_start.h"

#include <system_error>

namespace sightline {
namespace {

constexpr std::string_view greeting = "sightline 1\n";
constexpr std::string_view parting = "sightline quit 1\n";

}  // namespace

std::string text_of(const StartRequest& request) {
  return std::string(greeting) + request.display + "\n" + request.plan.string();
}

std::optional<StartRequest> read_request(std::string_view text) {
  if (!text.starts_with(greeting)) return std::nullopt;
  text.remove_prefix(greeting.size());
  const auto end = text.find('\n');
  // A name may have any byte but this one.
  if (end == std::string_view::npos || text.find('\0') != std::string_view::npos)
    return std::nullopt;
  return StartRequest{std::string(text.substr(0, end)), text.substr(end + 1)};
}

std::string quit_text(std::string_view display) {
  return std::string(parting) + std::string(display);
}

bool is_quit_text(std::string_view text, std::string_view display) {
  return text == quit_text(display);
}

bool is_looked_for(const StartRequest& request, std::string_view display,
                   const std::optional<std::filesystem::path>& plan) {
  if (request.display != display) return false;
  if (request.plan.empty()) return true;
  if (!plan) return false;
  std::error_code failed;
  const bool same = std::filesystem::equivalent(request.plan, *plan, failed);
  // Neither is there: by name, then.
  return failed ? request.plan == std::filesystem::absolute(*plan, failed) : same;
}

}  // namespace sightline
