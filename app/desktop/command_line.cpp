#include "app/desktop/command_line.h"

#include <wx/cmdline.h>
#include <wx/crt.h>
#include <wx/msgout.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/desktop/named_dialogs.h"
#include "app/desktop/page.h"
#include "app/desktop/text.h"
#include "model/base/message.h"
#include "model/file/passphrase_file.h"

namespace sightline::desktop {
namespace {

/// What can be shown: the pages, and the quarterly review on the whole screen.
std::vector<std::string> pages() {
  std::vector<std::string> names;
  for (const auto& entry : page_entries()) names.push_back(entry.name);
  names.emplace_back("present");
  return names;
}

std::vector<std::string> dialogs() {
  std::vector<std::string> names;
  for (const auto& dialog : named_dialogs()) names.push_back(dialog.name);
  return names;
}

/// "home, vision or present"
std::string told(const std::vector<std::string>& names) {
  std::string all;
  for (std::size_t i = 0; i < names.size(); ++i)
    all += (i == 0 ? "" : i + 1 == names.size() ? " or " : ", ") + names[i];
  return all;
}

/// Takes one of the words that the option may have.
bool read_word(const wxCmdLineParser& parser, const char* option,
               const std::vector<std::string>& words, std::string& into) {
  wxString text;
  if (!parser.Found(option, &text)) return true;
  into = from_wx(text);
  if (std::ranges::find(words, into) != words.end()) return true;
  wxFprintf(stderr, "sightline: there is no %s '%s'; choose %s.\n", option, text, told(words));
  return false;
}

void describe(wxCmdLineParser& parser) {
  parser.SetSwitchChars("-");
  parser.AddSwitch("h", "help", "show this", wxCMD_LINE_OPTION_HELP);
  parser.AddLongSwitch("version", "show the version");
  parser.AddLongOption("template", "begin with a new plan from this template");
  parser.AddLongSwitch("sample", "begin with the sample plan");
  parser.AddLongSwitch(brought_back_option, {}, wxCMD_LINE_HIDDEN);
  parser.AddLongOption("passphrase-file", "open the plan with the passphrase in this file");
  parser.AddLongOption("page", told(pages()));
  parser.AddLongOption("place",
                       "what to show on that page, such as findings on the page review; or the "
                       "file to import");
  parser.AddLongOption("view", "list, board or timeline, of the page plan");
  parser.AddLongOption("dialog", "open " + told(dialogs()));
  parser.AddLongOption("slide", "which page of the presented review", wxCMD_LINE_VAL_NUMBER);
  parser.AddLongOption("shot", "write a picture of the window to this PNG file and leave");
  parser.AddLongSwitch("dark", "dark, whatever the system says");
  parser.AddLongOption("scale", "device pixels a unit, 1 to 4", wxCMD_LINE_VAL_NUMBER);
  parser.AddLongOption("size", "size of the window, such as 1280x800");
  parser.AddLongOption("language",
                       "the window's language, such as de or en_US, whatever the preferences say");
  parser.AddLongOption("today", "the date to plan from, such as 2026-05-12");
  parser.AddParam("plan", wxCMD_LINE_VAL_STRING, wxCMD_LINE_PARAM_OPTIONAL);
}

/// What stands for the value of an option; none is longer than the toolkit's "<str>", so that the
/// columns of the help stay.
constexpr std::array<std::pair<const char*, const char*>, 12> value_names{
    {{"template", "NAME"},
     {"passphrase-file", "FILE"},
     {"page", "PAGE"},
     {"place", "PLACE"},
     {"view", "VIEW"},
     {"dialog", "NAME"},
     {"slide", "N"},
     {"shot", "FILE"},
     {"scale", "N"},
     {"size", "SIZE"},
     {"today", "DATE"},
     {"language", "CODE"}}};

/// Says what the parser says, with words for what its help calls <str> and <num>.
class Teller : public wxMessageOutputStderr {
 public:
  using wxMessageOutputStderr::wxMessageOutputStderr;

