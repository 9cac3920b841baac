#include "model/intake/pipeline_intake.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <unordered_map>
#include <unordered_set>

#include "model/base/text.h"
#include "model/intake/folded.h"
#include "model/intake/no_columns.h"
#include "model/intake/person_match.h"
#include "model/intake/typed_currency.h"

namespace sightline {
namespace {

class PipelineReader {
 public:
  PipelineReader(const TableFile& file, const ImportSetup& setup, const ImportWords& words,
                 const Plan& plan, Day today)
      : table_(file.table),
        setup_(setup),
        words_(words),
        names_(words.month_names()),
        units_(words),
        today_(today),
        currency_(plan.organization.currency),
        ragged_counts_(!file.is_workbook),
        match_(plan.people),
        outcomes_(words) {
    key_ = setup.column_of("key");
    name_ = setup.column_of("name");
    if (!key_) key_ = name_;
    if (!key_) throw NoColumns(file, setup, words);
    if (const auto value = setup.column_of("value"))
      head_problem_ = head_currency_problem(setup.heads[*value], currency_);
    note_units();
  }

  PipelineIntake read(const IntakeProgress& progress) {
    intake_.deals.reserve(table_.rows());
    lines_.reserve(table_.rows());
    for (std::size_t row = first_row_; row < table_.rows(); ++row) {
      tell_row(progress, row, table_.rows());
      if (table_.is_blank(row)) continue;
      faults_.clear();
      auto deal = deal_of(row);
      if (faults_.empty()) {
        take_owner(deal, row);
        intake_.deals.push_back(std::move(deal));
      } else {
        intake_.problems.push_back({table_.line(row),
                                    row,
                                    faults_[0].column,
                                    faults_[0].what,
                                    {faults_.begin() + 1, faults_.end()},
                                    std::ranges::all_of(faults_, &RowFault::of_column)});
      }
    }
    count_unknown();
    intake_.unit = unit_.named();
    intake_.asks_unit =
        intake_.unit && !setup_.unit && any_unsaid_ &&
        std::ranges::any_of(intake_.deals, [](const auto& deal) { return deal.value.has_value(); });
    return std::move(intake_);
  }

 private:
  /// What the heads of other columns count in is nothing to a deal.
  void note_units() {
    first_row_ = setup_.head + 1;
    unit_.take_titles(table_, setup_.head);
    if (setup_.column_of("unit")) return;
    unit_.take(cell(setup_.head, "value"));
    if (first_row_ >= table_.rows()) return;
    const bool is_of_units = unit_.is_of_units(table_, first_row_);
    const auto below = cell(first_row_, "value");
    // "$1000" in a row with a deal is its value, though "$ 1000" alone could be a unit.
    if (units_.is_only(below) && (is_of_units || !read_typed_number(below, setup_.numbers.form)))
      unit_.take(below);
    if (is_of_units) ++first_row_;
  }

  [[nodiscard]] std::string_view cell(std::size_t row, std::optional<std::size_t> column) const {
    return column ? trimmed(table_.cell(row, *column)) : std::string_view{};
  }
  [[nodiscard]] std::string_view cell(std::size_t row, std::string_view field) const {
    return cell(row, setup_.column_of(field));
  }
  [[nodiscard]] std::string text(std::size_t row, std::string_view field) const {
    return to_valid_text(cell(row, field));
  }

  void refuse(std::optional<std::size_t> column, Message what) {
    faults_.push_back({column, std::move(what)});
  }

  /// With the faults of its row in faults_; what is refused stays blank.
  Opportunity deal_of(std::size_t row) {
    Opportunity deal;
    // The cells of such a row belong to other columns.
    if (!has_width(row)) return deal;
    if (auto broken = broken_cell(table_, row)) {
      faults_.push_back(*std::move(broken));
      return deal;
    }
    deal.key = key_of(row);
    deal.name = text(row, "name");
    deal.stage = text(row, "stage");
    deal.lead_source = text(row, "lead_source");
    deal.outcome = outcome_of(row);
    deal.value = value_of(row);
    deal.created = day_of(row, "created");
    deal.expected_close = day_of(row, "expected_close");
    deal.closed = day_of(row, "closed");
    deal.net_new = answer_of(row, "net_new");
    deal.discount = discount_of(row);
    place_close(deal);
    require_sense(deal, row);
    return deal;
  }

