# The C++ files and the clang-format that judges them. Sourced after setup.sh. Versions of clang-format disagree with each
# other, so only this one counts.

CLANG_FORMAT_VERSION=14

cppFiles() {
  cd "$ROOT" && git ls-files --cached --others --exclude-standard 'widget/*.h' 'widget/*.cpp' 'tests/*.h' 'tests/*.cpp' |
    while IFS= read -r file; do [ ! -f "$file" ] || printf '%s\n' "$file"; done
}

# Prints the command, or nothing where this version cannot be had.
clangFormat() {
  local name
  for name in "clang-format-$CLANG_FORMAT_VERSION" clang-format; do
    if command -v "$name" >/dev/null && "$name" --version | grep -q "version $CLANG_FORMAT_VERSION\."; then
      printf '%s\n' "$name"
      return 0
    fi
  done
}

setupFormat() {
  [ -z "$(clangFormat)" ] || return 0
  if apt-cache policy "clang-format-$CLANG_FORMAT_VERSION" 2>/dev/null | grep -q 'Candidate: 1:'; then
    requirePackages "checking the format" "clang-format-$CLANG_FORMAT_VERSION"
  fi
}

checkCppFormat() {
  local tool
  tool=$(clangFormat)
  if [ -z "$tool" ]; then
    echo "clang-format $CLANG_FORMAT_VERSION is not to be had on this machine: the format of C++ files was not checked" >&2
    return 0
  fi
  cppFiles | xargs -r "$tool" --dry-run -Werror
}

fixCppFormat() {
  local tool
  tool=$(clangFormat)
  [ -n "$tool" ] || die "clang-format $CLANG_FORMAT_VERSION is needed"
  cppFiles | xargs -r "$tool" -i
}
