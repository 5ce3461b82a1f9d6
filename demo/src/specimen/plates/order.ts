import type { Plate } from "../plate.js";

export const order: Plate = {
  id: "order",
  title: "Order",
  text: "Each line is put in order by itself: runs of either direction, numbers that read left to right inside both, brackets that mirror and belong to the text around them, and the space at a line’s end out of the way.",
  samples: [
    {
      lang: "ar",
      headline: "قطار الليل، بالحروف والأرقام",
      paragraphs: [
        "أعلنت شركة Harbour Lines أن النسخة 2.0 (Beta) ستصدر يوم 12/03/2026، وأن السعر يبدأ من 29.90 € للمقعد و٧٩٫٥٠ للسرير.",
        "قال المدير (وهو يضحك): «اقرأوا README.md أولا [الصفحة 3]، ثم اسألوا»؛ ورقم الهاتف +212 537-12-34-56.",
      ],
      note: "Latin names, a version, a date and a telephone number inside Arabic.",
    },
    {
      lang: "he",
      headline: "רכבת הלילה (שוב) בדרך לחוף",
      paragraphs: [
        "מחיר הכרטיס הוא 129.90 ₪ (הנחה של 12.5%), והרכבת יוצאת ב-18:45 מרציף 3 לכיוון ת״א–חיפה.",
        "„התחלנו ב-C++ ועברנו ל-Rust,” סיפר המנכ״ל, „ועכשיו הכול ב-TypeScript/HTML5.”",
      ],
      note: "Prices, percentages, times, C++ and a range of places inside Hebrew.",
    },
    {
      lang: "en",
      headline: "Two signs on one door",
      paragraphs: [
        [
          { text: "Above the door stood " },
          { text: "مكتبة الميناء (1921)", lang: "ar" },
          { text: " in letters a metre high, and below it, smaller, " },
          { text: "ספרייה 24/7", lang: "he" },
          { text: ", with no word about the hours." },
        ],
        "Nobody could say which of the two, الأولى or השנייה, had been there first; both, said the keeper (דוד), and neither.",
      ],
      note: "Arabic and Hebrew inside English, in brackets and before punctuation.",
    },
    {
      lang: "fa",
      headline: "راهنمای نصب، از راست به چپ",
      paragraphs: [
        "نرم‌افزار Article Card نسخه‌ی ۲٫۱ را می‌توان روی Windows 11، macOS یا Linux نصب کرد؛ فقط کافی است npm install را اجرا کنید (Node 20 یا بالاتر).",
        "بهای بلیت در سال ۱۴۰۴ به ۱٬۲۵۰٬۰۰۰ ریال رسید، یعنی ۱۲٫۵٪ بیش‌تر.",
      ],
      note: "Commands and version numbers inside Persian, Persian digits beside Latin ones.",
    },
  ],
};