  bool has_width(std::size_t row) {
    if (!ragged_counts_) return true;
    const auto problem = width_problem(table_, row, setup_.head, false);
    if (problem) refuse({}, *problem);
    return !problem;
  }

  std::string key_of(std::size_t row) {
    const auto typed = cell(row, key_);
    auto key = to_valid_text(typed);
    if (key.empty()) refuse(key_, msg("The id is missing."));
    // Also below a row that isn't taken: nobody knows which of the two is meant.
    const std::string_view kept = key == typed ? typed : mended_.emplace_back(key);
    const auto [above, fresh] = lines_.try_emplace(kept, table_.line(row));
    if (!fresh && !key.empty())
      refuse(key_, msg("The id ‘{1}’ stands in line {2} already.", key, above->second));
    return key;
  }

  std::optional<Day> day_of(std::size_t row, std::string_view field) {
    const auto typed = cell(row, field);
    if (typed.empty()) return std::nullopt;
    const auto day = read_typed_date(typed, setup_.dates.form, names_);
    if (!day) refuse(setup_.column_of(field), msg("‘{1}’ is not a date.", shown_cell(typed)));
    return day;
  }

  [[nodiscard]] std::optional<TypedNumber> number_of(std::string_view typed,
                                                     std::string_view field) {
    const auto number = read_typed_number(typed, setup_.numbers.form);
    if (!number) refuse(setup_.column_of(field), msg("‘{1}’ is not a number.", shown_cell(typed)));
    return number;
  }

