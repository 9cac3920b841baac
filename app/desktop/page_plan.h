// Plan: who does what until when, by cycle; as a list, a board or a timeline, with the
// details beside.
// Why: the page copies the presenters' rows to the controls and what was done there to gestures.
#pragma once

#include <wx/dataview.h>
#include <wx/textctrl.h>

#include <map>

#include "app/desktop/action_details.h"
#include "app/desktop/cell_editor.h"
#include "app/desktop/cycle_details.h"
#include "app/desktop/drop_down.h"
#include "app/desktop/many_details.h"
#include "app/desktop/page.h"
#include "app/desktop/plan_board_view.h"
#include "app/desktop/plan_list_model.h"
#include "app/desktop/plan_timeline_view.h"
#include "app/desktop/tabs.h"

namespace sightline::desktop {

class PagePlan : public Page {
 public:
  PagePlan(wxWindow* parent, Shell& shell);
  /// List and fields still tell us things while they go.
  ~PagePlan() override { DestroyChildren(); }
  PagePlan(const PagePlan&) = delete;
  PagePlan& operator=(const PagePlan&) = delete;

  void refresh() override;
  [[nodiscard]] std::vector<PageCommand> commands() override;
  void commit_pending_edit() override;
  void go_to(std::string_view path) override;
  void remember(wxConfigBase& config) const override;
  void recall(const wxConfigBase& config) override;

  [[nodiscard]] wxTextCtrl& quick_add_field() { return *quick_; }
  [[nodiscard]] bool shows_quick_add_problem() const { return quick_problem_->IsShown(); }
  [[nodiscard]] wxTextCtrl& find_field() { return *find_; }
  [[nodiscard]] Tabs& tabs() { return *tabs_; }
  [[nodiscard]] wxDataViewCtrl& list() { return *list_; }
  [[nodiscard]] PlanBoardView& board() { return *board_; }
  [[nodiscard]] wxChoice& grouped_by() { return *grouped_by_; }
  [[nodiscard]] wxChoice& columns_by() { return *columns_by_; }
  [[nodiscard]] PlanTimelineView& timeline() { return *timeline_; }
  [[nodiscard]] wxButton& zoom_in() { return *zoom_in_; }
  [[nodiscard]] Label& months_in_view() { return *months_; }
  [[nodiscard]] const PlanListModel& model() const { return *model_; }
  [[nodiscard]] ActionDetailsView& details() { return *details_; }
  [[nodiscard]] CycleDetailsView& cycle_details() { return *cycle_details_; }
  [[nodiscard]] ManyDetailsView& many_details() { return *many_; }
  [[nodiscard]] CellEditor& cell() { return *cell_; }
  [[nodiscard]] wxButton& close_button() { return *close_; }
  [[nodiscard]] const std::vector<Id<Action>>& chosen_actions() const { return chosen_; }
  [[nodiscard]] const PlanSort& sort() const { return sort_; }

  /// As a click on that column's head does; the order of the plan for SortBy::plan.
  void sort_by(SortBy column);

  /// The tabs, in order.
  enum View : std::size_t { list_view, board_view, timeline_view };

 private:
  [[nodiscard]] wxSizer* build_head();
  void build_views(Card& table);
  void build_tools(Card& table);
  [[nodiscard]] wxButton* zoom_button(const char* sign, const char* name, double factor);
  [[nodiscard]] DropDown* choice_of(Card& table, const std::vector<const char*>& labels,
                                    const char* name, void (PagePlan::*chosen)());
  [[nodiscard]] BoardBy board_by() const;
  [[nodiscard]] GroupBy group_by() const;
  /// The lines of the list, grouped as chosen.
  [[nodiscard]] std::vector<PlanLine> lines(const PlanList& list) const;
  void group_list();
  void fill_view();
  void show_months();
  void build_list(wxWindow* parent);
  void build_side();
  void bind_list();
  void add_column(const char* label, unsigned column, int width);
  [[nodiscard]] int status_width() const;
  void show_sort();
  void open_cell(unsigned column);
  void leave_cell(int step, bool held);
  void place_cell();
  [[nodiscard]] ActionField field_of(unsigned column) const;
  [[nodiscard]] wxRect cell_rect() const;
  void share_width(int width);
  void show_tab(std::size_t tab);
  [[nodiscard]] wxWindow& shown_view() const;
  /// Whether keys are about what is chosen there, and not about a field.
  [[nodiscard]] bool is_view_in_hand() const;
  void share_sides();
  void add_typed_action();
  void select(std::optional<Id<Action>> id);
  void choose(std::vector<Id<Action>> ids);
  /// Among what was found last.
  void show_chosen(std::vector<Id<Action>> ids);
  void mark_chosen();
  [[nodiscard]] wxDataViewItemArray items_of_chosen() const;
  /// In their order in the list.
  [[nodiscard]] std::vector<unsigned> rows_of(const wxDataViewItemArray& items) const;
  /// A cycle's or the backlog's is chosen; those of other groups have no details.
  [[nodiscard]] bool is_at_cycle() const { return heading_ && !heading_->group; }
  void show_details();
  void close_details();
  void drop_hidden();
  [[nodiscard]] PlanList found() const;
  void show_all();
  void on_list_selection();
  void on_list_key(wxKeyEvent& event);
  void on_escape(wxKeyEvent& event);
  void show_menu();
  void show_menu_of_many();
  void edit_title();
  void remove();
  void move_in_list(int step);
  void duplicate();
  void move_to_cycle(std::optional<Id<Cycle>> cycle);
  void move_by_cycle(int step);
  void perform(const std::function<EditEntry(const Document&)>& make);
  [[nodiscard]] const Action* action() const;

  Tabs* tabs_ = nullptr;
  Label* shown_ = nullptr;
  wxTextCtrl* find_ = nullptr;
  wxTextCtrl* quick_ = nullptr;
  Label* quick_problem_ = nullptr;
  wxDataViewCtrl* list_ = nullptr;
  wxObjectDataPtr<PlanListModel> model_;
  CellEditor* cell_ = nullptr;
  Id<Action> cell_action_;
  unsigned cell_column_ = 0;
  PlanSort sort_;
  PlanBoardView* board_ = nullptr;
  DropDown* grouped_by_ = nullptr;
  DropDown* columns_by_ = nullptr;
  PlanTimelineView* timeline_ = nullptr;
  Panel* zoom_ = nullptr;
  wxButton* zoom_out_ = nullptr;
  wxButton* zoom_in_ = nullptr;
  Label* months_ = nullptr;
  Card* side_ = nullptr;
  wxButton* close_ = nullptr;
  ManyDetailsView* many_ = nullptr;
  ActionDetailsView* details_ = nullptr;
  CycleDetailsView* cycle_details_ = nullptr;
  Label* lesson_ = nullptr;
  PlanList found_;         ///< as the document was when last shown; its rows are in the list
  Id<Document> document_;  ///< the plan that chosen_ is of
  std::vector<Id<Action>> chosen_;      ///< in the order of the list
  std::optional<Id<Action>> selected_;  ///< the only one that is chosen
  std::optional<PlanLine> heading_;     ///< selected instead of an action
  std::map<unsigned, int> widths_;      ///< of all columns but the titles
  bool filling_ = false;
};

}  // namespace sightline::desktop
