#include "app/present/trouble.h"

#include <exception>
#include <system_error>

#include "model/file/file_failure.h"

namespace sightline {

std::optional<Message> trouble_of(const std::filesystem::path& where,
                                  const std::function<void()>& work) {
  try {
    work();
    return std::nullopt;
  } catch (const Failure& failure) {
    return failure.message();
  } catch (const std::system_error& error) {
    return write_failure(where, error).message();
  } catch (const std::exception& error) {
    return msg("{1}", error.what());
  }
}

}  // namespace sightline
