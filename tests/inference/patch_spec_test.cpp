// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/patch_spec.h"

#include "core/base/error.h"

#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::inference;

TEST(PatchSpec, ComesBackFromItsJson)
{
    const PatchSpec spec{{64, 0.75}, {64, 2.0}, -1024, 300};
    EXPECT_EQ(patchSpecFromJson(toJson(spec)), spec);
}

TEST(PatchSpec, RefusesSizesAndSpacingsThatTheEngineDoesNotTake)
{
    for (const PatchSpec& spec : {PatchSpec{{47, 1}, {64, 2}}, PatchSpec{{48, 1}, {4096, 2}},
                                  PatchSpec{{48, 0}, {64, 2}}, PatchSpec{{48, 1}, {64, 2}, 400, -1000}})
        EXPECT_THROW(patchSpecFromJson(toJson(spec)), Error) << toJson(spec);
}

TEST(PatchSpec, NamesAMissingField)
{
    try {
        patchSpecFromJson(R"({"local": {"size": 48}})");
        FAIL();
    } catch (const Error& error) {
        EXPECT_NE(error.message().find("spacing_mm"), std::string::npos) << error.message();
    }
}
