#include "article/word_tables.h"

#include <cstring>

namespace ac {

namespace {

// Written as the languages' own press writes them. Reading time avoids forms that inflect with the number: Arabic and
// Hebrew abbreviate the minute. French sets a no-break space before a colon and between a number and its unit. Arabic
// and Hebrew write "and" on to the name that follows. One text a language, a word a line: a table of pointers would
// weigh as much again.

constexpr char kEnglish[] =
    "Related\n"
    "{n}\u00A0min\n"
    "Updated {date}\n"
    "By {names}\n"
    " and \n"
    ", \n"
    "Photo: {name}\n"
    "Live\n"
    "Breaking\n"
    "Opinion\n"
    "Analysis\n"
    "Sponsored\n"
    "Skip to related articles\n"
    "Read more\n"
    "Advertisement\n"
    "Required\n"
    "Picture not available\n"
    "E-mail address\n"
    "Name\n"
    "Telephone\n"
    "Subscribe\n"
    "Thank you for signing up.\n"
    "That did not work. Please try again.\n"
    "Fill in this field.\n"
    "Enter a valid e-mail address.\n"
    "Privacy policy\n"
    "Privacy choices\n"
    "Accept all\n"
    "Reject all\n"
    "Required only\n"
    "Save choices\n"
    "Your choices have been saved.\n"
    "Updated {time}\n";

constexpr char kFrench[] =
    "À lire aussi\n"
    "{n}\u00A0min\n"
    "Mis à jour le {date}\n"
    "Par {names}\n"
    " et \n"
    ", \n"
    "Photo\u00A0: {name}\n"
    "En direct\n"
    "Dernière minute\n"
    "Opinion\n"
    "Analyse\n"
    "Contenu sponsorisé\n"
    "Aller aux articles liés\n"
    "Lire la suite\n"
    "Publicité\n"
    "Obligatoire\n"
    "Image indisponible\n"
    "Adresse e-mail\n"
    "Nom\n"
    "Téléphone\n"
    "S’abonner\n"
    "Merci pour votre inscription.\n"
    "L’envoi a échoué. Veuillez réessayer.\n"
    "Veuillez remplir ce champ.\n"
    "Saisissez une adresse e-mail valide.\n"
    "Politique de confidentialité\n"
    "Vos choix de confidentialité\n"
    "Tout accepter\n"
    "Tout refuser\n"
    "Nécessaires uniquement\n"
    "Enregistrer mes choix\n"
    "Vos choix sont enregistrés.\n"
    "Mis à jour à {time}\n";

constexpr char kTurkish[] =
    "İlgili haberler\n"
    "{n}\u00A0dk. okuma süresi\n"
    "Güncelleme: {date}\n"
    "{names}\n"
    " ve \n"
    ", \n"
    "Fotoğraf: {name}\n"
    "Canlı\n"
    "Son dakika\n"
    "Görüş\n"
    "Analiz\n"
    "Sponsorlu içerik\n"
    "İlgili haberlere geç\n"
    "Devamını oku\n"
    "Reklam\n"
    "Zorunlu\n"
    "Görsel yüklenemedi\n"
    "E-posta adresi\n"
    "Ad\n"
    "Telefon\n"
    "Abone ol\n"
    "Kaydınız için teşekkür ederiz.\n"
    "Gönderilemedi. Lütfen yeniden deneyin.\n"
    "Bu alanı doldurun.\n"
    "Geçerli bir e-posta adresi girin.\n"
    "Gizlilik politikası\n"
    "Gizlilik tercihleri\n"
    "Tümünü kabul et\n"
    "Tümünü reddet\n"
    "Yalnızca zorunlu olanlar\n"
    "Tercihleri kaydet\n"
    "Tercihleriniz kaydedildi.\n"
    "Güncelleme: {time}\n";

constexpr char kArabic[] =
    "اقرأ أيضًا\n"
    "مدة القراءة: {n}\u00A0د\n"
    "آخر تحديث: {date}\n"
    "بقلم {names}\n"
    " و\n"
    "، \n"
    "تصوير: {name}\n"
    "مباشر\n"
    "عاجل\n"
    "رأي\n"
    "تحليل\n"
    "محتوى مموّل\n"
    "انتقل إلى المقالات ذات الصلة\n"
    "اقرأ المزيد\n"
    "إعلان\n"
    "إلزامي\n"
    "الصورة غير متاحة\n"
    "البريد الإلكتروني\n"
    "الاسم\n"
    "الهاتف\n"
    "اشترِك\n"
    "شكرًا لاشتراكك.\n"
    "تعذّر الإرسال. حاول مرة أخرى.\n"
    "يرجى ملء هذا الحقل.\n"
    "أدخل بريدًا إلكترونيًا صالحًا.\n"
    "سياسة الخصوصية\n"
    "خيارات الخصوصية\n"
    "قبول الكل\n"
    "رفض الكل\n"
    "الضرورية فقط\n"
    "حفظ الاختيارات\n"
    "تم حفظ اختياراتك.\n"
    "آخر تحديث: {time}\n";

constexpr char kPersian[] =
    "مطالب مرتبط\n"
    "زمان مطالعه: {n}\u00A0دقیقه\n"
    "به‌روزرسانی: {date}\n"
    "نوشتهٔ {names}\n"
    " و \n"
    "، \n"
    "عکس: {name}\n"
    "زنده\n"
    "خبر فوری\n"
    "دیدگاه\n"
    "تحلیل\n"
    "رپرتاژ آگهی\n"
    "رفتن به مطالب مرتبط\n"
    "ادامهٔ مطلب\n"
    "آگهی\n"
    "الزامی\n"
    "تصویر در دسترس نیست\n"
    "نشانی ایمیل\n"
    "نام\n"
    "تلفن\n"
    "عضویت\n"
    "از عضویت شما سپاسگزاریم.\n"
    "ارسال نشد. دوباره تلاش کنید.\n"
    "این قسمت را پر کنید.\n"
    "نشانی ایمیل معتبری وارد کنید.\n"
    "سیاست حریم خصوصی\n"
    "گزینه‌های حریم خصوصی\n"
    "پذیرش همه\n"
    "رد همه\n"
    "فقط موارد ضروری\n"
    "ذخیرهٔ انتخاب‌ها\n"
    "انتخاب‌های شما ذخیره شد.\n"
    "به‌روزرسانی: {time}\n";

constexpr char kHebrew[] =
    "עוד בנושא\n"
    "זמן קריאה: {n}\u00A0דק׳\n"
    "עודכן ב־{date}\n"
    "מאת {names}\n"
    " ו\n"
    ", \n"
    "צילום: {name}\n"
    "שידור חי\n"
    "מבזק\n"
    "דעה\n"
    "פרשנות\n"
    "תוכן ממומן\n"
    "דלגו לכתבות בנושא\n"
    "להמשך קריאה\n"
    "פרסומת\n"
    "חובה\n"
    "התמונה אינה זמינה\n"
    "כתובת דוא״ל\n"
    "שם\n"
    "טלפון\n"
    "הרשמה\n"
    "תודה שנרשמתם.\n"
    "השליחה נכשלה. נסו שוב.\n"
    "יש למלא שדה זה.\n"
    "הזינו כתובת דוא״ל תקינה.\n"
    "מדיניות הפרטיות\n"
    "הגדרות פרטיות\n"
    "אישור הכול\n"
    "דחיית הכול\n"
    "הכרחיים בלבד\n"
    "שמירת הבחירה\n"
    "הבחירה נשמרה.\n"
    "עודכן ב־{time}\n";

struct LanguageWords {
  std::string_view language;
  const char* words;
};

constexpr LanguageWords kLanguages[] = {
    {"ar", kArabic}, {"fa", kPersian}, {"fr", kFrench}, {"he", kHebrew}, {"tr", kTurkish},
};

}  // namespace

std::string_view builtinWord(std::string_view language, size_t index) {
  const char* words = kEnglish;
  for (const LanguageWords& entry : kLanguages) {
    if (entry.language == language) words = entry.words;
  }
  return lineAt(words, index);
}

std::string_view lineAt(const char* lines, size_t index) {
  for (; index > 0; --index) lines = std::strchr(lines, '\n') + 1;
  return {lines, static_cast<size_t>(std::strchr(lines, '\n') - lines)};
}

}  // namespace ac
