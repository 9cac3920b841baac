# sightline_order_functions(PROGRAM): what PROGRAM calls until its first page is on the screen lies side by side in
# the file. Else it is strewn over all of it, and the system maps sixteen pages for each that is wanted.
# first_functions.txt names those functions; tests/bench/first_functions.py writes it anew. A name that is there no
# more is passed over, and a function that isn't named lies where it did.
include(CheckLinkerFlag)
option(SIGHTLINE_ORDER "Lay side by side what a start of the planner calls" ON)
if(CMAKE_BUILD_TYPE STREQUAL "Release" AND CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang" AND NOT APPLE AND NOT WIN32)
  set(SIGHTLINE_FUNCTION_ORDER "${CMAKE_BINARY_DIR}/first_functions.ld")
  set(listed "${CMAKE_SOURCE_DIR}/cmake/first_functions.txt")
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${listed}")
  file(STRINGS "${listed}" names)
  list(TRANSFORM names REPLACE "(.+)" "*(.text.\\1)")
  list(JOIN names "\n" sections)
  file(CONFIGURE OUTPUT "${SIGHTLINE_FUNCTION_ORDER}" @ONLY
       CONTENT "SECTIONS { .text.first : {\n@sections@\n} } INSERT BEFORE .text;\n")
  check_linker_flag(CXX "LINKER:-T,${SIGHTLINE_FUNCTION_ORDER}" SIGHTLINE_CAN_ORDER_FUNCTIONS)
endif()
if(SIGHTLINE_FUNCTION_ORDER AND SIGHTLINE_CAN_ORDER_FUNCTIONS)
  target_compile_options(sightline_toolchain INTERFACE -ffunction-sections)
endif()

function(sightline_order_functions program)
  if(SIGHTLINE_ORDER AND SIGHTLINE_FUNCTION_ORDER AND SIGHTLINE_CAN_ORDER_FUNCTIONS)
    target_link_options(${program} PRIVATE "LINKER:-T,${SIGHTLINE_FUNCTION_ORDER}")
    set_property(TARGET ${program} APPEND PROPERTY LINK_DEPENDS "${SIGHTLINE_FUNCTION_ORDER}")
  endif()
endfunction()
