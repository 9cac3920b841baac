#include "model/file/json_schema.h"

#include <boost/core/demangle.hpp>
#include <nlohmann/json.hpp>
#include <typeinfo>

#include "model/document.h"
#include "model/file/archive.h"

namespace sightline {

namespace {

using Schema = nlohmann::ordered_json;

constexpr const char* uuid_pattern =
    "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}";
constexpr const char* month_pattern = "^[0-9]{4}-(0[1-9]|1[0-2])$";

/// "Line_Money" for sightline::Line<sightline::Money>.
template <class T>
std::string definition_name() {
  std::string name;
  for (const char c : boost::core::demangle(typeid(T).name())) {
    if (c == '<') name += '_';
    if (std::isalnum(static_cast<unsigned char>(c)) != 0 || c == ':') name += c;
  }
  constexpr std::string_view space = "sightline::";
  for (auto at = name.find(space); at != std::string::npos; at = name.find(space))
    name.erase(at, space.size());
  return name;
}

Schema whole_number(std::int64_t least, std::int64_t most) {
  return {{"type", "integer"}, {"minimum", least}, {"maximum", most}};
}

Schema text_like(const std::string& pattern, const char* description) {
  return {{"type", "string"}, {"pattern", pattern}, {"description", description}};
}

template <class T>
inline constexpr bool is_id = std::is_same_v<T, Uuid>;
template <class T>
inline constexpr bool is_id<Id<T>> = true;

Schema described(Schema schema, const char* description) {
  schema["description"] = description;
  return schema;
}

std::string served_pattern() {
  std::string parts;
  for (const auto& part : enum_texts<VisionPart>)
    parts += (parts.empty() ? "" : "|") + std::string(part.name);
  const std::string id = uuid_pattern;
  return "^(vision/(" + parts + ")|revenue(/" + id + ")?|headcount(/" + id + ")?|profit|kpi/" + id +
         ")$";
}

/// Values that are a number or text of a form of their own.
template <class T>
Schema leaf_schema() {
  if constexpr (is_id<T>) {
    return text_like("^" + std::string(uuid_pattern) + "$", "A UUID");
  } else if constexpr (NamedEnum<T>) {
    Schema names = Schema::array();
    for (const auto& value : enum_texts<T>) names.push_back(value.name);
    return {{"enum", names}};
  } else if constexpr (std::is_same_v<T, Money>) {
    return described(whole_number(-max_money, max_money),
                     "Money in minor units (cents) of the plan's currency");
  } else if constexpr (std::is_same_v<T, Fte>) {
    return described(whole_number(-max_fte, max_fte),
                     "Headcount in hundredths of a full-time equivalent");
  } else if constexpr (std::is_same_v<T, Percent>) {
    return {{"type", "number"}, {"description", "A fraction: 0.25 is 25 %"}};
  } else if constexpr (std::is_same_v<T, Day>) {
    return {{"type", "string"}, {"format", "date"}, {"description", "A date, YYYY-MM-DD"}};
  } else if constexpr (std::is_same_v<T, Month>) {
    return text_like(month_pattern, "A month, YYYY-MM");
  } else if constexpr (std::is_same_v<T, Currency>) {
    return text_like("^[A-Z]{3}$", "A currency code by ISO 4217");
  } else {
    static_assert(std::is_same_v<T, Served>, "a leaf has no schema");
    return text_like(served_pattern(), "What an action serves or a decision concerns");
  }
}

class SchemaMaker {
 public:
  template <class T>
  Schema of() {
    if constexpr (std::is_same_v<T, std::string>) {
      return {{"type", "string"}};
    } else if constexpr (std::is_same_v<T, bool>) {
      return {{"type", "boolean"}};
    } else if constexpr (std::is_same_v<T, double>) {
      return {{"type", "number"}};
    } else if constexpr (std::is_integral_v<T>) {
      return whole_number(std::numeric_limits<T>::min(), std::numeric_limits<T>::max());
    } else if constexpr (is_box<T>) {
      return of<unboxed_t<T>>();
    } else if constexpr (is_maybe<T>) {
      return {{"anyOf", Schema::array({of<typename T::value_type>(), {{"type", "null"}}})}};
    } else if constexpr (is_series<T>) {
      using Element = typename decltype(T().values().begin())::value_type::second_type;
      return {{"type", "object"},
              {"propertyNames", {{"pattern", month_pattern}}},
              {"additionalProperties", of<Element>()}};
    } else if constexpr (is_list<T>) {
      return {{"type", "array"}, {"items", of<typename T::value_type>()}};
    } else {
      return refer<T>();
    }
  }

  [[nodiscard]] const Schema& definitions() const { return definitions_; }

 private:
  template <class T>
  Schema refer() {
    const auto name = is_id<T> ? "Id" : definition_name_of<T>();
    if (!definitions_.contains(name)) {
      definitions_[name] = nullptr;  // keeps its place before the definitions it needs itself
      if constexpr (Described<T>)
        definitions_[name] = object<T>();
      else
        definitions_[name] = leaf_schema<T>();
    }
    return {{"$ref", "#/$defs/" + name}};
  }

  template <class T>
  static std::string definition_name_of() {
    if constexpr (std::is_same_v<T, Day>) return "Day";
    if constexpr (std::is_same_v<T, Month>) return "Month";
    return definition_name<T>();
  }

  template <class T>
  Schema object() {
    Schema properties = Schema::object();
    each_field<T>([&]<class M, class C>(const Field<M, C>& field) {
      properties[field.name] = described(of<M>(), field.label);
    });
    Schema schema = {{"type", "object"}, {"properties", properties}};
    if (properties.contains("id") && properties["id"].contains("$ref"))
      schema["required"] = Schema::array({"id"});
    schema["additionalProperties"] = false;
    return schema;
  }

  Schema definitions_;
};

}  // namespace

std::string json_schema_text() {
  SchemaMaker maker;
  const auto document = maker.of<Document>();
  const Schema schema = {
      {"$schema", "https://json-schema.org/draft/2020-12/schema"},
      {"title", "Sightline plan"},
      {"type", "object"},
      {"properties",
       {{"format", {{"type", "integer"}, {"minimum", 1}, {"maximum", current_format}}},
        {"document", document}}},
      {"required", {"format", "document"}},
      {"additionalProperties", false},
      {"$defs", maker.definitions()}};
  return schema.dump(2) + "\n";
}

}  // namespace sightline
