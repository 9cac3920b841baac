#include "app/desktop/row_in_sight.h"

#ifdef __WXGTK__
#include <gtk/gtk.h>
#endif

namespace sightline::desktop {

#ifdef __WXGTK__

void bring_into_sight(wxDataViewCtrl& list, unsigned row) {
  auto* path = gtk_tree_path_new_from_indices(static_cast<int>(row), -1);
  gtk_tree_view_scroll_to_cell(GTK_TREE_VIEW(list.GtkGetTreeView()), path, nullptr, FALSE, 0, 0);
  gtk_tree_path_free(path);
}

#else

void bring_into_sight(wxDataViewCtrl& list, unsigned row) {
  list.EnsureVisible(dynamic_cast<wxDataViewVirtualListModel&>(*list.GetModel()).GetItem(row));
}

#endif

}  // namespace sightline::desktop
