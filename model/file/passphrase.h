// Passphrase: what one is worth, as far as its looks tell.
// Why: the window and the command line judge alike, say how they judge, and promise nothing.
#pragma once

#include <optional>
#include <string_view>

#include "model/base/message.h"

namespace sightline {

/// Shorter ones are refused: they are guessed whatever is in them.
inline constexpr int least_passphrase = 8;  // characters

enum class Strength { weak, fair, strong };

/// By length and variety alone: a word counts as one of some 8,000 however long it is up to ten
/// letters, other characters by how many of their kind there are, and what repeats or continues the
/// one before (aaaa, 1234) hardly counts. A line of a known song is weaker than this says.
[[nodiscard]] Strength strength_of(std::string_view passphrase);

/// "Strong, judged by …", to be shown while it is typed; a blank one gets an advice.
[[nodiscard]] Message strength_sentence(std::string_view passphrase);

/// Why a new passphrase isn't taken; nothing when it is.
[[nodiscard]] std::optional<Message> why_not_taken(std::string_view passphrase);
/// Likewise, typed once more since nobody sees it.
[[nodiscard]] std::optional<Message> why_not_taken(std::string_view passphrase,
                                                   std::string_view again);

/// What has to be said before a passphrase is set.
[[nodiscard]] Message no_way_back();
/// What has to be said once a plan has got one, and once it has got another one.
[[nodiscard]] Message is_protected_now();
[[nodiscard]] Message has_new_passphrase();

}  // namespace sightline
