#include "app/present/printing.h"

#include <catch2/catch_test_macros.hpp>
#include <new>

#include "sightline_config.h"
#include "tests/support/plausible_document.h"
#include "tests/support/stand_in_user.h"

namespace sightline {
namespace printing_test {

const Catalog english = Catalog::english();

const LayOut lay_out = [](const PrintOrder& each) { return laid_out(each); };

/// What the page of the vision prints.
PrintOrder order_of_vision(Session& session) {
  auto order = print_order_of(session, PageId::vision, SIGHTLINE_SOURCE_TEMPLATES, english);
  REQUIRE(order);
  return *std::move(order);
}

struct Desk {
  Desk()
      : session(user, {.today = [] { return Day{std::chrono::year{2026} / 5 / 12}; },
                       .load = [](const auto&, const FileKey*) { return Document{}; },
                       .save = [](const auto&, const Document&, const FileKey*) {},
                       .id_seed = 1}) {
    auto document = plausible_document(3);
    document.plan.organization.name = "Northwind";
    session.start(document);
  }

  void print(PageId page) {
    if (const auto order = print_order_of(session, page, SIGHTLINE_SOURCE_TEMPLATES, english))
      print_sheets(session, *order, lay_out);
  }

  StandInUser user;
  Session session;
};

TEST_CASE(
    "every page prints what it shows, and Home, plan book and settings the plan on one page") {
  Desk desk;
  for (const auto page : {PageId::vision, PageId::targets, PageId::plan, PageId::scorecard,
                          PageId::pipeline, PageId::cadence, PageId::review, PageId::scenarios,
                          PageId::incentives, PageId::home, PageId::book, PageId::settings})
    desk.print(page);
  CHECK(desk.user.asked ==
        std::vector<std::string>{
            "print Northwind · Vision", "print Northwind · Targets", "print Northwind · Actions",
            "print Northwind · Scorecard", "print Northwind · Pipeline",
            "print Northwind · Cadence", "print Northwind · Review", "print Northwind · Scenarios",
            "print Northwind · Incentives", "print Northwind · Plan on one page",
            "print Northwind · Plan on one page", "print Northwind · Plan on one page"});
}

TEST_CASE("what became of printing is told, and thinking better of it is not") {
  Desk desk;
  desk.print(PageId::vision);
  CHECK(desk.user.notices.empty());
  desk.user.print_answer = PrintAnswer::printed;
  desk.print(PageId::vision);
  REQUIRE(desk.user.notices.size() == 1);
  CHECK(desk.user.notices[0].first == NoticeTone::done);
  CHECK(desk.user.notices[0].second == "‘Northwind · Vision’ went to the printer.");
  desk.user.print_answer = PrintAnswer::failed;
  desk.print(PageId::vision);
  REQUIRE(desk.user.notices.size() == 2);
  CHECK(desk.user.notices[1].first == NoticeTone::failure);
  desk.user.print_answer = PrintAnswer::undrawn;
  CHECK_FALSE(print_sheets(desk.session, order_of_vision(desk.session), lay_out));
  REQUIRE(desk.user.notices.size() == 3);
  CHECK(desk.user.notices[2].first == NoticeTone::failure);
  CHECK(desk.user.notices[2].second ==
        "A sheet of ‘Northwind · Vision’ could not be drawn, so it is not printed. Save the plan, "
        "start Sightline again and try once more.");
}

TEST_CASE("paper chosen in the print dialog is that print's alone, and the plan keeps its own") {
  Desk desk;
  REQUIRE(desk.session.plan().organization.paper == PaperSize::a4);
  desk.user.print_paper = PaperSize::letter;
  desk.user.print_direction = PaperDirection::landscape;
  const auto before = desk.session.document();

  SECTION("nothing is told when nothing was printed") {
    desk.print(PageId::vision);
    CHECK(desk.user.notices.empty());
  }
  SECTION("the sheets are laid out for it, and it is told what they were printed on") {
    desk.user.print_answer = PrintAnswer::printed;
    desk.print(PageId::vision);
    REQUIRE(desk.user.printed);
    CHECK(desk.user.printed->sheet == draw::Size{792, 612});
    REQUIRE(desk.user.notices.size() == 1);
    CHECK(desk.user.notices[0].second ==
          "‘Northwind · Vision’ was printed on Letter. In the page setup, the plan’s paper stays "
          "A4.");
  }
  SECTION("of paper that the plan has already nothing more is told") {
    desk.user.print_answer = PrintAnswer::printed;
    desk.user.print_paper = PaperSize::a4;
    desk.print(PageId::vision);
    CHECK(desk.user.notices[0].second == "‘Northwind · Vision’ went to the printer.");
  }
  CHECK(desk.session.document() == before);
  CHECK_FALSE(desk.session.can_undo());
}

TEST_CASE("what is not laid out for other paper is not printed") {
  Desk desk;
  desk.user.print_answer = PrintAnswer::printed;
  desk.user.print_paper = PaperSize::letter;
  const auto order = order_of_vision(desk.session);
  bool is_given_up = false;
  const LayOut lay_out_as_planned = [&](const PrintOrder& each) -> std::optional<draw::PrintJob> {
    if (each.document.plan.organization.paper == PaperSize::a4) return lay_out(each);
    if (is_given_up) return std::nullopt;
    throw std::bad_alloc();
  };
  SECTION("of which nothing is told when it was given up") {
    is_given_up = true;
    CHECK_FALSE(print_sheets(desk.session, order, lay_out_as_planned));
    CHECK(desk.user.asked.size() == 1);
    CHECK(desk.user.notices.empty());
  }
  SECTION("which is told when it can't be") {
    CHECK_FALSE(print_sheets(desk.session, order, lay_out_as_planned));
    REQUIRE(desk.user.notices.size() == 1);
    CHECK(desk.user.notices[0].first == NoticeTone::failure);
    CHECK(desk.user.notices[0].second ==
          "‘Northwind · Vision’ could not be laid out for the paper that was chosen, and nothing "
          "was printed. Print it on the plan’s paper.");
  }
}

TEST_CASE("a page setup that is chosen is one step, and what is so already is none") {
  Desk desk;
  auto setup = page_setup_of(desk.session.plan().organization);
  CHECK_FALSE(take_page_setup(desk.session, setup));
  CHECK_FALSE(desk.session.can_undo());
  setup.direction = PaperDirection::landscape;
  setup.margins = PaperMargins::narrow;
  CHECK(take_page_setup(desk.session, setup));
  CHECK(page_setup_of(desk.session.plan().organization) == setup);
  desk.session.undo();
  CHECK_FALSE(desk.session.can_undo());
}

TEST_CASE("a brand that can't be read is told, and nothing is printed") {
  Desk desk;
  auto document = desk.session.document();
  document.plan.organization.brand = "/dev/null/nowhere.json";
  desk.session.start(document);
  desk.print(PageId::home);
  CHECK(desk.user.asked.empty());
  REQUIRE(desk.user.notices.size() == 1);
  CHECK(desk.user.notices[0].first == NoticeTone::failure);
  CHECK_FALSE(print_job_of(desk.session, PageId::home, SIGHTLINE_SOURCE_TEMPLATES, english));
}

}  // namespace printing_test
}  // namespace sightline
