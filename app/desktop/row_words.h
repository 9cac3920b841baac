// Rows of a dialog in which each row is decided by a word: what such dialogs share.
// Why: who goes through a list of decisions does it by arrow keys alone, in every dialog alike.
#pragma once

#include "app/desktop/tabs.h"

namespace sightline::desktop {

/// Words that the arrow keys also leave, for the next row.
class RowWords : public Tabs {
 public:
  RowWords(wxWindow* parent, const std::vector<std::string>& words,
           std::function<void(std::size_t)> chosen, std::function<void(int)> leave)
      : Tabs(parent, words, std::move(chosen), Ground::surface), leave_(std::move(leave)) {}

 protected:
  bool take_key(int code) override;

 private:
  std::function<void(int)> leave_;
};

}  // namespace sightline::desktop
