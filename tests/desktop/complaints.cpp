#include "tests/desktop/complaints.h"

#include <glib.h>

#include <string_view>
#include <utility>

namespace sightline::desktop::test {
namespace {

std::vector<std::string>& heard() {
  static std::vector<std::string> complaints;
  return complaints;
}

/// GTK's chooser of emojis, in the menu of every text, when it goes before it was filled: also
/// without harm.
constexpr std::string_view of_emojis = "g_variant_unref: assertion 'value != NULL' failed";

void hear(const char* domain, GLogLevelFlags level, const char* text, gpointer data) {
  const std::string_view said = text;
  const bool is_harmless = said == of_emojis;
  if ((level & G_LOG_LEVEL_CRITICAL) != 0 && !is_harmless)
    complain(std::string(domain != nullptr ? domain : "") + ": " + text);
  g_log_default_handler(domain, level, text, data);
}

}  // namespace

void listen_to_complaints() { g_log_set_default_handler(hear, nullptr); }

void complain(std::string complaint) { heard().push_back(std::move(complaint)); }

bool has_complaints() { return !heard().empty(); }

std::vector<std::string> take_complaints() { return std::exchange(heard(), {}); }

}  // namespace sightline::desktop::test
