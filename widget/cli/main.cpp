#include "cli/run.h"

int main(int argc, char** argv) {
  return ac::runTool({argv + 1, argv + argc});
}
