#include "layout/semantic_role.h"

namespace ac {

const char* semanticRoleName(SemanticRole role) {
  switch (role) {
    case SemanticRole::Article: return "article";
    case SemanticRole::Label: return "label";
    case SemanticRole::Kicker: return "kicker";
    case SemanticRole::Headline: return "headline";
    case SemanticRole::Meta: return "meta";
    case SemanticRole::Source: return "source";
    case SemanticRole::Author: return "author";
    case SemanticRole::Time: return "time";
    case SemanticRole::ReadingTime: return "reading-time";
    case SemanticRole::Standfirst: return "standfirst";
    case SemanticRole::Figure: return "figure";
    case SemanticRole::Image: return "image";
    case SemanticRole::Caption: return "caption";
    case SemanticRole::Credit: return "credit";
    case SemanticRole::Body: return "body";
    case SemanticRole::Paragraph: return "paragraph";
    case SemanticRole::Heading: return "heading";
    case SemanticRole::List: return "list";
    case SemanticRole::ListItem: return "list-item";
    case SemanticRole::Quote: return "quote";
    case SemanticRole::Cite: return "cite";
    case SemanticRole::Divider: return "divider";
    case SemanticRole::Related: return "related";
    case SemanticRole::RelatedTitle: return "related-title";
    case SemanticRole::RelatedItem: return "related-item";
    case SemanticRole::RelatedKicker: return "related-kicker";
    case SemanticRole::RelatedHeadline: return "related-headline";
    case SemanticRole::RelatedSummary: return "related-summary";
    case SemanticRole::Text: return "text";
    case SemanticRole::Decoration: return "decoration";
    case SemanticRole::Signup: return "signup";
    case SemanticRole::Banner: return "banner";
    case SemanticRole::BannerLabel: return "banner-label";
    case SemanticRole::Consent: return "consent";
    case SemanticRole::SiteTitle: return "site-title";
    case SemanticRole::Form: return "form";
    case SemanticRole::Field: return "field";
    case SemanticRole::FieldLabel: return "field-label";
    case SemanticRole::TextField: return "text-field";
    case SemanticRole::EmailField: return "email-field";
    case SemanticRole::TelField: return "tel-field";
    case SemanticRole::Checkbox: return "checkbox";
    case SemanticRole::Button: return "button";
    case SemanticRole::ControlNote: return "control-note";
    case SemanticRole::ReadMore: return "read-more";
  }
  return "unknown";
}

}  // namespace ac
