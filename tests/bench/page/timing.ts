const repetitions = 21;

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1]!;
}

/** Microseconds of one of `count` calls, the median of many rounds. */
export function time(count: number, work: (index: number) => void): number {
  const rounds: number[] = [];
  for (let round = 0; round <= repetitions; ++round) {
    const start = performance.now();
    for (let index = 0; index < count; ++index) work(index);
    // The first round warms up.
    if (round > 0) rounds.push(((performance.now() - start) / count) * 1000);
  }
  return median(rounds);
}

/** As an edge is dragged: 100 widths from 490 to 788 px, up and down, within one set of type sizes. */
export const widths = Array.from({ length: 100 }, (_, index) => 490 + 3 * (index < 50 ? 2 * index : 199 - 2 * index));

/** From phone to desk and back, so that type sizes change too. */
export const farWidths = Array.from({ length: 100 }, (_, index) => 300 + ((index * 277) % 700));

export const widthAt = (index: number): number => widths[index % widths.length]!;

export const bytesOf = async (url: string): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await (await fetch(url)).arrayBuffer());

/** What each contestant can be asked for; undefined where it has no such work. Microseconds. */
export interface PeerTimes {
  heightUs?: number;
  relayoutUs?: number;
  nothingUs?: number;
  paintUs?: number;
}
