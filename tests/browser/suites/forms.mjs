const mountForms = async (rtl) => {
  window.events = [];
  window.card = await kit.loaded({
    width: 400,
    article: {
      headline: rtl ? "ميناء" : "Harbour",
      lang: rtl ? "ar" : "en",
      signup: {
        title: rtl ? "نشرة" : "The morning tide",
        action: "/join",
        fields: [
          { name: "email", required: true },
          { name: "weekend", type: "checkbox", label: rtl ? "أيضًا" : "Weekend edition" },
        ],
        privacyUrl: "/privacy",
      },
      banner: { image: { src: "/pictures/quarters.gif", alt: "Sail", width: 64, height: 48 }, url: "/ad", label: "Ad" },
      consent: {
        text: rtl ? "نسأل" : "We ask.",
        categories: [
          { id: "necessary", name: "Necessary", required: true },
          { id: "counting", name: "Counting" },
        ],
      },
    },
  });
  await kit.until(() => card.shadowRoot.querySelector("form"), "the forms");
  for (const type of ["card-signup", "card-consent"]) {
    card.addEventListener(type, ({ detail }) => {
      const { values, choices, action } = detail;
      events.push({ type, ...(values && { values }), ...(choices && { choices }), action });
      if (window.answer) detail.waitUntil(window.answer());
    });
  }
  window.control = (name) => card.shadowRoot.querySelector(`input[name="${name}"]`);
  window.button = (index) => card.shadowRoot.querySelectorAll("button")[index];
  window.said = () =>
    [...card.shadowRoot.querySelectorAll("[role=alert],[role=status]")].map((e) => e.textContent).join("");
  // How many pixels of a place differ from those that `before` remembers.
  window.remember = () => {
    window.before = kit.canvasPixels(card);
  };
  window.changedAt = (element) => {
    const now = kit.canvasPixels(card);
    const origin = kit.box(card);
    const box = kit.box(element);
    let count = 0;
    for (let y = Math.floor(box.y - origin.y); y < box.y - origin.y + box.height; ++y) {
      for (let x = Math.floor(box.x - origin.x); x < box.x - origin.x + box.width; ++x) {
        const at = (y * now.width + x) * 4;
        if (now.data[at] !== before.data[at] || now.data[at + 1] !== before.data[at + 1]) ++count;
      }
    }
    return count;
  };
  return true;
};

const focusedName = () => card.shadowRoot.activeElement?.name || card.shadowRoot.activeElement?.textContent;

async function type(browser, text) {
  for (const key of text) await browser.press(key);
}

