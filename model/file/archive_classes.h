// Archive classes: Boost's text archives, made safe for files from anywhere, walking the fields.
// Why: the stock loader takes any length it reads, follows the locale and adds versions of its own;
// here the container's format number is the only version, and every count is held against the bytes
// left and against the memory that it asks for.
#pragma once

#include <algorithm>
#include <array>
#include <boost/archive/text_iarchive.hpp>
#include <boost/archive/text_oarchive.hpp>
#include <boost/serialization/level.hpp>
#include <boost/serialization/tracking.hpp>
#include <charconv>
#include <concepts>
#include <cstdint>
#include <istream>
#include <limits>
#include <locale>
#include <optional>
#include <ostream>
#include <stdexcept>
#include <streambuf>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "model/base/fields.h"
#include "model/base/leaf.h"
#include "model/file/container.h"

namespace sightline {

/// Reads from text that somebody else keeps.
class ViewBuffer : public std::streambuf {
 public:
  explicit ViewBuffer(std::string_view text) {
    char* begin = const_cast<char*>(text.data());  // only ever read
    setg(begin, begin, begin + text.size());
  }
  [[nodiscard]] std::string_view rest() const {
    return {gptr(), static_cast<std::size_t>(egptr() - gptr())};
  }
  void skip(std::size_t bytes) { setg(eback(), gptr() + bytes, egptr()); }
};

/// Writes to a text, at once: what goes past the stream keeps its place.
class TextBuffer : public std::streambuf {
 public:
  explicit TextBuffer(std::string& text) : text_(text) {}

 protected:
  int_type overflow(int_type letter) override {
    if (!traits_type::eq_int_type(letter, traits_type::eof()))
      text_.push_back(traits_type::to_char_type(letter));
    return traits_type::not_eof(letter);
  }
  std::streamsize xsputn(const char* letters, std::streamsize count) override {
    text_.append(letters, static_cast<std::size_t>(count));
    return count;
  }

 private:
  std::string& text_;
};

/// What all elements of a plan together may take, beside the text in them, which is no longer than
/// the payload. A plan of 10,000 actions takes 10 MB.
inline constexpr std::size_t max_elements = 256U << 20U;

/// What is left of that. Who writes and who reads count alike: nothing is saved that can't be
/// opened.
class ElementRoom {
 public:
  /// Before memory is given to so many elements of that size. Three bytes of a file can be an
  /// element of thirty; throws ContainerError `too_large` for what no plan takes.
  void charge(std::size_t count, std::size_t size) {
    if (count > left_ / size) throw ContainerError(ContainerFault::too_large);
    left_ -= count * size;
  }

 private:
  std::size_t left_ = max_elements;
};

/// A node of a map has three pointers and a colour beside its value.
template <class Element>
inline constexpr std::size_t month_size = sizeof(std::pair<Month, Element>) + 4 * sizeof(void*);

/// Writes described types. The stream must carry the classic locale (write_fields sees to it).
class ArchiveWriter : public boost::archive::text_oarchive_impl<ArchiveWriter>, public ElementRoom {
 public:
  /// `stream` writes to a TextBuffer of `text`.
  ArchiveWriter(std::ostream& stream, std::string& text)
      : text_oarchive_impl(stream, boost::archive::no_header), text_(text) {}

 private:
  friend class boost::archive::save_access;
  friend class boost::archive::detail::interface_oarchive<ArchiveWriter>;

  // What plans are made of is written as Boost would, past the stream, which asks its locale each
  // time.
  using text_oarchive_impl::save;
  void save(const std::string& text) {
    save(std::uint64_t{text.size()});
    put_token(text);
  }
  void save(const bool value) { put_token(value ? "1" : "0"); }
  void save(const std::int64_t value) { put_number(value); }
  void save(const std::uint64_t value) { put_number(value); }
  void save(const double value) {
    put_number(value, std::chars_format::scientific, std::numeric_limits<double>::max_digits10);
  }

