// NoticeBar: what happened, in the line at the window's foot.
// Why: a notice stops nobody's work; dialogs are kept for decisions. What takes more than a line
// has more lines: half a sentence would be none.
#pragma once

#include "app/desktop/chip.h"
#include "app/desktop/header_bar.h"
#include "app/desktop/page.h"
#include "app/desktop/paragraph.h"
#include "app/desktop/text.h"

namespace sightline::desktop {

class NoticeBar : public Panel {
 public:
  /// Stands in the status line, where the line has room for it.
  NoticeBar(StatusLine& line, const Shell& shell);

  void show(NoticeTone tone, const Message& message);
  void dismiss();
  /// How many were shown so far: whether one came meanwhile.
  [[nodiscard]] int count() const { return count_; }
  [[nodiscard]] NoticeTone tone() const { return tone_; }
  [[nodiscard]] wxString sentence() const { return to_wx(sentence_->text()); }
  /// Mark and word for what kind of notice it is.
  [[nodiscard]] wxString kind() const;

 private:
  StatusLine& line_;
  const Shell& shell_;
  NoticeTone tone_ = NoticeTone::done;
  int count_ = 0;
  Chip* chip_;
  Paragraph* sentence_;  // in as many lines as it takes
};

}  // namespace sightline::desktop
