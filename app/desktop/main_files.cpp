// What comes to the main window from outside: a plan's file that somebody else changed.
#include "app/desktop/main_frame.h"

namespace sightline::desktop {

void MainFrame::attend_to_file() {
  if (modal_.is_asking() || IsBeingDeleted() || !session_.has_file_news()) return;
  // What is being typed counts as unsaved.
  commit_pending_edit();
  session_.settle_file();
}

}  // namespace sightline::desktop
