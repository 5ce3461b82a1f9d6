import { Session } from "node:inspector/promises";

/**
 * How many steps of the importers `work` takes: the runs of all blocks of their code, as the engine counts them. The same in
 * every run, on however busy a machine; what is done inside of a call of the engine's own, such as a search, is not counted.
 */
export async function countSteps(work: () => unknown): Promise<number> {
  const session = new Session();
  session.connect();
  try {
    await session.post("Profiler.enable");
    await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
    await work();
    const { result } = await session.post("Profiler.takePreciseCoverage");
    await session.post("Profiler.stopPreciseCoverage");
    const ours = result.filter(({ url }) => url.includes("/web/src/content/"));
    const blocks = ours.flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges));
    return blocks.reduce((sum, { count }) => sum + count, 0);
  } finally {
    session.disconnect();
  }
}
