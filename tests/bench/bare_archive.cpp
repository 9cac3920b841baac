#include "tests/bench/bare_archive.h"

#include <fcntl.h>
#include <unistd.h>

#include <boost/archive/text_iarchive.hpp>
#include <boost/archive/text_oarchive.hpp>
#include <fstream>
#include <iterator>
#include <sstream>
#include <system_error>

#include "model/file/archive_classes.h"

namespace sightline::bench {
namespace {

using Out = boost::archive::text_oarchive;
using In = boost::archive::text_iarchive;

template <class T>
void put(Out& archive, const T& value) {
  if constexpr (IsLeaf<T>) {
    const typename Leaf<T>::Rep stored = Leaf<T>::to(value);
    archive << stored;
  } else if constexpr (is_box<T>) {
    put(archive, *value);
  } else if constexpr (is_maybe<T>) {
    const bool there = value.has_value();
    archive << there;
    if (there) put(archive, *value);
  } else if constexpr (is_series<T>) {
    const std::uint64_t count = value.values().size();
    archive << count;
    for (const auto& [month, element] : value.values()) {
      put(archive, month);
      put(archive, element);
    }
  } else if constexpr (is_list<T>) {
    const std::uint64_t count = value.size();
    archive << count;
    for (const auto& element : value) put(archive, element);
  } else {
    archive << value;
  }
}

template <class T>
T get(In& archive) {
  if constexpr (IsLeaf<T>) {
    typename Leaf<T>::Rep stored{};
    archive >> stored;
    return Leaf<T>::from(std::move(stored));
  } else if constexpr (is_box<T>) {
    return T(get<unboxed_t<T>>(archive));
  } else if constexpr (is_maybe<T>) {
    bool there = false;
    archive >> there;
    return there ? T(get<typename T::value_type>(archive)) : T();
  } else if constexpr (is_series<T>) {
    using Element = typename decltype(T().values().begin())::value_type::second_type;
    T series;
    std::uint64_t count = 0;
    for (archive >> count; count > 0; --count) {
      const auto month = get<Month>(archive);
      series.set(month, get<Element>(archive));
    }
    return series;
  } else if constexpr (is_list<T>) {
    T list;
    std::uint64_t count = 0;
    for (archive >> count; count > 0; --count) list.push_back(get<typename T::value_type>(archive));
    return list;
  } else {
    T value{};
    archive >> value;
    return value;
  }
}

void require(bool done) {
  if (!done) throw std::system_error(errno, std::generic_category());
}

}  // namespace
}  // namespace sightline::bench

namespace boost::serialization {

template <sightline::Described T>
void serialize(boost::archive::text_oarchive& archive, T& value, unsigned /*version*/) {
  sightline::each_field<T>(
      [&](const auto& field) { sightline::bench::put(archive, std::as_const(value).*field.at); });
}

template <sightline::Described T>
void serialize(boost::archive::text_iarchive& archive, T& value, unsigned /*version*/) {
  sightline::each_field<T>([&]<class M, class C>(const sightline::Field<M, C>& field) {
    value.*field.at = sightline::bench::get<M>(archive);
  });
}

}  // namespace boost::serialization

namespace sightline::bench {

std::string write_bare(const Document& document) {
  std::ostringstream stream;
  {
    Out archive(stream);
    put(archive, document);
  }
  return std::move(stream).str();
}

Document read_bare(const std::string& text) {
  std::istringstream stream(text);
  In archive(stream);
  return get<Document>(archive);
}

void put_bare(const std::filesystem::path& path, const std::string& bytes) {
  const auto beside = path.string() + ".part";
  const int file = ::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  require(file >= 0);
  require(::write(file, bytes.data(), bytes.size()) == std::ssize(bytes));
  require(::fsync(file) == 0 && ::close(file) == 0);
  require(::rename(beside.c_str(), path.c_str()) == 0);
}

std::string get_bare(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace sightline::bench
