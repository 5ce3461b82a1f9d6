import type { Plate } from "../plate.js";

export const missing: Plate = {
  id: "missing",
  title: "Nothing missing",
  text: "What no face of the card covers is measured and drawn by the browser, cluster by cluster, at the device’s own resolution. It sits on the baseline and breaks where it should.",
  samples: [
    {
      lang: "en",
      headline: "Pictures among words 🚢",
      paragraphs: [
        "One boat ⛵, one family 👨‍👩‍👧‍👦, one wave 👋🏽, two flags 🇱🇧🇯🇵, a keycap 7️⃣ and a heart ❤️ in one line of text.",
      ],
      note: "Skin tones, flags and families are one cluster each, in colour.",
    },
    {
      lang: "ja",
      headline: "最後の渡し船",
      paragraphs: [
        "今年最後の渡し船は、汽笛を鳴らさずに夕暮れの港を出る。「汽笛は春から修理中なんです」と船長は言った。",
      ],
      note: "No line begins with 、。」 or ends with 「.",
    },
    {
      lang: "hi",
      headline: "साल की आख़िरी नाव",
      paragraphs: ["साल की आख़िरी नाव शाम को बिना सीटी बजाए निकलती है, क्योंकि सीटी वसंत से कार्यशाला में है।"],
      note: "Syllables stay whole.",
    },
    {
      lang: "th",
      headline: "เรือข้ามฟากเที่ยวสุดท้าย",
      paragraphs: ["เรือข้ามฟากเที่ยวสุดท้ายของปีออกตอนพลบค่ำโดยไม่เป่านกหวีดเพราะนกหวีดอยู่ในโรงซ่อมตั้งแต่ฤดูใบไม้ผลิ"],
      note: "Words end where the browser’s dictionary says.",
    },
  ],
};
