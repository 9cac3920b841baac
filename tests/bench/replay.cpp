#include "tests/bench/replay.h"

#include <string>

#include "tests/bench/replay_kept.h"

// The linker calls the library's own function __real_x, and what calls x gets __wrap_x.
// NOLINTBEGIN(bugprone-reserved-identifier,cert-dcl37-c,cert-dcl51-cpp)
#define RECORD(name) extern "C" decltype(name) __real_##name;
#include "tests/bench/recorded_calls.inc"
RECORD(workbook_new_opt)
#undef RECORD

namespace sightline::bench {

/// A workbook that is being written again.
struct Run {
  Handles handles;
  std::string path;
  std::string scratch;
};

struct Tape {
  HandleNumbers numbers;
  std::vector<std::function<void(Run&)>> steps;
};

namespace {

/// The tape that runs in this thread, if any.
thread_local Tape* running = nullptr;

void keep_handles(Handles& handles, std::size_t number, void* handle) { handles[number] = handle; }

/// A chart's axes are reached through it, so they get the numbers after its own.
void keep_handles(Handles& handles, std::size_t number, lxw_chart* chart) {
  handles[number] = chart;
  handles[number + 1] = chart->x_axis;
  handles[number + 2] = chart->y_axis;
}

std::size_t number_handles(HandleNumbers& numbers, const void* handle) {
  return numbers.add(handle);
}

std::size_t number_handles(HandleNumbers& numbers, const lxw_chart* chart) {
  const auto number = numbers.add(chart);
  numbers.add(chart->x_axis);
  numbers.add(chart->y_axis);
  return number;
}

/// The formats that a workbook begins with are reached through it, and get the numbers after its
/// own.
void keep_handles(Handles& handles, std::size_t number, lxw_workbook* book) {
  handles[number] = book;
  lxw_format* format = nullptr;
  STAILQ_FOREACH(format, book->formats, list_pointers) handles[++number] = format;
}

std::size_t number_handles(HandleNumbers& numbers, const lxw_workbook* book) {
  const auto number = numbers.add(book);
  const lxw_format* format = nullptr;
  STAILQ_FOREACH(format, book->formats, list_pointers) numbers.add(format);
  return number;
}

template <auto real>
struct Call;

template <class Result, class... Args, Result (*real)(Args...)>
struct Call<real> {
  /// Makes the call, and keeps it when a tape is running.
  static Result made(Args... args) {
    auto* tape = running;
    if (tape == nullptr) return real(args...);
    auto again = [kept = std::tuple{Kept<Args>(args, tape->numbers)...}](Run& run) mutable {
      return std::apply([&](auto&... arg) { return real(arg.give(run.handles)...); }, kept);
    };
    if constexpr (is_handle<Result>) {
      Result result = real(args...);
      tape->steps.emplace_back(
          [again, number = number_handles(tape->numbers, result)](Run& run) mutable {
            keep_handles(run.handles, number, again(run));
          });
      return result;
    } else {
      tape->steps.emplace_back(again);
      return real(args...);
    }
  }
};

/// The workbook of a replay is another file, and its temporary files lie where the replay says.
struct NewWorkbook {
  static lxw_workbook* made(const char* path, lxw_workbook_options* options) {
    auto* book = __real_workbook_new_opt(path, options);
    if (running == nullptr) return book;
    running->steps.emplace_back([number = number_handles(running->numbers, book)](Run& run) {
      lxw_workbook_options again{};
      if (!run.scratch.empty()) again.tmpdir = run.scratch.data();
      keep_handles(run.handles, number, __real_workbook_new_opt(run.path.c_str(), &again));
    });
    return book;
  }
};

}  // namespace

Replay::Replay(const std::function<void()>& write) : tape_(std::make_unique<Tape>()) {
  running = tape_.get();
  try {
    write();
  } catch (...) {
    running = nullptr;
    throw;
  }
  running = nullptr;
}

Replay::Replay(Replay&&) noexcept = default;
Replay& Replay::operator=(Replay&&) noexcept = default;
Replay::~Replay() = default;

void Replay::write(const std::filesystem::path& path, const std::filesystem::path& scratch) const {
  Run run{.handles = Handles(tape_->numbers.size()),
          .path = path.string(),
          .scratch = scratch.string()};
  for (const auto& step : tape_->steps) step(run);
}

std::size_t Replay::calls() const { return tape_->steps.size(); }

}  // namespace sightline::bench

// The C names are chosen when the program is loaded, which saves writing down every signature.
extern "C" decltype(&workbook_new_opt) resolve_workbook_new_opt() {
  return &sightline::bench::NewWorkbook::made;
}
extern "C" decltype(workbook_new_opt) __wrap_workbook_new_opt
    __attribute__((ifunc("resolve_workbook_new_opt")));

#define RECORD(name)                                      \
  extern "C" decltype(&name) resolve_##name() {           \
    return &sightline::bench::Call<&__real_##name>::made; \
  }                                                       \
  extern "C" decltype(name) __wrap_##name __attribute__((ifunc("resolve_" #name)));
#include "tests/bench/recorded_calls.inc"
#undef RECORD
// NOLINTEND(bugprone-reserved-identifier,cert-dcl37-c,cert-dcl51-cpp)
