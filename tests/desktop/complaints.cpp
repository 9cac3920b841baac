#include "tests/desktop/complaints.h"

#include <wx/string.h>

namespace sightline::desktop::test {
namespace {

// Neither handler can be handed anything of ours by wx.
Complaints* listener = nullptr;

void on_assert(const wxString& file, int line, const wxString& function, const wxString& condition,
               const wxString& message) {
  if (!listener) return;
  listener->add(
      (file + wxString::Format(":%d ", line) + function + ": " + condition + " " + message)
          .utf8_string());
}

void on_log(const char* domain, GLogLevelFlags level, const char* message, gpointer data) {
  if (listener && (level & (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_ERROR)) != 0)
    listener->add(std::string(domain ? domain : "") + ": " + message);
  g_log_default_handler(domain, level, message, data);
}

}  // namespace

Complaints::Complaints()
    : assert_before_(wxSetAssertHandler(on_assert)),
      log_before_(g_log_set_default_handler(on_log, nullptr)) {
  listener = this;
}

Complaints::~Complaints() {
  listener = nullptr;
  g_log_set_default_handler(log_before_, nullptr);
  wxSetAssertHandler(assert_before_);
}

void Complaints::add(const std::string& words) { heard_.push_back(words); }

std::string Complaints::text() const {
  std::string all;
  for (const auto& one : heard_) all += one + "\n";
  return all;
}

}  // namespace sightline::desktop::test