  void put_number(auto value, auto... form) {
    std::array<char, 32> digits{};
    const auto end =
        std::to_chars(digits.data(), digits.data() + digits.size(), value, form...).ptr;
    put_token({digits.data(), end});
  }
  void put_token(std::string_view token) {
    if (delimiter == space)
      text_.push_back(' ');
    else
      newtoken();
    text_.append(token);
  }

  std::string& text_;
};

/// Whatever such a value is, it is read again.
template <class T>
inline constexpr bool is_always_readable =
    std::is_same_v<T, bool> || std::is_same_v<T, std::int64_t> || std::is_same_v<T, Uuid>;
template <class T>
inline constexpr bool is_always_readable<Id<T>> = true;
/// Seen without reading it.
template <class T>
[[nodiscard]] bool is_readable(const T& value) {
  if constexpr (std::is_same_v<T, Day>)
    return is_valid(value);
  else
    return is_always_readable<T>;
}

/// Reads described types as format `format` has them: fields that came later keep their defaults.
class ArchiveReader : public boost::archive::text_iarchive_impl<ArchiveReader>, public ElementRoom {
 public:
  /// `stream` reads from `buffer`.
  ArchiveReader(std::istream& stream, ViewBuffer& buffer, int format)
      : text_iarchive_impl(stream, boost::archive::no_header), buffer_(buffer), format_(format) {}

  [[nodiscard]] int format() const { return format_; }
  [[nodiscard]] std::size_t bytes_left() const { return buffer_.rest().size(); }
  /// A count of elements or bytes; throws std::length_error when the rest can't hold as many.
  [[nodiscard]] std::size_t read_count() {
    std::uint64_t count = 0;
    *this >> count;
    if (count > bytes_left()) throw std::length_error("a count is larger than the file");
    return static_cast<std::size_t>(count);
  }

 private:
  friend class boost::archive::load_access;
  friend class boost::archive::detail::interface_iarchive<ArchiveReader>;

  // What plans are made of is read past the stream, as it is written.
  using text_iarchive_impl::load;
  void load(std::string& text) {
    const auto size = read_count();
    const auto rest = buffer_.rest();
    if (!rest.starts_with(' ') || rest.size() - 1 < size)
      throw std::length_error("a text is cut short");
    text.assign(rest.substr(1, size));
    buffer_.skip(1 + size);
  }
  void load(bool& value) {
    const auto number = number_of<int>();
    if (number != 0 && number != 1) throw std::invalid_argument("neither yes nor no");
    value = number == 1;
  }
  void load(std::int64_t& value) { value = number_of<std::int64_t>(); }
  void load(std::uint64_t& value) { value = number_of<std::uint64_t>(); }

  /// The next token, which white space is before.
  template <std::integral Number>
  [[nodiscard]] Number number_of() {
    const auto rest = buffer_.rest();
    const auto from = std::min(rest.find_first_not_of(" \n"), rest.size());
    Number number{};
    const auto* end = rest.data() + rest.size();
    const auto [at, error] = std::from_chars(rest.data() + from, end, number);
    if (error != std::errc{} || (at != end && *at != ' ' && *at != '\n'))
      throw std::invalid_argument("a number is expected");
    buffer_.skip(static_cast<std::size_t>(at - rest.data()));
    return number;
  }

