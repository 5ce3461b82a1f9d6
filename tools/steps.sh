# Named steps for the other scripts; sourced, after ROOT is set to the top of the repository.
# A step prints one line with its seconds; its output goes to build/logs/<log>.log, whose end is shown when it fails.

BUILD="$ROOT/build"
LOGS="$BUILD/logs"
STAMPS="$BUILD/stamps"

die() {
  printf 'dev: %s\n' "$*" >&2
  exit 1
}

# step TITLE LOG COMMAND…   COMMAND may be a function; it runs with `set -e` in a process of its own.
step() {
  local title="$1" log="$LOGS/$2.log" started=$SECONDS pid ticker="" status=0
  shift 2
  mkdir -p "$LOGS"
  printf '  %s … ' "$title" >&2
  (
    set -euo pipefail
    "$@"
  ) >"$log" 2>&1 </dev/null &
  pid=$!
  if [ -t 2 ]; then
    (
      while sleep 1; do
        printf '\r  %s … %s s ' "$title" "$((SECONDS - started))" >&2
      done
    ) &
    ticker=$!
  fi
  wait "$pid" || status=$?
  if [ -n "$ticker" ]; then
    kill "$ticker" 2>/dev/null || true
    wait "$ticker" 2>/dev/null || true
    printf '\r  %s … ' "$title" >&2
  fi
  if [ "$status" -ne 0 ]; then
    printf 'failed after %s s\n' "$((SECONDS - started))" >&2
    printf 'dev: the end of %s:\n' "$log" >&2
    tail -n 30 "$log" | sed 's/^/    /' >&2
    return "$status"
  fi
  printf '%s s\n' "$((SECONDS - started))" >&2
}

# A stamp remembers the key (a hash of the inputs) that a finished step was made from.
isFresh() { [ -f "$STAMPS/$1" ] && [ "$(cat "$STAMPS/$1")" = "$2" ]; }

setStamp() {
  mkdir -p "$STAMPS"
  printf '%s\n' "$2" >"$STAMPS/$1.tmp.$$"
  mv "$STAMPS/$1.tmp.$$" "$STAMPS/$1"
}

# hashOf FILE…   the files' names and contents in one hash; files that do not exist are left out
hashOf() {
  local file
  for file in "$@"; do
    [ ! -f "$file" ] || sha256sum "$file"
  done | sha256sum | cut -c1-32
}

# Holds the named lock until this process ends, so that two runs of ./dev never set up the same thing at once.
takeLock() {
  mkdir -p "$BUILD"
  exec 9>"$BUILD/.$1.lock"
  if ! flock -n 9; then
    printf '  waiting for another ./dev in this working tree …\n' >&2
    flock 9
  fi
}

releaseLock() { exec 9>&-; }
