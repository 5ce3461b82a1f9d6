#pragma once

struct hb_unicode_funcs_t;

namespace ac {

/// Our tables as HarfBuzz asks for them; every buffer must be given these, as HarfBuzz is built without tables of its
/// own. Scripts are not among them: items have theirs before they are shaped. Lives for ever.
hb_unicode_funcs_t* harfbuzzUnicode();

}  // namespace ac
