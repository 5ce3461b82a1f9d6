type Listener = () => void;

interface Watch {
  listeners: Set<Listener>;
  query: MediaQueryList;
}

const watches = new WeakMap<Window, Watch>();

/**
 * Calls `listener` whenever the window's devicePixelRatio changes (page zoom, another screen). One media query per window
 * serves all cards; it is armed anew after every change and gone with the last listener. Returns how to stop.
 */
export function watchDeviceScale(window: Window, listener: Listener): () => void {
  let watch = watches.get(window);
  if (!watch) {
    watch = { listeners: new Set(), query: arm(window) };
    watches.set(window, watch);
  }
  const { listeners } = watch;
  listeners.add(listener);
  return () => {
    const current = watches.get(window);
    if (!listeners.delete(listener) || listeners.size > 0 || current?.listeners !== listeners) return;
    current.query.onchange = null;
    watches.delete(window);
  };
}

function arm(window: Window): MediaQueryList {
  const query = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
  query.onchange = () => {
    const watch = watches.get(window);
    if (!watch) return;
    watch.query.onchange = null;
    watch.query = arm(window);
    for (const listener of [...watch.listeners]) listener();
  };
  return query;
}
