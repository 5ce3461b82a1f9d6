// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { fromHtml } from "../../../web/src/content/html/from_html.js";

function read(html: string) {
  document.body.innerHTML = html;
  return fromHtml(document.body);
}

const articleOf = (html: string) => read(html).article;
const bodyOf = (html: string) => articleOf(`<h1>H</h1>${html}`)?.body;

describe("the head of an article", () => {
  test("a news page's head goes into its fields", () => {
    const article = articleOf(`
      <article lang="en-GB">
        <header>
          <p class="article__kicker"><a href="https://news.example/science">Science</a></p>
          <h1><a href="https://news.example/story">The comet  that
            came back</a></h1>
          <p class="standfirst">It was last seen in <em>1961</em>.</p>
          <div class="byline">By <a rel="author" href="https://news.example/jane">Jane Doe</a> and <a rel="author" href="https://news.example/ali">Ali Noor</a></div>
          <p class="meta"><time datetime="2026-11-23T06:30:00+02:00">23 November</time>
            <span>Updated <time datetime="2026-11-24">24 November</time></span>
            <span class="reading-time">6 min read</span></p>
        </header>
        <p>First.</p>
      </article>`);
    expect(article).toEqual({
      headline: "The comet that came back",
      url: "https://news.example/story",
      lang: "en-GB",
      kicker: { text: "Science", url: "https://news.example/science" },
      standfirst: "It was last seen in 1961.",
      authors: [
        { name: "Jane Doe", url: "https://news.example/jane" },
        { name: "Ali Noor", url: "https://news.example/ali" },
      ],
      published: "2026-11-23T06:30:00+02:00",
      updated: "2026-11-24",
      readingMinutes: 6,
      body: [{ type: "paragraph", text: "First." }],
    });
  });

  test("an hgroup tells kicker, headline and standfirst by their order", () => {
    const article = articleOf("<hgroup><p>Markets</p><h2>Up again</h2><p>For the third day.</p></hgroup><p>Text.</p>");
    expect(article?.kicker).toEqual({ text: "Markets" });
    expect(article?.headline).toBe("Up again");
    expect(article?.standfirst).toBe("For the third day.");
    expect(article?.body).toEqual([{ type: "paragraph", text: "Text." }]);
  });

  test("microdata names the fields", () => {
    const article = articleOf(`
      <div itemscope itemtype="https://schema.org/NewsArticle">
        <h3 itemprop="headline">Named</h3>
        <span itemprop="author" itemscope><span itemprop="name">Mia Wong</span>, editor</span>
        <meta itemprop="datePublished" content="2026-01-02">
        <time itemprop="dateModified" datetime="2026-01-03">3 Jan</time>
        <div itemprop="articleBody"><p>Body.</p></div>
      </div>`);
    expect(article).toMatchObject({ headline: "Named", authors: [{ name: "Mia Wong" }], updated: "2026-01-03" });
    expect(article?.body).toEqual([{ type: "paragraph", text: "Body." }]);
  });

  test.each([
    ["<p>By Ann Lee, Bo Chen and Cy Diaz</p>", ["Ann Lee", "Bo Chen", "Cy Diaz"]],
    ["<p>Par Zoé Martin et Luc Petit</p>", ["Zoé Martin", "Luc Petit"]],
    ["<p>بقلم سارة حداد</p>", ["سارة حداد"]],
    ["<p>מאת דנה כהן</p>", ["דנה כהן"]],
    ["<address>Ada King</address>", ["Ada King"]],
    ['<div class="post-author">Jo March, Arts correspondent</div>', ["Jo March"]],
  ])("authors are read from %s", (html, names) => {
    expect(articleOf(`<h1>H</h1>${html}<p>Text that goes on.</p>`)?.authors?.map(({ name }) => name)).toEqual(names);
  });

  test("a date in words stays in words", () => {
    const article = articleOf('<h1>H</h1><p><time datetime="yesterday">Yesterday</time></p><p>Text.</p>');
    expect(article?.publishedText).toBe("Yesterday");
    expect(article?.published).toBeUndefined();
  });

  test("a heading linked as a whole leads to the story", () => {
    expect(articleOf('<a href="https://a.example/x"><h2>All linked</h2><p>Text.</p></a>')).toMatchObject({
      headline: "All linked",
      url: "https://a.example/x",
    });
  });

  test("text without a heading takes its first words for one", () => {
    const { article, report } = read("<p>Only words.</p><p>More.</p>");
    expect(article).toEqual({ headline: "Only words.", body: [{ type: "paragraph", text: "More." }] });
    expect(report).toContainEqual(expect.objectContaining({ outcome: "repaired", field: "headline" }));
  });

  test("nothing makes no article", () => {
    expect(articleOf("")).toBeUndefined();
    expect(articleOf(" <script>alert(1)</script> <nav><a href='/'>Home</a></nav> ")).toBeUndefined();
  });

  test("the direction is that of the element or what is around it", () => {
    document.body.innerHTML = '<div dir="rtl" lang="ar"><section><h2>عنوان</h2></section></div>';
    expect(fromHtml(document.querySelector("section")!).article).toEqual({ headline: "عنوان", lang: "ar", dir: "rtl" });
  });
});

