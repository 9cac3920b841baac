// Several passphrases at once, and one that is not taken.
#include "tests/cli/desk.h"

namespace sightline::passphrases_test {

TEST_CASE("protect warns of a lost passphrase only once there is one that is taken") {
  const Desk desk;
  put_bytes(desk.path("short.txt"), "abc\n");
  const auto refused = run_cli({"protect", desk.plan, "--passphrase-file", desk.path("short.txt")});
  CHECK(refused.code == 2);
  CHECK_FALSE(contains(refused.err, "without its passphrase"));
  CHECK_FALSE(contains(run_cli({"protect", desk.plan}).err, "without its passphrase"));
}

TEST_CASE("plans with passphrases of their own are opened with several files, each tried") {
  const Desk desk;
  const auto passphrase = desk.path("passphrase");
  const auto wrong = desk.path("wrong");
  put_bytes(passphrase, "correct horse battery staple\n");
  put_bytes(wrong, "incorrect horse\n");
  REQUIRE(run_cli({"protect", desk.plan, "--passphrase-file", passphrase}).code == 0);
  const auto second = desk.path("second.sightline");
  const auto other = desk.path("other");
  put_bytes(other, "wet paper lantern bridge\n");
  REQUIRE(run_cli({"new", second}).code == 0);
  REQUIRE(run_cli({"protect", second, "--passphrase-file", other}).code == 0);
  const auto both = run_cli({"portfolio", desk.plan, second, "-o", desk.path("both.xlsx"),
                             "--passphrase-file", other, "--passphrase-file", passphrase});
  INFO(both.err);
  CHECK(both.code == 0);
  CHECK(contains(both.err, "The passphrase protects the plan alone"));
  const auto none = run_cli({"portfolio", desk.plan, second, "-o", desk.path("none.xlsx"),
                             "--passphrase-file", wrong, "--passphrase-file", other});
  CHECK(none.code == 1);
  CHECK(contains(none.err, "None of the passphrases opens ‘"));
  // Nothing was written of a protected plan that could not be read.
  REQUIRE(run_cli({"new", desk.path("open.sightline")}).code == 0);
  const auto unread = run_cli({"portfolio", desk.plan, desk.path("open.sightline"), "-o",
                               desk.path("unread.xlsx"), "--passphrase-file", wrong});
  CHECK(unread.code == 1);
  CHECK_FALSE(contains(unread.err, "The passphrase protects the plan alone"));
}

}  // namespace sightline::passphrases_test
