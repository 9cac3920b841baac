// How a notice tells what kind it is: a mark, a word and a tone.
// Why: it is told at the window's foot and in dialogs, and looks alike in both.
#pragma once

#include "app/present/user_port.h"
#include "reports/draw/palette.h"

namespace sightline::desktop {

struct NoticeLook {
  const wchar_t* mark;
  Message word;
  draw::Tone tone;
};

[[nodiscard]] inline NoticeLook look_of(NoticeTone tone) {
  switch (tone) {
    case NoticeTone::warning:
    case NoticeTone::lasting_warning:
      return {L"▲ ", msg("Please note"), draw::Tone::warning};
    case NoticeTone::failure:
      return {L"■ ", msg("Not done"), draw::Tone::bad};
    case NoticeTone::done:
      break;
  }
  return {L"✓ ", msg("Done"), draw::Tone::good};
}

}  // namespace sightline::desktop
