#include "app/desktop/page_review.h"

#include <wx/stdpaths.h>

#include <algorithm>
#include <memory>

#include "app/desktop/command_ids.h"
#include "app/desktop/gtk_theme.h"
#include "app/desktop/page_head.h"
#include "app/desktop/text.h"
#include "app/present/review_deeds.h"
#include "app/present/review_pack_job.h"
#include "model/edit/change.h"

namespace sightline::desktop {
namespace {

// Narrower than this, the steps stand above what they show.
constexpr int wide_review = 780;
constexpr std::size_t most_held = 4;

}  // namespace

PageReview::PageReview(wxWindow* parent, Shell& shell) : ScrolledPage(parent, shell) {
  auto* column = new PageColumn(body(), build_head());
  build_lesson();
  flow_ = new ReviewFlow(body(), shell, [this] { fit(); });
  build_held();
  baselines_ = new BaselinesView(body(), shell, [this] { fit(); });
  for (wxWindow* part : {static_cast<wxWindow*>(lesson_), static_cast<wxWindow*>(flow_),
                         static_cast<wxWindow*>(held_card_), static_cast<wxWindow*>(baselines_)})
    column->stack(part, part == flow_ || part == baselines_ ? 1 : 0);
  baselines_->Hide();
  fill(column);
}

void PageReview::arrange(wxSize size) {
  flow_->arrange(size.x >= FromDIP(wide_review));
  arrange_head(size.x);
}

void PageReview::arrange_head(int width) {
  const int room = width - 2 * FromDIP(space::xxl);
  const bool beside = line_->CalcMin().x + deeds_->CalcMin().x <= room;
  head_->SetOrientation(beside ? wxHORIZONTAL : wxVERTICAL);
  auto* line = head_->GetItem(line_);
  line->SetProportion(beside ? 1 : 0);
  line->SetFlag(wxEXPAND);
}

wxSizer* PageReview::build_head() {
  line_ = new PageHead(body(), {});
  title_ = &line_->name();
  const auto& catalog = shell().catalog();
  tabs_ = new Tabs(body(), {catalog.text(msg("Review")), catalog.text(msg("Baselines"))},
                   [this](std::size_t tab) { show_view(static_cast<View>(tab)); });
  tabs_->set_name(shell().text("What is shown of the reviews"));
  line_->add_choice(tabs_);
  subtitle_ = new Label(body(), {}, TextRole::secondary, Ink::second, wxST_ELLIPSIZE_END);
  subtitle_->SetMinSize(wxSize(1, -1));
  line_->Add(subtitle_, wxSizerFlags(1).CenterVertical().Border(wxLEFT, FromDIP(space::l)));
  deeds_ = new wxBoxSizer(wxHORIZONTAL);
  const auto add = [&](int id, const char* label) {
    auto* button = new wxButton(body(), id, shell().text(label));
    button->Bind(wxEVT_BUTTON, [this, id](wxCommandEvent&) {
      // While the pack is written, its button gives it up.
      if (id == review_pack_id && worker_.is_busy()) return worker_.cancel();
      wxPostEvent(wxGetTopLevelParent(this), wxCommandEvent(wxEVT_MENU, id));
    });
    const int gap = deeds_->IsEmpty() ? 0 : FromDIP(space::s);
    deeds_->Add(button, wxSizerFlags().CenterVertical().Border(wxLEFT, gap));
    return button;
  };
  add(present_id, "Show slides");
  pack_ = add(review_pack_id, "Review pack…");
  set_twin(*pack_, "Review &pack…");
  // Below the name where there is no room beside it.
  head_ = new wxBoxSizer(wxHORIZONTAL);
  head_->Add(line_, wxSizerFlags(1).Expand());
  head_->Add(deeds_, wxSizerFlags().CenterVertical());
  return head_;
}

void PageReview::build_lesson() {
  lesson_ = new Card(body());
  auto& content = lesson_->content();
  content.Add(
      new Paragraph(
          lesson_,
          shell().text("At the end of each cycle the leadership team looks at what it "
                       "promised, decides, and agrees on the plan anew. For example: “Cloud "
                       "lands 8 % under target; we hire a second engineer by June.” What is "
                       "below can be read at any time."),
          TextRole::text, Ink::second),
      wxSizerFlags().Expand());
  why_ = new Paragraph(lesson_, {}, TextRole::text, Ink::first);
  content.Add(why_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::s)));
  begin_ = new wxButton(lesson_, wxID_ANY, {});
  set_deed(*begin_, "Begin the review of cycle {1}");
  native::make_loud(*begin_);
  begin_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { begin(); });
  content.Add(begin_, wxSizerFlags().Border(wxTOP, FromDIP(space::m)));
}

