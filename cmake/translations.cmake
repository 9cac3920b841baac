# Translations: app/locale/<language>.po becomes locale/<language>/LC_MESSAGES/sightline.mo in the build
# folder, where programs started from there find it, and below share/locale when installed.
# The target `pot` gathers every sentence of the program in app/locale/sightline.pot, the file that
# translators start from, and brings the .po files up to it. Without gettext the program speaks English.
find_program(MSGFMT msgfmt)
find_program(MSGMERGE msgmerge)
find_package(Python3 COMPONENTS Interpreter QUIET)

file(GLOB translations CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/app/locale/*.po")

if(MSGFMT)
  set(catalogs)
  foreach(translation IN LISTS translations)
    get_filename_component(language "${translation}" NAME_WE)
    set(folder "${CMAKE_BINARY_DIR}/locale/${language}/LC_MESSAGES")
    add_custom_command(OUTPUT "${folder}/sightline.mo"
        COMMAND ${CMAKE_COMMAND} -E make_directory "${folder}"
        COMMAND ${MSGFMT} --check -o "${folder}/sightline.mo" "${translation}"
        DEPENDS "${translation}" VERBATIM)
    list(APPEND catalogs "${folder}/sightline.mo")
  endforeach()
  add_custom_target(translations ALL DEPENDS ${catalogs})
  file(MAKE_DIRECTORY "${CMAKE_BINARY_DIR}/locale")
  install(DIRECTORY "${CMAKE_BINARY_DIR}/locale/" DESTINATION ${CMAKE_INSTALL_LOCALEDIR})
endif()

if(Python3_FOUND)
  set(template "${CMAKE_SOURCE_DIR}/app/locale/sightline.pot")
  set(merge)
  if(MSGMERGE)
    foreach(translation IN LISTS translations)
      list(APPEND merge COMMAND ${MSGMERGE} --quiet --update --backup=none --no-wrap
           --no-fuzzy-matching "${translation}" "${template}")
    endforeach()
  endif()
  add_custom_target(pot
      COMMAND ${Python3_EXECUTABLE} "${CMAKE_SOURCE_DIR}/cmake/gather_sentences.py"
              "${CMAKE_SOURCE_DIR}" "${template}"
      ${merge} VERBATIM)
endif()
