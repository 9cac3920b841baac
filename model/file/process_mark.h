// Process mark: which run of which program on which machine left something behind.
// Why: a number of a process is used again, after a restart at once; lock and recovery must not
// take the dead for the living, nor the other way round.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sightline {

struct ProcessMark {
  std::string host;
  std::string boot;  ///< of the machine's last start; blank: not known
  std::int64_t pid = 0;
  std::int64_t started = 0;  ///< in the system's own measure since that start; 0: not known
  /// What stays when the machine gets another name; blank: not known, as in older marks. No id of
  /// the system's own, which is nobody else's business, but made from that.
  std::string machine = {};

  bool operator==(const ProcessMark&) const = default;
};

enum class Life { alive, gone, unknown };

[[nodiscard]] const ProcessMark& this_process();
/// By what stays, or by name where that isn't known of both. Machines that were cloned with their
/// id count as one: the note beside a plan then keeps nobody out, the look before a save does.
[[nodiscard]] bool is_one_machine(const ProcessMark& a, const ProcessMark& b);
/// Unknown on another machine, and on systems that don't tell.
[[nodiscard]] Life life_of(const ProcessMark& mark);

/// As a file's name can hold it, and back.
[[nodiscard]] std::string mark_text(const ProcessMark& mark);
[[nodiscard]] std::optional<ProcessMark> read_process_mark(std::string_view text);

}  // namespace sightline
