// Template values: the single values of a template's short form, read and turned into the model's.
// Why: references, amounts and lists are written the same way in every section of a template.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "model/base/json_value.h"

namespace sightline {

/// Everything below throws Failure{input} for a value that is not what is wanted.
[[noreturn]] void refuse_template(const Message& why);

/// Takes a field out, so that what is left over can be seen to be unknown; null without it.
Json take(Json& object, const char* name);
[[nodiscard]] std::string text_of(const Json& value, std::string_view what);
[[nodiscard]] double number_of(const Json& value);
[[nodiscard]] int whole_of(const Json& value, int least, int most);
/// Null is an empty list.
[[nodiscard]] const Json& list_of(const Json& value, std::string_view what);
/// Three significant digits: a scaled figure that looks no more exact than it is.
[[nodiscard]] double nice(double value);

/// The ids that a template's keys stand for, the same in every plan made with one of these.
class TemplateKeys {
 public:
  explicit TemplateKeys(IdSource& ids) : ids_(ids) {}

  /// The id of an element; `key` is its own, or its place in the list when it has none.
  std::string define(std::string_view list, const std::string& key);
  /// The id that a reference means.
  [[nodiscard]] std::string refer(std::string_view list, const std::string& key) const;

  /// Gives an element of a list its id in place of its key.
  void identify(Json& element, std::string_view list, std::size_t index);
  /// Turns the key (the keys) in a field, where it is there, into ids.
  void refer(Json& element, const char* field, std::string_view list) const;
  void refer_each(Json& element, const char* field, std::string_view list) const;

 private:
  IdSource& ids_;
  std::map<std::pair<std::string, std::string>, std::string> ids_of_;
};

/// Amounts as the template has them → minor units and hundredths, scaled.
struct TemplateScale {
  Currency currency;
  double money = 1;
  double headcount = 1;

  [[nodiscard]] Json money_of(const Json& units) const;
  [[nodiscard]] Json headcount_of(const Json& units) const;
  /// Turns a field, where it is there.
  void to_money(Json& element, const char* field) const;
};

}  // namespace sightline
