import type { Words } from "../english.js";
import { content } from "./studio_content.js";
import { design } from "./studio_design.js";
import { preview } from "./studio_preview.js";

export const studio: Words["studio"] = {
  title: "الاستوديو · Article Card",
  heading: "الاستوديو",
  tabs: "الأقسام",
  panels: { content: "المحتوى", preview: "المعاينة", design: "التصميم" },
  undo: "تراجع",
  redo: "أعِد",
  startAnew: "ابدأ من جديد",
  copyLink: "انسخ الرابط",
  linkCopied: "نُسخ الرابط",
  linkFailed: "تعذّر إنشاء الرابط: {reason}",
  linkTooEarly: "لا روابط دائمة في هذا الإصدار.",
  linkBroken: "تعذّرت قراءة ما في الرابط: {reason}",
  linkOtherVersion: "أُنشئ هذا الرابط بالإصدار {theirs} وهذا هو {ours}. يُعرض ما يعرفه كلاهما.",
  inspect: "افحص",
  inspectorMissing: "لا فاحص في هذا الإصدار.",
  takeAway: "خذها معك",
  takeAwayMissing: "ليس في هذا الإصدار ما تأخذه معك.",
  close: "أغلق",
  dismiss: "أخفِ",
  themes: {
    broadsheet: "جريدة",
    magazine: "مجلّة",
    tech: "تقنية",
    hearth: "موقد",
    contrast: "تباين",
    quiet: "هدوء",
  },
  content,
  preview,
  design,
};
