#pragma once

#include <cstdint>

namespace ac {

/// What a box or a stretch of text is to a reader. Values cross the abi; new ones are appended.
enum class SemanticRole : uint32_t {
  Article = 0,
  Label,  ///< Live, opinion, sponsored, …
  Kicker,
  Headline,
  Meta,  ///< The line of source, authors, date and reading time.
  Source,
  Author,
  Time,
  ReadingTime,
  Standfirst,
  Figure,
  Image,
  Caption,  ///< Caption and credit of a figure.
  Credit,
  Body,
  Paragraph,
  Heading,
  List,  ///< `Ordered` flag for a numbered one.
  ListItem,
  Quote,
  Cite,
  Divider,
  Related,
  RelatedTitle,
  RelatedItem,
  RelatedKicker,
  RelatedHeadline,
  RelatedSummary,
  Text,        ///< A stretch of one line in one style: what a reader sees of its parent.
  Decoration,  ///< A rule or bar; never in the semantic tree.
  Signup,
  Banner,
  BannerLabel,
  Consent,
  SiteTitle,  ///< Heading of a sign-up or consent.
  Form,
  Field,  ///< A control with its label and notes.
  FieldLabel,
  TextField,
  EmailField,
  TelField,
  Checkbox,
  Button,
  ControlNote,  ///< Shown in some states of its control.
  ReadMore,     ///< The link to the whole article.
};

inline constexpr uint32_t kSemanticRoles = 45;

/// The name in the spelling that the host sees: `related-item`.
const char* semanticRoleName(SemanticRole role);

/// Bit set.
enum SemanticFlag : uint32_t {
  kSemanticStrong = 1,
  kSemanticEm = 2,
  kSemanticCode = 4,
  kSemanticOrdered = 8,
  kSemanticGenerated = 16,   ///< Text that the card wrote (bullets, separators): not part of what is copied.
  kSemanticLineEnd = 32,     ///< The last stretch of its line.
  kSemanticDecorative = 64,  ///< A picture with empty alternative text.
  kSemanticRequired = 128,   ///< A control without which the form is not complete, or that stays as it is.
  kSemanticHidden = 256,     ///< Text that a limit of lines cut off: not shown, but read. It takes no room.
  kSemanticHyphen = 512,     ///< The line ends after this stretch with a hyphen that is not in its text.
  kSemanticItalic = 1024,    ///< Set in an italic face.
  kSemanticSerif = 2048,     ///< Of a text that asks for serifs, whichever face it got.
  kSemanticIsolate = 4096,   ///< Its direction is its own, as in HTML's bdi.
  kSemanticOnImage = 8192,   ///< Text over a picture.
};

}  // namespace ac
