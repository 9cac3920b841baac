#include "app/present/frame_presenter.h"

#include <catch2/catch_test_macros.hpp>

#include "model/derive/audience_copy.h"
#include "tests/support/cheap_key.h"
#include "tests/support/plausible_document.h"
#include "tests/support/stand_in_user.h"

namespace sightline {
namespace frame_presenter_test {

struct Desk {
  explicit Desk(Day day)
      : session(user, {.today = [day] { return day; },
                       .load = [](const auto&, const FileKey*) { return plausible_document(3); },
                       .save = [](const auto&, const Document&, const FileKey*) {},
                       .id_seed = 1}) {
    if (!session.open("/plans/harbor.sightline")) throw std::logic_error("refused");
  }

  [[nodiscard]] FrameView view() const { return frame_view(session, Catalog::english()); }

  StandInUser user;
  Session session;
};

constexpr Day may_12 = std::chrono::year{2026} / 5 / 12;

TEST_CASE("the window says that a plan is a copy, and for whom") {
  Desk desk(may_12);
  CHECK(desk.view().plan.find("copy for") == std::string::npos);
  IdSource ids(3);
  desk.session.start(copy_for_audience(plausible_document(3), {.audience = Audience::lender}, ids,
                                       {may_12, {"Left out.", "All teams", "people"}}));
  CHECK(desk.view().plan.ends_with(" · copy for: Lender"));
}

TEST_CASE("the window says which file it is and whether it is saved") {
  Desk desk(may_12);
  CHECK(desk.view().title == "harbor.sightline – Sightline");
  CHECK(desk.view().saved == "All changes saved");
  desk.session.start(desk.session.document());
  CHECK(desk.view().title.ends_with("(not saved) – Sightline"));
  CHECK(desk.view().saved == "Not saved yet");
  desk.session.start(desk.session.document(), cheap_key("a passphrase"));
  CHECK(desk.view().saved == "Not saved yet · with a passphrase");
}

TEST_CASE("the header says where in the cycle today is") {
  CHECK(Desk(may_12).view().cycle == "Cycle 2 of 6 · Apr–Jun 2026 · day 42 of 91");
}

TEST_CASE("outside its 18 months the header says when the plan begins or ended") {
  CHECK(Desk(std::chrono::year{2025} / 11 / 3).view().cycle == "The plan begins in January 2026");
  CHECK(Desk(std::chrono::year{2028} / 1 / 3).view().cycle == "The plan ended in June 2027");
}

TEST_CASE("a plan that was agreed shows its baseline") {
  CHECK(Desk(may_12).view().baseline.starts_with("Baseline 0 · agreed "));
}

TEST_CASE("undo and redo name nothing while there is nothing to name") {
  const Desk desk(may_12);
  CHECK(desk.view().undo == "Undo");
  CHECK(desk.view().redo == "Redo");
}

}  // namespace frame_presenter_test
}  // namespace sightline
