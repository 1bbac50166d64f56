// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/small_case.h"
#include "tests/ui/waiting.h"
#include "ui/window/workstation.h"

#include <gtest/gtest.h>

namespace dsmt::ui::testing {

/// The window over a library, active, with the case of the request on the Reading page.
inline std::unique_ptr<Workstation> openedWorkstation(const std::filesystem::path& library, const Theme& theme,
                                                      const StartRequest& request,
                                                      NetworkSource network = scriptedSource())
{
    auto workstation = std::make_unique<Workstation>(library, std::move(network), theme);
    workstation->window().resize(1200, 800);
    workstation->window().show();
    workstation->window().activateWindow();
    if (!QTest::qWaitForWindowActive(&workstation->window()))
        ADD_FAILURE() << "keys go to the active window";
    workstation->start(request);
    if (!waitUntil([&] { return workstation->session().series() && workstation->window().currentPage() == 1; }))
        ADD_FAILURE() << "the case did not open";
    return workstation;
}

} // namespace dsmt::ui::testing
