# Compiles every header alone, so that each says for itself what it needs.
file(GLOB_RECURSE headers CONFIGURE_DEPENDS RELATIVE "${CMAKE_SOURCE_DIR}"
     "${CMAKE_SOURCE_DIR}/model/*.h" "${CMAKE_SOURCE_DIR}/reports/*.h" "${CMAKE_SOURCE_DIR}/app/*.h")
set(sources)
foreach(header IN LISTS headers)
  set(source "${CMAKE_BINARY_DIR}/header_check/${header}.cpp")
  file(CONFIGURE OUTPUT "${source}" CONTENT "#include \"${header}\"  // NOLINT\n")
  list(APPEND sources "${source}")
endforeach()
if(sources)
  add_library(header_check OBJECT ${sources})
  target_link_libraries(header_check PRIVATE
      sightline_toolchain sightline_desktop CLI11::CLI11)
  target_include_directories(header_check PRIVATE
      "${CMAKE_SOURCE_DIR}" "${CMAKE_BINARY_DIR}/generated")
endif()
