#include "app/desktop/lesson_card.h"

#include <utility>

#include "app/desktop/gtk_theme.h"
#include "app/desktop/paragraph.h"

namespace sightline::desktop {

LessonCard::LessonCard(wxWindow* parent, const Words& words, std::function<void()> begin)
    : Card(parent), button_(new wxButton(this, wxID_ANY, words.button)) {
  content().Add(new Label(this, words.question, TextRole::section));
  content().Add(new Paragraph(this, words.why, TextRole::text, Ink::second),
                wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::s)));
  native::make_loud(*button_);
  button_->Bind(wxEVT_BUTTON, [begin = std::move(begin)](wxCommandEvent&) { begin(); });
  content().Add(button_, wxSizerFlags().Border(wxTOP, FromDIP(space::l)));
}

}  // namespace sightline::desktop
