import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/{web,demo}/**/*.test.{ts,mjs}"],
    // The module is compiled once for each file of tests; two at a time keep a small machine responsive.
    maxWorkers: 2,
    testTimeout: 20_000,
  },
});