  void Output(const wxString& words) override {
    auto told = words;
    for (const auto& [option, name] : value_names) {
      const auto dashed = "--" + wxString(option);
      const auto stem = dashed + "=";
      for (const char* kind : {"<str>", "<num>"}) {
        told.Replace(dashed + " " + kind + "]", dashed + " " + name + "]");
        told.Replace(stem + kind, stem + wxString(name).Pad(std::strlen(kind) - std::strlen(name)));
      }
    }
    wxMessageOutputStderr::Output(told);
  }
};

bool refuse(const wxString& why) {
  wxFprintf(stderr, "sightline: %s\n", why);
  return false;
}

bool read_size(const wxString& text, CommandLine& line) {
  long width = 0;
  long height = 0;
  if (!text.BeforeFirst('x').ToLong(&width) || !text.AfterFirst('x').ToLong(&height) ||
      std::min(width, height) < 200 || std::max(width, height) > 10000) {
    return refuse("'" + text + "' is no size; write it as 1280x800.");
  }
  line.width = static_cast<int>(width);
  line.height = static_cast<int>(height);
  line.sized = true;
  return true;
}

bool read_options(const wxCmdLineParser& parser, CommandLine& line) {
  wxString text;
  long number = 0;
  if (parser.Found("template", &text)) line.template_id = from_wx(text);
  if (parser.Found("language", &text)) line.language = from_wx(text);
  if (parser.Found("place", &text)) line.place = from_wx(text);
  if (parser.Found("shot", &text)) line.shot = from_wx(text);
  line.version = parser.Found("version");
  line.sample = parser.Found("sample");
  line.brought_back = parser.Found(brought_back_option);
  line.dark = parser.Found("dark");
  if (parser.GetParamCount() > 0) line.file = from_wx(parser.GetParam(0));
  if (!read_word(parser, "page", pages(), line.page) ||
      !read_word(parser, "view", {plan_views.begin(), plan_views.end()}, line.view) ||
      !read_word(parser, "dialog", dialogs(), line.dialog))
    return false;
  if (parser.Found("scale", &number)) {
    if (number < 1 || number > 4) return refuse("the scale is a number from 1 to 4.");
    line.scale = static_cast<int>(number);
  }
  if (parser.Found("slide", &number)) {
    if (number < 1) return refuse("the slides are numbered from 1 on.");
    line.slide = static_cast<std::size_t>(number);
  }
  if (parser.Found("size", &text) && !read_size(text, line)) return false;
  if (parser.Found("passphrase-file", &text)) {
    try {
      line.passphrase = passphrase_in(path_from_wx(text));
    } catch (const Failure& failure) {
      return refuse(to_wx(plain_text(failure.message())));
    }
  }
  if (parser.Found("today", &text)) {
    line.today = parse_day(from_wx(text));
    if (!line.today) return refuse("'" + text + "' is no date; write it as 2026-05-12.");
  }
  return true;
}

}  // namespace

bool is_plain(const CommandLine& line) {
  return line.template_id.empty() && !line.sample && line.page.empty() && line.place.empty() &&
         line.view.empty() && line.dialog.empty() && line.shot.empty() && !line.dark &&
         line.language.empty() && line.slide == 1 && line.scale == 1 && !line.sized && !line.today;
}

std::optional<CommandLine> read_command_line(int argc, char* argv[], int& exit_code) {
  // Before the toolkit has started nobody else says what the parser has to say.
  const bool asked = std::any_of(
      argv, argv + argc, [](std::string_view word) { return word == "-h" || word == "--help"; });
  Teller teller(asked ? stdout : stderr);
  auto* const before = wxMessageOutput::Set(&teller);
  wxCmdLineParser parser(argc, argv);
  describe(parser);
  const int verdict = parser.Parse(true);
  wxMessageOutput::Set(before);
  exit_code = verdict == -1 ? 0 : 2;
  CommandLine line;
  if (verdict != 0 || !read_options(parser, line)) return std::nullopt;
  return line;
}

}  // namespace sightline::desktop
