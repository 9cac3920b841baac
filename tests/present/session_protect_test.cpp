// What a session does with a plan that a passphrase protects.
#include <catch2/catch_test_macros.hpp>
#include <functional>
#include <utility>

#include "app/present/session.h"
#include "model/edit/gestures_organization.h"
#include "model/file/protection.h"
#include "tests/support/cheap_key.h"
#include "tests/support/plausible_document.h"
#include "tests/support/stand_in_user.h"
#include "tests/support/temp_folder.h"

namespace sightline::session_protect_test {
namespace {

constexpr const char* words = "correct horse battery staple";

struct Desk {
  TempFolder folder;
  std::filesystem::path file = folder / "plan.sightline";
  StandInUser user;
  std::function<void()> after_question;  ///< when a file is read the next time
  Session session{
      user,
      {.today = [] { return Day{std::chrono::year{2026} / 2 / 10}; },
       .load = [this](const auto& path, const FileKey* key) { return load(path, key); },
       .save = [](const auto& path, const Document& document,
                  const FileKey* key) { save_document(path, document, system_calls(), key); },
       .id_seed = 1,
       .key_cost = cheap_cost}};

  Document load(const std::filesystem::path& path, const FileKey* key) {
    if (after_question && !user.asked.empty()) std::exchange(after_question, {})();
    return load_document(path, key);
  }
  /// As another window or program writes it.
  void put(const Document& document, const FileKey* key = nullptr) const {
    save_document(file, document, system_calls(), key);
  }
  [[nodiscard]] bool is_safe() const { return is_protected(bytes_of(file)); }
  [[nodiscard]] Document stored(const char* passphrase) const {
    return load_document(file, key_for_file(file, Secret(passphrase)).get());
  }
  bool rename(std::string_view name) {
    return session.perform(set_organization_text(session.document(), &Organization::name, name));
  }
};

/// With a protected plan that is open.
struct SafeDesk : Desk {
  SafeDesk() {
    put(plausible_document(1), cheap_key(words).get());
    user.passphrases = {words};
    REQUIRE(session.open(file));
    user.asked.clear();
  }
};

}  // namespace

TEST_CASE("a protected plan is asked its passphrase until it opens", "[session][protect]") {
  Desk desk;
  desk.put(plausible_document(1), cheap_key(words).get());
  desk.user.passphrases = {"wrong", "wrong again", words};
  CHECK(desk.session.open(desk.file));
  CHECK(desk.user.asked == std::vector<std::string>{"passphrase of plan.sightline"});
  CHECK(desk.session.document() == plausible_document(1));
  CHECK(desk.session.key());
  CHECK_FALSE(desk.session.is_dirty());
  CHECK(desk.user.notices.empty());
}

TEST_CASE("who does not know the passphrase keeps the plan that was open", "[session][protect]") {
  Desk desk;
  desk.put(plausible_document(1), cheap_key(words).get());
  desk.user.passphrases = {"wrong"};
  desk.rename("Harbor");
  CHECK_FALSE(desk.session.open(desk.file));
  CHECK(desk.session.plan().organization.name == "Harbor");
  CHECK_FALSE(desk.session.key());
  CHECK_FALSE(desk.session.path());
}

TEST_CASE("a damaged protected plan is told as such, and nobody is asked", "[session][protect]") {
  Desk desk;
  desk.put(plausible_document(1), cheap_key(words).get());
  auto bytes = bytes_of(desk.file);
  bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
  put_bytes(desk.file, bytes);
  CHECK_FALSE(desk.session.open(desk.file));
  CHECK(desk.user.asked.empty());
  REQUIRE(desk.user.notices.size() == 1);
  CHECK(desk.user.notices[0].second.find("is damaged") != std::string::npos);
}

TEST_CASE("a plan opened with a passphrase is saved with it again, with another nonce",
          "[session][protect]") {
  SafeDesk desk;
  const auto before = bytes_of(desk.file);
  desk.rename("Harbor");
  REQUIRE(desk.session.save());
  CHECK(desk.user.asked.empty());
  CHECK(desk.is_safe());
  CHECK(desk.stored(words).plan.organization.name == "Harbor");
  CHECK(bytes_of(desk.file).substr(128, 24) != before.substr(128, 24));
  CHECK(terms_of(bytes_of(desk.file)) == terms_of(before));
}

TEST_CASE("saved as another file a protected plan stays protected", "[session][protect]") {
  SafeDesk desk;
  desk.user.file = desk.folder / "copy.sightline";
  REQUIRE(desk.session.save_as());
  CHECK(is_protected(bytes_of(desk.folder / "copy.sightline")));
}

TEST_CASE("protecting a plan saves it at once and says what was not protected before",
          "[session][protect]") {
  Desk desk;
  desk.put(plausible_document(1));
  REQUIRE(desk.session.open(desk.file));
  desk.user.passphrases = {words};
  desk.session.protect();
  CHECK(desk.user.asked == std::vector<std::string>{"new passphrase of plan.sightline"});
  CHECK(desk.is_safe());
  CHECK_FALSE(desk.session.is_dirty());
  REQUIRE(desk.user.notices.size() == 1);
  CHECK(desk.user.notices[0].second ==
        "The plan is protected, and so are its versions that are kept on this computer. Copies of "
        "it elsewhere, and their versions, are not: delete those that nobody should read.");
  CHECK(desk.stored(words).plan == plausible_document(1).plan);
}

TEST_CASE("who thinks better of a passphrase keeps the plan as it is", "[session][protect]") {
  Desk desk;
  desk.put(plausible_document(1));
  REQUIRE(desk.session.open(desk.file));
  desk.session.protect();
  CHECK_FALSE(desk.is_safe());
  CHECK_FALSE(desk.session.is_dirty());
  CHECK(desk.user.notices.empty());
}

TEST_CASE("a plan without a file is protected once it is saved, and unsaved until then",
          "[session][protect]") {
  Desk desk;
  desk.user.passphrases = {words};
  desk.session.protect();
  CHECK(desk.session.is_dirty());
  REQUIRE(desk.user.notices.size() == 1);
  CHECK(desk.user.notices[0].second == "The passphrase counts as soon as you save the plan.");
  desk.user.file = desk.file;
  REQUIRE(desk.session.save());
  CHECK(desk.is_safe());
  CHECK_FALSE(desk.session.is_dirty());
}

TEST_CASE("a passphrase is changed without a question about the file", "[session][protect]") {
  SafeDesk desk;
  desk.user.passphrases = {"wet paper lantern bridge"};
  desk.session.protect();
  CHECK(desk.user.asked == std::vector<std::string>{"new passphrase of plan.sightline"});
  CHECK(key_for_file(desk.file, Secret(words)) == nullptr);
  CHECK(desk.stored("wet paper lantern bridge").plan == plausible_document(1).plan);
}

TEST_CASE("a passphrase is taken away after a question only", "[session][protect]") {
  SafeDesk desk;
  desk.user.agrees = false;
  desk.session.unprotect();
  CHECK(desk.is_safe());
  CHECK(desk.session.key());
  desk.user.agrees = true;
  desk.session.unprotect();
  CHECK_FALSE(desk.is_safe());
  CHECK_FALSE(desk.session.key());
  CHECK_FALSE(desk.session.is_dirty());
  desk.user.asked.clear();
  desk.session.unprotect();
  CHECK(desk.user.asked.empty());
}

TEST_CASE("a protected plan that somebody else saved with the same passphrase is loaded unasked",
          "[session][protect]") {
  SafeDesk desk;
  auto theirs = plausible_document(1);
  theirs.plan.organization.name = "Theirs";
  desk.put(theirs, desk.session.key().get());
  desk.user.file_answer = FileAnswer::load;
  REQUIRE(desk.session.has_file_news());
  desk.session.settle_file();
  CHECK(desk.user.asked == std::vector<std::string>{"changed plan.sightline"});
  CHECK(desk.session.plan().organization.name == "Theirs");
  CHECK(desk.session.key());
}

TEST_CASE("one that somebody else gave another passphrase can be loaded with that",
          "[session][protect]") {
  SafeDesk desk;
  auto theirs = plausible_document(1);
  theirs.plan.organization.name = "Theirs";
  desk.put(theirs, cheap_key("their passphrase").get());
  desk.user.file_answer = FileAnswer::load;
  desk.user.passphrases = {"their passphrase"};
  CHECK_FALSE(desk.session.save());
  CHECK(desk.user.asked ==
        std::vector<std::string>{"changed plan.sightline", "passphrase of plan.sightline"});
  CHECK(desk.session.plan().organization.name == "Theirs");
}

TEST_CASE("one that somebody else has protected meanwhile is merged with its passphrase",
          "[session][protect]") {
  Desk desk;
  const auto base = plausible_document(1);
  desk.put(base);
  REQUIRE(desk.session.open(desk.file));
  REQUIRE(desk.rename("Mine"));
  auto theirs = base;
  theirs.plan.vision.success.meaning = "Everybody grows.";
  desk.put(theirs, cheap_key("their passphrase").get());
  desk.user.file_answer = FileAnswer::merge;

  // Nobody knows it: all stays as it is.
  desk.user.passphrases = {"wrong"};
  CHECK_FALSE(desk.session.save());
  CHECK_FALSE(desk.session.key());
  CHECK(desk.is_safe());
  CHECK(desk.session.plan().organization.name == "Mine");

  bool seen_open = false;
  desk.session.on_change([&] {
    seen_open |= !desk.session.key() &&
                 desk.session.plan().vision.success.meaning == theirs.plan.vision.success.meaning;
  });
  desk.user.passphrases = {"their passphrase"};
  desk.user.notices.clear();
  CHECK_FALSE(desk.session.save());
  REQUIRE(desk.user.notices.size() == 1);
  CHECK(desk.user.notices[0].second.ends_with(
      "The passphrase of ‘plan.sightline’ protects the plan here too."));
  CHECK(desk.session.plan().organization.name == "Mine");
  CHECK(desk.session.plan().vision.success.meaning == "Everybody grows.");
  CHECK_FALSE(seen_open);
  CHECK(desk.session.is_dirty());
  CHECK(desk.session.save());
  CHECK(desk.is_safe());
  const auto stored = desk.stored("their passphrase");
  CHECK(stored.plan.organization.name == "Mine");
  CHECK(stored.plan.vision.success.meaning == "Everybody grows.");
}

TEST_CASE("one that loses its new passphrase before it is merged leaves the plan its own",
          "[session][protect]") {
  SafeDesk desk;
  const auto own = desk.session.key();
  REQUIRE(own);
  REQUIRE(desk.rename("Mine"));
  auto theirs = plausible_document(1);
  theirs.plan.vision.success.meaning = "Everybody grows.";
  desk.put(theirs, cheap_key("their passphrase").get());
  desk.user.file_answer = FileAnswer::merge;
  desk.after_question = [&] { desk.put(theirs); };
  CHECK_FALSE(desk.session.save());
  CHECK_FALSE(desk.after_question);
  CHECK(desk.session.key() == own);
  REQUIRE(desk.user.notices.size() == 1);
  CHECK_FALSE(desk.user.notices[0].second.ends_with("protects the plan here too."));
  CHECK(desk.session.plan().vision.success.meaning == "Everybody grows.");
  CHECK(desk.session.save());
  CHECK(desk.is_safe());
  CHECK(desk.stored(words).plan.organization.name == "Mine");
}

TEST_CASE("another plan that came in the place of this one with a passphrase is not merged",
          "[session][protect]") {
  Desk desk;
  desk.put(plausible_document(1));
  REQUIRE(desk.session.open(desk.file));
  REQUIRE(desk.rename("Mine"));
  desk.put(plausible_document(2), cheap_key(words).get());
  desk.user.file_answer = FileAnswer::merge;
  desk.user.passphrases = {words};
  CHECK_FALSE(desk.session.save());
  REQUIRE(desk.user.notices.size() == 1);
  CHECK(
      desk.user.notices[0].second ==
      "‘plan.sightline’ holds another plan by now, which this one can’t be merged with. Save this "
      "one as another file.");
  CHECK_FALSE(desk.session.key());
  CHECK(desk.session.plan().organization.name == "Mine");
}

TEST_CASE("that somebody else took the passphrase away is told when theirs is loaded",
          "[session][protect]") {
  SafeDesk desk;
  auto theirs = plausible_document(1);
  theirs.plan.organization.name = "Theirs";
  desk.put(theirs);
  desk.user.file_answer = FileAnswer::load;
  CHECK_FALSE(desk.session.save());
  CHECK(desk.session.plan().organization.name == "Theirs");
  CHECK_FALSE(desk.session.key());
  REQUIRE(desk.user.notices.size() == 1);
  CHECK(desk.user.notices[0].second == "The plan is not protected any more.");
}

TEST_CASE("a new plan and one without a passphrase forget the key of the last",
          "[session][protect]") {
  SafeDesk desk;
  SECTION("new") { desk.session.start(plausible_document(2)); }
  SECTION("opened") {
    save_document(desk.folder / "open.sightline", plausible_document(2));
    REQUIRE(desk.session.open(desk.folder / "open.sightline"));
    CHECK_FALSE(desk.session.is_dirty());
  }
  CHECK_FALSE(desk.session.key());
}

TEST_CASE("that what is handed out is not protected is said once a plan", "[session][protect]") {
  SafeDesk desk;
  const auto done = msg("Written.");
  CHECK(plain_text(desk.session.handed_out(done)) ==
        "Written. The plan’s passphrase does not protect it.");
  CHECK(plain_text(desk.session.handed_out(done)) == "Written.");
  Desk open;
  CHECK(plain_text(open.session.handed_out(done)) == "Written.");
}

}  // namespace sightline::session_protect_test
