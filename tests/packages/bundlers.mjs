// The tools that sites are built with, each as its own documents say it is started, without a word about the package.
// `build` returns the folder to serve, or an address where the tool serves it itself.
import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { build as viteBuild, createServer as viteServer } from "vite";
import { pageOf, root, run } from "./project.mjs";

const own = join(root, "build/bundlers");
const require = createRequire(join(own, "package.json"));

async function withPage(folder, tag) {
  await writeFile(join(folder, "dist/index.html"), pageOf(tag));
  return { folder: join(folder, "dist") };
}

async function esbuild(folder, format, more = {}) {
  const options = { bundle: true, minify: true, format, outdir: join(folder, "dist"), logLevel: "silent", ...more };
  const { warnings } = await require("esbuild").build({
    entryPoints: [join(folder, "main.js")],
    absWorkingDir: folder,
    ...options,
  });
  const tag =
    format === "iife" ? '<script defer src="main.js"></script>' : '<script type="module" src="main.js"></script>';
  return { ...(await withPage(folder, tag)), warnings: warnings.map(({ text }) => text) };
}

export const bundlers = {
  async "Vite, built"(folder) {
    await viteBuild({ root: folder, configFile: false, logLevel: "error" });
    return { folder: join(folder, "dist") };
  },
  async "Vite, served while it is written"(folder) {
    const server = await viteServer({
      root: folder,
      configFile: false,
      logLevel: "error",
      server: { port: 0, host: "127.0.0.1" },
    });
    await server.listen();
    const { port } = server.httpServer.address();
    return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
  },
  async webpack(folder) {
    const webpack = require("webpack");
    const stats = await new Promise((done, fail) =>
      webpack(
        { context: folder, mode: "production", entry: "./main.js", output: { path: join(folder, "dist") } },
        (error, result) => (error ? fail(error) : done(result)),
      ),
    );
    const { errors, warnings } = stats.toJson({ all: false, errors: true, warnings: true });
    if (errors.length > 0) throw new Error(errors[0].message);
    // How large files may be is webpack's opinion of every site.
    const told = warnings
      .map(({ message }) => message)
      .filter((message) => !/size limit|limit the size|performance/.test(message));
    return { ...(await withPage(folder, '<script defer src="main.js"></script>')), warnings: told };
  },
  "esbuild, in chunks": (folder) => esbuild(folder, "esm", { splitting: true }),
  "esbuild, one module": (folder) => esbuild(folder, "esm"),
  "esbuild, one script": (folder) => esbuild(folder, "iife"),
  async Parcel(folder) {
    const parcel = join(own, "node_modules/parcel/lib/bin.js");
    const options = ["--no-cache", "--no-autoinstall", "--log-level", "error", "--dist-dir", "dist"];
    await run(process.execPath, [parcel, "build", "index.html", ...options], { cwd: folder });
    return { folder: join(folder, "dist") };
  },
};
