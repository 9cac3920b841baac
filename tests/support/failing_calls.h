// File calls that fail where a test says, or that remember what was called.
// Why: a disk can't be filled in a test, and root may write everywhere.
#pragma once

#include <system_error>
#include <vector>

#include "model/file/file_calls.h"

namespace sightline {

enum class Call {
  create,
  write,
  sync,
  close,
  copy_permissions,
  require_writable,
  rename,
  rename_new,
  hold,
  sync_folder
};

/// Does what the system does and remembers it.
class RecordingCalls : public FileCalls {
 public:
  Handle create(const std::filesystem::path& path) override {
    note(Call::create);
    return system_.create(path);
  }
  void write(Handle file, std::string_view bytes) override {
    note(Call::write);
    system_.write(file, bytes);
  }
  void sync(Handle file) override {
    note(Call::sync);
    system_.sync(file);
  }
  void close(Handle file) override {
    system_.close(file);
    note(Call::close);
  }
  [[nodiscard]] std::filesystem::path way_to(Handle file,
                                             const std::filesystem::path& path) const override {
    return system_.way_to(file, path);
  }
  [[nodiscard]] bool is_at(Handle file, const std::filesystem::path& path) const override {
    return system_.is_at(file, path);
  }
  void copy_permissions(const std::filesystem::path& like, Handle file) override {
    note(Call::copy_permissions);
    system_.copy_permissions(like, file);
  }
  void require_writable(const std::filesystem::path& path) override {
    note(Call::require_writable);
    system_.require_writable(path);
  }
  void rename(const std::filesystem::path& from, const std::filesystem::path& to) override {
    note(Call::rename);
    system_.rename(from, to);
  }
  void rename_new(const std::filesystem::path& from, const std::filesystem::path& to) override {
    note(Call::rename_new);
    system_.rename_new(from, to);
  }
  std::optional<Handle> hold(const std::filesystem::path& path) override {
    note(Call::hold);
    return system_.hold(path);
  }
  void sync_folder(const std::filesystem::path& folder) override {
    note(Call::sync_folder);
    system_.sync_folder(folder);
  }

  [[nodiscard]] const std::vector<Call>& made() const { return made_; }

 protected:
  virtual void note(Call call) { made_.push_back(call); }

 private:
  FileCalls& system_ = system_calls();
  std::vector<Call> made_;
};

/// Fails at one of the calls, with the system's reason.
class FailingCalls : public RecordingCalls {
 public:
  FailingCalls(Call at, std::errc reason) : at_(at), reason_(reason) {}

 protected:
  void note(Call call) override {
    if (call == at_) throw std::system_error(std::make_error_code(reason_));
    RecordingCalls::note(call);
  }

 private:
  Call at_;
  std::errc reason_;
};

}  // namespace sightline
