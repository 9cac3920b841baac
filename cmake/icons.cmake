# generated/icon_outlines.h: the outlines of app/desktop/icons/*.svg, which the window draws in its own colours.
file(GLOB files CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/app/desktop/icons/*.svg")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${files})
set(entries "")
foreach(file IN LISTS files)
  file(READ "${file}" svg)
  if(NOT svg MATCHES "viewBox=\"0 0 16 16\".*<path d=\"([MLCZ0-9. -]+)\"/>\n</svg>\n$")
    message(FATAL_ERROR "${file} is not one path of absolute M, L, C and Z on a square of 16 units.")
  endif()
  set(outline "${CMAKE_MATCH_1}")
  cmake_path(GET file STEM name)
  string(APPEND entries "    Outline{\"${name}\", \"${outline}\"},\n")
endforeach()
list(LENGTH files count)
file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/generated/icon_outlines.h" CONTENT "#pragma once

#include <array>
#include <string_view>

namespace sightline::desktop::icons {

struct Outline {
  std::string_view name;
  std::string_view path;  // as SVG writes it
};
inline constexpr std::array<Outline, @count@> outlines{
@entries@};

}  // namespace sightline::desktop::icons
" @ONLY)
