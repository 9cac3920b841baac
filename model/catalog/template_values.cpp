#include "model/catalog/template_values.h"

#include <cmath>

namespace sightline {

void refuse_template(const Message& why) { throw Failure{FailureKind::input, why}; }

Json take(Json& object, const char* name) {
  if (!object.is_object()) return {};
  const auto found = object.find(name);
  if (found == object.end()) return {};
  Json value = std::move(*found);
  object.erase(found);
  return value;
}

std::string text_of(const Json& value, std::string_view what) {
  if (!value.is_string()) refuse_template(msg("‘{1}’ has to be a text: {2}.", what, value.dump()));
  return value.get<std::string>();
}

double number_of(const Json& value) {
  if (!value.is_number()) refuse_template(msg("A number is wanted instead of {1}.", value.dump()));
  return value.get<double>();
}

int whole_of(const Json& value, int least, int most) {
  if (!value.is_number_integer() || value.get<std::int64_t>() < least ||
      value.get<std::int64_t>() > most)
    refuse_template(
        msg("A whole number from {1} to {2} is wanted instead of {3}.", least, most, value.dump()));
  return value.get<int>();
}

const Json& list_of(const Json& value, std::string_view what) {
  static const Json none = Json::array();
  if (value.is_null()) return none;
  if (!value.is_array()) refuse_template(msg("‘{1}’ has to be a list.", what));
  return value;
}

double nice(double value) {
  if (value == 0) return 0;
  const double step = std::pow(10.0, std::floor(std::log10(std::abs(value))) - 2);
  return step < 1 ? std::round(value) : std::round(value / step) * step;
}

std::string TemplateKeys::define(std::string_view list, const std::string& key) {
  auto& id = ids_of_[{std::string{list}, key}];
  if (id.empty()) id = to_text(ids_.next_uuid());
  return id;
}

std::string TemplateKeys::refer(std::string_view list, const std::string& key) const {
  const auto found = ids_of_.find({std::string{list}, key});
  if (found != ids_of_.end()) return found->second;
  refuse_template(msg("‘{1}’ is named but not defined in ‘{2}’.", key, list));
}

void TemplateKeys::identify(Json& element, std::string_view list, std::size_t index) {
  if (!element.is_object())
    refuse_template(msg("Every element of ‘{1}’ has to be an object.", list));
  const auto key = take(element, "key");
  element["id"] = define(list, key.is_null() ? "#" + std::to_string(index) : text_of(key, "key"));
}

void TemplateKeys::refer(Json& element, const char* field, std::string_view list) const {
  if (element.contains(field)) element[field] = refer(list, text_of(element[field], field));
}

void TemplateKeys::refer_each(Json& element, const char* field, std::string_view list) const {
  if (!element.contains(field)) return;
  Json ids = Json::array();
  for (const auto& key : list_of(element[field], field))
    ids.push_back(refer(list, text_of(key, field)));
  element[field] = std::move(ids);
}

Json TemplateScale::money_of(const Json& units) const {
  const double scaled = number_of(units) * money;
  try {
    return to_json(from_units(money == 1 ? scaled : nice(scaled), currency));
  } catch (const std::out_of_range&) {
    refuse_template(msg("{1} is too large an amount.", units.dump()));
  }
}

Json TemplateScale::headcount_of(const Json& units) const {
  const double scaled = number_of(units) * headcount;
  // Nobody plans for a tenth of a person; what is less than one is half a position at least.
  const double whole = scaled > 0 && scaled < 0.75 ? 0.5 : std::round(scaled);
  try {
    return to_json(fte_from_units(headcount == 1 ? scaled : whole));
  } catch (const std::out_of_range&) {
    refuse_template(msg("{1} is too large a headcount.", units.dump()));
  }
}

void TemplateScale::to_money(Json& element, const char* field) const {
  if (element.is_object() && element.contains(field)) element[field] = money_of(element[field]);
}

}  // namespace sightline
