// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/progress.h"

#include <gtest/gtest.h>
#include <vector>

using dsmt::Progress;

TEST(Progress, OfNobodyNeverCancels)
{
    EXPECT_NO_THROW(Progress{}.advance(0.5, "reading"));
}

TEST(Progress, ShowsAStageAsItsShareOfTheWhole)
{
    std::vector<double> seen;
    const Progress whole([&](double fraction, const std::string&) { seen.push_back(fraction); }, {});
    const Progress half = whole.stage(0.5, 1);
    half.advance(0);
    half.stage(0, 0.5).advance(1);
    half.advance(1);
    EXPECT_EQ(seen, (std::vector<double>{0.5, 0.75, 1}));
}

TEST(Progress, ThrowsCancelledOnceStoppingWasAskedFor)
{
    std::stop_source source;
    int reports = 0;
    const Progress progress([&](double, const std::string&) { ++reports; }, source.get_token());
    progress.advance(0.1);
    source.request_stop();
    EXPECT_THROW(progress.advance(0.2), dsmt::Cancelled);
    EXPECT_THROW(progress.stage(0.2, 0.3).checkCancelled(), dsmt::Cancelled);
    EXPECT_EQ(reports, 1);
}
