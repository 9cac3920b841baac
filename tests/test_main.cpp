// The entry point of every test program but the desktop's.
#include "tests/run_tests.h"

int main(int argc, char* argv[]) { return sightline::run_tests(argc, argv); }
