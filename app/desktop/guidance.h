// Guidance: what helps to answer a question of the vision.
// Why: a facilitator is not always in the room; the prompts an editor words are.
#pragma once

#include "app/desktop/page.h"
#include "app/desktop/panel.h"
#include "app/desktop/paragraph.h"
#include "model/catalog/prompts.h"

namespace sightline::desktop {

class Guidance : public Card {
 public:
  Guidance(wxWindow* parent, Shell& shell);

  void show(const QuestionPrompt& prompt);

 private:
  Paragraph* add(TextRole role, Ink ink, int above);

  Shell& shell_;
  Paragraph* good_;
  Paragraph* good_example_;
  Paragraph* bad_example_;
  Paragraph* ask_;
};

}  // namespace sightline::desktop
