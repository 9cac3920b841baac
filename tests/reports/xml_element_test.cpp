#include "reports/workbook/xml_element.h"

#include <dlfcn.h>

#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <iterator>

#include "tests/support/temp_folder.h"

namespace xml_element_test {
using namespace sightline;

namespace {

// The library's own function, which in this program nobody calls.
template <class Function>
Function* of_library(Function* /*ours*/, const char* name) {
  auto* found = reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
  REQUIRE(found != nullptr);
  return found;
}

template <class Write>
std::string written(const Write& write) {
  const TempFolder folder;
  const auto path = folder / "part.xml";
  std::FILE* file = std::fopen(path.string().c_str(), "wb");
  REQUIRE(file != nullptr);
  write(file);
  REQUIRE(std::fclose(file) == 0);
  std::ifstream part(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(part), std::istreambuf_iterator<char>()};
}

// Frees what it holds, as the library does.
class Attributes {
 public:
  Attributes() { STAILQ_INIT(&list_); }
  Attributes(const Attributes&) = delete;
  Attributes& operator=(const Attributes&) = delete;
  ~Attributes() {
    while (auto* first = STAILQ_FIRST(&list_)) {
      STAILQ_REMOVE_HEAD(&list_, list_entries);
      std::free(first);
    }
  }
  void add(xml_attribute* attribute) { STAILQ_INSERT_TAIL(&list_, attribute, list_entries); }
  [[nodiscard]] xml_attribute_list* list() { return &list_; }

 private:
  xml_attribute_list list_{};
};

const std::vector<std::string> texts{
    "",
    "A1",
    "=SUM(A1:B2)",
    "a & b < c > d \"e\" 'f'",
    "&&<<>>\"\"",
    "two\nlines\tand\r\nmore",
    "Größe 計画 שלום",
    "&amp; stays",
    std::string(LXW_MAX_ATTRIBUTE_LENGTH - 1, 'x'),
    std::string(LXW_MAX_ATTRIBUTE_LENGTH, '&'),
    std::string(40'000, 'y'),
};

}  // namespace

#define LIBRARY(name) of_library(&name, #name)

TEST_CASE("tags are written as the library writes them, to the byte") {
  using Write = void(FILE*, const char*, xml_attribute_list*);
  const std::vector<std::pair<Write*, Write*>> pairs{
      {&lxw_xml_start_tag, LIBRARY(lxw_xml_start_tag)},
      {&lxw_xml_start_tag_unencoded, LIBRARY(lxw_xml_start_tag_unencoded)},
      {&lxw_xml_empty_tag, LIBRARY(lxw_xml_empty_tag)},
      {&lxw_xml_empty_tag_unencoded, LIBRARY(lxw_xml_empty_tag_unencoded)}};
  for (const auto& [ours, theirs] : pairs) {
    CHECK(ours != theirs);
    for (const auto& text : texts) {
      Attributes attributes;
      attributes.add(lxw_new_attribute_str("r", text.c_str()));
      attributes.add(lxw_new_attribute_int("s", 12));
      const auto with = [&](Write* write) {
        return written([&](FILE* file) {
          write(file, "c", attributes.list());
          write(file, "none", nullptr);
        });
      };
      CHECK(with(ours) == with(theirs));
    }
  }
  CHECK(written([](FILE* file) { lxw_xml_end_tag(file, "row"); }) == written([](FILE* file) {
          LIBRARY(lxw_xml_end_tag)(file, "row");
        }));
}

TEST_CASE("what stands between tags is written as the library writes it, to the byte") {
  for (const auto& text : texts) {
    Attributes attributes;
    attributes.add(lxw_new_attribute_str("xml:space", "preserve"));
    const auto with = [&](auto* write) {
      return written([&](FILE* file) {
        write(file, "t", text.c_str(), attributes.list());
        write(file, "f", text.c_str(), nullptr);
      });
    };
    CHECK(with(&lxw_xml_data_element) == with(LIBRARY(lxw_xml_data_element)));
  }
}

TEST_CASE("attributes hold what the library's hold") {
  Attributes made;
  const auto check_same = [&](xml_attribute* ours, xml_attribute* theirs) {
    made.add(ours);
    made.add(theirs);
    CHECK(std::string(ours->key) == theirs->key);
    CHECK(std::string(ours->value) == theirs->value);
  };
  for (const auto& text : texts)
    check_same(lxw_new_attribute_str(text.c_str(), text.c_str()),
               LIBRARY(lxw_new_attribute_str)(text.c_str(), text.c_str()));
  for (const std::uint32_t number :
       {0U, 7U, 16'384U, 2'147'483'647U, 2'147'483'648U, 4'294'967'295U})
    check_same(lxw_new_attribute_int("s", number), LIBRARY(lxw_new_attribute_int)("s", number));
}

#undef LIBRARY

}  // namespace xml_element_test
