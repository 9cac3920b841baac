#include "app/cli/console.h"

#include <ostream>

#include "app/cli/text_table.h"

namespace sightline {

void say(const Message& message, const Console& console) {
  console.out << as_line(console.catalog.text(message)) << '\n';
}

void warn(const Message& message, const Console& console) {
  warn(console.catalog.text(message), console);
}

void warn(const std::string& text, const Console& console) {
  console.err << "sightline-cli: " << as_line(text) << '\n';
}

}  // namespace sightline
