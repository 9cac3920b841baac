// JSON Schema of a plan's JSON, made from the field descriptions.
// Why: whoever writes or reads such a file with a program of theirs can check it without ours.
#pragma once

#include <string>

namespace sightline {

/// The schema (draft 2020-12) of what to_json_text writes and document_from_json reads. A copy of
/// it is published as model/file/sightline.schema.json.
[[nodiscard]] std::string json_schema_text();

}  // namespace sightline
