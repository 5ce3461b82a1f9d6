#!/usr/bin/env bash
# tools/deps.sh [dependencies|data|hyphenation]: fetches the library sources of tools/deps.lock.json, or the data, or the
# hyphenation patterns, into build/deps/<name>, through an apt configuration of its own that knows only the locked suites
# on the mirror this machine already uses: the source packages, and for all but the libraries the binary ones.
# Bytes other than the locked ones are refused. <NAME>_DIR=/a/checkout (IMGUI_DIR, HARFBUZZ_DIR, UNICODE_DATA_DIR, …)
# takes a folder of yours in place of one, whatever is in it.
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$ROOT/tools/steps.sh"
. "$ROOT/tools/mirror.sh"

DEPS="$BUILD/deps"
ARCHIVES="$DEPS/.archives"
LOCK="$ROOT/tools/deps.lock.json"
export APT_CONFIG="$DEPS/.apt/apt.conf"

# locked LIST   name, version, package, suite, tarball and sha256 of everything in the list, one a line
locked() {
  node -e 'for (const d of JSON.parse(require("fs").readFileSync(process.argv[1]))[process.argv[2]])
    console.log([d.name, d.version, d.package, d.suite, d.tarball, d.sha256].join("\t"))' "$LOCK" "$1"
}

# writeAptConfiguration LIST
writeAptConfiguration() {
  local apt="$DEPS/.apt" kind=deb-src mirror suite keyring=/usr/share/keyrings/debian-archive-keyring.gpg signedBy=""
  mirror=$(env -u APT_CONFIG bash -c '. "$1/tools/mirror.sh"; debianMirror' _ "$ROOT") ||
    die "no Debian mirror among this machine's apt sources; pass your own checkouts to CMake instead: -DIMGUI_DIR=… and the like"
  [ ! -f "$keyring" ] || signedBy="[signed-by=$keyring] "
  [ "$1" = dependencies ] || kind=deb
  mkdir -p "$apt/state/lists/partial" "$apt/cache/archives/partial"
  : >"$apt/status"
  for suite in $(locked "$1" | cut -f4 | sort -u); do
    printf '%s %s%s %s main\n' "$kind" "$signedBy" "$mirror" "$suite"
  done >"$apt/sources.list"
  cat >"$apt/apt.conf" <<CONF
Dir::State "$apt/state";
Dir::State::status "$apt/status";
Dir::Cache "$apt/cache";
Dir::Etc::sourcelist "$apt/sources.list";
Dir::Etc::sourceparts "-";
Dir::Etc::preferencesparts "-";
Acquire::Retries "5";
APT::Sandbox::User "";
CONF
}

updateIndexes() {
  apt-get update --error-on=any || { sleep 5 && apt-get update --error-on=any; }
}

sha256Of() { sha256sum "$1" | cut -d' ' -f1; }

# askApt PACKAGE SUITE LOCKED [OPTION]   downloads the package of LOCKED's kind into the current folder
askApt() {
  case "$3" in
    *.deb) apt-get download ${4:+"$4"} "$1/$2" ;;
    *) apt-get source --tar-only ${4:+"$4"} "$1/$2" ;;
  esac
}

# ownFolder NAME   the variable that names a folder of the user's: IMGUI_DIR
ownFolder() {
  local name="${1//-/_}"
  printf '%s_DIR' "${name^^}"
}

# wayOut NAME   what to do where the mirror has not what is locked
wayOut() {
  echo "Build with a folder of your own: $(ownFolder "$1")=/its/path ./dev build; or lock the other version on purpose."
}

# useOwn NAME FOLDER
useOwn() {
  [ -d "$2" ] || die "$(ownFolder "$1") is $2, and there is no such folder"
  printf '  %s is taken from %s, not as tools/deps.lock.json has it\n' "$1" "$2" >&2
  isFresh "dep-$1" "own $2" && [ -d "$DEPS/$1" ] && return
  rm -rf "${DEPS:?}/$1"
  ln -s "$(cd "$2" && pwd)" "$DEPS/$1"
  setStamp "dep-$1" "own $2"
}

# download NAME VERSION PACKAGE SUITE TARBALL SHA256   leaves the tarball's name in $ARCHIVES/<name>.tarball
download() {
  local name="$1" version="$2" package="$3" suite="$4" locked="$5" sha256="$6" offered
  if [ -f "$ARCHIVES/$locked" ] && [ "$(sha256Of "$ARCHIVES/$locked")" = "$sha256" ]; then
    printf '%s\n' "$locked" >"$ARCHIVES/$name.tarball"
    return 0
  fi
  offered=$(askApt "$package" "$suite" "$locked" --print-uris |
    sed -nE "s/^'[^']*' ([^ ]*\.(orig\.tar\.[a-z0-9]+|deb)) .*/\1/p" | head -1)
  [ -n "$offered" ] || { echo "the mirror offers no $package in $suite"; return 1; }
  [ "$offered" = "$locked" ] || {
    echo "tools/deps.lock.json has $locked, and the mirror offers $offered in its place: $name is not built from other sources"
    wayOut "$name"
    return 1
  }
  cd "$ARCHIVES"
  for attempt in 1 2 3; do
    askApt "$package" "$suite" "$locked" && break
    [ "$attempt" -lt 3 ] || return 1
    sleep $((attempt * 3))
  done
  [ -f "$locked" ] && [ "$(sha256Of "$locked")" = "$sha256" ] || {
    echo "what came as $locked does not have the SHA-256 that tools/deps.lock.json has for $name $version"
    rm -f "$locked"
    wayOut "$name"
    return 1
  }
  printf '%s\n' "$locked" >"$ARCHIVES/$name.tarball"
}

# Of a binary package only what it puts below /usr/share/<folder> is kept.
unpack() {
  local name="$1" archive
  archive="$ARCHIVES/$(cat "$ARCHIVES/$name.tarball")"
  rm -rf "$DEPS/$name.tmp"
  mkdir -p "$DEPS/$name.tmp"
  case "$archive" in
    *.deb)
      dpkg-deb --fsys-tarfile "$archive" |
        tar -x -C "$DEPS/$name.tmp" --strip-components=4 --wildcards --exclude='./usr/share/doc*' './usr/share/*/*'
      ;;
    *) tar -xf "$archive" -C "$DEPS/$name.tmp" --strip-components=1 ;;
  esac
  rm -rf "${DEPS:?}/$name"
  mv "$DEPS/$name.tmp" "$DEPS/$name"
}

fetch() {
  download "$@"
  unpack "$1"
}

main() {
  local list="${1:-dependencies}" name version package suite tarball sha256 own updated=no
  mkdir -p "$ARCHIVES"
  while IFS=$'\t' read -r name version package suite tarball sha256; do
    own=$(ownFolder "$name")
    if [ -n "${!own:-}" ]; then
      useOwn "$name" "${!own}"
      continue
    fi
    if ! isFresh "dep-$name" "$sha256" || [ ! -d "$DEPS/$name" ]; then
      if [ "$updated" = no ]; then
        command -v apt-get >/dev/null || die "no apt-get here; pass your own checkouts to CMake: -DIMGUI_DIR=… -DHARFBUZZ_DIR=… and the like"
        writeAptConfiguration "$list"
        step "reading the list of Debian packages" deps-index updateIndexes
        updated=yes
      fi
      step "fetching $name $version" "deps-$name" fetch "$name" "$version" "$package" "$suite" "$tarball" "$sha256"
      setStamp "dep-$name" "$sha256"
    fi
  done < <(locked "$list")
}

main "$@"