describe("the body", () => {
  test("inline elements become runs, and white space collapses over them", () => {
    expect(
      bodyOf(`<p>A <b>bold
        and <i>slanted</i></b> word, <code>x = 1</code>, <span lang="fr">déjà vu</span>
        and a <a href="https://a.example/?a=1&amp;b=2">link <em>inside</em></a>.</p>`),
    ).toEqual([
      {
        type: "paragraph",
        text: [
          { text: "A " },
          { text: "bold and ", strong: true },
          { text: "slanted", strong: true, em: true },
          { text: " word, " },
          { text: "x = 1", code: true },
          { text: ", " },
          { text: "déjà vu", lang: "fr" },
          { text: " and a " },
          { text: "link ", href: "https://a.example/?a=1&b=2" },
          { text: "inside", em: true, href: "https://a.example/?a=1&b=2" },
          { text: "." },
        ],
      },
    ]);
  });

  test("headings follow the headline's level", () => {
    const levels = (html: string) =>
      articleOf(html)?.body?.map((block) => (block.type === "heading" ? block.level : 0));
    expect(levels("<h1>H</h1><h2>a</h2><h3>b</h3><h4>c</h4><h5>d</h5>")).toEqual([2, 3, 4, 4]);
    expect(levels("<h2>H</h2><h3>a</h3><h4>b</h4><h2>c</h2>")).toEqual([2, 3, 2]);
  });

  test("lists keep their order, and those inside of items follow them", () => {
    expect(bodyOf("<ol><li>One</li><li><p>Two</p><p>more</p></li></ol><ul><li>A<ul><li>B</li></ul></li></ul>")).toEqual(
      [
        { type: "list", ordered: true, items: ["One", [{ text: "Two" }, { text: "\u2028" }, { text: "more" }]] },
        { type: "list", ordered: false, items: ["A", "B"] },
      ],
    );
  });

  test("quotes keep who said them", () => {
    const quote = { type: "quote", text: "Words.", cite: "Ada King, 1843" };
    expect(bodyOf("<blockquote><p>Words.</p><footer>— Ada King, 1843</footer></blockquote>")).toEqual([quote]);
    expect(bodyOf("<blockquote>Words.<cite>Ada King, 1843</cite></blockquote>")).toEqual([quote]);
    expect(bodyOf("<figure><blockquote>Words.</blockquote><figcaption>— Ada King, 1843</figcaption></figure>")).toEqual(
      [quote],
    );
    expect(bodyOf("<aside class='pull-quote'><blockquote>Words.</blockquote></aside>")).toEqual([
      { type: "quote", text: "Words." },
    ]);
  });

  test("line ends, preformatted text, rules, tables and definitions have their blocks", () => {
    expect(bodyOf("<p>One<br>two</p><pre>a\n  b\n</pre><hr>")).toEqual([
      { type: "paragraph", text: "One\u2028two" },
      { type: "paragraph", text: [{ text: "a\u2028  b", code: true }] },
      { type: "divider" },
    ]);
    expect(
      bodyOf("<table><tr><th>City</th><th>People</th></tr><tr><td>Oslo</td><td>717,710</td></tr></table>"),
    ).toEqual([{ type: "list", items: ["City: Oslo · People: 717,710"] }]);
    expect(bodyOf("<dl><dt>Quay</dt><dd>Where ships lie.</dd></dl>")).toEqual([
      { type: "paragraph", text: [{ text: "Quay", strong: true }, { text: " " }, { text: "Where ships lie." }] },
    ]);
  });

  test("text between blocks is a paragraph of its own", () => {
    expect(bodyOf("<div>Before <b>this</b><p>Inside</p>after</div>")).toEqual([
      { type: "paragraph", text: [{ text: "Before " }, { text: "this", strong: true }] },
      { type: "paragraph", text: "Inside" },
      { type: "paragraph", text: "after" },
    ]);
  });

  test("a picture inside of a paragraph stands between its parts", () => {
    expect(
      bodyOf(
        '<p>Text <img src="https://a.example/1.jpg" alt="One"> goes on <img class="emoji" alt="😀" src="e.png"></p>',
      ),
    ).toEqual([
      { type: "paragraph", text: "Text" },
      { type: "image", src: "https://a.example/1.jpg", alt: "One" },
      { type: "paragraph", text: "goes on 😀" },
    ]);
  });

  test("a footnote's number stands in brackets, deleted words are left out", () => {
    expect(
      bodyOf(
        '<p>It is so.<sup><a href="#n1">1</a></sup> Not <del>never</del> so<a href="#n2"><sup>2</sup></a> nor<sup class="reference"><a href="#n3">[3]</a></sup>.</p>',
      ),
    ).toEqual([{ type: "paragraph", text: "It is so.[1] Not so[2] nor[3]." }]);
  });

  test("a list of links to other articles is the related list", () => {
    expect(
      articleOf(`<h1>H</h1><p>T.</p><section class="related-stories"><h2>More like this</h2><ul>
        <li><img src="https://a.example/t.jpg" alt="" width="200" height="100"><p class="kicker">Sea</p><h3><a href="https://a.example/1">One</a></h3><p>About one.</p></li>
        <li><a href="javascript:alert(1)">Never</a></li><li><a href="https://a.example/2">Two</a></li></ul></section>`),
    ).toEqual({
      headline: "H",
      body: [{ type: "paragraph", text: "T." }],
      related: {
        title: "More like this",
        items: [
          {
            headline: "One",
            url: "https://a.example/1",
            kicker: "Sea",
            summary: "About one.",
            image: { src: "https://a.example/t.jpg", alt: "", width: 200, height: 100 },
          },
          { headline: "Two", url: "https://a.example/2" },
        ],
      },
    });
  });
});

