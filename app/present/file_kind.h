// FileKind: the kinds of files a person chooses, and what their names end in.
// Why: "Plan v1.2" has a dot but no ending; whoever asks about a file has to mean the one written.
#pragma once

#include <filesystem>
#include <string_view>

namespace sightline {

/// What a file question is about; it decides ending, filter and title.
enum class FileKind { plan, plan_book, brand, one_page, calendar, table };

/// True for what deals and actuals are imported from: .csv, .tsv, .txt, .xlsx.
[[nodiscard]] bool is_table_file(const std::filesystem::path& file);
/// With its dot.
[[nodiscard]] std::string_view ending_of(FileKind kind);
/// The file meant by what was typed: the ending follows unless it is there already. Nothing stays
/// nothing.
[[nodiscard]] std::filesystem::path with_ending(std::filesystem::path typed, FileKind kind);

}  // namespace sightline
