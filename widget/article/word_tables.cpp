#include "article/word_tables.h"

namespace ac {

namespace {

// Written as the languages' own press writes them. Reading time avoids forms that inflect with the number: Arabic and
// Hebrew abbreviate the minute. French sets a no-break space before a colon and between a number and its unit. Arabic
// and Hebrew write "and" on to the name that follows.

constexpr std::string_view kEnglish[kWordCount] = {
    "Related",
    "{n}\u00A0min",
    "Updated {date}",
    "By {names}",
    " and ",
    ", ",
    "Photo: {name}",
    "Live",
    "Breaking",
    "Opinion",
    "Analysis",
    "Sponsored",
    "Skip to related articles",
    "Read more",
    "Advertisement",
    "Required",
    "Picture not available",
};

constexpr std::string_view kFrench[kWordCount] = {
    "À lire aussi",
    "{n}\u00A0min",
    "Mis à jour le {date}",
    "Par {names}",
    " et ",
    ", ",
    "Photo\u00A0: {name}",
    "En direct",
    "Dernière minute",
    "Opinion",
    "Analyse",
    "Contenu sponsorisé",
    "Aller aux articles liés",
    "Lire la suite",
    "Publicité",
    "Obligatoire",
    "Image indisponible",
};

constexpr std::string_view kTurkish[kWordCount] = {
    "İlgili haberler",
    "{n}\u00A0dk. okuma süresi",
    "Güncelleme: {date}",
    "{names}",
    " ve ",
    ", ",
    "Fotoğraf: {name}",
    "Canlı",
    "Son dakika",
    "Görüş",
    "Analiz",
    "Sponsorlu içerik",
    "İlgili haberlere geç",
    "Devamını oku",
    "Reklam",
    "Zorunlu",
    "Görsel yüklenemedi",
};

constexpr std::string_view kArabic[kWordCount] = {
    "اقرأ أيضًا",
    "مدة القراءة: {n}\u00A0د",
    "آخر تحديث: {date}",
    "بقلم {names}",
    " و",
    "، ",
    "تصوير: {name}",
    "مباشر",
    "عاجل",
    "رأي",
    "تحليل",
    "محتوى مموّل",
    "انتقل إلى المقالات ذات الصلة",
    "اقرأ المزيد",
    "إعلان",
    "إلزامي",
    "الصورة غير متاحة",
};

constexpr std::string_view kPersian[kWordCount] = {
    "مطالب مرتبط",
    "زمان مطالعه: {n}\u00A0دقیقه",
    "به‌روزرسانی: {date}",
    "نوشتهٔ {names}",
    " و ",
    "، ",
    "عکس: {name}",
    "زنده",
    "خبر فوری",
    "دیدگاه",
    "تحلیل",
    "رپرتاژ آگهی",
    "رفتن به مطالب مرتبط",
    "ادامهٔ مطلب",
    "آگهی",
    "الزامی",
    "تصویر در دسترس نیست",
};

constexpr std::string_view kHebrew[kWordCount] = {
    "עוד בנושא",
    "זמן קריאה: {n}\u00A0דק׳",
    "עודכן ב־{date}",
    "מאת {names}",
    " ו",
    ", ",
    "צילום: {name}",
    "שידור חי",
    "מבזק",
    "דעה",
    "פרשנות",
    "תוכן ממומן",
    "דלגו לכתבות בנושא",
    "להמשך קריאה",
    "פרסומת",
    "חובה",
    "התמונה אינה זמינה",
};

struct LanguageWords {
  std::string_view language;
  const std::string_view* words;
};

constexpr LanguageWords kLanguages[] = {
    {"ar", kArabic}, {"fa", kPersian}, {"fr", kFrench}, {"he", kHebrew}, {"tr", kTurkish},
};

}  // namespace

const std::string_view* wordsOf(std::string_view language) {
  for (const LanguageWords& entry : kLanguages) {
    if (entry.language == language) return entry.words;
  }
  return kEnglish;
}

}  // namespace ac
