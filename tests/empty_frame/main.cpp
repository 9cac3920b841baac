// An empty window of wxWidgets: what the planner's start and memory are held against.
#include <wx/app.h>
#include <wx/frame.h>

namespace {

class Application : public wxApp {
 public:
  bool OnInit() override {
    auto* frame = new wxFrame(nullptr, wxID_ANY, "Empty", wxDefaultPosition, wxSize(1280, 800));
    return frame->Show();
  }
};

}  // namespace

wxIMPLEMENT_APP(Application);
