// Times the stages of one card and of its peers on the same article, on this thread, one after the other in one page.
import { type FontFile, timeCanvasKit } from "./canvaskit_times.js";
import { type CardTimes, timeCard } from "./card_times.js";
import { mountHtml, timeHtml } from "./html_times.js";
import { timePretext } from "./pretext_times.js";
import { readTextBlocks } from "./text_blocks.js";
import type { ThemeTimes } from "./theme_times.js";
import type { PeerTimes } from "./timing.js";

export interface StageTimes {
  card: CardTimes;
  html: PeerTimes & { theme: ThemeTimes };
  canvasKit: PeerTimes;
  pretext: PeerTimes;
  characters: number;
}

async function timeStages(articleUrl: string, html: string, fontFiles: FontFile[]): Promise<StageTimes> {
  const card = await timeCard(articleUrl);
  const peer = await mountHtml(html);
  peer.style.width = "640px";
  const blocks = readTextBlocks(peer.querySelector<HTMLElement>("article")!);
  const htmlTimes = timeHtml(peer, html);
  const canvasKit = await timeCanvasKit(blocks, fontFiles);
  const pretext = timePretext(blocks);
  const characters = blocks.flatMap(({ stretches }) => stretches).reduce((sum, { text }) => sum + text.length, 0);
  return { card, html: htmlTimes, canvasKit, pretext, characters };
}

Object.assign(globalThis, { timeStages });
document.documentElement.dataset.ready = "";
