#include "article/month_names.h"

namespace ac {

namespace {

constexpr std::string_view kEnglish[] = {"January", "February", "March",     "April",   "May",      "June",
                                         "July",    "August",   "September", "October", "November", "December"};

constexpr std::string_view kFrench[] = {"janvier", "février", "mars",      "avril",   "mai",      "juin",
                                        "juillet", "août",    "septembre", "octobre", "novembre", "décembre"};

constexpr std::string_view kTurkish[] = {"Ocak",   "Şubat",   "Mart",  "Nisan", "Mayıs", "Haziran",
                                         "Temmuz", "Ağustos", "Eylül", "Ekim",  "Kasım", "Aralık"};

constexpr std::string_view kArabic[] = {"يناير", "فبراير", "مارس",   "أبريل",  "مايو",   "يونيو",
                                        "يوليو", "أغسطس",  "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"};

constexpr std::string_view kArabicLevant[] = {"كانون الثاني", "شباط",        "آذار",         "نيسان",
                                              "أيار",         "حزيران",      "تموز",         "آب",
                                              "أيلول",        "تشرين الأول", "تشرين الثاني", "كانون الأول"};

constexpr std::string_view kArabicAlgeria[] = {"جانفي",  "فيفري", "مارس",   "أفريل",  "ماي",    "جوان",
                                               "جويلية", "أوت",   "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"};

constexpr std::string_view kArabicMorocco[] = {"يناير",  "فبراير", "مارس",  "أبريل",  "ماي",   "يونيو",
                                               "يوليوز", "غشت",    "شتنبر", "أكتوبر", "نونبر", "دجنبر"};

// With the preposition ב (in), as a Hebrew date has it after the day.
constexpr std::string_view kHebrew[] = {"בינואר", "בפברואר", "במרץ",    "באפריל",   "במאי",    "ביוני",
                                        "ביולי",  "באוגוסט", "בספטמבר", "באוקטובר", "בנובמבר", "בדצמבר"};

constexpr std::string_view kPersian[] = {"فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور",
                                         "مهر",     "آبان",     "آذر",   "دی",  "بهمن",  "اسفند"};

constexpr std::string_view kDari[] = {"حمل",   "ثور",  "جوزا", "سرطان", "اسد", "سنبله",
                                      "میزان", "عقرب", "قوس",  "جدی",   "دلو", "حوت"};

const std::string_view* arabicMonths(std::string_view region) {
  if (region == "SY" || region == "LB" || region == "JO" || region == "IQ" || region == "PS") return kArabicLevant;
  if (region == "DZ" || region == "TN") return kArabicAlgeria;
  if (region == "MA" || region == "EH") return kArabicMorocco;
  return kArabic;
}

}  // namespace

const std::string_view* gregorianMonths(std::string_view language, std::string_view region) {
  if (language == "en") return kEnglish;
  if (language == "fr") return kFrench;
  if (language == "tr") return kTurkish;
  if (language == "ar") return arabicMonths(region);
  if (language == "he") return kHebrew;
  return nullptr;
}

const std::string_view* solarHijriMonths(std::string_view region) {
  return region == "AF" ? kDari : kPersian;
}

}  // namespace ac
