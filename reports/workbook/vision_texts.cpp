#include "reports/workbook/vision_texts.h"

#include <algorithm>

#include "reports/workbook/cell_text.h"

namespace sightline::workbook {
namespace {

constexpr int vision_text_width = 108;
constexpr int vision_most_lines = 24;
// Of an answer that has more, so that pages end full.
constexpr int vision_piece_lines = 12;
// Of a row for the title of a page that begins elsewhere.
constexpr double space_height = 3;

class VisionTexts {
 public:
  VisionTexts(Context& context, Sheet& sheet, Row& row, VisionPages& pages, bool has_titles)
      : context_(context), sheet_(sheet), row_(row), pages_(pages), has_titles_(has_titles) {}

  void write() {
    const auto& vision = context_.plan().vision;
    question("Success");
    answer("What success means", "success/meaning", vision.success.meaning);
    question("Reputation: how we want to be known");
    answer("By clients", "reputation/clients", vision.reputation.clients);
    answer("By competitors", "reputation/competitors", vision.reputation.competitors);
    answer("By the business community", "reputation/business_community",
           vision.reputation.business_community);
    answer("By vendors", "reputation/vendors", vision.reputation.vendors);
    const auto& goal = vision.goal;
    if (goal == UltimateGoal{}) return;
    question("The ultimate goal");
    answer("Goal", "goal/kind", goal.kind ? context_.word(label_of(*goal.kind)) : "");
    answer("Reasoning", "goal/reasoning", goal.reasoning);
    answer("Time frame", "goal/time_frame", goal.time_frame);
    answer("What has to be true by then", "goal/preconditions", goal.preconditions);
  }

 private:
  void question(const char* title) {
    question_ = context_.word(title);
    pages_.blocks.push_back({{has_titles_ ? row_ : row_ + 1}});
    if (has_titles_) pages_.titles.emplace(row_, question_);
    ++row_;
    for (Column column = label_column; column <= vision_last_column; ++column)
      sheet_.text({row_, column}, column == label_column ? question_ : "",
                  {.role = Role::header, .below = Rule::strong});
    first_answer_ = ++row_;
  }

  /// Of a question, where a page may begin.
  void begin_part() {
    pages_.blocks.back().parts.push_back(row_);
    if (!has_titles_) return;
    sheet_.height(row_, space_height);
    pages_.titles.emplace(row_++, question_);
  }

  void answer(const char* title, const char* field, const std::string& text) {
    // The question stays with its first answer.
    if (row_ > first_answer_) begin_part();
    context_.mark(std::string("/plan/vision/") + field, sheet_, {row_, vision_text_column});
    const Row first = row_;
    const std::string label = context_.word(title);
    const bool is_long = lines_of(text, vision_text_width) > vision_most_lines;
    for (const auto& piece :
         pieces_of(text, vision_text_width, is_long ? vision_piece_lines : vision_most_lines)) {
      const bool goes_on = row_ > first;
      // Where titles stand between parts, none can stand within what an answer's name covers.
      if (goes_on && !has_titles_) pages_.blocks.back().parts.push_back(row_);
      sheet_.text({row_, label_column}, goes_on ? context_.say("{1} (continued)", label) : label,
                  {.role = goes_on ? Role::second : Role::calculation,
                   .below = Rule::hairline,
                   .bold = !goes_on,
                   .wrap = true,
                   .top = true});
      sheet_.span({{row_, vision_text_column}, {row_, vision_last_column}}, piece,
                  {.role = Role::input, .below = Rule::hairline, .wrap = true, .top = true});
      sheet_.height(row_, vision_line_height * lines_of(piece, vision_text_width) + 4);
      ++row_;
    }
    std::string name = std::string("vision_") + field;
    std::ranges::replace(name, '/', '_');
    context_.book.define_name(
        name, sheet_.place(Range{{first, vision_text_column}, {row_ - 1, vision_text_column}}));
    sheet_.prompt({{first, vision_text_column}, {row_ - 1, vision_last_column}}, label,
                  context_.word("The answer in a few sentences."));
  }

  Context& context_;
  Sheet& sheet_;
  Row& row_;
  VisionPages& pages_;
  bool has_titles_;
  std::string question_;
  Row first_answer_ = 0;  ///< of the question
};

}  // namespace

void write_vision_texts(Context& context, Sheet& sheet, Row& row, VisionPages& pages,
                        bool has_titles) {
  VisionTexts(context, sheet, row, pages, has_titles).write();
}

}  // namespace sightline::workbook
