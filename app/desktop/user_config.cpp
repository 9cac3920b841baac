#include "app/desktop/user_config.h"

#include <wx/log.h>
#include <wx/sstream.h>

#include <system_error>
#include <utility>

#include "app/desktop/text.h"
#include "app/present/config_lines.h"
#include "model/file/atomic_write.h"
#include "model/file/file_failure.h"

namespace sightline::desktop {
namespace {

constexpr const char* language_key = "/preferences/language";
constexpr const char* appearance_key = "/preferences/appearance";
constexpr std::size_t most_bytes = 1U << 20U;

}  // namespace

UserConfig::UserConfig(std::filesystem::path file, wxInputStream& lines)
    : wxFileConfig(lines, wxConvUTF8), file_(std::move(file)) {
  // A file name may have a dollar sign in it.
  SetExpandEnvVars(false);
}

UserConfig* UserConfig::open(const std::filesystem::path& file) {
  std::string bytes;
  try {
    bytes = read_bytes(file, most_bytes);
  } catch (const Failure&) {
    // No file yet, or none that can be read: nothing is kept in it.
  }
  wxStringInputStream lines(to_wx(sound_config_lines(bytes)));
  const wxLogNull no_words;
  return new UserConfig(file, lines);
}

UserConfig* UserConfig::reread() const { return kept_ ? open(file_) : nullptr; }

bool UserConfig::keep() {
  wxStringOutputStream lines;
  kept_ = Save(lines, wxConvUTF8);
  try {
    if (kept_) atomic_write(file_, from_wx(lines.GetString()));
  } catch (const NotSurelyKept&) {
    // It is there; after a power cut perhaps the one before.
  } catch (const std::system_error&) {
    kept_ = false;
  }
  return kept_;
}

std::filesystem::path user_config_file() {
  return path_from_wx(wxFileConfig::GetLocalFileName("sightline"));
}

bool change_config(const std::function<void(wxConfigBase&)>& change) {
  auto* mine = dynamic_cast<UserConfig*>(wxConfigBase::Get(false));
  if (auto* anew = mine ? mine->reread() : nullptr) {
    delete wxConfigBase::Set(anew);
    mine = anew;
  }
  change(*wxConfigBase::Get());
  return mine ? mine->keep() : wxConfigBase::Get()->Flush();
}

Preferences load_preferences() {
  const auto* config = wxConfigBase::Get();
  return read_preferences(from_wx(config->Read(language_key, wxString())),
                          from_wx(config->Read(appearance_key, wxString())));
}

bool store_preferences(const Preferences& preferences) {
  return change_config([&](wxConfigBase& config) {
    config.Write(language_key, to_wx(preferences.language));
    config.Write(appearance_key, wxString(name_of(preferences.appearance)));
  });
}

}  // namespace sightline::desktop