void PageReview::build_held() {
  held_card_ = new Card(body());
  held_card_->content().Add(new Label(held_card_, shell().text("Reviews held"), TextRole::section));
  held_ = new RowList(
      held_card_, [this](const Place&) { show_view(View::baselines); }, [this] { fit(); });
  held_card_->content().Add(held_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::xs)));
}

void PageReview::begin() {
  shell().commit_pending_edit();
  show_view(View::review);
  if (!review_view(session(), {}, shell().catalog()).is_going_on && begin_review(session()))
    flow_->show_first_step();
  if (review_view(session(), {}, shell().catalog()).is_going_on) flow_->steps().SetFocus();
}

void PageReview::write_pack() {
  shell().commit_pending_edit();
  if (worker_.is_busy()) return;
  const auto documents = path_from_wx(wxStandardPaths::Get().GetDocumentsDir());
  auto prepared = prepare_review_pack(session(), documents, shell().templates(), shell().catalog());
  if (!prepared) return;
  const auto job = std::make_shared<BookJob>(*std::move(prepared));
  const auto outcome = std::make_shared<BookOutcome>();
  set_deed(*pack_, "Cancel");
  pack_->SetLabel(shell().text("Cancel"));
  worker_.start(
      [job, outcome](const Worker::Desk& desk) {
        *outcome = run_review_pack(
            *job, [&desk](std::size_t, std::size_t) { return !desk.stop.stop_requested(); });
      },
      [](double) {},
      [this, job, outcome] {
        set_twin(*pack_, "Review &pack…");
        pack_->SetLabel(shell().text("Review pack…"));
        tell_review_pack(session(), *job, *outcome);
      });
}

void PageReview::refresh() {
  auto view = review_view(session(), flow_->seen(), shell().catalog());
  title_->set_text(to_wx(view.title));
  subtitle_->set_text(to_wx(view.subtitle));
  const bool reviews = tabs_->selected() == 0;
  begin_->SetLabel(to_wx(view.begin));
  why_->set(to_wx(view.why));
  why_->Show(!view.why.empty());
  lesson_->Show(reviews && !view.is_going_on);
  flow_->refresh(view);
  held_card_->Show(reviews && !view.held.empty());
  const auto all = shell().catalog().text(msg("All {1} ›", view.held.size()));
  held_->set(std::move(view.held), most_held, all);
  if (!reviews) baselines_->refresh();
  arrange_head(GetSize().x);
  fit();
}

void PageReview::show_view(View view) {
  shell().commit_pending_edit();
  tabs_->select(static_cast<std::size_t>(view));
  flow_->Show(view == View::review);
  baselines_->Show(view == View::baselines);
  refresh();
  scroll()->Scroll(0, 0);
}

void PageReview::show_step(ReviewStep step) {
  show_view(View::review);
  flow_->show_step(step);
  flow_->sections().SetFocus();
}

void PageReview::go_to(std::string_view path) {
  if (path == "baselines" || path.starts_with("/baselines") || path.starts_with("/reference")) {
    return show_view(View::baselines);
  }
  if (path.starts_with("/plan/silenced")) return show_step(ReviewStep::findings);
  if (const auto decision = decision_at(path))
    return show_step(decision_standing(session().document(), *decision).can_be_removed
                         ? ReviewStep::decisions
                         : ReviewStep::last_decisions);
  const auto named = path.starts_with('/') ? std::nullopt : parse_enum<ReviewStep>(path);
  if (named) show_step(*named);
}

}  // namespace sightline::desktop
