import type { Plate } from "../plate.js";

export const languages: Plate = {
  id: "languages",
  title: "Languages",
  text: "The same letters are not the same in every language. The article’s language, and that of each run, reaches the shaper, so that each reader gets the forms that his language writes.",
  samples: [
    {
      lang: "tr",
      headline: "Işıklı İskele’nin fiyatı",
      paragraphs: [
        "İhtiyar İdris, ıslak iskelede fincanını bıraktı; afiş, “fıstık %50 indirimli” diyordu. Irmağın ağzında filika, çiftlik ve ofis.",
      ],
      note: "Dotted and dotless i, and no ligature that would hide which one it is: fi, fı.",
    },
    {
      lang: "fa",
      headline: "۴۵۶ به فارسی، ٤٥٦ به عربی",
      paragraphs: [
        "کتابخانه‌ی یک دانشگاه: ۱۲۳۴۵۶۷۸۹۰. می‌خواهم، خانه‌ها، پیش‌بینی‌ها؛ چهار ژاله و گُلی کوچک.",
        [{ text: "وبالعربية: كتاب يكفي، ١٢٣٤٥٦٧٨٩٠.", lang: "ar" }],
      ],
      note: "Persian kaf, yeh and digits; the half-space; then a paragraph in Arabic.",
    },
    {
      lang: "ro",
      headline: "Știucile și țărmul",
      paragraphs: [
        "Țărmul părea mai aproape; știucile săreau în lumină, iar viața părea ușoară.",
        [{ text: "Şişli’de ise şimşek çaktı, Tuşba’da yağmur.", lang: "tr" }],
      ],
      note: "Comma below in Romanian, cedilla in Turkish, from one font.",
    },
    {
      lang: "sr",
      headline: "Бура над Ђердапом",
      paragraphs: [
        [
          { text: "Брод је каснио, па су путници певали: " },
          { text: "гђа Петровић и други пропутовали су доста", em: true },
          { text: ". Љубичасти џем, њива, ћуп." },
        ],
        [
          { text: "По-русски: ", lang: "ru" },
          { text: "где пропадали другие путники", em: true, lang: "ru" },
          { text: ".", lang: "ru" },
        ],
      ],
      note: "Serbian italics for г, д, п, т where the font has them; Russian ones below.",
    },
    {
      lang: "ar",
      headline: "كَلِمَاتٌ مُشَكَّلَة",
      paragraphs: ["يُحْكَى أَنَّ بَحَّارًا قَدِيمًا كَتَبَ عَلَى بَابِ بَيْتِهِ: «مَنْ سَارَ عَلَى الدَّرْبِ وَصَلَ»، لا بل: لَمَّا."],
      note: "Vowel signs stacked on their letters, lam with alef joined, nothing torn.",
    },
    {
      lang: "vi",
      headline: "Chuyến phà cuối cùng",
      paragraphs: ["Bà cụ bán chè vẫy tay chào, rồi lặng lẽ thổi tắt ngọn đèn dầu; ngoài sông, nước đã bắt đầu dâng."],
      note: "Two marks on one vowel, clear of each other.",
    },
  ],
};
