#include "model/validate.h"

#include <algorithm>
#include <vector>

#include "model/base/leaf.h"

namespace sightline {

namespace {

/// Found by the walk below; carried out of it by throwing.
struct Fault {
  Message message;
};

class Validator {
 public:
  explicit Validator(std::string_view source) : source_(source) {}

  void check(const Document& document) {
    walk(document);
    if (document.id.empty()) missing_id();
    check_baselines(document);
  }

 private:
  template <class T>
  void walk(const T& value) {
    if constexpr (std::is_same_v<T, Plan>) check_frame(value);
    if constexpr (is_box<T>) {
      walk(*value);
    } else if constexpr (is_list<T>) {
      if constexpr (KeyedList<T>) check_ids(value);
      for (const auto& element : value) walk(element);
    } else if constexpr (Described<T>) {
      each_field<T>([&]<class M, class C>(const Field<M, C>& field) {
        // In a leaf there is nothing to find.
        if constexpr (!IsLeaf<M>) {
          if constexpr (is_list<M>)
            if ((value.*field.at).empty()) return;
          const auto size = path_.size();
          if (size > 0) path_ += '/';
          path_ += field.name;
          walk(value.*field.at);
          path_.resize(size);
        }
      });
    }
  }

  /// Without memory for them: a plan has thousands of short lists.
  template <class List>
  [[nodiscard]] static bool are_few_and_sound(const List& list) {
    constexpr std::size_t few = 8;
    if (list.size() > few) return false;
    const auto id = [&](std::size_t at) { return unboxed(list[at]).id.uuid; };
    for (std::size_t i = 0; i < list.size(); ++i) {
      if (id(i) == Uuid{}) return false;
      for (std::size_t earlier = 0; earlier < i; ++earlier)
        if (id(earlier) == id(i)) return false;
    }
    return true;
  }

  template <class List>
  void check_ids(const List& list) const {
    if (are_few_and_sound(list)) return;
    std::vector<Uuid> ids;
    ids.reserve(list.size());
    for (const auto& element : list) ids.push_back(unboxed(element).id.uuid);
    std::ranges::sort(ids);
    if (ids.front() == Uuid{}) missing_id();
    const auto twice = std::ranges::adjacent_find(ids);
    if (twice == ids.end()) return;
    throw Fault{
        msg("‘{1}’ can't be used: two entries of ‘{2}’ have the same id {3}. Open an earlier copy "
            "of it.",
            source_, path_, to_text(*twice))};
  }

  [[noreturn]] void missing_id() const {
    throw Fault{msg("‘{1}’ can't be used: an entry of ‘{2}’ has no id. Open an earlier copy of it.",
                    source_, path_.empty() ? "document" : path_)};
  }

  void check_frame(const Plan& plan) const {
    const int start = plan.organization.fiscal_year_start;
    if (start < 1 || start > 12) {
      throw Fault{
          msg("‘{1}’ can't be used: its fiscal year starts in month {2}, and months are 1 "
              "to 12. Open an earlier copy of it.",
              source_, start)};
    }
    const auto too_close = [](const Cycle& earlier, const Cycle& later) {
      return months_between(earlier.start, later.start) < cycle_months;
    };
    const auto pair = std::ranges::adjacent_find(plan.cycles, too_close);
    if (pair != plan.cycles.end()) {
      throw Fault{
          msg("‘{1}’ can't be used: of its cycles, the one of {2} and the next overlap or "
              "are out of order. Open an earlier copy of it.",
              source_, pair->start)};
    }
  }

  void check_baselines(const Document& document) const {
    const auto pair =
        std::ranges::adjacent_find(document.baselines, std::ranges::greater_equal{},
                                   [](const Baseline& baseline) { return baseline.number; });
    if (pair != document.baselines.end()) {
      throw Fault{
          msg("‘{1}’ can't be used: its baselines are out of order after number {2}. Open "
              "an earlier copy of it.",
              source_, pair->number)};
    }
  }

  std::string_view source_;
  std::string path_;
};

}  // namespace

std::optional<Message> first_fault(const Document& document, std::string_view source) {
  try {
    Validator(source).check(document);
    return std::nullopt;
  } catch (const Fault& fault) {
    return fault.message;
  }
}

}  // namespace sightline
