// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include <gtest/gtest.h>

using dsmt::Error;
using dsmt::ErrorKind;

TEST(Error, GainsContextWhileItClimbs)
{
    const Error inner(ErrorKind::BadInput, "pixel spacing is missing");
    const Error outer = inner.within("slice 14").within("reading series 1.2.3");
    EXPECT_EQ(outer.message(), "reading series 1.2.3: slice 14: pixel spacing is missing");
    EXPECT_EQ(outer.kind(), ErrorKind::BadInput);
    EXPECT_STREQ(outer.what(), outer.message().c_str());
}
