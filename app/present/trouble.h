// Trouble: what went wrong in a piece of work, as a sentence.
// Why: on a thread of its own whatever is thrown would end the program, and with it what somebody
// has not saved.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>

#include "model/base/message.h"

namespace sightline {

/// Nothing when the work is done. Throws nothing that the work throws. `where`: what the system's
/// reasons are about.
[[nodiscard]] std::optional<Message> trouble_of(const std::filesystem::path& where,
                                                const std::function<void()>& work);

}  // namespace sightline
