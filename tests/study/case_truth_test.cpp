// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/case_truth.h"

#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::study;

TEST(CaseTruth, IsThatOfPathologyOrTheProtocolsOwnWords)
{
    Protocol protocol;
    protocol.positive = "malignant";
    protocol.negative = "benign";
    const auto truth = [&](PathologyCategory category, const std::string& detail) {
        ReferenceStandard standard;
        standard.category = category;
        standard.detail = detail;
        return truthOf(protocol, standard);
    };
    EXPECT_EQ(truth(PathologyCategory::Iac, ""), true);
    EXPECT_EQ(truth(PathologyCategory::Mia, ""), false);
    EXPECT_EQ(truth(PathologyCategory::Other, "malignant"), true);
    EXPECT_EQ(truth(PathologyCategory::Other, "benign"), false);
    EXPECT_EQ(truth(PathologyCategory::Other, "hamartoma"), std::nullopt);
}
