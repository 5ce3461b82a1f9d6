#!/usr/bin/env bash
# ./dev check: format, lint, types, architecture, notices, sizes. Every check runs, whatever the others said.
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$ROOT/tools/steps.sh"
. "$ROOT/tools/packages.sh"
. "$ROOT/tools/setup.sh"
. "$ROOT/tools/build.sh"
. "$ROOT/tools/cpp-format.sh"

passed=0
failed=0

# check TITLE LOG COMMAND…
check() {
  if step "$@"; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
}

biomeCheck() { cd "$ROOT" && npx --no-install biome ci --colors=off --error-on-warnings --max-diagnostics=50 .; }

typeCheck() {
  cd "$ROOT"
  local config
  for config in web/tsconfig.json demo/tsconfig.json tests/tsconfig.json; do
    [ ! -f "$config" ] || npx --no-install tsc --noEmit --project "$config"
  done
}

packageEntries() { cd "$ROOT" && npx --no-install publint --strict web; }

architecture() { cd "$ROOT" && node --test tests/architecture/architecture_test.mjs; }

locks() { node "$ROOT/tools/lock.mjs"; }

# How a part of tools/ behaves that no build shows.

toolTests() { cd "$ROOT" && node --test tests/tools/*_test.mjs; }

builtinThemes() {
  local theme failed=0
  for theme in "$ROOT"/assets/themes/*.json; do
    echo "$theme"
    "$BUILD/native/article-card" check-theme "$theme" || failed=1
  done
  return "$failed"
}

# The table is the answer here, so it is shown, not logged.
sizes() {
  if node "$ROOT/tools/sizes.mjs"; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
}

main() {
  takeLock dev
  setupFormat
  buildWeb
  setupData
  releaseLock
  check "format of C++ files" check-cpp-format checkCppFormat
  check "format and lint of TypeScript and JSON" check-biome biomeCheck
  check "types" check-types typeCheck
  check "the package's entries" check-package packageEntries
  check "architecture" check-architecture architecture
  check "npm's locks" check-locks locks
  check "the tools" check-tools toolTests
  check "third-party notices" check-notices node "$ROOT/tools/notices.mjs" --check
  check "tables of the content guide" check-content node "$ROOT/tools/content-tables.mjs" --check
  check "packed Unicode data" check-unicode node "$ROOT/tools/unicode/build.mjs" --check
  check "what the wasm module asks of its host" check-imports node "$ROOT/tools/wasm-imports.mjs"
  check "what the inspector's asks of its" check-inspector node "$ROOT/tools/wasm-imports.mjs" "$BUILD/wasm/inspector.wasm"
  check "the built-in themes can be read" check-themes builtinThemes
  sizes
  printf '%s passed, %s failed\n' "$passed" "$failed"
  [ "$failed" -eq 0 ]
}

main
