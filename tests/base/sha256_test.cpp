// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"

#include "core/base/error.h"

#include <fstream>
#include <gtest/gtest.h>
#include <string_view>

using namespace dsmt;

namespace {

std::string sha256OfText(std::string_view text)
{
    return sha256(std::as_bytes(std::span(text)));
}

} // namespace

TEST(Sha256, GivesTheExamplesOfFips180)
{
    EXPECT_EQ(sha256OfText(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(sha256OfText("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(Sha256, OfAFileIsThatOfItsBytes)
{
    const auto file = std::filesystem::temp_directory_path() / "dsmt_sha256_test.txt";
    std::ofstream(file) << "abc";
    EXPECT_EQ(sha256OfFile(file), sha256OfText("abc"));
    std::filesystem::remove(file);
    EXPECT_THROW(sha256OfFile(file), Error);
}
