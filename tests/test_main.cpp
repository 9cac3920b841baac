// The entry point of every test program but the desktop's, compiled once.
#include <catch2/catch_session.hpp>

int main(int argc, char* argv[]) { return Catch::Session().run(argc, argv); }
