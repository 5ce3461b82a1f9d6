// What suites of the studio and the landing page have in common: the page opened afresh, and a few words to work it by.

/** Runs in the page. */
export async function equip() {
  const { frame, still, until } = await import("/waiting.js");
  Object.assign(window, { frame, still, until });
  window.cards = () => [...document.querySelectorAll("article-card")];
  window.headline = (card) => card?.shadowRoot?.querySelector("h2")?.textContent.trim() ?? "";
  window.drawn = (card) => card?.shadowRoot?.querySelector("canvas")?.getBoundingClientRect().width ?? 0;
  window.editor = () => document.querySelector(".editor")?.shadowRoot?.querySelector(".cm-content");
  window.keptState = () => JSON.parse(localStorage.getItem("article-card.studio") ?? "{}");
  const pasteInto = (target, text) => {
    const data = new DataTransfer();
    data.setData("text/plain", text);
    const event = new ClipboardEvent("paste", { bubbles: true, cancelable: true });
    Object.defineProperty(event, "clipboardData", { value: data });
    target.dispatchEvent(event);
  };
  /** Puts a text in the place of the whole article, as somebody who selects all and pastes. */
  window.write = (text) => {
    const content = editor();
    content.focus();
    const isMac = /Mac/.test(navigator.platform);
    const key = {
      key: "a",
      code: "KeyA",
      keyCode: 65,
      ctrlKey: !isMac,
      metaKey: isMac,
      bubbles: true,
      cancelable: true,
    };
    content.dispatchEvent(new KeyboardEvent("keydown", key));
    pasteInto(content, text);
  };
  window.pick = (name, value) => document.querySelector(`input[name="${name}"][value="${value}"]`).click();
  window.choose = (id, value) => {
    const select = document.getElementById(id);
    select.value = value;
    select.dispatchEvent(new Event("change", { bubbles: true }));
  };
  window.paste = (text) => pasteInto(document.querySelector(".bring textarea"), text);
  window.give = (id, name, bytes, type = "") => {
    const input = document.getElementById(id) ?? document.querySelector(id);
    const data = new DataTransfer();
    data.items.add(new File([bytes], name, { type }));
    input.files = data.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  };
  /** The colour in the card's upper corner. */
  window.surface = async (card = cards()[0]) => {
    const { data } = await card.toPixels({ width: 300, scale: 1 });
    return `#${[...data.slice(0, 3)].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
  };
  window.setToken = (token, value, event = "input") => {
    const input = document.getElementById(`token-${token.replaceAll(".", "-")}`);
    input.value = value;
    input.dispatchEvent(new Event(event, { bubbles: true }));
  };
  window.undo = () => document.getElementById("undo").click();
  window.problem = (place = ".panel") => document.querySelector(`${place} .problem:not([hidden])`)?.textContent ?? "";
}

/** Nothing kept from before, neither by the pages nor by what serves them without a network. */
async function forget() {
  localStorage.clear();
  for (const worker of (await navigator.serviceWorker?.getRegistrations()) ?? []) await worker.unregister();
}

/** Opens the studio with nothing kept from before, at its first card; `address` may have a query and a fragment. */
export async function openStudio(browser, site, address = "studio.html?lang=en") {
  await browser.open(`${site.url}empty.html`);
  await browser.evaluate(forget);
  await browser.open(`${site.url}demo/${address}`);
  await browser.evaluate(equip);
  await browser.evaluate(async () => {
    await until(() => headline(cards()[0]) && drawn(cards()[0]) > 0, "the first card");
    await until(() => editor()?.textContent, "the editor");
  });
}

export async function openLanding(browser, site, query = "?lang=en") {
  await browser.open(`${site.url}empty.html`);
  await browser.evaluate(forget);
  await browser.open(`${site.url}demo/index.html${query}`);
  await browser.evaluate(equip);
  await browser.evaluate(() => until(() => cards().length >= 12 && drawn(cards()[0]) > 0, "the front page"));
}