  ViewBuffer& buffer_;
  int format_;
};

/// Throws IllegalValue for a value that could not be read again, such as NaN, and ContainerError
/// `too_large` for more than the reader takes.
template <class T>
void write_value(ArchiveWriter& archive, const T& value) {
  if constexpr (IsLeaf<T>) {
    const typename Leaf<T>::Rep& stored = Leaf<T>::to(value);
    if (!is_readable(value)) static_cast<void>(Leaf<T>::from(stored));
    archive << stored;
  } else if constexpr (is_box<T>) {
    archive.charge(1, sizeof(unboxed_t<T>));
    write_value(archive, *value);
  } else if constexpr (is_maybe<T>) {
    const bool there = value.has_value();
    archive << there;
    if (there) write_value(archive, *value);
  } else if constexpr (is_series<T>) {
    using Element = typename decltype(T().values().begin())::value_type::second_type;
    const std::uint64_t count = value.values().size();
    archive.charge(count, month_size<Element>);
    archive << count;
    for (const auto& [month, element] : value.values()) {
      write_value(archive, month);
      write_value(archive, element);
    }
  } else if constexpr (is_list<T>) {
    const std::uint64_t count = value.size();
    archive.charge(count, sizeof(typename T::value_type));
    archive << count;
    for (const auto& element : value) write_value(archive, element);
  } else {
    static_assert(Described<T>);
    archive << value;
  }
}

template <class T>
[[nodiscard]] T read_value(ArchiveReader& archive) {
  if constexpr (IsLeaf<T>) {
    typename Leaf<T>::Rep stored{};
    archive >> stored;
    return Leaf<T>::from(std::move(stored));
  } else if constexpr (is_box<T>) {
    archive.charge(1, sizeof(unboxed_t<T>));
    return T(read_value<unboxed_t<T>>(archive));
  } else if constexpr (is_maybe<T>) {
    bool there = false;
    archive >> there;
    return there ? T(read_value<typename T::value_type>(archive)) : T();
  } else if constexpr (is_series<T>) {
    using Element = typename decltype(T().values().begin())::value_type::second_type;
    T series;
    std::optional<Month> last;
    auto count = archive.read_count();
    archive.charge(count, month_size<Element>);
    for (; count > 0; --count) {
      const auto month = read_value<Month>(archive);
      if (last && month <= *last) throw std::invalid_argument("months are out of order");
      series.set(month, read_value<Element>(archive));
      last = month;
    }
    return series;
  } else if constexpr (is_list<T>) {
    T list;
    auto count = archive.read_count();
    archive.charge(count, sizeof(typename T::value_type));
    list.reserve(count);
    for (; count > 0; --count) list.push_back(read_value<typename T::value_type>(archive));
    return list;
  } else {
    static_assert(Described<T>);
    T value{};
    archive >> value;
    return value;
  }
}

/// `value` as text, the same whatever the locale. Throws as write_value does.
template <Described T>
[[nodiscard]] std::string write_fields(const T& value) {
  std::string text;
  {
    TextBuffer buffer(text);
    std::ostream stream(&buffer);
    stream.imbue(std::locale::classic());
    ArchiveWriter archive(stream, text);
    write_value(archive, value);
  }
  text.pop_back();  // the line end that Boost closes every archive with
  return text;
}

/// The value that `text` holds, to its last byte, written by a program of format `format`. Throws
/// ContainerError `too_large` for what would take too much memory, and some std::exception for
/// anything else.
template <Described T>
[[nodiscard]] T read_fields(std::string_view text, int format) {
  ViewBuffer buffer(text);
  std::istream stream(&buffer);
  stream.imbue(std::locale::classic());
  ArchiveReader archive(stream, buffer, format);
  auto value = read_value<T>(archive);
  if (archive.bytes_left() > 0) throw std::length_error("something follows the end");
  return value;
}

}  // namespace sightline

namespace boost::serialization {

/// No class versions and no object tracking: the container's format number is the only version.
template <class T>
  requires sightline::Described<T>
struct implementation_level<T> : mpl::int_<object_serializable> {};
template <class T>
  requires sightline::Described<T>
struct tracking_level<T> : mpl::int_<track_never> {};

template <sightline::Described T>
void serialize(sightline::ArchiveWriter& archive, T& value, unsigned /*version*/) {
  sightline::each_field<T>(
      [&](const auto& field) { sightline::write_value(archive, std::as_const(value).*field.at); });
}

template <sightline::Described T>
void serialize(sightline::ArchiveReader& archive, T& value, unsigned /*version*/) {
  sightline::each_field<T>([&]<class M, class C>(const sightline::Field<M, C>& field) {
    if (field.since <= archive.format()) value.*field.at = sightline::read_value<M>(archive);
  });
}

}  // namespace boost::serialization
