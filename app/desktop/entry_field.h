// EntryField: a native text field that shows a value of the document and takes what is typed.
// Why: leaving a field never loses what was typed, and a refresh never rewrites it meanwhile.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/desktop/line_field.h"
#include "app/desktop/page.h"
#include "app/desktop/paragraph.h"
#include "app/present/edit_entry.h"

namespace sightline::desktop {

/// Under a row of fields: why what was typed in one of them could not be read.
class ProblemLine : public Paragraph {
 public:
  explicit ProblemLine(wxWindow* parent);

  /// Blank when all is well with that field.
  void report(const wxWindow& field, const wxString& sentence);

 private:
  std::vector<std::pair<const wxWindow*, wxString>> sentences_;
};

class EntryField : public LineField {
 public:
  /// Takes what was typed into the document; a sentence when it can't be read.
  using Take = std::function<std::optional<Message>(const std::string& typed)>;
  enum class Kind { line, figure, text };

  EntryField(wxWindow* parent, const Shell& shell, ProblemLine& problem, Kind kind, Take take);

  /// What the document holds: `text` as shown, `entry` as typed. What is being typed, or was
  /// refused, stays.
  void show(const std::string& text, const std::string& entry);
  void show(const std::string& text) { show(text, text); }
  /// Takes what is being typed; does nothing when nothing was typed.
  void commit();
  /// Drops what was typed; for a field that now stands for another value.
  void forget();

  /// Called at every keystroke.
  void on_typing(std::function<void(const std::string& typed)> listener) {
    typing_ = std::move(listener);
  }
  /// Where its value is in the document.
  [[nodiscard]] const std::string& path() const { return path_; }
  void set_path(std::string path) { path_ = std::move(path); }

 protected:
  void DoSetSize(int x, int y, int width, int height, int flags) override;

 private:
  void show_text();
  void report(const wxString& sentence);
  void on_key(wxKeyEvent& event);

  const Shell& shell_;
  ProblemLine& problem_;
  Kind kind_;
  Take take_;
  std::function<void(const std::string&)> typing_;
  std::string path_;
  std::string text_;
  std::string entry_;
  bool has_keyboard_ = false;
  bool typed_ = false;  ///< holds something the document does not
};

/// Makes the edit, or hands back why not.
[[nodiscard]] std::optional<Message> take_entry(Session& session, const EditEntry& entry);

/// All fields within a window, in the order of Tab.
[[nodiscard]] std::vector<EntryField*> fields_in(wxWindow& window);

}  // namespace sightline::desktop
