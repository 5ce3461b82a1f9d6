import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";

/** Starts a program that ends with close(); nothing of it outlives this process. */
export function start(program, args, options) {
  const child = spawn(program, args, { stdio: "ignore", ...options });
  const exited = new Promise((done) => {
    child.once("exit", done);
    child.once("error", done);
  });
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  return {
    child,
    exited,
    async close() {
      process.removeListener("exit", kill);
      child.kill("SIGTERM");
      const timer = setTimeout(kill, 3000);
      await exited;
      clearTimeout(timer);
    },
  };
}

export async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}
