#include "app/desktop/refused.h"

#include "app/desktop/main_frame.h"

namespace sightline::desktop {

bool tell_refusal(const Failure& failure) {
  for (auto* top : wxTopLevelWindows) {
    auto* frame = dynamic_cast<MainFrame*>(top);
    if (!frame || frame->IsBeingDeleted()) continue;
    frame->notify(NoticeTone::failure, failure.message());
    return true;
  }
  return false;
}

}  // namespace sightline::desktop
