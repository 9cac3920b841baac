#include "model/edit/merge_walk.h"

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>

#include "model/document_json.h"
#include "model/edit/merge_order.h"
#include "model/edit/path_chain.h"

namespace sightline {
namespace {

// What tells the elements of a list apart.
template <class T>
  requires requires(const T& element) { element.id; }
Uuid key_of(const T& element) {
  return element.id.uuid;
}
Day key_of(const Reading& reading) { return reading.period; }
const std::string& key_of(const Opportunity& opportunity) { return opportunity.key; }
template <IsLeaf T>
typename Leaf<T>::Rep key_of(const T& value) {
  return Leaf<T>::to(value);
}
template <class T>
concept HasKey = requires(const T& element) { key_of(element); };

// What a list is in order of, where it has an order that nobody gave it.
std::tuple<int, Month> rank_of(const Cycle& cycle) { return {0, cycle.start}; }
std::tuple<int, Day> rank_of(const Baseline& baseline) {
  return {baseline.number, baseline.agreed_on};
}
std::tuple<std::int64_t> rank_of(const HistoryEntry& entry) { return {entry.at}; }
std::tuple<Day> rank_of(const PipelineSnapshot& snapshot) { return {snapshot.taken_on}; }
std::tuple<Day> rank_of(const VisionEdition& edition) { return {edition.as_of}; }
std::tuple<Day> rank_of(const Reading& reading) { return {reading.period}; }
template <class T>
concept Ranked = requires(const T& element) { rank_of(element); };

template <class List>
bool is_in_rank(const List& list) {
  return std::ranges::is_sorted(list, {},
                                [](const auto& element) { return rank_of(unboxed(element)); });
}

bool cycles_overlap(const std::vector<Cycle>& cycles) {
  return std::ranges::adjacent_find(cycles, [](const Cycle& earlier, const Cycle& later) {
           return months_between(earlier.start, later.start) < cycle_months;
         }) != cycles.end();
}

bool are_numbers_rising(const std::vector<Baseline>& baselines) {
  return std::ranges::adjacent_find(baselines, std::ranges::greater_equal{}, &Baseline::number) ==
         baselines.end();
}

/// The elements of three lists by numbers that follow the order of their keys.
template <class Key>
class Numbers {
 public:
  template <class List>
  explicit Numbers(std::initializer_list<const List*> lists) {
    for (const auto* list : lists)
      for (const auto& element : *list) keys_.push_back(key_of(unboxed(element)));
    std::ranges::sort(keys_);
    keys_.erase(std::ranges::unique(keys_).begin(), keys_.end());
  }

  [[nodiscard]] std::size_t size() const { return keys_.size(); }
  [[nodiscard]] std::size_t of(const Key& key) const {
    return static_cast<std::size_t>(std::ranges::lower_bound(keys_, key) - keys_.begin());
  }

 private:
  std::vector<Key> keys_;
};

/// One of the three lists: its elements by number, and the numbers in its order.
template <class List>
struct Row {
  using Element = typename List::value_type;

  template <class Key>
  Row(const List& list, const Numbers<Key>& numbers) : at(numbers.size(), nullptr) {
    order.reserve(list.size());
    for (const auto& element : list) {
      const auto number = numbers.of(key_of(unboxed(element)));
      is_sound = is_sound && at[number] == nullptr;
      at[number] = &element;
      order.push_back(number);
    }
  }

  std::vector<const Element*> at;
  Order order;
  bool is_sound = true;  ///< no two elements are the same
};

class Walk {
 public:
  Walk(const MergeChoices& choices, const std::unordered_set<Uuid>& keep)
      : choices_(choices), keep_(keep) {}

  [[nodiscard]] Merge run(const Document& base, const Document& mine, const Document& theirs) {
    auto document = merged(base, mine, theirs, PathChain{});
    return {std::move(document), std::move(conflicts_)};
  }

 private:
  /// Notes a conflict and says whose value is taken.
  Side decide(ConflictKind kind, const PathChain& at, Json base, Json mine, Json theirs) {
    auto path = at.text();
    const auto side = choices_.at(path);
    conflicts_.push_back(
        {kind, std::move(path), std::move(base), std::move(mine), std::move(theirs), side});
    return side;
  }

  /// There was none after all at this place, nor below it.
  void forget(const std::string& path) {
    std::erase_if(conflicts_,
                  [&](const Conflict& conflict) { return is_at_or_below(conflict.path, path); });
  }

