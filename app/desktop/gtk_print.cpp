#include "app/desktop/gtk_print.h"

#ifdef __WXGTK__

#include <gtk/gtk.h>
#include <wx/gtk/print.h>

namespace sightline::desktop::native {
namespace {

/// What is being printed; none: nothing is.
GtkPrintOperation* operation_of(const wxPrinterBase& printer) {
  auto* data = printer.GetPrintDialogData().GetPrintData().GetNativeData();
  auto* native = dynamic_cast<wxGtkPrintNativeData*>(data);
  return native ? native->GetPrintJob() : nullptr;
}

}  // namespace

bool prints_a_range(const wxPrinterBase& printer) {
  auto* operation = operation_of(printer);
  auto* settings = operation ? gtk_print_operation_get_print_settings(operation) : nullptr;
  return settings && gtk_print_settings_get_print_pages(settings) != GTK_PRINT_PAGES_ALL;
}

void stop_printing(const wxPrinterBase& printer) {
  if (auto* operation = operation_of(printer)) gtk_print_operation_cancel(operation);
}

SystemPreviewWatch::SystemPreviewWatch() {
  // The signal is there once its type is.
  g_type_class_unref(g_type_class_ref(GTK_TYPE_PRINT_OPERATION));
  signal_ = g_signal_lookup("preview", GTK_TYPE_PRINT_OPERATION);
  const auto see = +[](GSignalInvocationHint*, guint, const GValue*, gpointer watch) -> gboolean {
    static_cast<SystemPreviewWatch*>(watch)->seen_ = true;
    return TRUE;
  };
  hook_ = g_signal_add_emission_hook(signal_, 0, see, this, nullptr);
}

SystemPreviewWatch::~SystemPreviewWatch() { g_signal_remove_emission_hook(signal_, hook_); }

}  // namespace sightline::desktop::native

#else

namespace sightline::desktop::native {

bool prints_a_range(const wxPrinterBase& printer) {
  return !printer.GetPrintDialogData().GetAllPages();
}

void stop_printing(const wxPrinterBase& /*printer*/) { wxPrinterBase::sm_abortIt = true; }

SystemPreviewWatch::SystemPreviewWatch() = default;
SystemPreviewWatch::~SystemPreviewWatch() = default;

}  // namespace sightline::desktop::native

#endif
