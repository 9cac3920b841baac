// Recent plans: a row about each plan that was open lately, for whoever begins.
// Why: a file's name seldom says which plan it holds and how far that is.
#pragma once

#include <vector>

#include "app/present/home_presenter.h"

namespace sightline {

/// In the order of the session's recent files; the path of a row's place is that of its file. What
/// can't be read says so.
[[nodiscard]] std::vector<HomeRow> recent_plan_rows(const Session& session, const Catalog& catalog);

}  // namespace sightline
