# The target `pot`: gathers every sentence of the program in app/locale/sightline.pot, the file that
# translators start from. Needs gettext; without it the target is left out.
find_program(XGETTEXT xgettext)
if(XGETTEXT)
  file(GLOB_RECURSE translatable CONFIGURE_DEPENDS RELATIVE "${CMAKE_SOURCE_DIR}"
       "${CMAKE_SOURCE_DIR}/model/*.h" "${CMAKE_SOURCE_DIR}/model/*.cpp"
       "${CMAKE_SOURCE_DIR}/reports/*.h" "${CMAKE_SOURCE_DIR}/reports/*.cpp"
       "${CMAKE_SOURCE_DIR}/app/*.h" "${CMAKE_SOURCE_DIR}/app/*.cpp")
  list(SORT translatable)
  set(list_of_files "${CMAKE_BINARY_DIR}/translatable.txt")
  list(JOIN translatable "\n" lines)
  file(CONFIGURE OUTPUT "${list_of_files}" CONTENT "${lines}\n")
  add_custom_target(pot
      COMMAND ${CMAKE_COMMAND} -E make_directory app/locale
      COMMAND ${XGETTEXT} --language=C++ --from-code=UTF-8 --add-location=file --sort-by-file
              --keyword --keyword=msg:1 --keyword=msg_n:1,2 --keyword=term:1 --keyword=EnumText:2
              --keyword=Field:3 --package-name=Sightline --package-version=${PROJECT_VERSION}
              --files-from=${list_of_files} --output=app/locale/sightline.pot
      WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}" VERBATIM)
endif()
