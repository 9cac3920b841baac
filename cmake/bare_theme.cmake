# generated/bare_theme.h: a theme of GTK's with nothing in it, as the resource that GTK looks for. The
# planner starts with it and brings the part of the real theme that it needs (app/desktop/lean_theme).
pkg_get_variable(GLIB_COMPILE_RESOURCES gio-2.0 glib_compile_resources)
set(folder "${CMAKE_BINARY_DIR}/generated/bare_theme")
file(WRITE "${folder}/gtk.css" "")
file(WRITE "${folder}/theme.xml" "<gresources>
  <gresource prefix='/org/gtk/libgtk/theme/SightlineBare'><file>gtk.css</file></gresource>
</gresources>
")
execute_process(COMMAND "${GLIB_COMPILE_RESOURCES}" --target=theme.gresource theme.xml
    WORKING_DIRECTORY "${folder}" COMMAND_ERROR_IS_FATAL ANY)
file(READ "${folder}/theme.gresource" bytes HEX)
string(LENGTH "${bytes}" digits)
math(EXPR count "${digits} / 2")
string(REGEX REPLACE "(..)" "0x\\1," bytes "${bytes}")
file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/generated/bare_theme.h" CONTENT "#pragma once

#include <array>

namespace sightline::desktop::bare_theme {

inline constexpr const char* name = \"SightlineBare\";
// The resource is read as numbers of four bytes.
alignas(8) inline constexpr std::array<unsigned char, @count@> data{@bytes@};

}  // namespace sightline::desktop::bare_theme
" @ONLY)
