#include "inspector/type_token.h"

#include <algorithm>
#include <optional>

#include "theme/token_list.h"

namespace ac {

namespace {

SemanticRole parentRole(const BoxTree& tree, const Box& box) {
  return box.parent < tree.boxes.size() ? tree.boxes[box.parent].role : SemanticRole::Article;
}

bool isSiteBlock(SemanticRole role) {
  return role == SemanticRole::Signup || role == SemanticRole::Banner || role == SemanticRole::Consent;
}

// The link to a policy is set like notes.
bool isSiteLink(const Composition& composition, PartIndex text) {
  return std::any_of(composition.siteBlocks.begin(), composition.siteBlocks.end(),
                     [text](const ComposedSiteBlock& block) { return block.link == text; });
}

// What a checkbox stands for is set like the text around it.
bool isCheckboxLabel(const Composition& composition, PartIndex text) {
  return std::any_of(composition.controls.begin(), composition.controls.end(), [text](const ComposedControl& control) {
    return control.label == text && control.role == SemanticRole::Checkbox;
  });
}

TextRole roleOfPlainText(SemanticRole parent) {
  if (parent == SemanticRole::Label) return TextRole::Label;
  return parent == SemanticRole::Button ? TextRole::Button : TextRole::Body;
}

TextRole roleOfParagraph(const BoxTree& tree, const Box& box, PartIndex text) {
  const SemanticRole parent = parentRole(tree, box);
  if (parent == SemanticRole::Quote) return TextRole::Quote;
  if (!isSiteBlock(parent)) return TextRole::Body;
  return isSiteLink(*tree.composition, text) ? TextRole::SiteNote : TextRole::SiteText;
}

std::optional<TextRole> textRoleOf(const BoxTree& tree, const Box& box, PartIndex text) {
  // A layout chooses the type of the card's head.
  const TextRole own = tree.composition->texts[text].role;
  if (own != TextRole::Count) return own;
  switch (box.role) {
    case SemanticRole::Text: return roleOfPlainText(parentRole(tree, box));
    case SemanticRole::Paragraph: return roleOfParagraph(tree, box, text);
    case SemanticRole::Heading:
      return box.level <= 2 ? TextRole::Heading2 : box.level == 3 ? TextRole::Heading3 : TextRole::Heading4;
    case SemanticRole::Cite: return TextRole::Cite;
    case SemanticRole::Caption: return TextRole::Caption;
    case SemanticRole::Image: return TextRole::AltText;
    case SemanticRole::RelatedTitle: return TextRole::RelatedTitle;
    case SemanticRole::RelatedKicker: return TextRole::RelatedKicker;
    case SemanticRole::RelatedHeadline: return TextRole::RelatedHeadline;
    case SemanticRole::RelatedSummary: return TextRole::RelatedSummary;
    case SemanticRole::SiteTitle: return TextRole::SiteTitle;
    case SemanticRole::FieldLabel:
      return isCheckboxLabel(*tree.composition, text) ? TextRole::SiteText : TextRole::FieldLabel;
    case SemanticRole::ControlNote:
    case SemanticRole::BannerLabel: return TextRole::SiteNote;
    default: return std::nullopt;
  }
}

}  // namespace

std::string typeTokenOf(const BoxTree& tree, const Box& box) {
  if (box.text == kNoPart) return {};
  const std::optional<TextRole> role = textRoleOf(tree, box, tree.texts[box.text].text);
  return role ? "typography." + std::string(textRoleName(*role)) : std::string();
}

}  // namespace ac
