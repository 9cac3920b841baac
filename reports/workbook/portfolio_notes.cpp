// The sheets of a portfolio that are about the portfolio itself.
#include <algorithm>
#include <array>

#include "model/derive/landing.h"
#include "reports/workbook/cell_text.h"
#include "reports/workbook/context.h"
#include "reports/workbook/portfolio_sheets.h"

namespace sightline::workbook {
namespace {

class Files {
 public:
  Files(Portfolio& portfolio, Sheet& sheet) : portfolio_(portfolio), sheet_(sheet) {}

  void write(const std::vector<PortfolioPlan>& plans) {
    const auto broken = static_cast<std::size_t>(
        std::ranges::count_if(plans, [](const auto& plan) { return !plan.row; }));
    write_portfolio_head(
        portfolio_, sheet_, portfolio_.word("Files"),
        portfolio_.say("{1} of {2} plans could be read", plans.size() - broken, plans.size()));
    write_headers();
    for (const auto& plan : plans) write_plan(plan);
    const Range numbers{{portfolio_first_row, number_}, {row_ - 1, number_}};
    portfolio_.book.define_name("plan_no", sheet_.place(numbers));
    sheet_.freeze({portfolio_first_row, file_ + 1});
    set_portfolio_page(portfolio_, sheet_, {row_ - 1, why_}, portfolio_head_row);
    sheet_.protect();
  }

 private:
  void write_headers() {
    const std::array<const char*, 7> heads = {"No.",      "File",      "Result", "Organization",
                                              "Revision", "Plan book", "Why not"};
    const std::array<double, 7> widths = {5, 40, 13, 30, 9, 30, 60};
    for (Column at = 0; at < heads.size(); ++at) {
      sheet_.text({portfolio_head_row, at}, portfolio_.word(heads.at(at)),
                  {.role = Role::header, .side = Side::left, .below = Rule::strong});
      sheet_.width(at, at, widths.at(at));
    }
    why_width_ = static_cast<int>(widths.back()) - 2;
    file_width_ = static_cast<int>(widths.at(file_)) - 2;
    name_width_ = static_cast<int>(widths.at(organization_)) - 2;
  }

  void write_plan(const PortfolioPlan& plan) {
    const auto words = portfolio_words();
    const auto number = portfolio_look(Form::count, Role::calculation, Side::left);
    const auto why = plan.failure ? portfolio_.options.catalog.text(*plan.failure) : std::string();
    sheet_.text({row_, file_}, plan.file, words);
    sheet_.text({row_, why_}, why, words);
    const auto name = plan.row ? one_line(plan.row->organization, 200) : std::string();
    const int lines = std::max({lines_of(plan.file, file_width_), lines_of(name, name_width_),
                                lines_of(plan.book, name_width_), lines_of(why, why_width_)});
    constexpr double highest = 409;
    sheet_.height(row_, std::min(highest, line_height * lines + 4));
    if (plan.row) {
      write_number(sheet_, {row_, number_}, ++count_, plan.book);
      sheet_.text({row_, result_}, portfolio_.word("✓ read"), words);
      sheet_.text({row_, organization_}, name, words);
      sheet_.number({row_, revision_}, static_cast<double>(plan.row->revision), number);
    } else {
      auto alarming = words;
      alarming.tone = Tone::bad;
      sheet_.blank({row_, number_}, number);
      sheet_.text({row_, result_}, portfolio_.word("■ not read"), alarming);
      sheet_.blank({row_, organization_}, words);
      sheet_.blank({row_, revision_}, number);
    }
    sheet_.text({row_, book_}, plan.book, words);
    ++row_;
  }

  static constexpr Column number_ = 0;
  static constexpr Column file_ = 1;
  static constexpr Column result_ = 2;
  static constexpr Column organization_ = 3;
  static constexpr Column revision_ = 4;
  static constexpr Column book_ = 5;
  static constexpr Column why_ = 6;

  Portfolio& portfolio_;
  Sheet& sheet_;
  Row row_ = portfolio_first_row;
  int count_ = 0;
  int why_width_ = 1;
  int file_width_ = 1;
  int name_width_ = 1;
};

class About {
 public:
  About(Portfolio& portfolio, Sheet& sheet) : portfolio_(portfolio), sheet_(sheet) {}

