#include "app/desktop/print_setup.h"

#include <wx/config.h>

#include "app/desktop/user_config.h"

namespace sightline::desktop {
namespace {

constexpr const char* printer_key = "/print/printer";
constexpr const char* colour_key = "/print/colour";
constexpr const char* sides_key = "/print/sides";

}  // namespace

void recall_print_setup(wxPrintData& data) {
  const auto& config = *wxConfigBase::Get();
  data.SetPrinterName(config.Read(printer_key, data.GetPrinterName()));
  data.SetColour(config.ReadBool(colour_key, data.GetColour()));
  const auto sides = config.ReadLong(sides_key, static_cast<long>(data.GetDuplex()));
  if (sides >= wxDUPLEX_SIMPLEX && sides <= wxDUPLEX_VERTICAL)
    data.SetDuplex(static_cast<wxDuplexMode>(sides));
}

void keep_print_setup(const wxPrintData& data) {
  change_config([&](wxConfigBase& config) {
    config.Write(printer_key, data.GetPrinterName());
    config.Write(colour_key, data.GetColour());
    config.Write(sides_key, static_cast<long>(data.GetDuplex()));
  });
}

}  // namespace sightline::desktop
