#!/usr/bin/env bash
# ./dev abi [--check]: writes web/src/abi/layout.ts as the native compiler sees the abi, or tells whether it is in step.
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
target="$ROOT/web/src/abi/layout.ts"
made=$(mktemp)
trap 'rm -f "$made"' EXIT
"$ROOT/build/native/emit-abi" >"$made"
if [ "${1:-}" != --check ]; then
  mkdir -p "$(dirname "$target")"
  cp "$made" "$target"
elif ! diff -u "$target" "$made"; then
  echo "web/src/abi/layout.ts is out of step with widget/abi/abi.h: run ./dev abi" >&2
  exit 1
fi
