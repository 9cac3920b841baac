#include <catch2/catch_test_macros.hpp>

#include "model/catalog/templates.h"
#include "model/find.h"

namespace sightline {
namespace template_headcount_test {

using std::chrono::year;

TEST_CASE("People of a scaled plan are whole, or half a position where it is less than one") {
  TemplateAnswers answers;
  answers.organization = "Northwind";
  answers.plan_start = year{2027} / 4;
  answers.headcount_now = Fte{1050};
  IdSource ids{1};
  const auto plan =
      instantiate(find_template(std::filesystem::path{SIGHTLINE_TEST_FILES} / "../../templates",
                                "it-services"),
                  answers, ids)
          .plan;
  const auto& employees = plan.vision.organization.employees;
  CHECK(employees.now == answers.headcount_now);
  CHECK(employees.then.value().hundredths % 100 == 0);
  REQUIRE(plan.targets.departments.size() > 3);
  for (const auto& department : plan.targets.departments)
    for (const Month month : plan_calendar(plan)) {
      INFO(department.name << " " << to_text(month));
      const auto people = department.line.target.at(month).value().hundredths;
      CHECK((people == 50 || (people > 0 && people % 100 == 0)));
    }
}

}  // namespace template_headcount_test
}  // namespace sightline
