#!/usr/bin/env bash
# ./dev fuzz [TARGET [--minutes N]]: feeds a target of tests/fuzz new inputs, or lists the targets. What it finds stays in
# build/fuzz/TARGET; inputs that reach new code are kept in build/fuzz/TARGET/corpus for the next time.
# tools/fuzz.sh --all SECONDS: each target for so long from its seeds alone, as ./dev test fuzz does.
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$ROOT/tools/steps.sh"
. "$ROOT/tools/packages.sh"
. "$ROOT/tools/setup.sh"
. "$ROOT/tools/build.sh"

FOLDER="$ROOT/tests/fuzz"

targets() {
  local file
  for file in "$FOLDER"/*_fuzz.cpp; do basename "$file" _fuzz.cpp; done
}

# fuzz TARGET SECONDS WRITTEN OPTION…   WRITTEN is where inputs that reach new code are kept
fuzz() {
  local target="$1" seconds="$2" written="$3" dictionary="$FOLDER/$1.dict"
  shift 3
  [ ! -f "$dictionary" ] || set -- "$@" "-dict=$dictionary"
  mkdir -p "$written" "$BUILD/fuzz/$target"
  "$BUILD/sanitized/fuzz_$target" -max_total_time="$seconds" -timeout=25 -rss_limit_mb=2048 -print_final_stats=1 \
    -artifact_prefix="$BUILD/fuzz/$target/" "$@" "$written" "$FOLDER/corpus/$target"
}

# Nothing is kept, and chance has the same seed each time.
fuzzBriefly() {
  local target="$1" written status=0
  written=$(mktemp -d)
  fuzz "$target" "$2" "$written" -seed=1 >"$LOGS/fuzz-$target.log" 2>&1 || status=$?
  rm -rf "$written"
  if [ "$status" -eq 0 ]; then
    printf '  %s: %s inputs\n' "$target" "$(sed -nE 's/^stat::number_of_executed_units: *//p' "$LOGS/fuzz-$target.log")"
  else
    printf '  %s failed; the end of %s:\n' "$target" "$LOGS/fuzz-$target.log"
    tail -n 60 "$LOGS/fuzz-$target.log"
  fi
  return "$status"
}

fuzzAll() {
  local seconds="$1" passed=0 failed=0 target
  mkdir -p "$LOGS"
  export ROOT BUILD LOGS FOLDER
  export -f fuzz fuzzBriefly
  # One process each, as many at once as there are processors.
  local results
  results=$(mktemp -d)
  targets | xargs -P "$(nproc)" -I TARGET bash -c 'if fuzzBriefly TARGET "$1"; then touch "$2/TARGET.ok"; fi' _ "$seconds" "$results"
  for target in $(targets); do
    if [ -f "$results/$target.ok" ]; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
  done
  rm -rf "$results"
  printf '%s passed, %s failed\n' "$passed" "$failed"
  [ "$failed" -eq 0 ]
}

main() {
  local target="${1:-}" minutes=1
  if [ -z "$target" ]; then
    targets
    return 0
  fi
  if [ "$target" = --all ]; then
    fuzzAll "$2"
    return
  fi
  targets | grep -qx "$target" || die "there is no fuzz target '$target'; ./dev fuzz lists them"
  case "${2:-}" in
    '') ;;
    --minutes) minutes="${3:-}" ;;
    --minutes=*) minutes="${2#--minutes=}" ;;
    *) die "fuzz knows --minutes N, not '$2'" ;;
  esac
  [[ "$minutes" =~ ^[0-9]+$ ]] && [ "$minutes" -ge 1 ] || die "'$minutes' is no number of minutes"
  takeLock dev
  buildNative sanitized
  releaseLock
  fuzz "$target" $((minutes * 60)) "$BUILD/fuzz/$target/corpus"
}

main "$@"
