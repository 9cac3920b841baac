// Complaints: what wxWidgets and GTK find wrong while a test runs.
// Why: both only write it down and go on, so a test has to listen to fail.
#pragma once

#include <glib.h>
#include <wx/debug.h>

#include <string>
#include <vector>

namespace sightline::desktop::test {

/// Listens while it lives to failed assertions of wxWidgets, and to what GTK calls critical. One at
/// a time.
class Complaints {
 public:
  Complaints();
  ~Complaints();
  Complaints(const Complaints&) = delete;
  Complaints& operator=(const Complaints&) = delete;

  void add(const std::string& words);
  [[nodiscard]] bool empty() const { return heard_.empty(); }
  [[nodiscard]] std::string text() const;

 private:
  wxAssertHandler_t assert_before_;
  GLogFunc log_before_;
  std::vector<std::string> heard_;
};

}  // namespace sightline::desktop::test
