#include "layout/compose_site_blocks.h"

#include <algorithm>

#include "article/words.h"
#include "base/vector.h"
#include "layout/compose_body.h"

namespace ac {

namespace {

/// One block's controls, texts and words while they are composed.
class BlockComposer {
 public:
  /// Controls are numbered from `firstControl` on.
  BlockComposer(ComposeContext& context, Composition& composition, SemanticRole role, uint32_t firstControl)
      : context_(context), composition_(composition), nextControl_(firstControl) {
    block_.role = role;
    block_.firstControl = firstControl;
  }

  ComposedSiteBlock& block() { return block_; }
  std::string_view word(WordKey key) const { return wordFor(context_.article, key); }
  PartIndex text(TextRole role, std::string_view text) { return addPlainText(context_, composition_, role, text); }

  PartIndex picture(const Picture& picture) {
    composition_.pictures.emplace_back().picture = picture;
    return static_cast<PartIndex>(composition_.pictures.size() - 1);
  }

  PartIndex privacyLink(const std::string& href) {
    if (href.empty()) return kNoPart;
    TextComposer link(context_, TextRole::SiteNote);
    TextRun run;
    run.text = word(WordKey::PrivacyPolicy);
    run.href = href;
    link.add({run});
    return addText(composition_, link);
  }

  ComposedControl& control(SemanticRole role, const std::string& name) {
    ComposedControl& control = composition_.controls[nextControl_++];
    control.role = role;
    control.name = name;
    return control;
  }

  /// A field's label, with the card's own word where the field is required.
  PartIndex label(TextRole role, std::string_view text, bool required) {
    TextComposer label(context_, role);
    SpanInk ink;
    ink.color = label.color();
    label.add(text, ink, true);
    if (required) {
      ink.color = ColorToken::MutedText;
      ink.flags = kSemanticGenerated;
      label.add("\u00A0\u00B7 " + std::string(word(WordKey::Required)), ink);
    }
    return addText(composition_, label);
  }

  ControlNote note(WordKey key, uint32_t states) {
    return {inkedText(TextRole::SiteNote, word(key), states == kControlDone ? ColorToken::Success : ColorToken::Error),
            states};
  }

  /// What a button says of what became of its form. Failing is told in the same words in every block.
  void answer(ComposedControl& button, WordKey done) {
    button.notes[0] = note(done, kControlDone);
    for (const ComposedControl& other : composition_.controls) {
      if (other.notes[1].states == kControlFailed) button.notes[1] = other.notes[1];
    }
    if (button.notes[1].states == 0) button.notes[1] = note(WordKey::NotSent, kControlFailed);
  }

  void endFields() { block_.firstButton = nextControl_; }

  ComposedControl& button(const char* name, std::string_view words, uint32_t state) {
    ComposedControl& button = control(SemanticRole::Button, name);
    button.state = state;
    button.label =
        inkedText(TextRole::Button, words, state & kControlQuiet ? ColorToken::FieldText : ColorToken::OnButton);
    return button;
  }

  void finish() {
    block_.endOfControls = nextControl_;
    composition_.siteBlocks.push_back(std::move(block_));
  }

 private:
  PartIndex inkedText(TextRole role, std::string_view words, ColorToken color) {
    TextComposer text(context_, role);
    SpanInk ink;
    ink.color = color;
    text.add(words, ink);
    return addText(composition_, text);
  }

