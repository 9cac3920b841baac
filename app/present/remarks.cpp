#include "app/present/remarks.h"

namespace sightline {

void tell_remarks(Session& session, const std::vector<Message>& remarks, NoticeTone tone) {
  if (remarks.empty()) return;
  auto all = remarks.front();
  for (std::size_t i = 1; i < remarks.size(); ++i) all = msg("{1} {2}", all, remarks[i]);
  session.user().notify(tone, all);
}

}  // namespace sightline
