// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/state_store.h"

#include "tests/fixtures/temporary_folder.h"

#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::database;

TEST(StateStore, RemembersTheLastValueOfAKey)
{
    const fixtures::TemporaryFolder folder;
    const std::string odd("a\0b \xE5\xB0\x8F 'quoted'", 16);
    {
        Library library(folder / "library");
        StateStore state(library);
        EXPECT_FALSE(state.get("case"));
        state.set("case", "1.2.3");
        state.set("case", odd);
        state.set("slice", "");
    }
    Library library(folder / "library");
    EXPECT_EQ(StateStore(library).get("case"), odd);
    EXPECT_EQ(StateStore(library).get("slice"), "");
}