/** One field in a theme, over the canvas or as HTML; what is typed and the ground under it as [r, g, b] from 0 to 255. */
const mountField = async (theme, colorScheme, render, lang) => {
  document.querySelector("main").replaceChildren();
  window.card = await kit.loaded({
    width: 400,
    theme,
    colorScheme,
    render,
    article: { headline: lang === "ar" ? "ميناء" : "Harbour", lang, signup: { title: "Join", fields: ["email"] } },
  });
  const input = await kit.until(() => card.shadowRoot.querySelector("input"), "the field");
  input.value = lang === "ar" ? "سلام" : "Ada";
  const paint = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgb = (color) => {
    paint.clearRect(0, 0, 1, 1);
    paint.fillStyle = color;
    paint.fillRect(0, 0, 1, 1);
    return [...paint.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const style = getComputedStyle(input);
  const ground = () => {
    if (card.mode !== "canvas") return rgb(style.backgroundColor);
    const [origin, box] = [kit.box(card), kit.box(input)];
    const { width, data } = kit.canvasPixels(card);
    const at =
      (Math.round(box.y - origin.y + box.height / 2) * width + Math.round(box.x - origin.x + box.width / 2)) * 4;
    return [...data.slice(at, at + 3)];
  };
  const { paddingLeft, borderTopLeftRadius: radius, fontFamily, fontSize, fontWeight, letterSpacing } = style;
  return {
    ink: rgb(style.color),
    ground: ground(),
    paddingLeft,
    radius,
    fontFamily,
    fontSize,
    fontWeight,
    letterSpacing,
  };
};

/** WCAG 2's ratio of two colours. */
function contrast(one, other) {
  const luminance = (rgb) =>
    rgb
      .map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
      .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

export const forms = [
  ...["canvas", "dom"].map((render) => ({
    name: `what is typed can be read in every theme and scheme, as ${render}`,
    async run({ page, evaluate, assert }) {
      await page();
      for (const theme of [undefined, "broadsheet", "contrast", "hearth", "magazine", "quiet", "tech"]) {
        for (const scheme of ["light", "dark", "more-contrast"]) {
          const { ink, ground } = await evaluate(mountField, theme, scheme, render, "en");
          const ratio = contrast(ink, ground);
          assert.ok(ratio >= 4.5, `${theme ?? "built in"}, ${scheme}: ${ink} on ${ground} is ${ratio.toFixed(2)}:1`);
        }
      }
    },
  })),
  ...["canvas", "dom"].map((render) => ({
    name: `what is typed obeys the field's tokens, as ${render}`,
    async run({ page, evaluate, assert }) {
      await page();
      const px = (value) => ({ value, unit: "px" });
      const theme = {
        color: { fieldText: { $value: "#102060" }, fieldGround: { $value: "#ffeeaa" } },
        control: { fieldInset: { $value: px(28) }, radius: { $value: px(14) } },
        typography: { fieldText: { fontSize: { $value: px(19) }, fontWeight: { $value: 600 } } },
      };
      for (const lang of ["en", "ar"]) {
        const seen = await evaluate(mountField, theme, "light", render, lang);
        assert.deepEqual(seen.ink, [16, 32, 96]);
        assert.equal(seen.radius, "14px");
        assert.equal(seen.fontWeight, "600");
        assert.match(seen.fontFamily, /article-card Inter/);
        assert.ok(Number.parseFloat(seen.fontSize) >= 19, seen.fontSize);
        assert.ok(Number.parseFloat(seen.paddingLeft) >= 28, seen.paddingLeft);
      }
    },
  })),
  {
    name: "a sign-up is filled in and sent by the keyboard alone, a wrong address told before",
    async run({ page, evaluate, assert, browser }) {
      await page();
      await evaluate(mountForms, false);
      const height = await evaluate(() => kit.box(card).height);
      await browser.press("Tab");
      assert.equal(await evaluate(focusedName), "email");
      await evaluate(() => remember());
      await type(browser, "ada@");
      await browser.press("Enter");
      await evaluate(() => kit.until(() => changedAt(control("email")) > 50, "the field's red edge"));
      const wrong = await evaluate(() => ({
        said: said(),
        invalid: control("email").getAttribute("aria-invalid"),
        events: events.length,
        focused: card.shadowRoot.activeElement === control("email"),
      }));
      assert.deepEqual(wrong, { said: "Enter a valid e-mail address.", invalid: "true", events: 0, focused: true });
      await type(browser, "site.example");
      assert.equal(await evaluate(() => said()), "");
      await browser.press("Tab");
      assert.equal(await evaluate(focusedName), "weekend");
      await browser.press(" ");
      await browser.press("Tab");
      await evaluate(() => {
        window.answer = () => Promise.resolve("Look into your inbox.");
      });
      await browser.press("Enter");
      const sent = await evaluate(async () => {
        await kit.until(() => said(), "an answer");
        return { events, said: said(), value: control("email").value, height: kit.box(card).height };
      });
      assert.deepEqual(sent.events, [
        {
          type: "card-signup",
          values: { email: "ada@site.example", weekend: true },
          action: `${new URL(await evaluate(() => location.href)).origin}/join`,
        },
      ]);
      assert.equal(sent.said, "Look into your inbox.");
      assert.equal(sent.value, "");
      assert.equal(sent.height, height);
    },
  },
  {
    name: "what is typed stands in the field, in the theme's size, and stays through a new width and a new article",
    async run({ page, evaluate, assert, browser }) {
      await page();
      await evaluate(mountForms, false);
      const box = await evaluate(() => kit.box(control("email")));
      await browser.click(box.x + 20, box.y + box.height / 2);
      await type(browser, "ada");
      const seen = await evaluate(async () => {
        const input = control("email");
        const { fontSize, color, opacity } = getComputedStyle(input);
        card.style.width = "320px";
        await kit.until(() => kit.canvas(card).width === 320, "the new width");
        const narrow = {
          same: control("email") === input,
          value: input.value,
          right: kit.box(input).x + kit.box(input).width,
        };
        card.article = { headline: "Another", signup: { title: "Join", fields: ["email", "city"] } };
        await kit.event(card, "card-load");
        return {
          fontSize,
          color,
          opacity,
          narrow,
          after: { same: control("email") === input, value: input.value },
          focused: card.shadowRoot.activeElement === input,
        };
      });
      assert.equal(seen.fontSize, "16px");
      assert.equal(seen.color, "rgb(34, 34, 32)");
      assert.equal(seen.opacity, "1");
      assert.ok(seen.narrow.same && seen.narrow.right < 320, JSON.stringify(seen.narrow));
      assert.equal(seen.narrow.value, "ada");
      assert.deepEqual(seen.after, { same: true, value: "ada" });
      assert.ok(seen.focused);
      await type(browser, "m");
      assert.equal(await evaluate(() => control("email").value), "adam");
    },
  },
  {
    name: "the consent is given by mouse and by keyboard, painted, told and readable",
    async run({ page, evaluate, assert, browser }) {
      await page();
      await evaluate(mountForms, false);
      assert.deepEqual(await evaluate(() => card.consent), { necessary: true, counting: false });
      await evaluate(() => remember());
      // On its words, which are its label.
      const words = await evaluate(() => {
        const label = [...control("counting").labels][0].firstElementChild;
        label.scrollIntoView({ block: "center" });
        return kit.box(label);
      });
      await browser.click(words.x + words.width / 2, words.y + words.height / 2);
      const ticked = await evaluate(async () => {
        await kit.until(() => changedAt(control("counting")) > 100, "the tick");
        return { consent: card.consent, events: events.length };
      });
      assert.deepEqual(ticked, { consent: { necessary: true, counting: true }, events: 0 });
      const reject = await evaluate(() => kit.box(button(2)));
      await browser.click(reject.x + reject.width / 2, reject.y + reject.height / 2);
      assert.deepEqual(await evaluate(() => ({ consent: card.consent, events, said: said() })), {
        consent: { necessary: true, counting: false },
        events: [{ type: "card-consent", choices: { necessary: true, counting: false }, action: "reject" }],
        said: "Your choices have been saved.",
      });
      await evaluate(() => control("counting").focus());
      await browser.press(" ");
      for (let step = 0; step < 3; ++step) await browser.press("Tab");
      await browser.press("Enter");
      const last = await evaluate(() => events.at(-1));
      assert.deepEqual(last, { type: "card-consent", choices: { necessary: true, counting: true }, action: "save" });
    },
  },
  {
    name: "the host sets the consent, required categories apart, also before the card has one",
    async run({ page, evaluate, assert }) {
      await page();
      const seen = await evaluate(async () => {
        const consent = {
          text: "T",
          categories: [
            { id: "n", name: "N", required: true },
            { id: "c", name: "C" },
          ],
        };
        const card = document.createElement("article-card");
        card.consent = { n: false, c: true };
        card.article = { headline: "H", consent };
        kit.main.append(card);
        await kit.until(() => card.shadowRoot.querySelector("input"), "the categories");
        const first = { consent: card.consent, checked: card.shadowRoot.querySelector("[name=c]").checked };
        card.consent = { c: false };
        return { first, later: card.consent };
      });
      assert.deepEqual(seen, { first: { consent: { n: true, c: true }, checked: true }, later: { n: true, c: false } });
    },
  },
  {
    name: "in a right-to-left card fields and boxes stand mirrored, controls over their pixels",
    async run({ page, evaluate, assert, browser }) {
      await page();
      await evaluate(mountForms, true);
      const seen = await evaluate(() => {
        const origin = kit.box(card);
        const places = [...card.shadowRoot.querySelectorAll("input,button")].map((element) => {
          const { x, y, width, height } = kit.box(element);
          return { x: x - origin.x, right: x - origin.x + width, y, height };
        });
        return {
          places,
          align: getComputedStyle(control("email")).textAlign,
          dir: control("email").closest("section").dir,
        };
      });
      assert.equal(seen.dir, "rtl");
      assert.equal(seen.align, "right");
      assert.equal(seen.places[1].right, seen.places[0].right);
      for (const { x, right, height } of seen.places) assert.ok(x >= 0 && right <= 400 && height >= 24);
      const box = await evaluate(() => kit.box(control("email")));
      await evaluate(() => remember());
      await browser.click(box.x + box.width / 2, box.y + box.height / 2);
      await evaluate(() => {
        const { x, y, width, height } = kit.box(control("email"));
        const around = { getBoundingClientRect: () => ({ x: x - 4, y: y - 4, width: width + 8, height: height + 8 }) };
        return kit.until(() => changedAt(around) > 300, "the focus ring");
      });
    },
  },
  {
    name: "a banner is a link of its own, labelled, and the blocks are regions with names",
    async run({ page, evaluate, assert, site }) {
      await page();
      await evaluate(mountForms, false);
      const seen = await evaluate(() => {
        const link = card.shadowRoot.querySelector("aside a");
        const named = (e) => card.shadowRoot.getElementById(e.getAttribute("aria-labelledby")).textContent;
        return {
          href: link.href,
          name: link.getAttribute("aria-label"),
          regions: [...card.shadowRoot.querySelectorAll("section,aside")]
            .filter((e) => e.querySelector("form,a"))
            .map(named),
        };
      });
      assert.equal(seen.href, `${site.url}ad`);
      assert.equal(seen.name, "Sail");
      assert.deepEqual(seen.regions, ["The morning tide", "Ad", "Privacy choices"]);
    },
  },
  {
    name: "without the forms' module the blocks can still be read, and the failure is told",
    expects: /forms\.js|module|404/i,
    async run({ page, evaluate, assert }) {
      await page("?import=later");
      const seen = await evaluate(async () => {
        const { configure } = await import("/odd/alone/article-card.js");
        const at = (file) => new URL(`/article-card/${file}`, location.href).href;
        configure({ wasmUrl: at("card.wasm"), fontsUrl: at("fonts/"), workerUrl: at("worker.js") });
        const card = kit.mount({ article: { headline: "H", signup: { title: "The morning tide" } } });
        const error = await kit.failure(card);
        return { code: error.code, path: error.path, text: card.shadowRoot.textContent };
      });
      assert.equal(seen.code, "module-unavailable");
      assert.equal(seen.path, "forms.js");
      assert.match(seen.text, /The morning tide/);
    },
  },
];
