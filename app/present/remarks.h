// Remarks: what is told beside a change that was made.
// Why: a window shows one notice, and the next takes its place, so all of them stand in one.
#pragma once

#include <vector>

#include "app/present/session.h"

namespace sightline {

/// One sentence behind the other; nothing when there are none.
void tell_remarks(Session& session, const std::vector<Message>& remarks,
                  NoticeTone tone = NoticeTone::warning);

}  // namespace sightline
