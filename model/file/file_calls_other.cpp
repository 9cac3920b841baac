// Systems without POSIX: C++ alone, as safe as it can be there.
#if !__has_include(<unistd.h>)

#include <cerrno>
#include <cstdio>
#include <system_error>

#include "model/file/file_calls.h"
#include "model/file/new_name.h"

namespace sightline {

namespace {

[[noreturn]] void fail() { throw std::system_error(errno, std::generic_category()); }

std::FILE* stream(FileCalls::Handle file) { return reinterpret_cast<std::FILE*>(file); }

class PlainCalls : public FileCalls {
 public:
  Handle create(const std::filesystem::path& path) override {
#ifdef _WIN32
    std::FILE* file = ::_wfopen(path.c_str(), L"wbx");
#else
    std::FILE* file = std::fopen(path.c_str(), "wbx");
#endif
    if (file == nullptr) fail();
    return reinterpret_cast<Handle>(file);
  }

  void write(Handle file, std::string_view bytes) override {
    if (std::fwrite(bytes.data(), 1, bytes.size(), stream(file)) != bytes.size()) fail();
  }

  void sync(Handle file) override {
    if (std::fflush(stream(file)) != 0) fail();
  }

  void close(Handle file) override {
    if (std::fclose(stream(file)) != 0) fail();
  }

  std::filesystem::path way_to(Handle /*file*/, const std::filesystem::path& path) const override {
    return path;
  }

  bool is_at(Handle /*file*/, const std::filesystem::path& /*path*/) const override { return true; }

  /// What C++ knows of is whether a file may be written to, as every new one may.
  void copy_permissions(const std::filesystem::path& /*like*/, Handle /*file*/) override {}

  void require_writable(const std::filesystem::path& path) override {
    using std::filesystem::perms;
    const auto granted = std::filesystem::status(path).permissions();
    if ((granted & perms::owner_write) == perms::none)
      throw std::system_error(std::make_error_code(std::errc::permission_denied));
  }

  void rename(const std::filesystem::path& from, const std::filesystem::path& to) override {
    std::filesystem::rename(from, to);
  }

  void rename_new(const std::filesystem::path& from, const std::filesystem::path& to) override {
    rename_new_file(from, to);
  }

  std::optional<Handle> hold(const std::filesystem::path& /*path*/) override {
    return std::nullopt;
  }

  void sync_folder(const std::filesystem::path& /*folder*/) override {}
};

}  // namespace

FileCalls& system_calls() {
  static PlainCalls calls;
  return calls;
}

}  // namespace sightline

#endif
