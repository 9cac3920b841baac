// Organization: the company a plan is about, and how its plan is presented.
// Why: currency, fiscal year and plan start are the frame that every number and date of the plan is
// read in.
#pragma once

#include <string>

#include "model/base/leaf.h"

namespace sightline {

enum class PaperSize { a4, letter };
template <>
inline constexpr auto enum_texts<PaperSize> =
    std::array{EnumText("a4", "A4"), EnumText("letter", "Letter")};

/// Which way the sheets of printed pages lie.
enum class PaperDirection { as_needed, portrait, landscape };
template <>
inline constexpr auto enum_texts<PaperDirection> =
    std::array{EnumText("as_needed", "As each page needs"), EnumText("portrait", "Portrait"),
               EnumText("landscape", "Landscape")};

/// What is left blank around printed pages.
enum class PaperMargins { narrow, normal, wide };
template <>
inline constexpr auto enum_texts<PaperMargins> = std::array{
    EnumText("narrow", "Narrow"), EnumText("normal", "Normal"), EnumText("wide", "Wide")};

struct Organization {
  std::string name;
  std::string industry;
  Currency currency;
  int fiscal_year_start = 1;                       ///< month, 1 … 12
  Month plan_start = std::chrono::year{2026} / 1;  ///< first of the 18 months
  Day as_of = std::chrono::year{2025} / 12 / 31;   ///< the date that "now" in the vision speaks of
  std::string plan_title;                          ///< blank: made from the vision's horizon
  std::string prepared_by;
  std::string prepared_for;
  std::string confidentiality;  ///< a line on every page of the plan book
  PaperSize paper = PaperSize::a4;
  std::string brand;  ///< one of templates/brands, or a .json file; blank: Sightline's own look
  PaperDirection direction = PaperDirection::as_needed;  ///< of what is printed, not of the book
  PaperMargins margins = PaperMargins::normal;           ///< likewise

  bool operator==(const Organization&) const = default;
};
template <>
inline constexpr auto fields<Organization> = FieldList{
    Field("name", &Organization::name, "name", Topic::open),
    Field("industry", &Organization::industry, "industry", Topic::open),
    Field("currency", &Organization::currency, "currency", Topic::open),
    Field("fiscal_year_start", &Organization::fiscal_year_start, "start of the fiscal year",
          Topic::open),
    Field("plan_start", &Organization::plan_start, "plan start", Topic::open),
    Field("as_of", &Organization::as_of, "as-of date", Topic::open),
    Field("plan_title", &Organization::plan_title, "plan title", Topic::open),
    Field("prepared_by", &Organization::prepared_by, "prepared by", Topic::open),
    Field("prepared_for", &Organization::prepared_for, "prepared for", Topic::open),
    Field("confidentiality", &Organization::confidentiality, "confidentiality line", Topic::open),
    Field("paper", &Organization::paper, "paper size", Topic::open),
    Field("brand", &Organization::brand, "brand", Topic::open, 2),
    Field("direction", &Organization::direction, "paper direction", Topic::open, 4),
    Field("margins", &Organization::margins, "page margins", Topic::open, 4)};

}  // namespace sightline
