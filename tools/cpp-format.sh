# The C++ files and the clang-format that judges them. Sourced after setup.sh. Versions of clang-format disagree with each
# other, so only this one counts.

CLANG_FORMAT_VERSION=14

cppFiles() {
  cd "$ROOT" && git ls-files --cached --others --exclude-standard 'widget/*.h' 'widget/*.cpp' 'tests/*.h' 'tests/*.cpp' |
    while IFS= read -r file; do [ ! -f "$file" ] || printf '%s\n' "$file"; done
}

# Prints the command, or nothing where this version is not there.
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
  [ -n "$(clangFormat)" ] || requirePackages "checking the format" "clang-format-$CLANG_FORMAT_VERSION"
}

# Dies where the format can not be judged: what was not checked has not passed.
neededClangFormat() {
  local tool
  tool=$(clangFormat)
  [ -n "$tool" ] || die "clang-format $CLANG_FORMAT_VERSION is needed in the PATH to judge the format of C++ files"
  printf '%s\n' "$tool"
}

checkCppFormat() {
  local tool
  tool=$(neededClangFormat)
  cppFiles | xargs -r "$tool" --dry-run -Werror
}

fixCppFormat() {
  local tool
  tool=$(neededClangFormat)
  cppFiles | xargs -r "$tool" -i
}
