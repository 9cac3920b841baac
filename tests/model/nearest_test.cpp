#include "model/base/nearest.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

namespace sightline::nearest_test {

TEST_CASE("slips are letters left out, added, taken for others and exchanged") {
  CHECK(slips_between("export", "export") == 0);
  CHECK(slips_between("exprot", "export") == 1);
  CHECK(slips_between("Exort", "export") == 1);
  CHECK(slips_between("expoort", "export") == 1);
  CHECK(slips_between("expart", "export") == 1);
  CHECK(slips_between("", "export") == 6);
}

TEST_CASE("the likeliest name comes first, and others keep their order") {
  CHECK(nearest_first({"Sales", "Delivery", "Support"}, "Delivry") ==
        std::vector<std::string>{"Delivery", "Sales", "Support"});
}

TEST_CASE("what was probably meant is near, or the only one with that part") {
  const std::vector<std::string> names{"export", "import-pipeline", "import-actuals", "copy"};
  CHECK(probably_meant(names, "exprot") == "export");
  CHECK(probably_meant(names, "EXPORT") == "export");
  CHECK(probably_meant(names, "pipeline") == "import-pipeline");
  CHECK(probably_meant(names, "import").empty());
  CHECK(probably_meant(names, "acme.sightline").empty());
  CHECK(probably_meant(names, "").empty());
  CHECK(probably_meant({}, "x").empty());
}

TEST_CASE("a word that several names have, with a slip in it, tells all of them") {
  const std::vector<std::string> names{"export", "import-pipeline", "import-actuals", "copy"};
  const std::vector<std::string> imports{"import-pipeline", "import-actuals"};
  CHECK(names_with_word_like(names, "import") == imports);
  CHECK(names_with_word_like(names, "imprt") == imports);
  CHECK(names_with_word_like(names, "copies").empty());
}

TEST_CASE("a complaint lists all of few names, and of very many the likeliest dozen") {
  std::vector<std::string> names{"Ada", "Grace"};
  CHECK(plain_text(likeliest_names(names, "Grce")) == "‘Grace’, ‘Ada’");
  CHECK(plain_text(likeliest_names({"Amount, net", "Owner"}, "Amount")) ==
        "‘Amount, net’, ‘Owner’");
  for (int i = 0; i < 20; ++i) names.push_back("Somebody else " + std::to_string(i));
  const auto listed = plain_text(likeliest_names(names, "Grce"));
  CHECK(listed.starts_with("‘Grace’, ‘Ada’, ‘Somebody else "));
  CHECK(std::ranges::count(listed, ',') == 11);
  CHECK(listed.ends_with(" …"));
}

}  // namespace sightline::nearest_test
