#pragma once

// What the wasm modules export; in a native build a function like others.
#ifdef __EMSCRIPTEN__
#include <emscripten.h>
#define AC_EXPORT EMSCRIPTEN_KEEPALIVE
#else
#define AC_EXPORT
#endif
