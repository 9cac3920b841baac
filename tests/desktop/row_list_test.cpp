#include "app/desktop/row_list.h"

#include <wx/frame.h>

#include <catch2/catch_test_macros.hpp>

namespace sightline::desktop::test {
namespace row_list_test {

struct PressedList : RowList {
  using RowList::press;
  using RowList::RowList;
};

TEST_CASE("a row leads where it says, though whoever is told fills the list anew") {
  auto* frame = new wxFrame(nullptr, wxID_ANY, "Rows");
  const std::string path = "/plan/incentives/" + std::string(36, '1');
  std::string led;
  PressedList* list = nullptr;
  list = new PressedList(
      frame,
      [&](const Place& place) {
        list->set({}, 0, "");
        led = place.path;
      },
      [] {});
  HomeRow row;
  row.title = "Bonus";
  row.place.path = path;
  list->set({row}, 1, "");
  list->press(0);
  CHECK(led == path);
  frame->Destroy();
}

}  // namespace row_list_test
}  // namespace sightline::desktop::test
