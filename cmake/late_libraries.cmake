# sightline_load_late(PROGRAM): PROGRAM loads the libraries named below when one of their functions is first
# called, not as it starts. The functions are those that our rooms call; app/late/late_calls.cpp defines each, so
# the linker (--as-needed) finds nothing left for those libraries to do. A library whose data is used as well
# would be loaded at the start again, as all are where this can't be done.
include(CheckCXXSourceCompiles)
if(UNIX AND NOT APPLE AND NOT SIGHTLINE_SANITIZE)
  check_cxx_source_compiles("
#if !defined(__x86_64__) || !defined(__ELF__) || defined(__ILP32__)
#error
#endif
int main() {}" SIGHTLINE_CAN_LOAD_LATE)
endif()

# Boost.Locale is C++ and has data that its callers use, so what calls it makes a library of its own.
if(SIGHTLINE_CAN_LOAD_LATE)
  sightline_sources(sources FOLDERS model/locale model/catalog/locale_form.cpp)
  add_library(sightline_language MODULE ${sources})
  target_link_libraries(sightline_language PRIVATE sightline_toolchain Boost::locale)
  target_include_directories(sightline_language PRIVATE "${CMAKE_SOURCE_DIR}")
  set_target_properties(sightline_language PROPERTIES PREFIX "")
  install(TARGETS sightline_language LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}/sightline)
endif()

function(sightline_load_late program)
  if(NOT SIGHTLINE_CAN_LOAD_LATE)
    return()
  endif()
  set(rooms sightline_model sightline_file sightline_intake sightline_reports)
  list(TRANSFORM rooms REPLACE "(.+)" "$<TARGET_FILE:\\1>" OUTPUT_VARIABLE archives)
  set(libraries ${xlsxwriter_LINK_LIBRARIES} ${zip_LINK_LIBRARIES} ${ical_LINK_LIBRARIES}
      ${sodium_LINK_LIBRARIES})
  if(TARGET pugixml::shared)
    list(APPEND libraries $<TARGET_LINKER_FILE:pugixml::shared>)
  endif()
  # It may be installed elsewhere than it was built for, or moved: dlopen() knows where the program is. What is
  # packaged looks nowhere else.
  file(RELATIVE_PATH way "${CMAKE_INSTALL_FULL_BINDIR}" "${CMAKE_INSTALL_FULL_LIBDIR}")
  set(places "\$ORIGIN/${way}/sightline/sightline_language.so")
  if(SIGHTLINE_SOURCE_DATA)
    list(APPEND places "$<TARGET_FILE:sightline_language>")
  endif()
  set(folder "${CMAKE_BINARY_DIR}/late")
  if(NOT TARGET late_calls)
    add_custom_command(OUTPUT "${folder}/late_calls.inc"
        COMMAND ${CMAKE_COMMAND} "-DNM=${CMAKE_NM}" "-DOBJDUMP=${CMAKE_OBJDUMP}"
                "-DOUT=${folder}/late_calls.inc" "-DCALLERS=${archives}" "-DLIBRARIES=${libraries}"
                "-DOURS=$<TARGET_FILE:sightline_language>" "-DPLACES=${places}"
                -P "${CMAKE_SOURCE_DIR}/cmake/late_calls.cmake"
        DEPENDS ${rooms} sightline_language "${CMAKE_SOURCE_DIR}/cmake/late_calls.cmake" VERBATIM)
    add_library(late_calls OBJECT "${CMAKE_SOURCE_DIR}/app/late/late_calls.cpp" "${folder}/late_calls.inc")
    target_link_libraries(late_calls PRIVATE sightline_toolchain)
    target_include_directories(late_calls PRIVATE "${CMAKE_SOURCE_DIR}" "${folder}")
  endif()
  target_link_libraries(${program} PRIVATE late_calls)
  # The library that writes workbooks calls functions of ours in place of its own
  # (reports/workbook/library_calls), and looks for them when it comes.
  target_link_options(${program} PRIVATE LINKER:--as-needed
      "LINKER:--export-dynamic-symbol=zip[OWC]*,--export-dynamic-symbol=lxw_xml_*,--export-dynamic-symbol=lxw_new_attribute_*")
endfunction()
