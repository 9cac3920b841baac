// Brands: those that come with Sightline, and files that are no brand.
#include <cairo.h>
#include <sys/stat.h>

#include <catch2/catch_test_macros.hpp>
#include <fstream>

#include "model/catalog/catalog.h"
#include "reports/brand/brand_file.h"
#include "reports/draw/brand_palette.h"
#include "reports/workbook/plan_book.h"
#include "tests/support/book_part.h"
#include "tests/support/plausible_document.h"
#include "tests/support/temp_folder.h"

namespace brand_test {
using namespace sightline;
using namespace sightline::workbook;

namespace {

const auto templates = std::filesystem::path{SIGHTLINE_TEST_FILES} / "../../templates";

std::filesystem::path write_brand(const TempFolder& folder, const std::string& fields) {
  const auto file = folder / "mine.json";
  std::ofstream(file) << R"({"name": "Mine", "description": "Ours alone.")"
                      << (fields.empty() ? "" : ", ") << fields << "}";
  return file;
}

/// What is said of a brand with these fields; blank when it is taken.
std::string refusal(const TempFolder& folder, const std::string& fields) {
  try {
    std::ignore = load_brand(write_brand(folder, fields));
    return "";
  } catch (const Failure& failure) {
    CHECK(failure.kind() == FailureKind::input);
    return Catalog::english().text(failure.message());
  }
}

bool says(const std::string& sentence, const std::string& part) {
  INFO(sentence);
  return sentence.find(part) != std::string::npos;
}

void write_png(const std::filesystem::path& file, int width, int height) {
  auto* image = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height);
  REQUIRE(cairo_surface_write_to_png(image, file.c_str()) == CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy(image);
}

/// A JPEG's segments without its picture: enough to know its size.
std::string jpeg(int width, int height) {
  const auto word = [](int value) {
    return std::string{static_cast<char>(value >> 8), static_cast<char>(value & 0xFF)};
  };
  const std::string density("JFIF\0\1\1\1\1\54\1\54\0\0", 14);
  const std::string frame = "\x08" + word(height) + word(width) + "\1\1\x11" + std::string(1, '\0');
  return "\xff\xd8\xff\xe0" + word(16) + density + "\xff\xc0" + word(11) + frame + "\xff\xd9";
}

BookOptions options() { return {.today = std::chrono::year{2026} / 5 / 12}; }

}  // namespace

TEST_CASE("a brand file of more than a megabyte is refused unread, and the limit is named") {
  const TempFolder folder;
  CHECK(says(refusal(folder, "\"footer\": \"" + std::string(1'000'000, 'x') + "\""),
             "Use one of at most 1 MB."));
}

TEST_CASE("the brands that come with Sightline can be read by eye and by program") {
  const auto brands = list_brands(templates);
  REQUIRE(brands.size() >= 3);
  for (const auto& brand : brands) {
    INFO(brand.key);
    CHECK_NOTHROW(load_brand(brand.file));
  }
  CHECK(find_brand(templates, "sightline").accent == Brand{}.accent);
  CHECK(contrast(find_brand(templates, "high-contrast").second, 0xFFFFFF) > 7);
}

TEST_CASE("contrast is that of WCAG") {
  CHECK(contrast(0x000000, 0xFFFFFF) == 21);
  CHECK(contrast(0x777777, 0x777777) == 1);
  // The accessibility guidelines' own example of grey text that just fails.
  CHECK(contrast(0x777777, 0xFFFFFF) < 4.5);
  CHECK(contrast(0x767676, 0xFFFFFF) > 4.5);
}

TEST_CASE("a brand nobody has is refused with those there are") {
  try {
    std::ignore = find_brand(templates, "acme");
    FAIL("there is no such brand");
  } catch (const Failure& failure) {
    CHECK(failure.kind() == FailureKind::usage);
    CHECK(says(Catalog::english().text(failure.message()), "high-contrast, neutral, sightline"));
  }
}

TEST_CASE("a wrong field of a brand is named") {
  const TempFolder folder;
  CHECK(refusal(folder, "").empty());
  CHECK(says(refusal(folder, R"("font": "")"), "‘font’"));
  CHECK(says(refusal(folder, R"("fnt": "Arial")"), "‘fnt’"));
  CHECK(says(refusal(folder, R"("footer": 3)"), "‘footer’"));
  CHECK(says(refusal(folder, R"("colours": [])"), "‘colours’"));
  CHECK(says(refusal(folder, R"("colours": {"accnt": "#000000"})"), "‘accnt’"));
  for (const auto* colour : {"\"blue\"", "\"#12345\"", "\"#12345G\"", "\"#1234567\"", "7", "null"})
    CHECK(
        says(refusal(folder, R"("colours": {"accent": )" + std::string(colour) + "}"), "‘accent’"));
}

TEST_CASE("text that could not be read is refused with its contrast") {
  const TempFolder folder;
  CHECK(says(refusal(folder, R"("colours": {"second": "#AAAAAA"})"), "2.3 : 1"));
  CHECK(says(refusal(folder, R"("colours": {"input": "#1D4ED8"})"), "‘input_ink’"));
}

TEST_CASE("a logo is an image of modest size beside its brand") {
  const TempFolder folder;
  const auto logo = [&](const std::string& name) {
    return refusal(folder, R"("logo": ")" + name + "\"");
  };
  CHECK(says(logo("none.png"), "none.png"));
  CHECK(says(logo("../other.png"), "same folder"));
  CHECK(says(logo("/etc/passwd"), "same folder"));
  CHECK(says(logo(".."), "same folder"));
  CHECK(says(logo(""), "same folder"));

  std::ofstream(folder / "text.png") << "no image at all";
  CHECK(says(logo("text.png"), "neither a whole PNG nor a whole JPEG"));
  std::ofstream(folder / "huge.png") << "x";
  std::filesystem::resize_file(folder / "huge.png", 20'000'000);
  CHECK(says(logo("huge.png"), "20 MB"));
  write_png(folder / "wide.png", 4'001, 2);
  CHECK(says(logo("wide.png"), "4,000 pixels"));
  std::ofstream(folder / "flat.jpg") << jpeg(10, 0);
  CHECK(says(logo("flat.jpg"), "pixels"));

  write_png(folder / "good.png", 40, 20);
  CHECK(logo("good.png").empty());
  const auto whole = bytes_of(folder / "good.png");
  std::ofstream(folder / "cut.png") << whole.substr(0, whole.size() / 2);
  CHECK(says(logo("cut.png"), "damaged"));
}

TEST_CASE("a JPEG's size is read and its resolution forgotten") {
  const TempFolder folder;
  std::ofstream(folder / "logo.jpg") << jpeg(300, 200);
  const auto brand = load_brand(write_brand(folder, R"("logo": "logo.jpg")"));
  REQUIRE(brand.logo);
  CHECK(brand.logo->width == 300);
  CHECK(brand.logo->height == 200);
  CHECK(brand.logo->bytes[13] == 0);
}

TEST_CASE("a JPEG with a large segment before its picture is measured behind that") {
  const TempFolder folder;
  auto bytes = jpeg(300, 200);
  // The thumbnail of a camera.
  bytes.insert(2, "\xff\xe1\x75\x32" + std::string(0x7532 - 2, '\0'));
  std::ofstream(folder / "logo.jpg") << bytes;
  const auto brand = load_brand(write_brand(folder, R"("logo": "logo.jpg")"));
  REQUIRE(brand.logo);
  CHECK(brand.logo->width == 300);
  CHECK(brand.logo->height == 200);
}

TEST_CASE("a brand nested without end is refused, and so is a pipe in the place of a file") {
  const TempFolder folder;
  const auto deep = std::string(300'000, '[') + std::string(300'000, ']');
  CHECK(says(refusal(folder, R"("colours": {"accent": )" + deep + "}"), "nested too deep"));
  REQUIRE(::mkfifo((folder / "pipe.png").c_str(), 0600) == 0);
  REQUIRE(::mkfifo((folder / "pipe.json").c_str(), 0600) == 0);
  CHECK(says(refusal(folder, R"("logo": "pipe.png")"), "is no file"));
  CHECK_THROWS_AS(load_brand(folder / "pipe.json"), Failure);
}

TEST_CASE("a plan's brand does not lead out of its folder") {
  const TempFolder folder;
  std::filesystem::create_directory(folder / "plans");
  std::ignore = write_brand(folder, "");
  CHECK_NOTHROW(brand_of_plan("mine.json", templates, folder.path()));
  for (const auto* name : {"../mine.json", "sub/../../mine.json"})
    CHECK_THROWS_AS(brand_of_plan(name, templates, folder / "plans"), Failure);
}

TEST_CASE("a book wears its brand's colours, font, logo and lines") {
  const TempFolder folder;
  write_png(folder / "logo.png", 600, 200);
  auto wanted = options();
  wanted.brand = load_brand(
      write_brand(folder, R"("logo": "logo.png", "font": "Georgia", "footer": "Counsel & Sons",
                 "confidentiality": "For the board only", "colours": {"accent": "#7A1F5C"})"));
  auto document = plausible_document(1);
  document.plan.organization.confidentiality.clear();
  write_plan_book(document, wanted, folder / "book.xlsx");
  CHECK(says(part_of(folder / "book.xlsx", "xl/styles.xml"), "FF7A1F5C"));
  CHECK(says(part_of(folder / "book.xlsx", "xl/styles.xml"), "Georgia"));
  CHECK(part_of(folder / "book.xlsx", "xl/media/image1.png").size() > 50);
  const auto cover = part_of(folder / "book.xlsx", "xl/worksheets/sheet1.xml");
  CHECK(says(cover, "Counsel &amp;&amp; Sons · For the board only"));
}

TEST_CASE("protection is as wished: without a password, with one, or none") {
  const TempFolder folder;
  const auto document = plausible_document(1);
  const auto protection_of = [&](Protection protection) {
    auto wanted = options();
    wanted.protection = std::move(protection);
    write_plan_book(document, wanted, folder / "book.xlsx");
    const auto sheet = part_of(folder / "book.xlsx", "xl/worksheets/sheet2.xml");
    const auto at = sheet.find("<sheetProtection");
    return at == std::string::npos ? "" : sheet.substr(at, sheet.find("/>", at) - at);
  };
  CHECK(says(protection_of({}), "sheet=\"1\""));
  CHECK_FALSE(says(protection_of({}), "password"));
  CHECK(says(protection_of({.on = true, .password = "s3cret"}), "password=\""));
  CHECK(protection_of({.on = false, .password = ""}).empty());
}

TEST_CASE("a plan's brand is found by its name, or as a file beside the plan") {
  const TempFolder folder;
  const auto named = [&](const std::string& name) {
    try {
      return brand_of_plan(name, templates, folder.path()).font;
    } catch (const Failure& failure) {
      CHECK(failure.kind() == FailureKind::input);
      return Catalog::english().text(failure.message());
    }
  };
  write_brand(folder, R"("font": "Georgia")");
  CHECK(named("").empty());
  CHECK(named("sightline").empty());
  CHECK(named("neutral") == "Calibri");
  CHECK(named("mine.json") == "Georgia");
  CHECK(named((folder / "mine.json").string()) == "Georgia");
  CHECK(says(named("other.json"), "other.json"));
  CHECK(says(named("mine"), "the brand ‘mine’, which is not here. Choose another one"));
  CHECK(says(named("../brands/neutral"), "which is not here"));
}

TEST_CASE("a brand's palette keeps what has to be read readable") {
  using draw::palette_of;
  for (const auto& known : list_brands(templates)) {
    INFO(known.key);
    const auto brand = load_brand(known.file);
    const auto palette = palette_of(brand);
    const auto number = [](draw::Colour colour) {
      return static_cast<std::uint32_t>(colour.r << 16 | colour.g << 8 | colour.b);
    };
    CHECK(number(palette.accent) == brand.accent);
    CHECK(number(palette.target) == brand.target);
    CHECK(contrast(number(palette.late_ink), 0xFFFFFF) >= least_contrast);
    CHECK(contrast(number(palette.on_accent), number(palette.accent)) >= least_contrast);
    CHECK(contrast(number(palette.accent), number(palette.accent_pale)) >= 3);
  }
}

}  // namespace brand_test
