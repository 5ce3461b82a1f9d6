import { landing } from "./arabic/landing.js";
import { studio } from "./arabic/studio.js";
import type { Words } from "./english.js";

/** كل كلمات الواجهة بالعربية. */
export const arabic: Words = {
  site: {
    name: "Article Card",
    pages: "الصفحات",
    home: "البداية",
    studio: "الاستوديو",
    gallery: "المعرض",
    specimen: "نماذج الحروف",
    guides: "الأدلّة",
    language: "لغة هذه الصفحة",
    appearance: "المظهر",
    appearances: { auto: "النظام", light: "فاتح", dark: "داكن" },
    skip: "إلى المحتوى",
    galleryClaim: "ستة مقالات وستّ بطاقات؛ عاملٌ واحد ووحدةٌ واحدة ومجموعة خطوط واحدة.",
  },
  landing,
  studio,
};
