// Functions of libraries that most sittings never call: each jumps to where its library is loaded,
// at the first call. Why: a program's libraries are all loaded before its first line; those that
// write workbooks, read zips and know languages, with what they need in turn, took a sixth of a
// start. late_calls.inc, which the build makes (cmake/late_libraries.cmake), names libraries and
// functions.
#include <dlfcn.h>

#include <array>
#include <atomic>
#include <cstddef>
#include <string>

#include "model/base/message.h"

namespace {

struct LateLibrary {
  const char* name;       ///< as dlopen() takes it
  const char* otherwise;  ///< where that isn't there; may be empty
};

struct LateCall {
  const char* function;
  std::size_t library;
};

#define SIGHTLINE_LATE_LIBRARY(name, otherwise) LateLibrary{name, otherwise},
#define SIGHTLINE_LATE_CALL(number, library, function)
constexpr std::array libraries{
#include "late_calls.inc"
};
#undef SIGHTLINE_LATE_LIBRARY
#undef SIGHTLINE_LATE_CALL

#define SIGHTLINE_LATE_LIBRARY(name, otherwise)
#define SIGHTLINE_LATE_CALL(number, library, function) LateCall{#function, library},
constexpr std::array calls{
#include "late_calls.inc"
};
#undef SIGHTLINE_LATE_CALL

void* loaded(const LateLibrary& library) {
  void* found = dlopen(library.name, RTLD_LAZY | RTLD_LOCAL);
  return found || *library.otherwise == '\0' ? found
                                             : dlopen(library.otherwise, RTLD_LAZY | RTLD_LOCAL);
}

}  // namespace

extern "C" {

/// Where the jump of each function leads: first to what looks for it, then to the function itself.
[[gnu::visibility("hidden")]] extern std::array<std::atomic<void*>, calls.size()>
    sightline_late_places;

/// The function with that number. Throws Failure{input} when its library is not there.
[[gnu::used]] void* sightline_late_find(std::size_t number) {
  const auto& call = calls.at(number);
  const auto& library = libraries.at(call.library);
  void* within = loaded(library);
  void* found = within ? dlsym(within, call.function) : nullptr;
  if (!found) {
    const std::string place = library.name;
    throw sightline::Failure(
        sightline::FailureKind::input,
        sightline::msg("‘{1}’, a part of Sightline, can’t be loaded. Install Sightline again.",
                       place.substr(place.rfind('/') + 1)));
  }
  sightline_late_places.at(number) = found;
  return found;
}
}

// What the caller handed over is kept while the function is looked for, in a frame that an
// exception can pass.
asm(R"(
  .text
  .type sightline_late_first, @function
sightline_late_first:
  .cfi_startproc
  push %rbp
  .cfi_def_cfa_offset 16
  .cfi_offset %rbp, -16
  mov %rsp, %rbp
  .cfi_def_cfa_register %rbp
  sub $192, %rsp
  mov %rdi, (%rsp)
  mov %rsi, 8(%rsp)
  mov %rdx, 16(%rsp)
  mov %rcx, 24(%rsp)
  mov %r8, 32(%rsp)
  mov %r9, 40(%rsp)
  mov %rax, 48(%rsp)
  movups %xmm0, 64(%rsp)
  movups %xmm1, 80(%rsp)
  movups %xmm2, 96(%rsp)
  movups %xmm3, 112(%rsp)
  movups %xmm4, 128(%rsp)
  movups %xmm5, 144(%rsp)
  movups %xmm6, 160(%rsp)
  movups %xmm7, 176(%rsp)
  mov %r11, %rdi
  call sightline_late_find
  mov %rax, %r11
  mov (%rsp), %rdi
  mov 8(%rsp), %rsi
  mov 16(%rsp), %rdx
  mov 24(%rsp), %rcx
  mov 32(%rsp), %r8
  mov 40(%rsp), %r9
  mov 48(%rsp), %rax
  movups 64(%rsp), %xmm0
  movups 80(%rsp), %xmm1
  movups 96(%rsp), %xmm2
  movups 112(%rsp), %xmm3
  movups 128(%rsp), %xmm4
  movups 144(%rsp), %xmm5
  movups 160(%rsp), %xmm6
  movups 176(%rsp), %xmm7
  leave
  .cfi_def_cfa %rsp, 8
  jmp *%r11
  .cfi_endproc
  .size sightline_late_first, . - sightline_late_first

  .data
  .balign 8
  .globl sightline_late_places
  .hidden sightline_late_places
sightline_late_places:
)"
// Each function, and its place in the row.
#define SIGHTLINE_LATE_CALL(number, library, function)                      \
  ".text\n.globl " #function "\n.type " #function ", @function\n" #function \
  ": jmp *sightline_late_places + 8 * " #number "(%rip)\n1: mov $" #number  \
  ", %r11d\n jmp sightline_late_first\n.size " #function ", . - " #function "\n.data\n .quad 1b\n"
#include "late_calls.inc"
    ".text\n");