  ComposeContext& context_;
  Composition& composition_;
  ComposedSiteBlock block_;
  uint32_t nextControl_;
};

// An article's controls have the same numbers whichever blocks a layout shows.
uint32_t signupControls(const Article& article) {
  return article.signup ? static_cast<uint32_t>(article.signup->fields.size() + 1) : 0;
}

uint32_t consentControls(const Article& article) {
  if (!article.consent) return 0;
  const Vector<ConsentCategory>& categories = article.consent->categories;
  const bool anyOpen = std::any_of(categories.begin(), categories.end(),
                                   [](const ConsentCategory& category) { return !category.required; });
  return static_cast<uint32_t>(categories.size() + (anyOpen ? 3 : 2));
}

bool isComposed(const Composition& composition, SemanticRole role) {
  return std::any_of(composition.siteBlocks.begin(), composition.siteBlocks.end(),
                     [role](const ComposedSiteBlock& block) { return block.role == role; });
}

BlockComposer startBlock(ComposeContext& context, Composition& composition, SemanticRole role) {
  const uint32_t first = role == SemanticRole::Consent ? signupControls(context.article) : 0;
  composition.controls.resize(signupControls(context.article) + consentControls(context.article));
  composition.fieldTextPx = TextComposer(context, TextRole::FieldText).sizePx();
  return {context, composition, role, first};
}

std::string_view fieldLabel(const BlockComposer& composer, const SignupField& field) {
  if (!field.label.empty()) return field.label;
  if (field.name == "name") return composer.word(WordKey::Name);
  if (field.type == FieldType::Email) return composer.word(WordKey::Email);
  return field.type == FieldType::Tel ? composer.word(WordKey::Phone) : std::string_view(field.name);
}

void composeField(BlockComposer& composer, const SignupField& field) {
  constexpr SemanticRole kRoles[] = {SemanticRole::TextField, SemanticRole::EmailField, SemanticRole::TelField,
                                     SemanticRole::Checkbox};
  const SemanticRole role = kRoles[static_cast<size_t>(field.type)];
  ComposedControl& control = composer.control(role, field.name);
  control.required = field.required;
  const TextRole labelRole = role == SemanticRole::Checkbox ? TextRole::SiteText : TextRole::FieldLabel;
  control.label = composer.label(labelRole, fieldLabel(composer, field), field.required);
  if (field.required) control.notes[0] = composer.note(WordKey::FieldEmpty, kControlMissing);
  if (role == SemanticRole::EmailField) control.notes[1] = composer.note(WordKey::EmailInvalid, kControlMalformed);
}

}  // namespace

void composeSignup(ComposeContext& context, Composition& composition) {
  if (isComposed(composition, SemanticRole::Signup)) return;
  BlockComposer composer = startBlock(context, composition, SemanticRole::Signup);
  const Signup& signup = *context.article.signup;
  ComposedSiteBlock& block = composer.block();
  block.href = signup.actionUrl;
  block.title = composer.text(TextRole::SiteTitle, signup.title);
  block.text = composer.text(TextRole::SiteText, signup.text);
  for (const SignupField& field : signup.fields) composeField(composer, field);
  composer.endFields();
  ComposedControl& submit =
      composer.button("submit", signup.action.empty() ? composer.word(WordKey::Subscribe) : signup.action, 0);
  composer.answer(submit, WordKey::Subscribed);
  block.link = composer.privacyLink(signup.privacyUrl);
  composer.finish();
}

void composeBanner(ComposeContext& context, Composition& composition) {
  if (isComposed(composition, SemanticRole::Banner)) return;
  BlockComposer composer = startBlock(context, composition, SemanticRole::Banner);
  const Banner& banner = *context.article.banner;
  ComposedSiteBlock& block = composer.block();
  block.href = banner.url;
  block.title =
      composer.text(TextRole::SiteNote, banner.label.empty() ? composer.word(WordKey::Advertisement) : banner.label);
  block.picture = composer.picture(banner.image);
  composer.endFields();
  composer.finish();
}

// To refuse is as easy as to accept: both buttons look alike and stand side by side.
void composeConsent(ComposeContext& context, Composition& composition) {
  if (isComposed(composition, SemanticRole::Consent)) return;
  BlockComposer composer = startBlock(context, composition, SemanticRole::Consent);
  const Consent& consent = *context.article.consent;
  ComposedSiteBlock& block = composer.block();
  block.title = composer.text(TextRole::SiteTitle, composer.word(WordKey::PrivacyChoices));
  block.text = composer.text(TextRole::SiteText, consent.text);
  bool anyRequired = false;
  bool anyOpen = false;
  for (const ConsentCategory& category : consent.categories) {
    ComposedControl& control = composer.control(SemanticRole::Checkbox, category.id);
    control.required = category.required;
    if (category.required) {
      control.state = kControlChecked | kControlDisabled;
    } else if (category.preset) {
      control.state = kControlChecked;
    }
    control.label = composer.label(TextRole::SiteText, category.name, category.required);
    (category.required ? anyRequired : anyOpen) = true;
  }
  composer.endFields();
  ComposedControl& accept = composer.button("accept", composer.word(WordKey::AcceptAll), 0);
  composer.answer(accept, WordKey::ChoicesSaved);
  composer.button("reject", composer.word(anyRequired ? WordKey::RequiredOnly : WordKey::RejectAll), 0);
  if (anyOpen) composer.button("save", composer.word(WordKey::SaveChoices), kControlQuiet);
  block.link = composer.privacyLink(consent.policyUrl);
  composer.finish();
}

void composeMessage(Composition& composition, PartIndex control, std::string_view message, MessageTone tone,
                    const Article& article, const Theme& theme, FontSet& fonts) {
  ComposeContext context = makeComposeContext(article, theme, composition.widthClass, fonts);
  TextComposer text(context, TextRole::SiteNote);
  SpanInk ink;
  ink.color = tone == MessageTone::Good ? ColorToken::Success : ColorToken::Error;
  text.add(message, ink);
  composition.controls[control].message = addText(composition, text);
}

}  // namespace ac
