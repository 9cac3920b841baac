#include "app/desktop/refused.h"

#include "app/desktop/main_frame.h"

namespace sightline::desktop {

void call_or_tell(const std::function<void()>& handler) {
  try {
    handler();
  } catch (const Failure& failure) {
    for (auto* top : wxTopLevelWindows) {
      if (auto* frame = dynamic_cast<MainFrame*>(top); frame && !frame->IsBeingDeleted())
        return frame->notify(NoticeTone::failure, failure.message());
    }
    throw;
  }
}

}  // namespace sightline::desktop
