# Puts PROGRAM and its MODULE into FOLDER as if they were installed there, BIN and LIB apart, has the program speak
# German, and sees that it takes the module there.
cmake_minimum_required(VERSION 3.25)

file(REMOVE_RECURSE "${FOLDER}")
file(COPY "${PROGRAM}" DESTINATION "${FOLDER}/${BIN}")
file(COPY "${MODULE}" DESTINATION "${FOLDER}/${LIB}/sightline")
execute_process(
    COMMAND ${CMAKE_COMMAND} -E env LANGUAGE=de LC_ALL=de_DE.UTF-8 LD_DEBUG=files
            "${FOLDER}/${BIN}/sightline" --shot "${FOLDER}/home.png" --sample
    ERROR_VARIABLE loaded COMMAND_ERROR_IS_FATAL ANY)
string(REGEX MATCHALL "calling init: [^\n]*sightline_language.so" modules "${loaded}")
if(NOT modules MATCHES "/moved/")
  message(FATAL_ERROR "The module was not taken from ${FOLDER}: ${modules}")
endif()
