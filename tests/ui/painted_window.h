// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The Reading page with a nodule to be painted.
#include "core/imaging/brush.h"
#include "core/inference/measure_mask.h"
#include "core/workflows/store_mask_edit.h"
#include "tests/fixtures/temporary_folder.h"
#include "tests/ui/opened_workstation.h"
#include "ui/assessment/assessment_words.h"
#include "ui/reading/mask_editing.h"
#include "ui/reading/mask_strip.h"
#include "ui/reading/reading_page.h"
#include "viewer/mask_outline.h"
#include "viewer/qt/overlay_colors.h"

#include <QApplication>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QSlider>
#include <QSpinBox>
#include <QToolButton>
#include <QWheelEvent>

#include <algorithm>
#include <gtest/gtest.h>

namespace dsmt::ui::testing {

using database::MaskStep;
using imaging::WorldPoint;
using viewer::SliceView;
using viewer::Tool;

/// Within what antialiasing leaves of a thin line.
inline int pixelsLike(SliceView& view, QColor color)
{
    const QImage image = view.grab().toImage();
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            const QColor seen = image.pixelColor(x, y);
            count += std::abs(seen.red() - color.red()) < 25 && std::abs(seen.green() - color.green()) < 25 &&
                     std::abs(seen.blue() - color.blue()) < 25;
        }
    return count;
}

class MaskPainting : public ::testing::Test {
protected:
    MaskPainting()
    {
        writeSmallCase(folder.path() / "ct");
        start({folder.path() / "ct", false, kNodule, false});
    }

    void start(const StartRequest& request)
    {
        workstation.reset();
        workstation = openedWorkstation(folder.path() / "library", theme, request);
        const bool marked = request.markAt || request.folder.empty();
        if (!waitUntil([&] { return !marked || workstation->session().markedAt(); }))
            ADD_FAILURE() << "no mark";
        settle();
        masks = workstation->window().findChild<MaskEditing*>();
        strip = masks->strip();
    }

    SliceView* view(int plane) const { return workstation->reading().planes()[std::size_t(plane)]; }

    QPoint placeOf(const SliceView& on, WorldPoint point) const
    {
        const viewer::SliceTransform transform({double(on.width()), double(on.height())}, *on.plane(), on.placement());
        const auto place = transform.toView(on.plane()->fromWorld(point).picture);
        return {qRound(place.x), qRound(place.y)};
    }
    /// What a whole pixel of the view means in the patient.
    WorldPoint worldOf(const SliceView& on, QPoint place) const
    {
        const viewer::SliceTransform transform({double(on.width()), double(on.height())}, *on.plane(), on.placement());
        return on.plane()->toWorld({transform.toPicture({double(place.x()), double(place.y())}), double(on.slice())});
    }

    void drag(SliceView* on, QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::mouseMove(on, from);
        QTest::mousePress(on, Qt::LeftButton, modifiers, from);
        for (const double part : {0.3, 0.6, 1.0}) {
            const QPoint place = from + (QPointF(to - from) * part).toPoint();
            QMouseEvent move(QEvent::MouseMove, place, on->mapToGlobal(place), Qt::NoButton, Qt::LeftButton, modifiers);
            QApplication::sendEvent(on, &move);
            places.push_back(worldOf(*on, place));
        }
        QTest::mouseRelease(on, Qt::LeftButton, modifiers, to);
    }

    void takeTool(Qt::Key key) { QTest::keyClick(view(0), key, Qt::ShiftModifier); }

    void analyze()
    {
        workstation->session().analyze();
        if (!waitUntil([&] { return !workstation->session().predictions().empty(); }))
            ADD_FAILURE() << "no prediction";
    }

    std::vector<database::StoredMaskEdit> stored()
    {
        settle();
        bool done = false;
        std::vector<database::StoredMaskEdit> found;
        workstation->session().library().ask(
            workstation.get(),
            [record = workstation->session().series()->record](database::Library& library) {
                std::vector<database::StoredMaskEdit> all;
                for (const auto& newest : workflows::maskEditsOf(library, record).edits)
                    for (auto& version : database::MaskEditStore(library).versions(newest.noduleId))
                        all.push_back(std::move(version));
                return all;
            },
            [&](std::vector<database::StoredMaskEdit> all) {
                found = std::move(all);
                done = true;
            });
        waitUntil([&] { return done; });
        return found;
    }

    QString text(const char* name) const { return strip->findChild<QLabel*>(name)->text(); }

    /// The text that the strip is to show of an outline.
    void expectNumbers(const imaging::Mask& mask)
    {
        ASSERT_TRUE(waitUntil([&] { return !masks->isMeasuring(); }));
        const auto nodule = inference::measureMask(mask, *workstation->session().series()->volume);
        ASSERT_TRUE(nodule);
        EXPECT_TRUE(text("editedNumbers").contains(lengthsText(nodule->longAxisMm, nodule->shortAxisMm)))
            << text("editedNumbers").toStdString();
        EXPECT_TRUE(text("editedNumbers").contains(QString::number(std::llround(nodule->volumeMm3))));
        EXPECT_TRUE(text("editedNumbers").contains(wholeText(nodule->meanHu) + " HU"));
        view(0)->setCrosshair(nodule->shortAxisFrom);
        EXPECT_GT(pixelsLike(*view(0), viewer::kShortAxisColor), 5) << "the axes are drawn";
    }

    fixtures::TemporaryFolder folder;
    Theme theme;
    std::unique_ptr<Workstation> workstation;
    MaskEditing* masks = nullptr;
    MaskStrip* strip = nullptr;
    std::vector<WorldPoint> places; ///< of the last strokes
};

inline double volumeOf(const imaging::Mask& mask)
{
    const auto& spacing = mask.geometry().spacing;
    return double(std::count(mask.voxels().begin(), mask.voxels().end(), 1)) * spacing[0] * spacing[1] * spacing[2];
}

} // namespace dsmt::ui::testing
