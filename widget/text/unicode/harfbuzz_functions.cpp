#include "text/unicode/harfbuzz_functions.h"

#include <hb.h>

#include "text/unicode/decompositions.h"
#include "text/unicode/mirroring.h"
#include "text/unicode/properties.h"

namespace ac {

namespace {

// In the order of GeneralCategory.
constexpr uint8_t kCategories[] = {
    HB_UNICODE_GENERAL_CATEGORY_UNASSIGNED,
    HB_UNICODE_GENERAL_CATEGORY_CONTROL,
    HB_UNICODE_GENERAL_CATEGORY_FORMAT,
    HB_UNICODE_GENERAL_CATEGORY_PRIVATE_USE,
    HB_UNICODE_GENERAL_CATEGORY_SURROGATE,
    HB_UNICODE_GENERAL_CATEGORY_LOWERCASE_LETTER,
    HB_UNICODE_GENERAL_CATEGORY_MODIFIER_LETTER,
    HB_UNICODE_GENERAL_CATEGORY_OTHER_LETTER,
    HB_UNICODE_GENERAL_CATEGORY_SPACING_MARK,
    HB_UNICODE_GENERAL_CATEGORY_ENCLOSING_MARK,
    HB_UNICODE_GENERAL_CATEGORY_NON_SPACING_MARK,
    HB_UNICODE_GENERAL_CATEGORY_DECIMAL_NUMBER,
    HB_UNICODE_GENERAL_CATEGORY_LETTER_NUMBER,
    HB_UNICODE_GENERAL_CATEGORY_OTHER_NUMBER,
    HB_UNICODE_GENERAL_CATEGORY_CONNECT_PUNCTUATION,
    HB_UNICODE_GENERAL_CATEGORY_DASH_PUNCTUATION,
    HB_UNICODE_GENERAL_CATEGORY_CLOSE_PUNCTUATION,
    HB_UNICODE_GENERAL_CATEGORY_FINAL_PUNCTUATION,
    HB_UNICODE_GENERAL_CATEGORY_INITIAL_PUNCTUATION,
    HB_UNICODE_GENERAL_CATEGORY_OTHER_PUNCTUATION,
    HB_UNICODE_GENERAL_CATEGORY_OPEN_PUNCTUATION,
    HB_UNICODE_GENERAL_CATEGORY_MODIFIER_SYMBOL,
    HB_UNICODE_GENERAL_CATEGORY_OTHER_SYMBOL,
    HB_UNICODE_GENERAL_CATEGORY_LINE_SEPARATOR,
    HB_UNICODE_GENERAL_CATEGORY_PARAGRAPH_SEPARATOR,
    HB_UNICODE_GENERAL_CATEGORY_SPACE_SEPARATOR,
};
static_assert(sizeof(kCategories) == static_cast<size_t>(GeneralCategory::Zs) + 1);

hb_unicode_combining_class_t combiningClass(hb_unicode_funcs_t*, hb_codepoint_t c, void*) {
  return static_cast<hb_unicode_combining_class_t>(propertiesOf(c).combiningClass);
}

hb_unicode_general_category_t generalCategory(hb_unicode_funcs_t*, hb_codepoint_t c, void*) {
  return static_cast<hb_unicode_general_category_t>(kCategories[static_cast<size_t>(propertiesOf(c).category)]);
}

hb_codepoint_t mirroring(hb_unicode_funcs_t*, hb_codepoint_t c, void*) {
  return mirrored(c);
}

hb_bool_t composePair(hb_unicode_funcs_t*, hb_codepoint_t a, hb_codepoint_t b, hb_codepoint_t* composite, void*) {
  const char32_t composed = compose(a, b);
  if (composed != 0) *composite = composed;
  return composed != 0 ? 1 : 0;
}

hb_bool_t decomposeOnce(hb_unicode_funcs_t*, hb_codepoint_t c, hb_codepoint_t* a, hb_codepoint_t* b, void*) {
  Decomposition parts;
  if (!decompose(c, parts)) return 0;
  *a = parts.first;
  *b = parts.second;
  return 1;
}

}  // namespace

hb_unicode_funcs_t* harfbuzzUnicode() {
  static hb_unicode_funcs_t* funcs = [] {
    hb_unicode_funcs_t* made = hb_unicode_funcs_create(nullptr);
    hb_unicode_funcs_set_combining_class_func(made, combiningClass, nullptr, nullptr);
    hb_unicode_funcs_set_general_category_func(made, generalCategory, nullptr, nullptr);
    hb_unicode_funcs_set_mirroring_func(made, mirroring, nullptr, nullptr);
    hb_unicode_funcs_set_compose_func(made, composePair, nullptr, nullptr);
    hb_unicode_funcs_set_decompose_func(made, decomposeOnce, nullptr, nullptr);
    hb_unicode_funcs_make_immutable(made);
    return made;
  }();
  return funcs;
}

}  // namespace ac
