// Painted is the frame after the text stands in its own fonts.
await document.fonts.ready;
requestAnimationFrame(() =>
  setTimeout(() => {
    globalThis.paintedMs = performance.now();
  }),
);
