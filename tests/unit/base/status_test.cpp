#include "base/status.h"

#include <gtest/gtest.h>
#include <set>
#include <string>

namespace ac {
namespace {

TEST(StatusCodeName, IsItsOwnForEveryCode) {
  std::set<std::string> names;
  const auto last = static_cast<uint32_t>(StatusCode::ScaleReduced);
  for (uint32_t code = 0; code <= last; ++code) names.insert(statusCodeName(static_cast<StatusCode>(code)));
  EXPECT_EQ(names.size(), last + 1);
  EXPECT_EQ(names.count("unknown"), 0u);
}

TEST(StatusCodeName, IsUnknownForANumberThatIsNoCode) {
  EXPECT_STREQ(statusCodeName(static_cast<StatusCode>(9999)), "unknown");
}

TEST(Result, HoldsAValueOrTheReasonWhyThereIsNone) {
  const Result<int> value(7);
  ASSERT_TRUE(value.ok());
  EXPECT_EQ(value.value(), 7);
  EXPECT_TRUE(value.status().ok());
  const Result<int> none(Status{StatusCode::BadValue, "$.x", "why"});
  ASSERT_FALSE(none.ok());
  EXPECT_EQ(none.status().code, StatusCode::BadValue);
  EXPECT_EQ(none.status().path, "$.x");
}

}  // namespace
}  // namespace ac
