# The builds, each after what it needs. Sourced after setup.sh. Jobs: DEV_JOBS, else one for each processor.

JOBS="${DEV_JOBS:-$(nproc)}"

# cmakeBuild PRESET   configures when it never was, and leaves the rest to Ninja
cmakeBuild() {
  cd "$ROOT"
  [ -f "$BUILD/$1/build.ninja" ] || cmake --preset "$1"
  cmake --build --preset "$1" -- -j "$JOBS"
}

buildFonts() {
  setupModules
  setupPatterns
  requirePackages "subsetting fonts" "${FONT_PACKAGES[@]}"
  local key
  key=$(hashOf "$ROOT"/tools/fonts/*.py "$ROOT/assets/fonts/manifest.json" "$ROOT/package-lock.json" \
    "$ROOT"/tools/hyphenation/*.mjs "$ROOT/assets/hyphenation/manifest.json" "$ROOT/tools/deps.lock.json")
  if ! isFresh fonts "$key" || [ ! -f "$BUILD/fonts/fonts.json" ]; then
    step "subsetting the fonts" fonts env -u PYTHONPATH -u PYTHONHOME /usr/bin/python3 "$ROOT/tools/fonts/build.py" \
      "$ROOT/assets/fonts/manifest.json" "$ROOT/node_modules" "$BUILD/fonts"
    step "packing the hyphenation patterns" hyphenation node "$ROOT/tools/hyphenation/build.mjs" \
      "$ROOT/assets/hyphenation/manifest.json" "$BUILD/deps/hyph-utf8/registry/hyphenation-0.7.1/patterns" "$BUILD/fonts"
    setStamp fonts "$key"
  fi
}

buildNative() {
  setupSources
  buildFonts
  [ "${1:-}" != sanitized ] || setupSanitizers
  step "building the native tool and its tests" "build-${1:-native}" cmakeBuild "${1:-native}"
}

buildWasm() {
  setupSources
  setupToolchain
  buildFonts
  step "building the wasm module" "build-${1:-wasm}" cmakeBuild "${1:-wasm}"
}

# hasScript WORKSPACE SCRIPT
hasScript() {
  node -e 'process.exit(JSON.parse(require("fs").readFileSync(process.argv[1])).scripts?.[process.argv[2]] ? 0 : 1)' \
    "$ROOT/$1/package.json" "$2"
}

npmBuild() { cd "$ROOT" && npm run --silent build --workspace "$1"; }

buildWeb() {
  buildNative
  buildWasm
  setupModules
  local workspace
  for workspace in web demo; do
    if hasScript "$workspace" build; then
      step "building $workspace" "build-$workspace" npmBuild "$workspace"
    fi
  done
  # What is shipped carries the licences of what it was made from.
  cp "$ROOT/THIRD_PARTY_NOTICES.md" "$ROOT/web/dist/"
}
