#include "app/desktop/page_home.h"

#include <algorithm>
#include <utility>

#include "app/desktop/text.h"
#include "app/present/recent_plans.h"

namespace sightline::desktop {
namespace {

// Narrower than this, the lists stand below the chart.
constexpr int wide_home = 900;
constexpr int least_chart = 320;
// Lower than this, the lists are shorter, so that what needs attention is seen without scrolling.
constexpr int tall_home = 880;

}  // namespace

PageHome::PageHome(wxWindow* parent, Shell& shell) : ScrolledPage(parent, shell) {
  build_recent();
  build_board();
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(recent_card_,
              wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(space::xxl)));
  column->Add(board_, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(space::xxl)));
  fill(column);
}

void PageHome::build_welcome() {
  welcome_ = new WelcomeView(
      body(), shell(), [this](int command) { give(command); }, [this] { fit(); });
  welcome_->fit_to(*this);
  body()->GetSizer()->Prepend(welcome_, wxSizerFlags().Expand().Border(wxALL, FromDIP(space::xxl)));
}

void PageHome::build_recent() {
  recent_card_ = new Card(body());
  recent_card_->content().Add(
      new Label(recent_card_, shell().text("Recent plans"), TextRole::section));
  recent_ = new RowList(
      recent_card_,
      [this](const Place& place) {
        const auto& files = session().recent();
        const auto file = std::ranges::find(files, std::filesystem::path(place.path));
        if (file != files.end()) give(wxID_FILE1 + static_cast<int>(file - files.begin()));
      },
      [this] { fit(); });
  recent_card_->content().Add(recent_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::xs)));
}

void PageHome::show_recent() {
  // Each of them is read from disk, so only when they are others.
  if (told_recent_ == session().recent()) return;
  told_recent_ = session().recent();
  auto rows = recent_plan_rows(session(), shell().catalog());
  const auto all = shell().catalog().text(msg("All {1} plans ›", rows.size()));
  recent_->set(std::move(rows), 5, all);
}

void PageHome::give(int command) {
  wxPostEvent(wxGetTopLevelParent(this), wxCommandEvent(wxEVT_MENU, command));
}

void PageHome::lead_to(const Place& place) { shell().show(place.page, place.path); }

FigureView* PageHome::add_figure() {
  auto* figure = new FigureView(board_, [this](const Place& place) { lead_to(place); });
  figure_row_->Add(figure, wxSizerFlags().Expand());
  return figure;
}

RowList* PageHome::add_list(Card& card) {
  auto* list = new RowList(
      &card, [this](const Place& place) { lead_to(place); }, [this] { fit(); });
  card.content().Add(list, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::xs)));
  return list;
}

void PageHome::build_board() {
  board_ = new Panel(body());
  const int gap = FromDIP(space::l);
  auto* column = new wxBoxSizer(wxVERTICAL);
  auto* sight_card = new Card(board_);
  sight_ = new SightView(sight_card, [this](const std::string& path) { lead_to(place_of(path)); });
  sight_card->content().Add(sight_, wxSizerFlags().Expand());
  column->Add(sight_card, wxSizerFlags().Expand());
  figure_row_ = new wxFlexGridSizer(figure_count, gap, gap);
  for (int i = 0; i < figure_count; ++i) {
    figure_row_->AddGrowableCol(static_cast<std::size_t>(i), 1);
    figures_.push_back(add_figure());
  }
  column->Add(figure_row_, wxSizerFlags().Expand().Border(wxTOP, gap));

  lower_ = new wxBoxSizer(wxHORIZONTAL);
  chart_card_ = new Card(board_);
  chart_ = new ChartView(chart_card_);
  chart_->SetMinSize(FromDIP(wxSize(320, 240)));
  chart_->let_lead([this] { lead_to(place_of("/plan/targets/revenue")); });
  chart_card_->content().Add(chart_, wxSizerFlags(1).Expand());
  lower_->Add(chart_card_, wxSizerFlags(3));
  lower_->Add(gap, gap);

  auto* side = new wxBoxSizer(wxVERTICAL);
  auto* cycle_card = new Card(board_);
  auto* head = new wxBoxSizer(wxHORIZONTAL);
  cycle_ = new Label(cycle_card, {}, TextRole::section);
  theme_ = new Label(cycle_card, {}, TextRole::small_strong, Ink::second, wxST_ELLIPSIZE_END);
  // As much of it as there is room for.
  theme_->SetMinSize(wxSize(1, -1));
  head->Add(cycle_, wxSizerFlags().CenterVertical());
  head->Add(theme_, wxSizerFlags(1).CenterVertical().Border(wxLEFT, FromDIP(space::s)));
  cycle_card->content().Add(head, wxSizerFlags().Expand());
  areas_ = new AreaStrip(
      cycle_card, [this](const Place& place) { lead_to(place); }, [this] { fit(); });
  cycle_card->content().Add(areas_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::s)));
  actions_ = add_list(*cycle_card);
  no_actions_ = new Paragraph(cycle_card, {}, TextRole::text, Ink::second);
  cycle_card->content().Add(no_actions_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::s)));
  side->Add(cycle_card, wxSizerFlags().Expand());

  findings_card_ = new Card(board_);
  attention_ = new Label(findings_card_, {}, TextRole::section);
  findings_card_->content().Add(attention_);
  findings_ = add_list(*findings_card_);
  no_findings_ = new Paragraph(findings_card_, {}, TextRole::text, Ink::good);
  findings_card_->content().Add(no_findings_,
                                wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::s)));
  silenced_ = new Paragraph(findings_card_, {}, TextRole::secondary, Ink::second);
  findings_card_->content().Add(silenced_,
                                wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::s)));
  side->Add(findings_card_, wxSizerFlags(1).Expand().Border(wxTOP, gap));
  lower_->Add(side, wxSizerFlags(2).Expand());
  column->Add(lower_, wxSizerFlags(1).Expand().Border(wxTOP, gap));
  board_->SetSizer(column);
}

