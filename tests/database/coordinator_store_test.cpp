// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/audit_trail.h"
#include "core/database/coordinator_store.h"
#include "core/database/state_store.h"
#include "tests/database/planned_study.h"

#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::database;
using namespace dsmt::fixtures;
using namespace std::chrono_literals;

TEST(CoordinatorStore, WrongPasscodesWaitLongerAndLongerAndAreOnRecord)
{
    const TemporaryFolder folder;
    Library library(folder / "library");
    CoordinatorStore coordinator(library);
    const study::Instant start = study::instantNow();
    EXPECT_EQ(refusalOf([&] { coordinator.check("anything", start); }),
              "signing in: there is no passcode of the coordinator yet");
    EXPECT_EQ(refusalOf([&] { coordinator.setPasscode("short"); }, ErrorKind::BadInput),
              "a passcode has six characters at least");
    coordinator.setPasscode("coordinate");
    EXPECT_TRUE(coordinator.hasPasscode());
    EXPECT_EQ(StateStore(library).get("study coordinator")->find("coordinate"), std::string::npos);
    for (int n = 0; n < 3; ++n)
        EXPECT_EQ(refusalOf([&] { coordinator.check("wrong", start); }), "signing in: the passcode is wrong");
    EXPECT_EQ(refusalOf([&] { coordinator.check("coordinate", start + 500ms); }),
              "signing in: after 3 wrong passcodes wait another 2 s");
    coordinator.check("coordinate", start + 3s);
    coordinator.check("coordinate", start + 3s);
    int refused = 0, admitted = 0;
    for (const AuditEntry& entry : AuditStore(library).entries(100)) {
        refused += entry.note.action == "coordinator refused";
        admitted += entry.note.action == "coordinator signed in";
    }
    EXPECT_EQ(refused, 3);
    EXPECT_EQ(admitted, 2);
}
