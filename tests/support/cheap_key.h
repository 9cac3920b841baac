// Cheap key: a key that costs next to nothing, for tests of what is done with keys.
#pragma once

#include <memory>
#include <string_view>

#include "model/file/file_key.h"

namespace sightline {

inline constexpr KeyCost cheap_cost{1, 8192};

inline SharedKey cheap_key(std::string_view passphrase = "correct horse battery staple") {
  return std::make_shared<const FileKey>(Secret(passphrase), fresh_terms(cheap_cost));
}

}  // namespace sightline
