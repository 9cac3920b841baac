// Keeps GTK from looking for OpenGL, which nothing here is drawn by.
// Why: where only software has it, the first program on a display loads all of that: 56 MB, and a
// fifth of the start.
#pragma once

namespace sightline::desktop::native {

/// To be called before anything else of the toolkit. What the environment says of it goes before,
/// and programs that we start find the environment as it was.
void do_without_gl();

}  // namespace sightline::desktop::native
