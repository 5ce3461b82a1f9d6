#!/usr/bin/env bash
# ./dev abi [--check]: writes web/src/abi/ as the native compiler sees the core, or tells whether it is in step.
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
status=0
made=$(mktemp)
trap 'rm -f "$made"' EXIT

# emit PROGRAM FILE MODE
emit() {
  local program="$1" target="$ROOT/web/src/abi/$2" mode="$3"
  "$ROOT/build/native/$program" >"$made"
  if [ "$mode" != --check ]; then
    cp "$made" "$target"
  elif ! diff -u "$target" "$made"; then
    echo "web/src/abi/$2 is out of step with widget/: run ./dev abi" >&2
    status=1
  fi
}

mkdir -p "$ROOT/web/src/abi"
emit emit-abi layout.ts "${1:-}"
emit emit-abi-theme theme.ts "${1:-}"
emit emit-abi-words words.ts "${1:-}"
exit "$status"
