#include "app/present/trouble.h"

#include <catch2/catch_test_macros.hpp>
#include <new>
#include <system_error>

namespace sightline::trouble_test {
namespace {

std::string said(const std::function<void()>& work) {
  const auto trouble = trouble_of("folder", work);
  return trouble ? plain_text(*trouble) : "nothing";
}

}  // namespace

TEST_CASE("whatever is thrown is a sentence, and ends nothing") {
  CHECK(said([] {}) == "nothing");
  CHECK(said([] { throw Failure(FailureKind::output, msg("Own words.")); }) == "Own words.");
  CHECK(said([] {
          throw std::system_error(std::make_error_code(std::errc::no_space_on_device));
        }).starts_with("The disk is full: ‘folder’"));
  CHECK(said([] { throw std::bad_alloc(); }) == "std::bad_alloc");
}

}  // namespace sightline::trouble_test
