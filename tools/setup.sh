# What each part of the work needs on this machine; each function does nothing when it is there. Sourced after steps.sh
# and packages.sh.

NATIVE_PACKAGES=(build-essential cmake ninja-build libgtest-dev xz-utils dpkg-dev)
FONT_PACKAGES=(python3 python3-fonttools)
# Clang with the sanitizers' and libFuzzer's libraries, and what names the functions in their reports.
SANITIZER_PACKAGES=(clang lld libclang-rt-dev llvm)
# Scripts and emoji that no face of ours covers.
TEST_FONT_PACKAGES=(fonts-droid-fallback fonts-lohit-deva fonts-noto-color-emoji fonts-tlwg-waree-ttf)
# Poppler looks at what is printed.
BROWSER_PACKAGES=(chromium firefox-esr webkit2gtk-driver xvfb xauth poppler-utils)

setupNode() {
  command -v node >/dev/null && command -v npm >/dev/null ||
    die "Node 20.19 or newer with npm is needed and not in the PATH"
  node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' ||
    die "Node 20.19 or newer is needed; this is $(node --version)"
}

installModules() { cd "$ROOT" && npm ci --ignore-scripts --no-audit --no-fund; }

setupModules() {
  local key
  setupNode
  key=$(hashOf "$ROOT"/package.json "$ROOT"/package-lock.json "$ROOT"/web/package.json "$ROOT"/demo/package.json)
  if ! isFresh modules "$key" || [ ! -d "$ROOT/node_modules" ]; then
    step "installing the locked npm packages" npm installModules
    setStamp modules "$key"
  fi
}

# The tools that sites are built with, which one part of the tests alone runs.
installBundlers() {
  mkdir -p "$BUILD/bundlers"
  cp "$ROOT"/tests/packages/bundlers/package*.json "$ROOT/.npmrc" "$BUILD/bundlers/"
  cd "$BUILD/bundlers" && npm ci --ignore-scripts --no-audit --no-fund
}

setupBundlers() {
  local key
  setupNode
  key=$(hashOf "$ROOT"/tests/packages/bundlers/package*.json)
  if ! isFresh bundlers "$key" || [ ! -d "$BUILD/bundlers/node_modules" ]; then
    step "installing the tools that sites are built with" bundlers installBundlers
    setStamp bundlers "$key"
  fi
}

setupSources() {
  setupNode
  requirePackages "the native build" "${NATIVE_PACKAGES[@]}"
  "$ROOT/tools/deps.sh"
}

# The Unicode Character Database: only tests, checks and the generator of its packed form read it.
setupData() {
  setupSources
  "$ROOT/tools/deps.sh" data
}

# TeX's hyphenation patterns: what build/fonts/hyphenation is made from.
setupPatterns() {
  setupSources
  "$ROOT/tools/deps.sh" hyphenation
}

setupToolchain() { "$ROOT/tools/toolchain.sh"; }

setupSanitizers() { requirePackages "the sanitized build" "${SANITIZER_PACKAGES[@]}"; }

setupTestFonts() { requirePackages "the tests" "${TEST_FONT_PACKAGES[@]}"; }

setupBrowsers() { requirePackages "the browser tests" "${BROWSER_PACKAGES[@]}"; }
