// What the planner's command line asks for.
// Why: read before the toolkit starts, since the appearance and the scale are fixed by then.
#pragma once

#include <array>
#include <optional>
#include <string>

#include "model/base/calendar.h"
#include "model/file/secret.h"

namespace sightline::desktop {

struct CommandLine {
  std::string file;
  std::string template_id;
  bool version = false;       ///< say it and leave
  bool brought_back = false;  ///< by another start, with the plan of a window that was left open
  bool sample = false;        ///< begin with the sample plan, unsaved
  std::string language;       ///< "de"; blank: that of the preferences
  std::string page;           ///< blank: the last one, or the first
  std::string place;          ///< on that page: a step of the review, a path of the plan
  std::string view;           ///< of the page "plan"; blank: the last one, or the list
  std::string dialog;         ///< open this one
  std::size_t slide = 1;      ///< of the page "present"
  std::string shot;           ///< write a picture of the window here and leave
  bool dark = false;
  int scale = 1;
  int width = 1280;
  int height = 800;
  bool sized = false;        ///< the size was asked for
  std::optional<Day> today;  ///< instead of the clock's
  Secret passphrase;         ///< of the plan; blank: it is asked for
};

/// For a start that brings windows back; nobody has to type it.
inline constexpr const char* brought_back_option = "brought-back";

/// The views of the page "plan", in the order of its tabs.
inline constexpr std::array plan_views{"list", "board", "timeline"};

/// Whether it names a plan at the most: then a window that is open may be what is meant.
[[nodiscard]] bool is_plain(const CommandLine& line);

/// Nothing when the program has to end, with `exit_code`: help was shown, or the command line makes
/// no sense and a sentence on stderr says why.
[[nodiscard]] std::optional<CommandLine> read_command_line(int argc, char* argv[], int& exit_code);

}  // namespace sightline::desktop
