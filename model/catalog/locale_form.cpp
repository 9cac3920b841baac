#include "model/catalog/locale_form.h"

namespace sightline {

LocaleForm english_form() {
  LocaleForm form;
  form.months = {"January", "February", "March",     "April",   "May",      "June",
                 "July",    "August",   "September", "October", "November", "December"};
  for (std::size_t i = 0; i < 12; ++i) {
    form.short_months[i] = form.months[i].substr(0, 3);
    form.dates[i] = "\1 " + form.months[i] + " \2";
  }
  return form;
}

}  // namespace sightline
