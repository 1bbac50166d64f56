// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDeadlineTimer>
#include <QTest>

namespace dsmt::ui::testing {

/// Runs the event loop until the condition holds; false when it does not within the time, which is generous since test
/// machines are busy.
template <class Condition> bool waitUntil(Condition condition, int milliseconds = 20000)
{
    return QTest::qWaitFor(condition, milliseconds);
}

/// Lets everything that is queued happen.
inline void settle()
{
    QTest::qWait(30);
}

} // namespace dsmt::ui::testing
