// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/passcode_hash.h"

#include "core/base/error.h"

#include <gmock/gmock.h>

using namespace dsmt;

TEST(Passcode, IsKeptAsASaltedScryptHash)
{
    const std::string hash = passcodeHash("open sesame");
    EXPECT_THAT(hash, testing::StartsWith("scrypt$15$8$1$"));
    EXPECT_THAT(hash, testing::Not(testing::HasSubstr("sesame")));
    EXPECT_NE(hash, passcodeHash("open sesame"));
    EXPECT_TRUE(isPasscode("open sesame", hash));
    EXPECT_FALSE(isPasscode("open sesamE", hash));
    EXPECT_FALSE(isPasscode("", hash));
    EXPECT_THROW(isPasscode("x", "plain"), Error);
}

// RFC 7914, section 12, its second vector, first 32 bytes.
TEST(Passcode, IsTheScryptOfTheRfc)
{
    EXPECT_TRUE(isPasscode("password",
                           "scrypt$10$8$16$4e61436c$fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"));
}
