#!/usr/bin/env bash
# ./dev abi [--check]: writes what follows from the core (web/src/abi, the inspector's, the themes' schema and table of tokens), or tells
# whether it is in step.
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
status=0
made=$(mktemp)
trap 'rm -f "$made"' EXIT

# emit FILE MODE PROGRAM [ARGUMENT]
emit() {
  local file="$1" mode="$2"
  local target="$ROOT/$file"
  shift 2
  "$ROOT/build/native/$1" "${@:2}" >"$made"
  if [ "$mode" != --check ]; then
    cp "$made" "$target"
  elif ! diff -u "$target" "$made"; then
    echo "$file is out of step with widget/: run ./dev abi" >&2
    status=1
  fi
}

mkdir -p "$ROOT/web/src/abi"
emit web/src/abi/layout.ts "${1:-}" emit-abi
emit web/src/abi/theme.ts "${1:-}" emit-abi-theme
emit web/src/abi/tokens.ts "${1:-}" emit-abi-tokens names
emit widget/layout/builtin_layouts.cpp "${1:-}" emit-abi-layouts core
emit web/src/abi/layouts.ts "${1:-}" emit-abi-layouts web
emit web/src/abi/layout_names.ts "${1:-}" emit-abi-layouts names
emit web/src/abi/words.ts "${1:-}" emit-abi-words
emit demo/src/studio/inspector/abi.ts "${1:-}" emit-abi-inspector
emit assets/schema/theme.schema.json "${1:-}" emit-abi-tokens schema
emit docs/theme-tokens.md "${1:-}" emit-abi-tokens table
exit "$status"
