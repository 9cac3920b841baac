#include "app/desktop/guidance.h"

#include "app/desktop/text.h"

namespace sightline::desktop {

Guidance::Guidance(wxWindow* parent, Shell& shell)
    : Card(parent, wxVERTICAL, Ground::sunken), shell_(shell) {
  add(TextRole::strong, Ink::first, 0)->set(shell.text("Good answers"));
  good_ = add(TextRole::text, Ink::second, space::s);
  good_example_ = add(TextRole::text, Ink::good, space::m);
  bad_example_ = add(TextRole::text, Ink::bad, space::m);
  add(TextRole::strong, Ink::first, space::xl)->set(shell.text("Worth asking"));
  ask_ = add(TextRole::text, Ink::second, space::s);
}

Paragraph* Guidance::add(TextRole role, Ink ink, int above) {
  auto* text = new Paragraph(this, {}, role, ink, Ground::sunken);
  content().Add(text, wxSizerFlags().Expand().Border(wxTOP, FromDIP(above)));
  return text;
}

void Guidance::show(const QuestionPrompt& prompt) {
  const auto& catalog = shell_.catalog();
  good_->set(to_wx(catalog.term(prompt.good)));
  good_example_->set(to_wx("✓ " + catalog.term(prompt.good_example)));
  bad_example_->set(to_wx("✗ " + catalog.term(prompt.bad_example)));
  std::string ask;
  for (const auto& question : prompt.ask) {
    if (!ask.empty()) ask += "\n\n";
    ask += catalog.term(question);
  }
  ask_->set(to_wx(ask));
}

}  // namespace sightline::desktop
