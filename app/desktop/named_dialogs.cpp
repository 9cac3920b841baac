#include "app/desktop/named_dialogs.h"

#include <algorithm>

#include "app/desktop/command_ids.h"
#include "app/desktop/import_dialog.h"
#include "app/desktop/main_frame.h"
#include "app/desktop/menu_commands.h"

namespace sightline::desktop {

const std::vector<NamedDialog>& named_dialogs() {
  static const std::vector<NamedDialog> all{{"new", wxID_NEW, {}},
                                            {"preferences", wxID_PREFERENCES, {}},
                                            {"find", wxID_FIND, {}},
                                            {"help", wxID_HELP, {}},
                                            {"close-cycle", close_cycle_id, {}},
                                            {"spread", spread_id, {}},
                                            {"news", whats_new_id, {}},
                                            {"preview", wxID_PREVIEW, {}},
                                            {"copy", copy_id, {}},
                                            {"versions", versions_id, {}},
                                            {"history", history_id, {}},
                                            {"page-setup", wxID_PAGE_SETUP, {}},
                                            {"import-deals", wxID_NONE, ImportKind::pipeline},
                                            {"import-actuals", wxID_NONE, ImportKind::actuals}};
  return all;
}

const NamedDialog* named_dialog(std::string_view name) {
  const auto found = std::ranges::find(named_dialogs(), name, &NamedDialog::name);
  return found == named_dialogs().end() ? nullptr : &*found;
}

void MainFrame::show_dialog(std::string_view name, std::string_view place) {
  fill_menus();
  const auto* dialog = named_dialog(name);
  if (!dialog) return;
  if (dialog->import)
    return import_file(this, *this, *dialog->import, std::filesystem::path(place));
  give_command(*this, dialog->command);
}

}  // namespace sightline::desktop
