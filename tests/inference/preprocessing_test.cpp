// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/preprocessing.h"

#include <gtest/gtest.h>
#include <set>

using namespace dsmt::inference;

TEST(Preprocessing, IsWhatPackagesWereTrainedWith)
{
    // Changes with the code that cuts patches: then packages that were trained before cannot be used any more.
    EXPECT_EQ(preprocessingSha256({}), "973311c537edaf937a7d19781a9a4cc709d47a6bad031d1c19cd4c0a485b1160");
}

TEST(Preprocessing, IsAnotherForEveryOtherSpec)
{
    const std::set<std::string> sums{preprocessingSha256({}),
                                     preprocessingSha256({.local = {48, 0.75}}),
                                     preprocessingSha256({.local = {64, 1}}),
                                     preprocessingSha256({.global = {64, 1.5}}),
                                     preprocessingSha256({.huLow = -1024}),
                                     preprocessingSha256({.huHigh = 300})};
    EXPECT_EQ(sums.size(), 6u);
}
