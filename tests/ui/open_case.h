// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/fixtures/temporary_folder.h"
#include "tests/ui/opened_workstation.h"
#include "ui/reading/reading_page.h"
#include "ui/reading/view_grid.h"

#include <QMenu>
#include <QToolButton>

#include <gtest/gtest.h>

namespace dsmt::ui::testing {

/// The window on a small case, started anew for each test.
class OpenCase : public ::testing::Test {
protected:
    OpenCase()
    {
        writeSmallCase(folder.path() / "ct");
        start({folder.path() / "ct", false, {}, false});
    }

    void start(const StartRequest& request)
    {
        workstation.reset();
        workstation = openedWorkstation(folder.path() / "library", theme, request, scriptedSource(beforeAnswer));
        axial = workstation->reading().planes()[0];
        coronal = workstation->reading().planes()[1];
        sagittal = workstation->reading().planes()[2];
        grid = workstation->window().findChild<ViewGrid*>();
    }

    std::array<bool, 4> shown() const
    {
        std::array<bool, 4> visible{};
        for (std::size_t n = 0; n < 4; ++n)
            visible[n] = grid->views()[n]->isVisible();
        return visible;
    }

    /// Chooses an item of a menu of the tool row.
    void choose(const QString& button, const QString& item)
    {
        for (QToolButton* each : workstation->window().findChildren<QToolButton*>())
            if (each->text() == button && each->menu())
                for (QAction* action : each->menu()->actions())
                    if (action->text().startsWith(item))
                        return action->trigger();
        ADD_FAILURE() << "no " << item.toStdString();
    }

    /// Analyses the ball and waits until `count` predictions are shown.
    void analyze(std::size_t count = 1)
    {
        workstation->session().mark(kNodule);
        workstation->session().analyze();
        if (!waitUntil([&] { return workstation->session().predictions().size() == count; }))
            ADD_FAILURE() << "no prediction was stored";
    }

    /// What the network does before each answer; for the workstation that is started next.
    std::function<void(const Progress&)> beforeAnswer;
    fixtures::TemporaryFolder folder;
    Theme theme;
    std::unique_ptr<Workstation> workstation;
    viewer::SliceView* axial = nullptr;
    viewer::SliceView* coronal = nullptr;
    viewer::SliceView* sagittal = nullptr;
    ViewGrid* grid = nullptr;
};

} // namespace dsmt::ui::testing