  void write() {
    write_portfolio_head(portfolio_, sheet_, portfolio_.word("About"),
                         portfolio_.word("What made this workbook and how to read it"));
    sheet_.width(0, 0, label_width);
    sheet_.width(1, 1, text_width);
    sheet_.width(2, 2, verdict_width);
    write_lines();
    ++row_;
    write_checks();
    set_portfolio_page(portfolio_, sheet_, {row_ - 1, 2}, std::nullopt);
    sheet_.protect();
  }

 private:
  void line(const char* label, const std::string& text) {
    sheet_.text({row_, 0}, portfolio_.word(label), portfolio_words(Role::second));
    sheet_.text({row_, 1}, text, portfolio_words());
    sheet_.height(row_++, line_height * lines_of(text, text_width - 4) + 4);
  }

  void write_lines() {
    const auto& options = portfolio_.options;
    line("Made with", options.program);
    line("Date", options.catalog.long_date(options.today));
    line("Made for", portfolio_.word(label_of(options.audience.audience)));
    line("Amounts",
         portfolio_.word("Every amount is in the currency of its organization, in whole units. "
                         "Nothing is added up or converted across organizations."));
    line(
        "Compared",
        portfolio_.word("A month without an actual is blank, never 0. Actual and target are "
                        "compared over the months that have both; headcount in the last of them."));
    line("Landing", options.catalog.text(landing_note()));
    line("Colours",
         portfolio_.word("Figures in green come from another sheet of this workbook. A red or "
                         "green ground stands beside the sign or arrow that says the same."));
    line("Plan book", portfolio_.word("Where an organization has a plan book, its number on the "
                                      "first sheet leads to it."));
    line("Sorting", portfolio_.word("Sort and filter any sheet: the overview finds each plan by "
                                    "its number."));
  }

  void check(const std::string& what, const std::string& formula) {
    sheet_.text({row_, 0}, portfolio_.word("Check"), portfolio_words(Role::second));
    sheet_.text({row_, 1}, what, portfolio_words());
    write_verdict(sheet_, {row_++, 2}, formula, true);
  }

  void write_checks() {
    const Row first = row_;
    for (const auto* sheet : portfolio_.sheets) {
      const auto last = static_cast<Row>(portfolio_first_row + portfolio_.plans.size() - 1);
      const Range numbers{{portfolio_first_row, number_column}, {last, number_column}};
      check(portfolio_.say("{1}: every plan that was read is there once", sheet->name()),
            "=IF(AND(COUNT(" + sheet->place(numbers) + ")=COUNT(plan_no),SUM(" +
                sheet->place(numbers) + ")=SUM(plan_no)),1,0)");
      constexpr Column wide = 40;
      const Range all{{portfolio_first_row, 0}, {last, wide}};
      check(portfolio_.say("{1}: no cell is an error", sheet->name()),
            "=IF(SUMPRODUCT(ISERROR(" + sheet->place(all) + ")*1)=0,1,0)");
    }
    const Range verdicts{{first, 2}, {row_ - 1, 2}};
    portfolio_.book.define_name("check_verdicts", sheet_.place(verdicts));
    sheet_.text({row_, 0}, portfolio_.word("All checks"), {.bold = true});
    write_verdict(sheet_, {row_, 2}, "=IF(COUNTIF(check_verdicts,0)=0,1,0)", true);
    portfolio_.book.define_name("check_master", sheet_.place(Cell{row_++, 2}));
  }

  static constexpr double label_width = 16;
  static constexpr int text_width = 100;
  static constexpr double verdict_width = 14;

  Portfolio& portfolio_;
  Sheet& sheet_;
  Row row_ = portfolio_head_row - 1;
};

}  // namespace

void write_portfolio_files(Portfolio& portfolio, Sheet& sheet,
                           const std::vector<PortfolioPlan>& plans) {
  Files(portfolio, sheet).write(plans);
}

void write_portfolio_about(Portfolio& portfolio, Sheet& sheet) { About(portfolio, sheet).write(); }

}  // namespace sightline::workbook
