// Kept: an argument of a recorded call, copied so that the call can be made again later.
// Why: the library is given pointers that are gone by then, and handles that are others by then.
#pragma once

#include <xlsxwriter.h>

#include <array>
#include <cstddef>
#include <memory>
#include <string>
#include <tuple>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <vector>

namespace sightline::bench {

/// What stands for the recording's workbook, sheets, formats, charts, axes and series, by number.
using Handles = std::vector<void*>;

/// Gives each handle of the recording its number.
class HandleNumbers {
 public:
  static constexpr std::size_t none = 0;

  std::size_t add(const void* handle) { return numbers_[handle] = ++last_; }
  [[nodiscard]] std::size_t of(const void* handle) const {
    return handle == nullptr ? none : numbers_.at(handle);
  }
  [[nodiscard]] std::size_t size() const { return last_ + 1; }

 private:
  std::unordered_map<const void*, std::size_t> numbers_;
  std::size_t last_ = none;
};

template <class T>
inline constexpr bool is_handle =
    std::is_same_v<T, lxw_workbook*> || std::is_same_v<T, lxw_worksheet*> ||
    std::is_same_v<T, lxw_format*> || std::is_same_v<T, lxw_chart*> ||
    std::is_same_v<T, lxw_chart_axis*> || std::is_same_v<T, lxw_chart_series*>;

/// A text that may be missing.
class KeptText {
 public:
  KeptText() = default;
  explicit KeptText(const char* text) {
    if (text != nullptr) text_ = std::make_shared<std::string>(text);
  }
  [[nodiscard]] char* get() const { return text_ ? text_->data() : nullptr; }

 private:
  std::shared_ptr<std::string> text_;
};

/// The members of an option struct that point to texts; the others are plain values.
template <class T>
inline constexpr std::tuple<> texts_of{};
template <>
inline constexpr auto texts_of<lxw_doc_properties> =
    std::tuple{&lxw_doc_properties::title,    &lxw_doc_properties::subject,
               &lxw_doc_properties::author,   &lxw_doc_properties::manager,
               &lxw_doc_properties::company,  &lxw_doc_properties::category,
               &lxw_doc_properties::keywords, &lxw_doc_properties::comments,
               &lxw_doc_properties::status,   &lxw_doc_properties::hyperlink_base};
template <>
inline constexpr auto texts_of<lxw_data_validation> =
    std::tuple{&lxw_data_validation::value_formula,   &lxw_data_validation::minimum_formula,
               &lxw_data_validation::maximum_formula, &lxw_data_validation::input_title,
               &lxw_data_validation::input_message,   &lxw_data_validation::error_title,
               &lxw_data_validation::error_message};
template <>
inline constexpr auto texts_of<lxw_conditional_format> =
    std::tuple{&lxw_conditional_format::value_string, &lxw_conditional_format::min_value_string,
               &lxw_conditional_format::mid_value_string, &lxw_conditional_format::max_value_string,
               &lxw_conditional_format::multi_range};
template <>
inline constexpr auto texts_of<lxw_table_column> = std::tuple{
    &lxw_table_column::header, &lxw_table_column::formula, &lxw_table_column::total_string};
template <>
inline constexpr auto texts_of<lxw_table_options> = std::tuple{&lxw_table_options::name};
template <>
inline constexpr auto texts_of<lxw_chart_options> = std::tuple{&lxw_chart_options::description};
template <>
inline constexpr auto texts_of<lxw_image_options> =
    std::tuple{&lxw_image_options::description, &lxw_image_options::url, &lxw_image_options::tip};
template <>
inline constexpr auto texts_of<lxw_comment_options> =
    std::tuple{&lxw_comment_options::author, &lxw_comment_options::font_name};
template <>
inline constexpr auto texts_of<lxw_chart_font> = std::tuple{&lxw_chart_font::name};

/// Those that point to formats.
template <class T>
inline constexpr std::tuple<> formats_of{};
template <>
inline constexpr auto formats_of<lxw_conditional_format> =
    std::tuple{&lxw_conditional_format::format};
template <>
inline constexpr auto formats_of<lxw_table_column> =
    std::tuple{&lxw_table_column::header_format, &lxw_table_column::format};

/// An option struct with copies of what it points to.
template <class T>
class KeptStruct {
 public:
  KeptStruct(const T& from, const HandleNumbers& numbers) : value_(from) {
    each(texts_of<T>, texts_, [&](auto member, KeptText& text) {
      text = KeptText(from.*member);
      value_.*member = text.get();
    });
    each(formats_of<T>, formats_,
         [&](auto member, std::size_t& number) { number = numbers.of(from.*member); });
  }

