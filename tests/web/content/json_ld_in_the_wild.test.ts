// The shapes in which publishing systems print JSON-LD, with words of our own.
import { expect, test } from "vitest";
import type { Article } from "../../../web/src/content/article.js";
import { fromJsonLdScripts } from "../../../web/src/json_ld.js";
import { faultsOf } from "./article_schema.js";

const site = "https://harbour.example";
const words = "The gates stand open.";

interface Shape {
  scripts: (object | string)[];
  article: Article;
}

const shapes: Record<string, Shape> = {
  "a WordPress plugin's graph, all by reference, the description on the page": {
    scripts: [
      {
        "@context": "https://schema.org",
        "@graph": [
          {
            "@type": "Article",
            "@id": `${site}/gates/#article`,
            isPartOf: { "@id": `${site}/gates/` },
            author: { name: "Leila", "@id": `${site}/#/schema/person/1` },
            headline: "The gates &#8211; open again",
            datePublished: "2026-11-23T07:30:00+00:00",
            dateModified: "2026-11-23T07:30:00+00:00",
            mainEntityOfPage: { "@id": `${site}/gates/` },
            wordCount: 812,
            commentCount: 3,
            publisher: { "@id": `${site}/#organization` },
            image: { "@id": `${site}/gates/#primaryimage` },
            thumbnailUrl: `${site}/uploads/gates.jpg`,
            keywords: ["gates"],
            articleSection: ["Harbour", "News"],
            inLanguage: "en-GB",
            potentialAction: [{ "@type": "CommentAction", name: "Comment", target: [`${site}/gates/#respond`] }],
          },
          {
            "@type": "WebPage",
            "@id": `${site}/gates/`,
            url: `${site}/gates/`,
            name: "The gates - Harbour News",
            isPartOf: { "@id": `${site}/#website` },
            primaryImageOfPage: { "@id": `${site}/gates/#primaryimage` },
            description: "After two winters &amp; a summer.",
            breadcrumb: { "@id": `${site}/gates/#breadcrumb` },
          },
          {
            "@type": "ImageObject",
            inLanguage: "en-GB",
            "@id": `${site}/gates/#primaryimage`,
            url: `${site}/uploads/gates.jpg`,
            contentUrl: `${site}/uploads/gates.jpg`,
            width: 1600,
            height: 900,
            caption: "Dawn at the gates",
          },
          { "@type": "BreadcrumbList", "@id": `${site}/gates/#breadcrumb`, itemListElement: [] },
          {
            "@type": "WebSite",
            "@id": `${site}/#website`,
            url: `${site}/`,
            name: "Harbour News",
            publisher: { "@id": `${site}/#organization` },
          },
          {
            "@type": ["Organization", "Place"],
            "@id": `${site}/#organization`,
            name: "Harbour News",
            url: `${site}/`,
            logo: { "@id": `${site}/#logo` },
            image: { "@id": `${site}/#logo` },
          },
          { "@type": "ImageObject", "@id": `${site}/#logo`, url: `${site}/logo.png`, caption: "Harbour News" },
          {
            "@type": "Person",
            "@id": `${site}/#/schema/person/1`,
            name: "Leila Haddad",
            image: { "@type": "ImageObject", url: `${site}/leila.jpg` },
            url: `${site}/author/leila/`,
          },
        ],
      },
    ],
    article: {
      headline: "The gates – open again",
      url: `${site}/gates/`,
      id: `${site}/gates/#article`,
      lang: "en-GB",
      kicker: { text: "Harbour" },
      standfirst: "After two winters & a summer.",
      authors: [{ name: "Leila Haddad", url: `${site}/author/leila/` }],
      source: { name: "Harbour News", url: `${site}/`, logo: `${site}/logo.png` },
      published: "2026-11-23T07:30:00+00:00",
      readingMinutes: 4,
      image: { src: `${site}/uploads/gates.jpg`, alt: "", width: 1600, height: 900, caption: "Dawn at the gates" },
    },
  },
  "a blog system's post: objects in place, an image object, a description": {
    scripts: [
      {
        "@context": "https://schema.org",
        "@type": "Article",
        publisher: {
          "@type": "Organization",
          name: "Pier Notes",
          url: `${site}/`,
          logo: { "@type": "ImageObject", url: `${site}/icon.png`, width: 60, height: 60 },
        },
        author: {
          "@type": "Person",
          name: "Ali Noor",
          image: { "@type": "ImageObject", url: `${site}/ali.png` },
          url: `${site}/author/ali/`,
          sameAs: [],
        },
        headline: "A morning on the pier",
        url: `${site}/morning/`,
        datePublished: "2026-11-20T05:00:00.000Z",
        dateModified: "2026-11-21T05:00:00.000Z",
        image: { "@type": "ImageObject", url: `${site}/pier.jpg`, width: 2000, height: 1333 },
        keywords: "Pier, Morning",
        description: "Fog, and then boats.",
        mainEntityOfPage: `${site}/morning/`,
      },
    ],
    article: {
      headline: "A morning on the pier",
      url: `${site}/morning/`,
      standfirst: "Fog, and then boats.",
      authors: [{ name: "Ali Noor", url: `${site}/author/ali/` }],
      source: { name: "Pier Notes", url: `${site}/`, logo: `${site}/icon.png` },
      published: "2026-11-20T05:00:00.000Z",
      updated: "2026-11-21T05:00:00.000Z",
      image: { src: `${site}/pier.jpg`, alt: "", width: 2000, height: 1333 },
    },
  },
  "a newsroom's page: three crops, a list of authors, a paywall's parts, plain text in one piece": {
    scripts: [
      {
        "@context": "http://schema.org",
        "@type": "ReportageNewsArticle",
        mainEntityOfPage: { "@type": "WebPage", "@id": `${site}/2026/gates.html` },
        headline: "Gates open after two years",
        alternativeHeadline: "Harbour: gates open",
        image: [`${site}/crops/1x1.jpg`, `${site}/crops/4x3.jpg`, `${site}/crops/16x9.jpg`],
        datePublished: "2026-11-23T09:30:00.000+0200",
        author: [
          { "@type": "Person", name: "Leila Haddad" },
          { "@type": "Person", name: "Ali Noor" },
        ],
        publisher: {
          "@id": `${site}/#publisher`,
          "@type": "NewsMediaOrganization",
          name: "Harbour News",
          logo: { "@type": "ImageObject", url: `${site}/l.png`, width: "600px", height: "60px" },
        },
        isAccessibleForFree: false,
        hasPart: { "@type": "WebPageElement", isAccessibleForFree: "False", cssSelector: ".paywall" },
        articleBody: `${words} &ldquo;At last&rdquo;, say the fishers.`,
      },
      { "@context": "http://schema.org", "@type": "BreadcrumbList", itemListElement: [] },
    ],
    article: {
      headline: "Gates open after two years",
      url: `${site}/2026/gates.html`,
      standfirst: "Harbour: gates open",
      authors: [{ name: "Leila Haddad" }, { name: "Ali Noor" }],
      source: { name: "Harbour News", logo: `${site}/l.png` },
      published: "2026-11-23T09:30:00.000+0200",
      image: { src: `${site}/crops/16x9.jpg`, alt: "" },
      body: [{ type: "paragraph", text: `${words} “At last”, say the fishers.` }],
    },
  },
  "a CMS module's graph of one node, whose lists are texts with commas": {
    scripts: [
      {
        "@context": "https://schema.org",
        "@graph": [
          {
            "@type": "NewsArticle",
            name: "Nets and knots",
            headline: "Nets and knots",
            about: ["Fishing", "Craft"],
            image: {
              "@type": "ImageObject",
              representativeOfPage: "True",
              url: `${site}/sites/default/files/nets.jpg`,
            },
            datePublished: "Mon, 11/23/2026 - 09:30",
            dateModified: "2026-11-24T10:00:00+0200",
            author: { "@type": "Person", "@id": `${site}/user/7`, name: "leila.haddad", url: `${site}/user/7` },
            publisher: { "@type": "Organization", name: "Harbour News", url: site },
            mainEntityOfPage: `${site}/node/7`,
          },
        ],
      },
    ],
    article: {
      headline: "Nets and knots",
      url: `${site}/node/7`,
      authors: [{ name: "leila.haddad", url: `${site}/user/7` }],
      source: { name: "Harbour News", url: `${site}/` },
      published: "2026-11-23T09:30:00",
      updated: "2026-11-24T10:00:00+0200",
      image: { src: `${site}/sites/default/files/nets.jpg`, alt: "" },
    },
  },
  "a template's text: CDATA around it, line ends in strings, a comma too many, a semicolon": {
    scripts: [
      `//<![CDATA[
      {"@context":"https://schema.org","@type":"BlogPosting","headline":"Two lines
      of a headline","author":{"@type":"Person","name":"By Leila Haddad",},"datePublished":"November 23, 2026","image":"",
      "articleBody":"<p>${words}</p>
      <p>And shut at night.</p>",};
      //]]>`,
    ],
    article: {
      headline: "Two lines of a headline",
      authors: [{ name: "Leila Haddad" }],
      published: "2026-11-23",
      body: [
        { type: "paragraph", text: words },
        { type: "paragraph", text: "And shut at night." },
      ],
    },
  },
  "an old feed's item: numbers for dates, one line of authors, everything escaped twice": {
    scripts: [
      [
        {
          "@context": { "@vocab": "http://schema.org/" },
          "@type": "http://schema.org/Article",
          headline: "Salt &amp;amp; wind",
          author: "By Leila Haddad, Ali Noor and Mia Wong",
          publisher: "Harbour News",
          datePublished: 1795426200,
          dateModified: "1795430000000",
          inLanguage: "en_GB",
          image: [{ "@type": "ImageObject", url: `${site}/s.jpg?w=300&amp;h=200`, width: 300, height: 200 }],
          articleBody: `&lt;p&gt;${words}&lt;/p&gt;&lt;p&gt;Wind &amp;amp; salt.&lt;/p&gt;`,
        },
      ],
    ],
    article: {
      headline: "Salt & wind",
      lang: "en-GB",
      authors: [{ name: "Leila Haddad" }, { name: "Ali Noor" }, { name: "Mia Wong" }],
      source: { name: "Harbour News" },
      published: "2026-11-23T09:30:00Z",
      updated: "2026-11-23T10:33:20Z",
      image: { src: `${site}/s.jpg?w=300&h=200`, alt: "", width: 300, height: 200 },
      body: [
        { type: "paragraph", text: words },
        { type: "paragraph", text: "Wind & salt." },
      ],
    },
  },
  "an Arabic page: the article inside the page, the publication around it": {
    scripts: [
      {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "@id": `${site}/ar/1`,
        inLanguage: "ar",
        isPartOf: { "@type": "WebSite", name: "أخبار الميناء", url: `${site}/ar` },
        mainEntity: {
          "@type": "OpinionNewsArticle",
          headline: "الميناء يفتح أبوابه",
          author: { "@type": "Person", name: "بقلم سارة حداد" },
          articleSection: { "@type": "Thing", name: "رأي" },
          isPartOf: { "@id": `${site}/ar/1` },
          articleBody: ["بعد عامين.", "عادت القوارب."],
        },
      },
    ],
    article: {
      headline: "الميناء يفتح أبوابه",
      url: `${site}/ar/1`,
      lang: "ar",
      kicker: { text: "رأي" },
      authors: [{ name: "سارة حداد" }],
      source: { name: "أخبار الميناء", url: `${site}/ar` },
      label: "opinion",
      body: [
        { type: "paragraph", text: "بعد عامين." },
        { type: "paragraph", text: "عادت القوارب." },
      ],
    },
  },
  "a shop's page with a story beside its products": {
    scripts: [
      {
        "@context": "https://schema.org",
        "@type": "Product",
        name: "Rope",
        offers: { "@type": "Offer", price: "9.00" },
      },
      {
        "@context": "https://schema.org",
        "@type": "AdvertiserContentArticle",
        headline: "Ropes for winter",
        sponsor: { "@type": "Organization", name: "Ropery" },
        image: { "@type": "ImageObject", "@id": `${site}/rope.jpg` },
      },
    ],
    article: { headline: "Ropes for winter", label: "sponsored", image: { src: `${site}/rope.jpg`, alt: "" } },
  },
};

test.each(Object.entries(shapes))("%s", (_, { scripts, article }) => {
  const texts = scripts.map((script) => (typeof script === "string" ? script : JSON.stringify(script)));
  const read = fromJsonLdScripts(texts);
  expect(read.article).toEqual(article);
  expect(faultsOf(read.article!)).toEqual([]);
});
