#include "tests/support/random_document.h"

#include <algorithm>
#include <array>
#include <limits>

namespace sightline {
namespace {

class Maker {
 public:
  Maker(std::mt19937_64& random, int size) : random_(random), size_(size) {}

  [[nodiscard]] std::size_t below(std::size_t end) { return random_() % end; }
  [[nodiscard]] bool one_in(std::size_t n) { return below(n) == 0; }

  template <class T>
  [[nodiscard]] T make() {
    T value{};
    fill(value);
    return value;
  }

  template <class T>
  void fill(Box<T>& box) {
    box = make<T>();
  }
  template <class T>
  void fill(std::optional<T>& maybe) {
    maybe = one_in(3) ? std::nullopt : std::optional<T>{make<T>()};
  }
  template <class T>
  void fill(std::vector<T>& list) {
    list.clear();
    for (auto left = below(static_cast<std::size_t>(size_) + 1); left > 0; --left)
      list.push_back(make<T>());
  }
  template <class T>
  void fill(Series<T>& series) {
    series = {};
    for (auto left = below(static_cast<std::size_t>(size_) * 3 + 1); left > 0; --left)
      series.set(make<Month>(), make<T>());
  }
  template <Described T>
  void fill(T& value) {
    each_field<T>([&](const auto& field) { fill(value.*field.at); });
  }
  template <class T>
  void fill(Id<T>& id) {
    fill(id.uuid);
  }
  template <NamedEnum E>
  void fill(E& value) {
    value = static_cast<E>(below(count_of<E>()));
  }
  void fill(std::string& text) { text = nasty_text(random_); }
  void fill(bool& value) { value = one_in(2); }
  void fill(int& value) {
    value =
        static_cast<int>(whole(std::numeric_limits<int>::min(), std::numeric_limits<int>::max()));
  }
  void fill(std::int64_t& value) {
    value =
        whole(std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max());
  }
  void fill(double& value) {
    constexpr std::array extremes{0.0,    1.0 / 3,
                                  -0.1,   std::numeric_limits<double>::max(),
                                  1e-300, std::numeric_limits<double>::denorm_min(),
                                  -1e15,  123456789.123456789};
    value = one_in(3) ? extremes[below(extremes.size())]
                      : std::uniform_real_distribution<>(-1e6, 1e6)(random_);
  }
  void fill(Percent& value) { fill(value.fraction); }
  void fill(Money& value) { value.minor = whole(-max_money, max_money); }
  void fill(Fte& value) { value.hundredths = whole(-max_fte, max_fte); }
  void fill(Currency& value) {
    for (auto& letter : value.code) letter = static_cast<char>('A' + below(26));
  }
  void fill(Day& day) {
    const auto days = std::chrono::sys_days{std::chrono::year{first_year} / 1 / 1} +
                      std::chrono::days{below(109'000)};
    day = days;
  }
  void fill(Month& month) {
    month = one_in(4) ? month_of(make<Day>())
                      : add_months(std::chrono::year{2025} / 1, static_cast<int>(below(36)));
  }
  void fill(Uuid& id) { id = {random_(), random_() | 1}; }
  void fill(Served& served) {
    // Nothing of another kind stays behind.
    served = {};
    fill(served.kind);
    if (served.kind == ServedKind::vision)
      fill(served.part);
    else if (served.kind == ServedKind::kpi || (served.kind != ServedKind::profit && one_in(2)))
      fill(served.target);
  }

  template <class T>
  void alter(Box<T>& box) {
    auto inner = *box;
    alter(inner);
    box = std::move(inner);
  }
  template <class T>
  void alter(std::vector<T>& list) {
    const auto at = [&] { return list.begin() + static_cast<std::ptrdiff_t>(below(list.size())); };
    const auto what = list.empty() ? 0 : below(6);
    if (what == 0) {
      const auto place = list.empty() ? list.begin() : at();
      list.insert(place, make<T>());
    } else if (what == 1) {
      list.erase(at());
    } else if (what == 2) {
      std::iter_swap(at(), at());
    } else if (what == 3) {
      std::ranges::shuffle(list, random_);
    } else {
      alter(*at());
    }
  }
  template <class T>
  void alter(Series<T>& series) {
    if (!series.empty() && one_in(3)) return series.set(series.values().begin()->first, {});
    series.set(make<Month>(), make<T>());
  }
  template <Described T>
  void alter(T& value) {
    const auto chosen = below(fields<T>.size);
    std::size_t i = 0;
    each_field<T>([&](const auto& field) {
      if (i++ == chosen) alter(value.*field.at);
    });
  }
  template <class T>
  void alter(T& value) {
    fill(value);
  }

 private:
  [[nodiscard]] std::int64_t whole(std::int64_t least, std::int64_t most) {
    if (one_in(8)) return least;
    if (one_in(8)) return most;
    if (one_in(2)) return static_cast<std::int64_t>(below(100));
    return std::uniform_int_distribution<std::int64_t>(least, most)(random_);
  }

  std::mt19937_64& random_;
  int size_;
};

}  // namespace

std::string nasty_text(std::mt19937_64& random) {
  static const std::array<std::string, 22> texts{"",
                                                 "Train the sales team",
                                                 "Größe, naïve, Łódź",
                                                 "🚀 plan 👩‍💻👨‍👩‍👧",
                                                 "תוכנית שלוש שנים",
                                                 "خطة من ثلاث سنوات (2026)",
                                                 "日本語の計画",
                                                 "\"quoted\" and 'single'",
                                                 "=1+1",
                                                 "+49 30 1234",
                                                 "-5 %",
                                                 "@SUM(A1)",
                                                 "two\nlines\r\nand a third",
                                                 "tab\tand\x01 control",
                                                 "<b>&amp;</b>",
                                                 "a/b\\c",
                                                 "{1} {2} %s %n",
                                                 " leading and trailing ",
                                                 "Z\u0351\u036b\u0343a\u0320l\u0321go",
                                                 "\uFEFFbyte order mark\u200B",
                                                 "]]>",
                                                 "1,234.56"};
  if (random() % 60 == 0) return std::string(5000, 'x');
  if (random() % 60 == 0) {
    std::string text;
    while (text.size() < 5000) text += "längere Sätze ";
    return text;
  }
  return texts[random() % texts.size()];
}

Document random_document(std::mt19937_64& random, int size) {
  return Maker(random, size).make<Document>();
}

void mutate(Document& document, std::mt19937_64& random) {
  Maker maker(random, 3);
  for (auto left = 1 + maker.below(6); left > 0; --left) {
    if (maker.one_in(4))
      maker.alter(document);
    else
      maker.alter(document.plan);
  }
}

}  // namespace sightline