  T* give(const Handles& handles) {
    each(formats_of<T>, formats_, [&](auto member, std::size_t number) {
      value_.*member = static_cast<lxw_format*>(handles[number]);
    });
    return &value_;
  }

 private:
  template <class Members, class Kept, class F>
  static void each(const Members& members, Kept& kept, F f) {
    std::apply(
        [&](auto... member) {
          std::size_t i = 0;
          (f(member, kept[i++]), ...);
          (void)i;
        },
        members);
  }

  T value_;
  std::array<KeptText, std::tuple_size_v<std::remove_cvref_t<decltype(texts_of<T>)>>> texts_;
  std::array<std::size_t, std::tuple_size_v<std::remove_cvref_t<decltype(formats_of<T>)>>>
      formats_{};
};

/// Numbers and enumerations.
template <class T>
class Kept {
 public:
  static_assert(std::is_arithmetic_v<T> || std::is_enum_v<T>, "give it a Kept of its own");
  Kept(T value, const HandleNumbers& /*numbers*/) : value_(value) {}
  T give(const Handles& /*handles*/) { return value_; }

 private:
  T value_;
};

template <>
class Kept<const char*> {
 public:
  Kept(const char* text, const HandleNumbers& /*numbers*/) : text_(text) {}
  const char* give(const Handles& /*handles*/) { return text_.get(); }

 private:
  KeptText text_;
};

template <class T>
  requires is_handle<T*>
class Kept<T*> {
 public:
  Kept(const T* handle, const HandleNumbers& numbers) : number_(numbers.of(handle)) {}
  T* give(const Handles& handles) { return static_cast<T*>(handles[number_]); }

 private:
  std::size_t number_;
};

/// Rows or columns, the last of which is 0.
template <class T>
  requires std::is_same_v<T, lxw_row_t> || std::is_same_v<T, lxw_col_t>
class Kept<T*> {
 public:
  Kept(const T* list, const HandleNumbers& /*numbers*/) {
    while (*list != 0) list_.push_back(*list++);
    list_.push_back(0);
  }
  T* give(const Handles& /*handles*/) { return list_.data(); }

 private:
  std::vector<T> list_;
};

/// Option structs, which may be missing.
template <class T>
  requires std::is_class_v<T> && (!is_handle<T*>)
class Kept<T*> {
 public:
  Kept(const T* from, const HandleNumbers& numbers) {
    if (from != nullptr) kept_ = std::make_shared<KeptStruct<T>>(*from, numbers);
  }
  T* give(const Handles& handles) { return kept_ ? kept_->give(handles) : nullptr; }

 private:
  std::shared_ptr<KeptStruct<T>> kept_;
};

/// A table's options lead to its columns.
template <>
class Kept<lxw_table_options*> {
 public:
  Kept(const lxw_table_options* from, const HandleNumbers& numbers) : options_(from, numbers) {
    if (from == nullptr || from->columns == nullptr) return;
    for (auto* const* column = from->columns; *column != nullptr; ++column)
      columns_.emplace_back(**column, numbers);
  }
  lxw_table_options* give(const Handles& handles) {
    auto* options = options_.give(handles);
    if (columns_.empty()) return options;
    list_.clear();
    for (auto& column : columns_) list_.push_back(column.give(handles));
    list_.push_back(nullptr);
    options->columns = list_.data();
    return options;
  }

 private:
  class Options {
   public:
    Options(const lxw_table_options* from, const HandleNumbers& numbers) {
      if (from != nullptr) kept_ = std::make_shared<KeptStruct<lxw_table_options>>(*from, numbers);
    }
    lxw_table_options* give(const Handles& handles) {
      return kept_ ? kept_->give(handles) : nullptr;
    }

   private:
    std::shared_ptr<KeptStruct<lxw_table_options>> kept_;
  };

  Options options_;
  std::vector<KeptStruct<lxw_table_column>> columns_;
  std::vector<lxw_table_column*> list_;
};

}  // namespace sightline::bench