  template <class T>
  T merged(const T& base, const T& mine, const T& theirs, const PathChain& at) {
    if constexpr (is_box<T>) {
      if (mine == theirs || theirs == base) return mine;
      if (mine == base) return theirs;
      return T{merged(*base, *mine, *theirs, at)};
    } else if constexpr (is_list<T>) {
      return merged_list(base, mine, theirs, at);
    } else if constexpr (is_series<T>) {
      return merged_series(base, mine, theirs, at);
    } else if constexpr (Described<T>) {
      T result;
      each_field<T>([&](const auto& field) {
        result.*field.at =
            merged(base.*field.at, mine.*field.at, theirs.*field.at, PathChain{&at, field.name});
      });
      settle(result, base, mine, theirs, at);
      return result;
    } else {
      return merged_whole(base, mine, theirs, at);
    }
  }

  template <class T>
  T merged_whole(const T& base, const T& mine, const T& theirs, const PathChain& at) {
    if (mine == theirs || theirs == base) return mine;
    if (mine == base) return theirs;
    const auto side =
        decide(ConflictKind::both_changed, at, to_json(base), to_json(mine), to_json(theirs));
    return side == Side::mine ? mine : theirs;
  }

  template <class T>
  Series<T> merged_series(const Series<T>& base, const Series<T>& mine, const Series<T>& theirs,
                          const PathChain& at) {
    if (mine == theirs || theirs == base) return mine;
    if (mine == base) return theirs;
    std::set<Month> months;
    for (const auto* series : {&base, &mine, &theirs})
      for (const auto& [month, value] : series->values()) months.insert(month);
    Series<T> result;
    for (const auto month : months)
      result.set(month, merged_whole(base.at(month), mine.at(month), theirs.at(month),
                                     PathChain{&at, {}, {}, month}));
    return result;
  }

  template <class List>
  List merged_list(const List& base, const List& mine, const List& theirs, const PathChain& at) {
    // What one side took away may have to be kept for the other's sake.
    if (mine == theirs) return mine;
    if (keep_.empty() && theirs == base) return mine;
    if (keep_.empty() && mine == base) return theirs;
    using Element = unboxed_t<typename List::value_type>;
    if constexpr (HasKey<Element>) {
      using Key = std::decay_t<decltype(key_of(std::declval<const Element&>()))>;
      const Numbers<Key> numbers{&base, &mine, &theirs};
      const Row<List> of_base(base, numbers);
      const Row<List> of_mine(mine, numbers);
      const Row<List> of_theirs(theirs, numbers);
      if (of_base.is_sound && of_mine.is_sound && of_theirs.is_sound) {
        auto result = merged_rows(of_base, of_mine, of_theirs, at);
        put_in_rank(result, mine, theirs);
        return result;
      }
    }
    return merged_whole(base, mine, theirs, at);
  }

  template <class List>
  List merged_rows(const Row<List>& base, const Row<List>& mine, const Row<List>& theirs,
                   const PathChain& at) {
    static const typename List::value_type blank{};
    std::vector<bool> stays(base.at.size());
    for (std::size_t x = 0; x < stays.size(); ++x)
      stays[x] = remains<List>(base.at[x], mine.at[x], theirs.at[x], at);
    List result;
    for (const auto x : order_of(base, mine, theirs, stays, at)) {
      const auto* b = base.at[x] ? base.at[x] : &blank;
      const auto* m = mine.at[x];
      const auto* t = theirs.at[x];
      if (m && t)
        with_place(*m, at,
                   [&](const PathChain& here) { result.push_back(merged(*b, *m, *t, here)); });
      else
        result.push_back(m ? *m : *t);
    }
    return result;
  }

  /// Calls work(place of the element).
  template <class Element, class Work>
  void with_place(const Element& element, const PathChain& at, const Work& work) {
    const auto& key = key_of(unboxed(element));
    if constexpr (std::is_same_v<std::decay_t<decltype(key)>, Uuid>) {
      work(PathChain{&at, {}, key});
    } else if constexpr (std::is_same_v<std::decay_t<decltype(key)>, Day>) {
      const auto name = to_text(key);
      work(PathChain{&at, name});
    } else if constexpr (std::is_same_v<std::decay_t<decltype(key)>, std::string>) {
      work(PathChain{&at, key});
    } else {
      work(at);
    }
  }

