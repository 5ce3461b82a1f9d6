const script = /\/article-card\.js$/;

/** Times in ms since the navigation began. */
export interface FirstCard {
  /** The page's first byte. */
  answered: number;
  /** The card's script was asked for. */
  asked: number;
  painted: number;
}

const afterPaint = () => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done)));

/** When the page's first card is on the screen; the mark `card-painted` stands in the browser's own timeline too. */
export async function firstCard(): Promise<FirstCard> {
  await new Promise<void>((done) => {
    addEventListener("card-resize", () => done(), { once: true });
  });
  await afterPaint();
  const { startTime: painted } = performance.mark("card-painted");
  const entries = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
  const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  const asked = entries.find(({ name }) => script.test(name))?.startTime ?? 0;
  return { answered: navigation?.responseStart ?? 0, asked, painted };
}
