export const mixed = [
  {
    lang: "en",
    text: [
      { text: "Above the door stood " },
      { text: "مكتبة الميناء (1921)", lang: "ar" },
      { text: " in letters a metre high, and below it, smaller, " },
      { text: "ספרייה 24/7", lang: "he" },
      { text: ", with no word about the hours; nobody knew which of the two had been there first." },
    ],
  },
  {
    lang: "ar",
    text: "قال المدير (وهو يضحك): «اقرأوا README.md أولا [الصفحة 3]، ثم اسألوا»؛ وكان قد كتب على اللوح: npm run build && npm test، ثم محا السطر كله ما عدا كلمة done.",
  },
  {
    lang: "he",
    text: "השיר Blowin’ in the Wind הושמע פעמיים: פעם ב-7:30 (בגרסת Peter, Paul & Mary) ופעם, לקראת חצות, בערבית — «الجواب في الريح» — לבקשת מאזינה מיפו.",
  },
  {
    lang: "fr",
    text: "Le mot грузовик (camion, en russe) et le mot λιμάνι (port, en grec) figuraient côte à côte sur la même caisse, entre « fragile » et 取扱注意, à l’encre rouge.",
  },
];
