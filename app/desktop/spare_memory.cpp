#include "app/desktop/spare_memory.h"

#include <cstdlib>  // tells whose library it is

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace sightline::desktop {

void share_memory() {
#ifdef __GLIBC__
  constexpr int stores = 2;
  mallopt(M_ARENA_MAX, stores);
#endif
}

void give_back_memory() {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}

}  // namespace sightline::desktop
