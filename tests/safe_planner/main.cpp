// A planner without a window, to be killed, cut off and run against itself: the same session and
// safekeeping as the window's, worked by nobody.
//   safe_planner plan STATE DATA PLAN SEED LOG   edits and saves until it is killed
//   safe_planner race PLAN ROUNDS                counts up what is in PLAN; prints how often it won
//   safe_planner lock PLAN                       opens it twice; prints who gets it
//   safe_planner save FILE NAME                  saves a plan of that name
//   safe_planner recovery FILE NAME              puts one aside
//   safe_planner new FILE NAME                   saves one that must not be there yet; 2 if it is
//   safe_planner keep DATA FILE NAME             keeps one as a version
#include <fcntl.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <ctime>
#include <exception>
#include <random>
#include <span>
#include <string>
#include <thread>

#include "app/present/left_unsaved.h"
#include "model/edit/gestures_organization.h"
#include "model/file/document_file.h"
#include "model/file/file_stamp.h"
#include "model/file/plan_lock.h"
#include "model/file/versions.h"
#include "model/file/write_file.h"
#include "model/find.h"
#include "tests/support/stand_in_user.h"

namespace {

using namespace sightline;
using Words = std::span<char*>;

std::int64_t seconds() { return static_cast<std::int64_t>(std::time(nullptr)); }

/// What a parent that killed us reads: what was done, and when by the clock all processes share.
class Log {
 public:
  explicit Log(const char* path) : file_(::open(path, O_WRONLY | O_CREAT | O_APPEND, 0600)) {}
  Log(const Log&) = delete;
  Log& operator=(const Log&) = delete;
  ~Log() { ::close(file_); }

  void note(const char* what, int number) {
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    const auto line = std::string(what) + " " + std::to_string(number) + " " +
                      std::to_string(std::chrono::nanoseconds(now).count()) + "\n";
    if (::write(file_, line.data(), line.size()) < 0) std::terminate();
  }

 private:
  int file_;
};

int number_in(const Document& document) {
  const auto& name = document.plan.organization.name;
  return name.empty() ? 0 : std::stoi(name);
}

int plan(Words words) {
  const std::filesystem::path file = words[2];
  std::mt19937_64 random(std::stoul(words[3]));
  Log log(words[4]);
  StandInUser user;
  user.file = file;
  SessionTools tools{.today = [] { return Day{std::chrono::year{2026} / 2 / 10}; },
                     .load = load_document,
                     .save = {},
                     .id_seed = random(),
                     .now = seconds};
  Safekeeping safe({.state = words[0], .data = words[1], .who = "Nobody", .now = seconds});
  safe.equip(tools);
  Session session(user, tools);
  safe.attend(session);
  const auto catalog = Catalog::english();
  LeftUnsaved left(safe, session, catalog, std::filesystem::file_time_type::clock::now(), false);
  if (!left.rows().empty())
    left.take(0);
  else if (is_file_there(file))
    session.open(file);
  int number = number_in(session.document());
  log.note("resumed", number);
  for (;;) {
    ++number;
    session.perform(
        set_organization_text(session.document(), &Organization::name, std::to_string(number)));
    log.note("edited", number);
    if (random() % 8 == 0 && session.save()) log.note("saved", number);
    std::this_thread::sleep_for(std::chrono::milliseconds(random() % 60));
  }
}

int race(Words words) {
  const std::filesystem::path file = words[0];
  int won = 0;
  for (int left = std::stoi(words[1]); left > 0; --left) {
    const auto digest = digest_of_file(file);
    auto document = load_document(file);
    // What was read may be newer than its digest; then the digest is the one that is told off.
    document.plan.organization.name = std::to_string(number_in(document) + 1);
    won += write_file_over(file, document_to_bytes(document, {}), digest) ? 1 : 0;
  }
  std::printf("%d\n", won);
  return 0;
}

/// Opens a plan twice, as two people would.
void lock_twice(const std::filesystem::path& file) {
  const auto first = lock_plan(file, {"First", 1, this_process()}, false);
  const auto second = lock_plan(file, {"Second", 2, this_process()}, false);
  std::printf("%s, then %s\n", first.mine ? "mine" : "none", second.other ? "taken" : "free");
}

Document named(const char* name) {
  IdSource ids(1);
  auto document = blank_document(std::chrono::year{2026} / 1, ids);
  document.plan.organization.name = name;
  return document;
}

int save_new(Words words) {
  return write_file_over(words[0], document_to_bytes(named(words[1]), {}), std::nullopt) ? 0 : 2;
}

void keep(Words words) {
  const auto document = named(words[2]);
  Versions(words[0]).keep(words[1], document.id, document_to_bytes(document, {}), seconds());
}

}  // namespace

int main(int count, char** arguments) {
  const Words all(arguments, static_cast<std::size_t>(count));
  try {
    const std::string job = count > 2 ? all[1] : "";
    const auto words = all.subspan(2);
    if (job == "plan" && count == 7) return plan(words);
    if (job == "race") return race(words);
    if (job == "lock") lock_twice(words[0]);
    if (job == "save") save_document(words[0], named(words[1]));
    if (job == "new") return save_new(words);
    if (job == "keep" && count == 5) keep(words);
    if (job == "recovery") write_recovery(words[0], {"acme.sightline", "", 1, named(words[1])});
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