describe("what is no part of the article", () => {
  test.each([
    "<nav>X</nav>",
    "<script>X</script>",
    "<style>X</style>",
    "<template><p>X</p></template>",
    "<noscript><p>X</p></noscript>",
    "<form><p>X</p><input></form>",
    "<aside><p>X</p></aside>",
    "<p hidden>X</p>",
    '<p aria-hidden="true">X</p>',
    '<p style="color:red;display: none">X</p>',
    '<p style="visibility:hidden">X</p>',
    '<div role="navigation">X</div>',
    '<div class="share-buttons">X</div>',
    '<div class="AdSlot advert">X</div>',
    '<div id="comments"><p>X</p></div>',
    '<p class="sr-only">X</p>',
    '<iframe src="about:blank">X</iframe>',
    "<svg><text>X</text></svg>",
    "<button>X</button>",
  ])("%s is passed over, and told", (html) => {
    const { article, report } = read(`<h1>H</h1><p>Before.</p>${html}<p>After.</p>`);
    expect(article?.body).toEqual([
      { type: "paragraph", text: "Before." },
      { type: "paragraph", text: "After." },
    ]);
    expect(report.filter((entry) => entry.outcome === "ignored")).toHaveLength(1);
  });

  test("words that only sound like it stay", () => {
    expect(
      bodyOf('<p class="shared-history">a</p><p class="lead-in adaptive">b</p><p class="socialism-essay">c</p>'),
    ).toHaveLength(3);
  });

  test("links that no card follows are text", () => {
    expect(
      bodyOf(
        '<p>a <a href="javascript:alert(1)">b</a> <a href=" java\nscript:x">c</a> <a href="data:text/html,x">d</a></p>',
      ),
    ).toEqual([{ type: "paragraph", text: "a b c d" }]);
  });

  test("every path of the report leads to an element", () => {
    const { report } = read(
      "<article><h1>H</h1><nav>N</nav><p>a</p><div><p>b</p><p>c</p></div><aside>x</aside></article>",
    );
    expect(report.length).toBeGreaterThan(4);
    for (const { path } of report) expect(document.body.querySelector(path), path).not.toBeNull();
    expect(document.body.querySelector(report.find(({ field }) => field === "body[2]")!.path)?.textContent).toBe("c");
  });

  test("a tree of any depth and any length is read to its end", () => {
    document.body.replaceChildren();
    let deep: Element = document.body;
    for (let depth = 0; depth < 500; ++depth)
      deep = deep.appendChild(document.createElement(depth % 2 ? "span" : "div"));
    deep.textContent = "Down here.";
    const list = document.body.appendChild(document.createElement("div"));
    for (let index = 0; index < 1500; ++index) list.appendChild(document.createElement("p")).textContent = "p";
    const { article, report } = fromHtml(document.body);
    expect(article?.body?.length).toBe(1500);
    expect(report.length).toBeGreaterThan(1500);
  });
});
