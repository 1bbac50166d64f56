// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/small_case.h"
#include "tests/ui/waiting.h"
#include "ui/window/workstation.h"

#include <gtest/gtest.h>

namespace dsmt::ui::testing {

/// A window with a scripted network that shows the case that was asked for on its Reading page.
inline std::unique_ptr<Workstation> shownWorkstation(const std::filesystem::path& library, const Theme& theme,
                                                     const StartRequest& request)
{
    auto workstation = std::make_unique<Workstation>(library, scriptedSource(), theme);
    MainWindow& window = workstation->window();
    window.resize(1200, 800);
    window.show();
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window))
        ADD_FAILURE() << "keys go to the active window";
    workstation->start(request);
    if (!waitUntil([&] { return workstation->session().series() && window.currentPage() == 1; }))
        ADD_FAILURE() << "the case did not open";
    return workstation;
}

} // namespace dsmt::ui::testing
