// SafeRun: one run of the planner without a window, in a home of its own.
// Why: crashes, versions and locks are tested on the same session and safekeeping as the window
// has.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "app/present/left_unsaved.h"
#include "app/present/safekeeping.h"
#include "model/edit/gestures_organization.h"
#include "model/file/document_file.h"
#include "model/file/process_mark.h"
#include "tests/support/cheap_key.h"
#include "tests/support/plausible_document.h"
#include "tests/support/stand_in_user.h"
#include "tests/support/temp_folder.h"

namespace sightline {

inline constexpr std::int64_t noon = 1'770'000'000;

/// One run of the planner in a home.
struct SafeRun {
  Catalog catalog = Catalog::english();
  StandInUser user;
  Safekeeping safe;
  Session session;

  explicit SafeRun(SafePlaces places) : safe(std::move(places)), session(user, tools()) {
    safe.attend(session);
  }
  explicit SafeRun(const TempFolder& home)
      : SafeRun(SafePlaces{home / "state", home / "data", "Anna Berg", [] { return noon; }}) {}

  SessionTools tools() {
    SessionTools tools{.today = [] { return Day{std::chrono::year{2026} / 2 / 10}; },
                       .load = load_document,
                       .save = {},
                       .id_seed = 1,
                       .now = [] { return noon; },
                       .key_cost = cheap_cost};
    safe.equip(tools);
    return tools;
  }
  void rename(std::string_view name) {
    session.perform(set_organization_text(session.document(), &Organization::name, name));
  }
  [[nodiscard]] const std::string& name() const { return session.plan().organization.name; }
  [[nodiscard]] LeftUnsaved left(bool kept = false,
                                 std::function<bool(const std::filesystem::path&)> wanted = {}) {
    return {safe, session,          catalog, std::filesystem::file_time_type::clock::now(),
            kept, std::move(wanted)};
  }
  /// As a crash does it: the program is gone, and what it put aside is not.
  void crash(const TempFolder& home) {
    safe.flush();
    auto mark = this_process();
    const auto file = home / ("state/recovery/" + mark_text(mark) + ".recovery");
    static int crashes = 0;
    mark.boot = "before" + std::to_string(++crashes);
    if (is_file_there(file))
      std::filesystem::rename(file, home / ("state/recovery/" + mark_text(mark) + ".recovery"));
  }
};

inline std::filesystem::path saved_plan(const TempFolder& home) {
  const auto plan = home / "plan.sightline";
  save_document(plan, plausible_document(1));
  return plan;
}

/// A saved plan that was renamed "Pine" when the planner was cut off.
inline std::filesystem::path plan_cut_off(const TempFolder& home) {
  const auto plan = saved_plan(home);
  SafeRun run(home);
  run.session.open(plan);
  run.rename("Pine");
  run.crash(home);
  return plan;
}

/// A plan without a file, of that name, when the planner was cut off.
inline void unsaved_cut_off(const TempFolder& home, std::string_view name) {
  SafeRun run(home);
  run.rename(name);
  run.crash(home);
}

}  // namespace sightline
