const mountBlocks = async (properties) => {
  window.events = [];
  window.card = kit.mount({
    width: 480,
    article: {
      headline: "Harbour",
      lang: "en",
      signup: {
        title: "The morning tide",
        text: "Before breakfast.",
        action: "/join",
        fields: ["email", { name: "city", required: true }, { name: "weekend", type: "checkbox", label: "Weekend" }],
        privacyUrl: "/privacy",
      },
      banner: { image: { src: "/pictures/quarters.gif", alt: "Sail", width: 64, height: 48 }, url: "/ad", label: "Ad" },
      consent: {
        text: "We ask.",
        policyUrl: "javascript:alert(1)",
        categories: [
          { id: "necessary", name: "Necessary", required: true },
          { id: "counting", name: "Counting" },
        ],
      },
    },
    ...properties,
  });
  for (const type of ["card-signup", "card-consent"]) {
    card.addEventListener(type, ({ detail }) => {
      const { values, choices, action } = detail;
      events.push({ type, ...(values && { values }), ...(choices && { choices }), action });
      if (window.answer) detail.waitUntil(window.answer());
    });
  }
  window.control = (name) => card.shadowRoot.querySelector(`input[name="${name}"]`);
  window.button = (words) => [...card.shadowRoot.querySelectorAll("button")].find((b) => b.textContent === words);
  window.said = () =>
    [...card.shadowRoot.querySelectorAll("[role=alert],[role=status]")].map((e) => e.textContent).join("");
  await kit.until(() => control("email"), "the fields");
  return card.mode;
};

const enter = async (browser, text) => {
  for (const key of text) await browser.press(key);
};

/** The tree that assistive technology gets, as far as attributes tell it. */
const describeControls = () =>
  [...card.shadowRoot.querySelectorAll("input,button")].map((control) => ({
    tag: control.localName,
    type: control.type,
    name: control.name,
    label: [...(control.labels ?? [])].map((label) => label.textContent.replace(/\u00a0·.*/, "")).join(),
    required: control.required ?? false,
    disabled: control.disabled,
    autocomplete: control.autocomplete ?? "",
    text: control.textContent,
    form: control.form?.localName,
    region: card.shadowRoot.getElementById(control.closest("section").getAttribute("aria-labelledby")).textContent,
  }));

