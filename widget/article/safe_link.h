#pragma once

#include <string>
#include <string_view>

namespace ac {

struct CheckedLink {
  std::string href;     ///< Empty when it is not safe.
  std::string refused;  ///< The reason when it is not safe, such as `the scheme "javascript"`; else empty.
};

/// An address to follow: http, https, mailto, or relative to the page (protocol-relative included). The text is first
/// brought to the form that the WHATWG URL parser would read (spaces around it, and tabs and line ends anywhere, fall
/// away; other control characters are percent-encoded), so that what was checked is what is followed.
CheckedLink checkLink(std::string_view href);

/// An address of a picture: http, https, blob, relative, or `data:` of a PNG, JPEG, GIF, WebP or AVIF picture.
CheckedLink checkPictureSource(std::string_view src);

}  // namespace ac
