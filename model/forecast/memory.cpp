#include "model/forecast/memory.h"

namespace sightline::forecasting {

Memory::Kept*& Memory::kept_here() {
  thread_local Kept* kept = nullptr;
  return kept;
}

Memory::Memory() {
  auto*& kept = kept_here();
  if (kept != nullptr) return;
  kept = &kept_;
  begins_ = true;
}

Memory::~Memory() {
  if (begins_) kept_here() = nullptr;
}

}  // namespace sightline::forecasting
