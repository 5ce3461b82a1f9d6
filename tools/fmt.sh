#!/usr/bin/env bash
# ./dev fmt: rewrites our files in the project's format.
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$ROOT/tools/steps.sh"
. "$ROOT/tools/packages.sh"
. "$ROOT/tools/setup.sh"
. "$ROOT/tools/cpp-format.sh"

setupModules
setupFormat
fixCppFormat
cd "$ROOT" && npx --no-install biome check --write .
