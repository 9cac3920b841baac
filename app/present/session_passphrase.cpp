// The passphrase of a session's plan: given, asked for, changed and taken away.
#include <utility>

#include "app/present/session.h"
#include "model/file/file_failure.h"
#include "model/file/passphrase.h"

namespace sightline {

std::optional<Session::Opened> Session::read(const std::filesystem::path& path) {
  // The key at hand is that of this file too when it is read again, or is a copy.
  for (const auto& key : {SharedKey(), key_}) {
    try {
      return Opened{tools_.load(path, key.get()), key};
    } catch (const LockedPlan&) {
      continue;
    }
  }
  auto key = user_.ask_for_key({.name = name_text(path), .derive = [&](const Secret& passphrase) {
                                  return tools_.key_for(path, passphrase);
                                }});
  if (!key) return std::nullopt;
  auto document = tools_.load(path, key.get());
  return Opened{std::move(document), std::move(key)};
}

void Session::protect() {
  const bool has_one = key_ != nullptr;
  auto key =
      user_.ask_for_key({.name = plain_text(display_name()),
                         .is_new = true,
                         .derive = [cost = tools_.key_cost](const Secret& passphrase) {
                           return std::make_shared<const FileKey>(passphrase, fresh_terms(cost));
                         }});
  if (!key) return;
  change_key(std::move(key), has_one ? has_new_passphrase() : is_protected_now());
}

void Session::unprotect() {
  if (!key_ || !user_.confirm(msg("Save the plan without a passphrase? Whoever gets the file can "
                                  "read it then."),
                              msg("Remove passphrase")))
    return;
  change_key(nullptr, msg("The plan is not protected any more."));
}

void Session::change_key(SharedKey key, const Message& done) {
  key_ = std::move(key);
  open_copies_told_ = false;
  changed();
  if (save())
    user_.notify(NoticeTone::done, done);
  else if (!path_)
    user_.notify(NoticeTone::lasting_warning,
                 msg("The passphrase counts as soon as you save the plan."));
}

Message Session::handed_out(const Message& done) {
  if (!key_ || std::exchange(open_copies_told_, true)) return done;
  return msg("{1} The plan’s passphrase does not protect it.", done);
}

}  // namespace sightline
