// For the rooms that edit documents or read and write their values as JSON.
#pragma once

#include "cmake/pch_document.h"

#include <nlohmann/json.hpp>

#include "model/document_json.h"
