// The wxWidgets headers of the window, precompiled: they cost more than two seconds a file.
#pragma once

#include "cmake/pch_document.h"

#include <wx/wx.h>

#include <wx/dataview.h>
#include <wx/grid.h>
