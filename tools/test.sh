#!/usr/bin/env bash
# ./dev test [WORD…]: every part of PARTS in order, or all parts whose name holds one of the words. The last line sums up.
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$ROOT/tools/steps.sh"
. "$ROOT/tools/packages.sh"
. "$ROOT/tools/setup.sh"
. "$ROOT/tools/build.sh"

PARTS=(check native web abi pixels browser packages)
# With a build of their own by another compiler, which takes as long as all else: run where they are named.
NAMED_PARTS=(sanitized fuzz)

passed=0
failed=0

# Adds the last line of the form "N passed, N failed" that a part printed; a part that fails without one counts as one.
count() {
  local status="$1" output="$2" summary
  summary=$(grep -E '^[0-9]+ passed, [0-9]+ failed$' "$output" | tail -1 || true)
  if [ -n "$summary" ]; then
    passed=$((passed + ${summary%% *}))
    summary=${summary#*, }
    failed=$((failed + ${summary%% *}))
    [ "$status" -eq 0 ] || [ "${summary%% *}" -gt 0 ] || failed=$((failed + 1))
  elif [ "$status" -eq 0 ]; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
  fi
}

# ctestPart BUILD CTEST-OPTION…   rewrites ctest's own summary into ours
ctestPart() {
  local status=0 log folder="$BUILD/$1"
  shift
  log=$(mktemp)
  ctest --test-dir "$folder" --output-on-failure --no-tests=error -j "$JOBS" "$@" >"$log" 2>&1 || status=$?
  grep -vE '^ *[0-9]+/[0-9]+ Test +#.* Passed|^ +Start +[0-9]+:' "$log" || true
  sed -nE 's/^[0-9]+% tests passed, ([0-9]+) tests? failed out of ([0-9]+).*/\1 \2/p' "$log" |
    while read -r bad all; do printf '%s passed, %s failed\n' "$((all - bad))" "$bad"; done
  rm -f "$log"
  return "$status"
}

partCheck() { "$ROOT/tools/check.sh"; }
partNative() { ctestPart native --exclude-regex '^golden/'; }
partPixels() { ctestPart native --tests-regex '^golden/'; }

# Everything native, goldens and what fuzzing found before included.
partSanitized() { ctestPart sanitized; }

partFuzz() { "$ROOT/tools/fuzz.sh" --all 20; }

partWeb() {
  local status=0 report="$LOGS/vitest.json"
  rm -f "$report"
  (cd "$ROOT" && npx --no-install vitest run --reporter=default --reporter=json --outputFile.json="$report") || status=$?
  node -e 'const r = JSON.parse(require("fs").readFileSync(process.argv[1]));
    console.log(`${r.numPassedTests} passed, ${r.numFailedTests} failed`)' "$report" || status=1
  return "$status"
}

partAbi() { "$ROOT/tools/abi.sh" --check; }

partBrowser() { node "$ROOT/tests/browser/run.mjs"; }

partPackages() { node "$ROOT/tests/packages/run.mjs"; }

wanted() {
  local part="$1" word
  shift
  [ $# -gt 0 ] || return 0
  for word in "$@"; do
    [[ "$part" != *"$word"* ]] || return 0
  done
  return 1
}

runPart() {
  local part="$1" output="$LOGS/test-$1.log" status=0
  printf '\n== %s\n' "$part"
  mkdir -p "$LOGS"
  "part${part^}" </dev/null 2>&1 | tee "$output" || status=${PIPESTATUS[0]}
  count "$status" "$output"
}

main() {
  local part selected=()
  [ $# -eq 0 ] || PARTS+=("${NAMED_PARTS[@]}")
  for part in "${PARTS[@]}"; do
    if wanted "$part" "$@"; then selected+=("$part"); fi
  done
  [ ${#selected[@]} -gt 0 ] || die "no part's name holds any of: $*. The parts are: ${PARTS[*]}"
  takeLock dev
  case " ${selected[*]} " in
    *" check "* | *" browser "* | *" packages "* | *" web "*) buildWeb ;;
    *) buildNative ;;
  esac
  case " ${selected[*]} " in *" sanitized "* | *" fuzz "*) buildNative sanitized ;; esac
  case " ${selected[*]} " in *" native "* | *" sanitized "*) setupData ;; esac
  case " ${selected[*]} " in *" native "* | *" sanitized "* | *" web "* | *" browser "*) setupTestFonts ;; esac
  case " ${selected[*]} " in *" browser "* | *" packages "*) setupBrowsers ;; esac
  case " ${selected[*]} " in *" packages "*) setupBundlers ;; esac
  releaseLock
  for part in "${selected[@]}"; do runPart "$part"; done
  case " ${selected[*]} " in *" browser "*) printf '\n' && node "$ROOT/tests/browser/unsteady.mjs" ;; esac
  printf '\n%s passed, %s failed\n' "$passed" "$failed"
  [ "$failed" -eq 0 ]
}

main "$@"