  std::optional<Money> value_of(std::size_t row) {
    const auto typed = cell(row, "value");
    if (is_blank(typed)) return std::nullopt;
    const auto number = number_of(typed, "value");
    if (!number) return std::nullopt;
    const auto column = setup_.column_of("value");
    const auto unit = unit_of(row);
    if (!unit || !is_in_plan_currency(*number, typed, row)) return std::nullopt;
    const double amount = number->value * times_of(*unit);
    if (number->percent)
      refuse(column, msg("‘{1}’ is no amount of money.", shown_cell(typed)));
    else if (amount < 0)
      refuse(column, msg("A deal’s value can’t be below zero."));
    else if (amount * 1'000 > static_cast<double>(max_money))
      refuse(column, msg("‘{1}’ is out of range.", shown_cell(typed)));
    else
      return from_units(amount, currency_);
    return std::nullopt;
  }

  /// Currencies are never added up.
  bool is_in_plan_currency(const TypedNumber& number, std::string_view typed, std::size_t row) {
    const auto beside = amount_problem(number.currency, shown_cell(typed), currency_);
    if (!beside.empty()) refuse(setup_.column_of("value"), beside);
    const auto typed_currency = cell(row, "currency");
    const auto in_row = row_currency_problem(typed_currency, cell(row, "unit"), currency_);
    if (!in_row.empty())
      refuse(setup_.column_of(typed_currency.empty() ? "unit" : "currency"), in_row);
    const bool is_said =
        !number.currency.empty() || !typed_currency.empty() || has_currency(cell(row, "unit"));
    const auto column = setup_.column_of("value");
    const bool is_in_head = !is_said && !head_problem_.empty();
    if (is_in_head) faults_.push_back({column, head_problem_, true});
    return beside.empty() && in_row.empty() && !is_in_head;
  }

  /// As it was said, else as the row says.
  std::optional<FigureUnit> unit_of(std::size_t row) {
    if (setup_.unit) return setup_.unit;
    const auto typed = cell(row, "unit");
    any_unsaid_ = any_unsaid_ || typed.empty();
    const auto unit = units_.of_cell(typed);
    if (!unit) refuse(setup_.column_of("unit"), unit_problem(shown_cell(typed)));
    return unit;
  }

  std::optional<Percent> discount_of(std::size_t row) {
    const auto typed = cell(row, "discount");
    if (typed.empty()) return std::nullopt;
    const auto number = number_of(typed, "discount");
    if (!number) return std::nullopt;
    // 15 is fifteen per cent; 0.15 is too, since nobody gives less than one.
    const double fraction =
        number->percent || std::abs(number->value) < 1 ? number->value : number->value / 100;
    if (fraction >= 0 && fraction <= 1 && number->currency.empty()) return Percent{fraction};
    refuse(setup_.column_of("discount"),
           msg("A discount is 0 to 100 %, not ‘{1}’.", shown_cell(typed)));
    return std::nullopt;
  }

  bool answer_of(std::size_t row, std::string_view field) {
    const auto typed = cell(row, field);
    if (typed.empty()) return false;
    const auto* list = list_with(words_.answers, folded(typed));
    if (list != nullptr) return list->name == "yes";
    refuse(setup_.column_of(field), msg("‘{1}’ is neither yes nor no.", shown_cell(typed)));
    return false;
  }

  Outcome outcome_of(std::size_t row) {
    const auto typed = cell(row, "outcome");
    if (typed.empty()) return stage_outcome(row);
    const auto column = setup_.column_of("outcome");
    if (const auto& found = known_outcome(typed).found; found.is_whole) return found.outcome;
    const auto is_won = outcomes_.is_won(typed);
    if (!is_won) {
      refuse(column, msg("‘{1}’ is neither open, won, lost nor no decision.", shown_cell(typed)));
      return Outcome::open;
    }
    if (*is_won) return Outcome::won;
    // A deal that is not won may be lost or open, which the stage says.
    const auto outcome = stage_outcome(row);
    if (outcome == Outcome::won)
      refuse(column,
             msg("‘{1}’ says that the deal is not won, and the stage ‘{2}’ says that it is.",
                 shown_cell(typed), shown_cell(cell(row, "stage"))));
    return outcome;
  }

  /// A stage is noted with what it was taken as.
  Outcome stage_outcome(std::size_t row) {
    const auto typed = cell(row, "stage");
    if (typed.empty()) return Outcome::open;
    auto& known = known_outcome(typed);
    if (!known.is_noted && noted_stages_.insert(folded(typed)).second)
      intake_.stages.push_back({shown_cell(typed), known.found.outcome, known.found.is_whole});
    known.is_noted = true;
    return known.found.outcome;
  }

  struct KnownOutcome {
    FoundOutcome found;
    bool is_noted = false;  ///< as a stage
  };
  KnownOutcome& known_outcome(std::string_view typed) {
    const auto [at, fresh] = known_outcomes_.try_emplace(std::string(typed));
    if (fresh) at->second.found = outcomes_.find(typed);
    return at->second;
  }

  /// Many programs have one date of close, which is a plan until the deal is closed.
  void place_close(Opportunity& deal) const {
    const bool open = deal.outcome == Outcome::open;
    if (!open && !deal.closed && !setup_.column_of("closed")) deal.closed = deal.expected_close;
    if (open && !setup_.column_of("expected_close")) deal.expected_close = deal.closed;
    if (open) deal.closed.reset();
  }

  /// A cell that can't be read is told as such, and not as one that is blank.
  void require_sense(const Opportunity& deal, std::size_t row) {
    if (deal.outcome == Outcome::won && !deal.value && is_blank(cell(row, "value")))
      refuse(setup_.column_of("value"), msg("The deal is won and has no value."));
    if (!deal.closed) return;
    const auto closed = setup_.column_of("closed");
    const auto column = closed ? closed : setup_.column_of("expected_close");
    if (deal.created && *deal.closed < *deal.created)
      refuse(column, msg("The deal was closed on {1}, before it was created on {2}.", *deal.closed,
                         *deal.created));
    if (*deal.closed > today_)
      refuse(column,
             msg("The deal is closed, and {1} is a day that is still to come.", *deal.closed));
  }
  static bool is_blank(std::string_view typed) { return typed.empty() || typed == "-"; }

  void take_owner(Opportunity& deal, std::size_t row) {
    const auto typed = cell(row, "owner");
    if (typed.empty()) return;
    deal.owner = match_.find(typed);
    if (!deal.owner) deal.owner_name = to_valid_text(typed);
  }

  void count_unknown() {
    std::unordered_map<std::string, std::size_t> places;
    for (const auto& deal : intake_.deals) {
      if (deal.owner_name.empty()) continue;
      const auto [at, fresh] = places.emplace(folded(deal.owner_name), intake_.unknown.size());
      if (fresh)
        intake_.unknown.push_back({deal.owner_name, 0, match_.suggestion(deal.owner_name)});
      ++intake_.unknown[at->second].deals;
    }
  }

  const Table& table_;
  const ImportSetup& setup_;
  const ImportWords& words_;
  MonthNames names_;
  UnitWords units_;
  UnitNote unit_{units_, setup_.unit.has_value()};
  bool any_unsaid_ = false;  ///< a value whose row says no unit
  std::size_t first_row_ = 0;
  Day today_;
  Currency currency_;
  Message head_problem_;          ///< the column of values is in another currency; may be empty
  std::vector<RowFault> faults_;  ///< of the row that is being read
  bool ragged_counts_;            ///< a workbook's rows end where their last cell is
  std::optional<std::size_t> key_;
  std::optional<std::size_t> name_;
  PersonMatch match_;
  std::unordered_map<std::string_view, std::size_t> lines_;  ///< of ids, which the table keeps …
  std::deque<std::string> mended_;                           ///< … or that were no valid text
  OutcomeMatch outcomes_;
  std::unordered_map<std::string, KnownOutcome> known_outcomes_;
  std::unordered_set<std::string> noted_stages_;
  PipelineIntake intake_;
};

}  // namespace

PipelineIntake read_pipeline(const TableFile& file, const ImportSetup& setup,
                             const ImportWords& words, const Plan& plan, Day today,
                             const IntakeProgress& progress) {
  return PipelineReader(file, setup, words, plan, today).read(progress);
}

bool loses_ids(const ImportSetup& setup, const DealChanges& changes) {
  return setup.may_lose_ids() && changes.had_ids && changes.fresh > 0;
}

Message lost_ids_words(const ImportSetup& setup, std::size_t deals) {
  const auto twice = msg_n(
      "Earlier imports had ids of deals and this file has none, so {1} deal would come in as new "
      "and may stand in the plan already.",
      "Earlier imports had ids of deals and this file has none, so {1} deals would come in as new "
      "and may stand in the plan already.",
      deals);
  if (setup.lost_ids.empty()) return twice;
  return msg("{1} {2}", twice, msg("The ids stood in the column ‘{1}’.", setup.lost_ids));
}

Message import_place_words(const Document& document, Day taken_on) {
  const auto is_of_day = [&](const auto& snapshot) { return snapshot->taken_on == taken_on; };
  const auto is_later = [&](const auto& snapshot) { return snapshot->taken_on > taken_on; };
  const auto of_day = std::ranges::any_of(document.pipeline, is_of_day)
                          ? msg("Another import of {1} is in the plan and stays. Of the deals that "
                                "both have, this one counts from that day on.",
                                taken_on)
                          : Message{};
  const auto next = std::ranges::find_if(document.pipeline, is_later);
  if (next == document.pipeline.end()) return of_day;
  auto later =
      msg("The plan has later imports, the next of {1}: they stay, and what they say of a "
          "deal counts from their days on.",
          (*next)->taken_on);
  return of_day.empty() ? later : msg("{1} {2}", of_day, later);
}

}  // namespace sightline
