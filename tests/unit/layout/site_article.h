#pragma once

#include "article/article.h"

namespace ac::test {

/// An article that is little but the site's own blocks, with every kind of control.
inline Article siteArticle(const std::string& lang) {
  Article article;
  article.lang = lang;
  article.headline = lang == "ar" ? "ميناء" : "Harbour";
  Signup& signup = article.signup.emplace();
  signup.title = "The morning tide, five stories from five harbours";
  signup.text = "In your inbox before breakfast, every day of the week but one.";
  signup.actionUrl = "/join";
  signup.privacyUrl = "/privacy";
  signup.fields = {{"name", "", FieldType::Text, false},
                   {"email", "", FieldType::Email, true},
                   {"phone", "A label that takes more than one line in half a column", FieldType::Tel, false},
                   {"terms", "I have read the terms and agree to them", FieldType::Checkbox, true},
                   {"weekend", "Weekend edition", FieldType::Checkbox, false}};
  Banner& banner = article.banner.emplace();
  banner.label = "Advertisement";
  banner.url = "/partner";
  banner.image.src = "ad.png";
  banner.image.alt = "Sail the coast";
  banner.image.width = 1200;
  banner.image.height = 300;
  Consent& consent = article.consent.emplace();
  consent.text = "We count how often a story is read.";
  consent.policyUrl = "/cookies";
  consent.categories = {{"necessary", "Necessary", true, false},
                        {"counting", "Counting readers", false, true},
                        {"video", "Video", false, false}};
  return article;
}

}  // namespace ac::test
