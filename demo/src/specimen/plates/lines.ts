import type { Plate } from "../plate.js";

const ferry =
  "The last ferry of the year leaves at dusk, without a whistle, because the whistle has been in the workshop since the spring. On the upper deck stand a schoolteacher, two brothers with a refrigerator, and a man who counts the lamps along the quay out loud, as he has done every evening since he was seven.";

export const lines: Plate = {
  id: "lines",
  title: "Lines",
  text: "A browser fills each line as far as it goes. The core can look at the whole paragraph: at headlines of even length, at a block without rivers, at a last line that is not one word.",
  samples: [
    {
      lang: "en",
      headline: "A headline in lines of even length, with no single word left over",
      paragraphs: [ferry],
      theme: { typography: { body: { wrap: { $value: "greedy" } } } },
      note: "Greedy, as browsers do by default: the same lines on both sides.",
    },
    {
      lang: "en",
      headline: "The same, fitted",
      paragraphs: [ferry],
      theme: { typography: { body: { wrap: { $value: "best" } } } },
      look: "pretty",
      note: "Best: the lines of a paragraph are chosen together. Beside it text-wrap: pretty, where the browser has it.",
    },
    {
      lang: "en",
      headline: "The same, as a block",
      paragraphs: [ferry],
      theme: {
        typography: {
          body: { wrap: { $value: "best" }, align: { $value: "justify" }, hyphens: { $value: "auto" } },
        },
      },
      look: "justified",
      note: "Justified and hyphenated: spaces stretch, and words are divided where that makes better lines.",
    },
    {
      lang: "ar",
      headline: "آخر عبّارة في السنة",
      paragraphs: [
        "تغادر آخر عبّارة في السنة عند الغسق بلا صفّارة، لأن الصفّارة في الورشة منذ الربيع. وعلى السطح العلوي تقف معلّمة، وأخوان معهما ثلّاجة، ورجل يعدّ مصابيح الرصيف بصوت عالٍ كما يفعل كل مساء منذ كان في السابعة.",
      ],
      theme: { typography: { body: { wrap: { $value: "best" }, align: { $value: "justify" } } } },
      look: "justified",
      note: "Arabic fills the column by its spaces; letters are never torn apart.",
    },
    {
      lang: "de",
      headline: "Die letzte Fähre",
      paragraphs: [
        "Die Schiffsanlegestelle der Donaudampfschifffahrtsgesellschaft blieb wegen Instandhaltungsmaßnahmen unverhältnismäßig lange geschlossen; Reisende bedienten sich der Straßenbahnersatzverbindung.",
      ],
      theme: { typography: { body: { hyphens: { $value: "auto" } } } },
      look: "hyphenated",
      note: "Hyphenation by the patterns of the language. On the other side, the browser’s own dictionary, if it has one.",
    },
    {
      lang: "en",
      headline: "“Hung,” they said",
      paragraphs: [
        "“No,” said the keeper, “not tonight.” “Tomorrow, then?” “Tomorrow,” he said, “or not at all.” “At all,” she said, “is a long time.” “So,” said he, “is tomorrow.”",
      ],
      theme: {
        typography: {
          body: { wrap: { $value: "best" }, align: { $value: "justify" }, hangingPunctuation: { $value: 1 } },
        },
      },
      look: "justified hung",
      note: "Quotation marks, commas and full stops hang out of the column, so that its edge looks straight.",
    },
    {
      lang: "en",
      headline:
        "A headline that is limited to two lines, however much there is to be said about the last ferry of the year",
      paragraphs: ["What is cut off ends in an ellipsis, between two characters; screen readers still get all of it."],
      theme: { typography: { headline: { maxLines: { $value: 2 } } } },
      look: "clamped",
      note: "Two lines at most.",
    },
  ],
};
