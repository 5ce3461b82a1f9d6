import { ArticleCardElement } from "article-card";
import { Editor } from "./editor.js";
import { logEvents } from "./event_log.js";
import { Facts } from "./facts.js";
import { byId, create } from "./page.js";
import { articleUrl, languageName, loadSamples, loadText, type Sample, sampleName } from "./samples.js";
import { controlWidth } from "./width_control.js";

const card = byId("card", ArticleCardElement);
const facts = new Facts(byId("facts", HTMLElement), card);
const editor = new Editor(card, () => facts.articleChanges());
logEvents(byId("log", HTMLElement), card);
controlWidth(byId("frame", HTMLElement), () => facts.widthChanges());

function showProblem(error: unknown): void {
  const problem = byId("problem", HTMLElement);
  problem.textContent = error instanceof Error ? error.message : String(error);
  problem.hidden = false;
}

async function show(sample: Sample): Promise<void> {
  try {
    editor.open(await loadText(sample), articleUrl(sample));
  } catch (error) {
    showProblem(error);
  }
}

function offer(samples: Sample[], chosen: Sample): void {
  const choices = byId("samples", HTMLFieldSetElement);
  for (const sample of samples) {
    const radio = create("input", {
      type: "radio",
      name: "sample",
      value: sampleName(sample),
      checked: sample === chosen,
    });
    const name = create("span", { lang: sample.lang, dir: "auto", textContent: languageName(sample.lang) });
    choices.append(create("label", { title: sample.title }, radio, name));
  }
  choices.addEventListener("change", (event) => {
    const name = (event.target as HTMLInputElement).value;
    const sample = samples.find((candidate) => sampleName(candidate) === name);
    if (!sample) return;
    history.replaceState(null, "", `#${name}`);
    show(sample);
  });
}

try {
  const samples = await loadSamples();
  const chosen = samples.find((sample) => `#${sampleName(sample)}` === location.hash) ?? samples[0];
  if (chosen) {
    offer(samples, chosen);
    await show(chosen);
  }
} catch (error) {
  showProblem(error);
}