void PageHome::refresh() {
  auto view = home_view(session(), shell().catalog());
  if (view.is_blank && !welcome_) build_welcome();
  if (welcome_) welcome_->Show(view.is_blank);
  recent_card_->Show(view.is_blank && !session().recent().empty());
  if (recent_card_->IsShown()) show_recent();
  board_->Show(!view.is_blank);
  sight_->set(std::move(view.sight));
  for (std::size_t i = 0; i < std::min(figures_.size(), view.figures.size()); ++i) {
    figures_[i]->set(view.figures[i]);
  }
  arrange_figures(GetSize().x);
  chart_->set(std::move(view.revenue), to_wx(view.revenue_spoken));
  cycle_->set_text(to_wx(view.cycle));
  theme_->set_text(to_wx(view.theme));
  theme_->SetToolTip(to_wx(view.theme));
  areas_->Show(!view.areas.empty());
  areas_->set(std::move(view.areas));
  no_actions_->Show(view.actions.empty());
  no_actions_->set(to_wx(view.actions_empty));
  no_findings_->Show(view.findings.empty());
  no_findings_->set(to_wx(view.findings_empty));
  attention_->set_text(to_wx(view.attention));
  silenced_->Show(!view.silenced.empty());
  silenced_->set(to_wx(view.silenced));
  const auto& catalog = shell().catalog();
  const auto all_actions = catalog.text(msg("All {1} actions ›", view.actions.size()));
  const auto all_findings = catalog.text(msg("All {1} findings ›", view.open_findings));
  actions_->set(std::move(view.actions), is_tall_ ? 3 : 2, all_actions);
  findings_->set(std::move(view.findings), is_tall_ ? 3 : 2, all_findings);
  fit();
}

void PageHome::arrange(wxSize size) {
  const bool tall = size.y >= FromDIP(tall_home);
  if (std::exchange(is_tall_, tall) != tall) refresh();
  if (welcome_) welcome_->fit_to(*this);
  arrange_figures(size.x);
  const bool wide = size.x >= FromDIP(wide_home);
  if (wide == is_wide_) return;
  is_wide_ = wide;
  lower_->SetOrientation(wide ? wxHORIZONTAL : wxVERTICAL);
  auto* chart = lower_->GetItem(chart_card_);
  chart->SetProportion(wide ? 3 : 0);
  chart->SetFlag(wide ? 0 : wxEXPAND);
}

void PageHome::arrange_figures(int width) {
  int widest = 0;
  for (const auto* figure : figures_) widest = std::max(widest, figure->whole_width());
  const int room = width - 2 * FromDIP(space::xxl) - (figure_count - 1) * FromDIP(space::l);
  const int columns = figure_count * widest <= room ? figure_count : figure_count / 2;
  if (std::exchange(figure_columns_, columns) == columns) return;
  for (std::size_t i = figure_count / 2; i < figure_count; ++i)
    if (columns < figure_count) figure_row_->RemoveGrowableCol(i);
  figure_row_->SetCols(columns);
  for (std::size_t i = figure_count / 2; i < figure_count; ++i)
    if (columns == figure_count) figure_row_->AddGrowableCol(i, 1);
}

void PageHome::fit() {
  // The chart ends where the window ends, however long the lists beside it are; those below it
  // would be pushed out of sight.
  const int above = lower_->GetPosition().y + FromDIP(space::xxl);
  const int room = scroll()->GetClientSize().y - above - FromDIP(space::xxl);
  const int height = is_wide_ ? std::max(room, FromDIP(least_chart)) : FromDIP(least_chart);
  chart_card_->SetMinSize(wxSize(-1, height));
  board_->Layout();
  ScrolledPage::fit();
}

}  // namespace sightline::desktop