export const formsAsHtml = [
  {
    name: "as HTML the site's own blocks have the controls, labels and links that they have over the canvas",
    async run({ page, evaluate, assert, site }) {
      await page();
      const seen = {};
      for (const render of ["canvas", "dom"]) {
        assert.equal(await evaluate(mountBlocks, { render }), render);
        seen[render] = await evaluate(describeControls);
        const links = await evaluate(() =>
          [...card.shadowRoot.querySelectorAll("section a,aside a")].map((a) => [a.href, a.getAttribute("aria-label")]),
        );
        assert.deepEqual(links, [
          [`${site.url}privacy`, null],
          [`${site.url}ad`, "Sail"],
        ]);
        await evaluate(() => card.remove());
      }
      assert.equal(seen.dom.length, 9);
      assert.deepEqual(seen.dom, seen.canvas);
    },
  },
  {
    name: "as HTML a sign-up and a consent are given by the keyboard, errors told beside the field, nothing moving",
    async run({ page, evaluate, assert, browser, site }) {
      await page();
      const asked = () => site.requests.filter(({ path }) => /join|ad$/.test(path)).length;
      const before = asked();
      await evaluate(mountBlocks, { render: "dom" });
      await evaluate(async () => {
        await document.fonts.ready;
        control("email").focus();
      });
      const height = await evaluate(() => kit.box(card).height);
      await enter(browser, "ada@");
      await browser.press("Enter");
      const wrong = await evaluate(() => ({
        said: said(),
        visible: getComputedStyle(card.shadowRoot.querySelector("[role=alert] > *")).color,
        described: card.shadowRoot.getElementById(control("email").getAttribute("aria-describedby")).textContent,
        invalid: [control("email"), control("city")].map((input) => input.getAttribute("aria-invalid")),
        edge: getComputedStyle(control("email")).borderTopColor,
        events: events.length,
        focused: card.shadowRoot.activeElement.name,
      }));
      assert.equal(wrong.said, "Enter a valid e-mail address.Fill in this field.");
      assert.equal(wrong.described, "Enter a valid e-mail address.");
      assert.deepEqual(wrong.invalid, ["true", "true"]);
      assert.equal(wrong.edge, wrong.visible);
      assert.deepEqual([wrong.events, wrong.focused], [0, "email"]);
      await enter(browser, "site.example");
      await browser.press("Tab");
      await enter(browser, "Tyre");
      await browser.press("Tab");
      await browser.press(" ");
      await browser.press("Tab");
      await evaluate(() => {
        window.answer = () => Promise.resolve("Look into your inbox.");
      });
      await browser.press("Enter");
      const sent = await evaluate(async () => {
        await kit.until(() => said(), "an answer");
        window.answer = undefined;
        return { events, said: said(), value: control("email").value, height: kit.box(card).height };
      });
      assert.deepEqual(sent, {
        events: [
          {
            type: "card-signup",
            values: { email: "ada@site.example", city: "Tyre", weekend: true },
            action: `${site.url}join`,
          },
        ],
        said: "Look into your inbox.",
        value: "",
        height,
      });
      await evaluate(() => control("counting").focus());
      await browser.press(" ");
      const saved = await evaluate(() => {
        button("Save choices").click();
        return { event: events.at(-1), consent: card.consent };
      });
      const choices = { necessary: true, counting: true };
      assert.deepEqual(saved, { event: { type: "card-consent", choices, action: "save" }, consent: choices });
      assert.equal(asked(), before, "the card sent something");
    },
  },
  {
    name: "what is typed, chosen, focused and told stays through every switch of mode, and the canvas shows it",
    async run({ page, evaluate, assert, browser }) {
      await page();
      await evaluate(mountBlocks, {});
      const seen = await evaluate(async () => {
        const elements = [control("email"), control("counting"), button("Accept all")];
        elements[0].value = "ada@site.example";
        elements[0].dispatchEvent(new Event("input", { bubbles: true }));
        card.render = "dom";
        await kit.until(() => card.mode === "dom", "HTML");
        const inDom = { value: control("email").value, consent: card.consent };
        card.consent = { counting: true };
        control("email").focus();
        card.render = "canvas";
        await kit.until(() => card.mode === "canvas", "the canvas");
        const after = [control("email"), control("counting"), button("Accept all")];
        return {
          inDom,
          same: after.map((element, index) => element === elements[index]),
          value: control("email").value,
          checked: control("counting").checked,
          consent: card.consent,
          focused: card.shadowRoot.activeElement === elements[0],
          over: getComputedStyle(elements[0]).position,
        };
      });
      assert.deepEqual(seen, {
        inDom: { value: "ada@site.example", consent: { necessary: true, counting: false } },
        same: [true, true, true],
        value: "ada@site.example",
        checked: true,
        consent: { necessary: true, counting: true },
        focused: true,
        over: "absolute",
      });
      await enter(browser, "x");
      assert.match(await evaluate(() => control("email").value), /x/);
      // The tick was set while there was no canvas.
      await evaluate(async () => {
        const side = 24;
        const dark = () => {
          const canvas = kit.canvasPixels(card);
          const [origin, box] = [kit.box(card), kit.box(control("counting"))];
          const scale = canvas.width / origin.width;
          const at = (x, y) => kit.pixelAt(canvas, Math.round(x * scale), Math.round(y * scale))[0];
          const middle = box.y - origin.y + box.height / 2;
          return at(box.x - origin.x + 3, middle - side / 2 + 3) < 100;
        };
        await kit.until(dark, "the tick on the canvas");
      });
    },
  },
  {
    name: "a card far away keeps its controls and what was entered, and they are over the canvas when it wakes",
    async run({ page, evaluate, assert }) {
      await page();
      await evaluate(mountBlocks, {});
      const seen = await evaluate(async () => {
        const input = control("email");
        input.value = "ada";
        kit.main.style.paddingTop = "9000px";
        await kit.until(() => card.mode === "dom", "sleep");
        const asleep = {
          label: card.shadowRoot.querySelector(".flow label").textContent,
          height: kit.box(card).height === (await card.measure(480)),
          same: card.shadowRoot.querySelector(".flow input") === input,
        };
        kit.main.style.paddingTop = "";
        await kit.until(() => card.mode === "canvas", "the canvas");
        return { asleep, awake: [control("email") === input, input.value, input.closest(".card") !== null] };
      });
      assert.deepEqual(seen, {
        asleep: { label: "E-mail address", height: true, same: true },
        awake: [true, "ada", true],
      });
    },
  },
  {
    name: "without wasm the blocks work as HTML",
    expects: /^policy: script-src/,
    async run({ page, evaluate, assert }) {
      await page("?without=wasm&worker=no");
      assert.equal(await evaluate(mountBlocks, {}), "dom");
      const seen = await evaluate(() => {
        button("Required only").click();
        control("city").value = "Tyre";
        control("email").value = "a@b.example";
        button("Subscribe").click();
        return events.map(({ type }) => type);
      });
      assert.deepEqual(seen, ["card-consent", "card-signup"]);
    },
  },
  {
    name: "as HTML too the blocks can be read without the forms' module, without dead fields",
    expects: /forms\.js|module|404/i,
    async run({ page, evaluate, assert, site }) {
      await page("?import=later");
      const seen = await evaluate(async () => {
        const { configure } = await import("/odd/formless/article-card.js");
        const at = (file) => new URL(`/article-card/${file}`, location.href).href;
        configure({ wasmUrl: at("card.wasm"), fontsUrl: at("fonts/"), workerUrl: at("worker.js") });
        const signup = { title: "The morning tide", fields: ["email"], privacyUrl: "/privacy" };
        const card = kit.mount({ render: "dom", article: { headline: "H", signup } });
        const error = await kit.failure(card);
        await kit.until(() => card.mode === "dom", "HTML");
        const root = card.shadowRoot;
        return {
          code: error.code,
          text: root.querySelector(".flow .site-title").textContent,
          links: [...root.querySelectorAll("a")].map((a) => a.href),
          fields: root.querySelectorAll("input,label").length,
        };
      });
      assert.deepEqual(seen, {
        code: "module-unavailable",
        text: "The morning tide",
        links: [`${site.url}privacy`],
        fields: 0,
      });
    },
  },
];
