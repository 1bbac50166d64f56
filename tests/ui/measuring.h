// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/annotation_store.h"
#include "tests/fixtures/temporary_folder.h"
#include "tests/ui/opened_workstation.h"
#include "ui/reading/reading_page.h"
#include "viewer/qt/annotation_overlay.h"

#include <QPainter>

#include <cmath>
#include <gtest/gtest.h>

namespace dsmt::ui::testing {

using imaging::WorldPoint;
using viewer::SliceView;
using viewer::Tool;

/// The Reading page with a ball of water of 7 mm radius in the middle of each plane, 60 mm across.
class Measuring : public ::testing::Test {
protected:
    Measuring()
    {
        writeSmallCase(folder.path() / "ct");
        start({folder.path() / "ct", false, {}, false});
        lookAt(kNodule);
    }

    void start(const StartRequest& request)
    {
        workstation.reset();
        workstation = openedWorkstation(folder.path() / "library", theme, request);
        settle();
        axial = workstation->reading().planes()[0];
        coronal = workstation->reading().planes()[1];
        sagittal = workstation->reading().planes()[2];
        overlay = workstation->window().findChild<viewer::AnnotationOverlay*>();
    }

    void lookAt(WorldPoint point)
    {
        workstation->reading().goTo({point, {-600, 1500}});
        for (SliceView* view : workstation->reading().planes())
            view->zoomTo(point, 60);
    }

    static viewer::SliceTransform transform(const SliceView* view)
    {
        return {{double(view->width()), double(view->height())}, *view->plane(), view->placement()};
    }
    /// The pixel nearest to a place beside the nodule, mm to the right and down on the screen.
    static QPoint at(const SliceView* view, double right, double down)
    {
        const WorldPoint place = kNodule + view->plane()->rightward() * right + view->plane()->downward() * down;
        return pixelOf(view, place);
    }
    static QPoint pixelOf(const SliceView* view, WorldPoint place)
    {
        const viewer::ViewPoint point = transform(view).toView(view->plane()->fromWorld(place).picture);
        return {int(std::lround(point.x)), int(std::lround(point.y))};
    }
    static double mmBetween(const SliceView* view, QPoint from, QPoint to)
    {
        return std::hypot(to.x() - from.x(), to.y() - from.y()) / transform(view).viewPixelsPerMm();
    }

    static void drag(SliceView* view, QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mousePress(view, Qt::LeftButton, modifiers, from);
        for (int n = 1; n <= 10; ++n)
            QTest::mouseMove(view, from + (to - from) * n / 10);
        QTest::mouseRelease(view, Qt::LeftButton, modifiers, to);
    }
    void drawDistance()
    {
        QTest::keyClick(axial, Qt::Key_D);
        drag(axial, at(axial, -7, 0), at(axial, 7, 0));
    }

    std::vector<Annotation> stored(const SeriesRecord& series) const
    {
        database::Library library(folder.path() / "library");
        const auto row = database::CaseStore(library).findSeries(series.seriesUid, series.part);
        std::vector<Annotation> annotations;
        if (row)
            for (const auto& each : database::AnnotationStore(library).ofSeries(row->seriesId).annotations)
                annotations.push_back(each.annotation);
        return annotations;
    }
    std::vector<Annotation> stored() const { return stored(workstation->session().series()->record); }
    /// Waits until the library has as many, and gives them.
    std::vector<Annotation> storedWhen(std::size_t count) const
    {
        EXPECT_TRUE(waitUntil([&] { return stored().size() == count; }, 5000)) << stored().size();
        return stored();
    }
    Annotation onlyOne() const
    {
        const auto all = storedWhen(1);
        return all.size() == 1 ? all[0] : Annotation{};
    }

    /// Whether a view is painted otherwise than with the annotations taken away.
    bool isSeenIn(SliceView* view) const
    {
        const QImage with = pictureOf(view);
        view->setOverlays({});
        const QImage without = pictureOf(view);
        view->setOverlays({overlay});
        return with != without;
    }
    static QImage pictureOf(SliceView* view)
    {
        QImage picture(view->size(), QImage::Format_RGB32);
        QPainter painter(&picture);
        view->paintOn(painter, picture.rect());
        return picture;
    }

    fixtures::TemporaryFolder folder;
    Theme theme;
    std::unique_ptr<Workstation> workstation;
    SliceView* axial = nullptr;
    SliceView* coronal = nullptr;
    SliceView* sagittal = nullptr;
    viewer::AnnotationOverlay* overlay = nullptr;
};

} // namespace dsmt::ui::testing