  template <class List>
  bool remains(const typename List::value_type* base, const typename List::value_type* mine,
               const typename List::value_type* theirs, const PathChain& at) {
    if (mine && theirs) return true;
    const auto* one = mine ? mine : theirs;
    if (!one) return false;
    if (!base) return true;
    bool stays = false;
    if (*one != *base)
      with_place(*one, at, [&](const PathChain& here) {
        const auto side =
            decide(ConflictKind::deleted_changed, here, to_json(*base),
                   mine ? to_json(*mine) : Json(), theirs ? to_json(*theirs) : Json());
        stays = (side == Side::mine) == (mine != nullptr);
      });
    if constexpr (KeyedList<List>) stays = stays || keep_.contains(unboxed(*one).id.uuid);
    return stays;
  }

  template <class List>
  Order order_of(const Row<List>& base, const Row<List>& mine, const Row<List>& theirs,
                 const std::vector<bool>& stays, const PathChain& at) {
    const auto staying = [&](const Row<List>& row) {
      Order order;
      std::ranges::copy_if(row.order, std::back_inserter(order),
                           [&](std::size_t x) { return stays[x]; });
      return order;
    };
    const auto my_order = staying(mine);
    const auto their_order = staying(theirs);
    if (auto order = merge_order(base.order, my_order, their_order, stays.size())) return *order;
    constexpr bool is_ranked = Ranked<unboxed_t<typename List::value_type>>;  // comes into order
    const auto side = !is_ranked               ? decide(ConflictKind::order, at, {}, {}, {})
                      : my_order < their_order ? Side::mine
                                               : Side::theirs;
    return side == Side::mine ? order_like(my_order, their_order, stays.size())
                              : order_like(their_order, my_order, stays.size());
  }

  template <class List>
  static void put_in_rank(List& result, const List& mine, const List& theirs) {
    if constexpr (Ranked<unboxed_t<typename List::value_type>>)
      if (is_in_rank(mine) && is_in_rank(theirs))
        std::ranges::stable_sort(result, {},
                                 [](const auto& element) { return rank_of(unboxed(element)); });
  }

  // What fields have to do with each other.
  template <class T>
  void settle(T& /*result*/, const T& /*base*/, const T& /*mine*/, const T& /*theirs*/,
              const PathChain& /*at*/) {}

  /// A status comes with its day and its percentage.
  void settle(Action& result, const Action& base, const Action& mine, const Action& theirs,
              const PathChain& at) {
    if (mine.status == theirs.status) return;
    const bool is_mine = mine.status == base.status     ? false
                         : theirs.status == base.status ? true
                                                        : result.status == mine.status;
    const auto& whose = is_mine ? mine : theirs;
    result.done_on = whose.done_on;
    forget(at.text() + "/done_on");
    if (result.status != Status::done && result.status != Status::planned) return;
    result.complete = whose.complete;
    forget(at.text() + "/complete");
  }

  /// Cycles one by one may overlap, as those of neither side do; then they come from one of them.
  void settle(Plan& result, const Plan& base, const Plan& mine, const Plan& theirs,
              const PathChain& at) {
    if (!cycles_overlap(result.cycles) || cycles_overlap(mine.cycles) ||
        cycles_overlap(theirs.cycles))
      return;
    const PathChain here{&at, "cycles"};
    forget(here.text());
    const auto side = decide(ConflictKind::order, here, to_json(base.cycles), to_json(mine.cycles),
                             to_json(theirs.cycles));
    result.cycles = side == Side::mine ? mine.cycles : theirs.cycles;
  }

  /// Both sides may have saved, and approved a baseline with the next number.
  void settle(Document& result, const Document& base, const Document& mine, const Document& theirs,
              const PathChain& /*at*/) {
    if (mine.id != base.id && theirs.id != base.id && mine.id != theirs.id) result.id = base.id;
    if (mine.revision != base.revision && theirs.revision != base.revision)
      result.revision = std::max(mine.revision, theirs.revision);
    forget("/id");
    forget("/revision");
    if (!are_numbers_rising(mine.baselines) || !are_numbers_rising(theirs.baselines)) return;
    for (std::size_t i = 1; i < result.baselines.size(); ++i) {
      auto& number = result.baselines[i].number;
      number = std::max(number, result.baselines[i - 1].number + 1);
    }
  }

  const MergeChoices& choices_;
  const std::unordered_set<Uuid>& keep_;
  std::vector<Conflict> conflicts_;
};

}  // namespace

Merge merge_walk(const Document& base, const Document& mine, const Document& theirs,
                 const MergeChoices& choices, const std::unordered_set<Uuid>& keep) {
  return Walk(choices, keep).run(base, mine, theirs);
}

}  // namespace sightline
