// SPDX-License-Identifier: GPL-3.0-or-later
// From a turn of the wheel or a step of a brush to the painted window of 1920 x 1080, its four views two by two,
// without a display.
#include "core/imaging/brush.h"
#include "tests/bench/chest_volume.h"
#include "tests/fixtures/shapes.h"
#include "ui/reading/linked_planes.h"
#include "ui/reading/view_grid.h"
#include "viewer/qt/mask_overlay.h"

#include <QApplication>
#include <QMouseEvent>
#include <QWheelEvent>
#include <benchmark/benchmark.h>

#include <cmath>

using namespace dsmt;

namespace {

void startQt()
{
    static int count = 1;
    static char name[] = "dsmt_bench";
    static char* arguments[] = {name, nullptr};
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    // Never destroyed: after main, Qt's own statics are gone.
    static const auto* const application = new QApplication(count, arguments);
    static_cast<void>(application);
}

/// Counts how often a widget was painted.
class PaintWatch final : public QObject {
public:
    explicit PaintWatch(QWidget& watched) { watched.installEventFilter(this); }
    int count() const { return m_count; }

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        m_count += event->type() == QEvent::Paint;
        return false;
    }

private:
    int m_count = 0;
};

void turnWheel(QWidget& view, int notches)
{
    const QPointF middle(view.width() / 2.0, view.height() / 2.0);
    QWheelEvent event(middle, view.mapToGlobal(middle), {}, {0, 120 * notches}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&view, &event);
}

/// Three planes of the CT and an empty view, two by two, 1920 x 1080.
struct FourViews {
    FourViews()
    {
        window.resize(1920, 1080);
        planes.setVolume(bench::chestVolume(), {});
    }
    void show()
    {
        window.show();
        QApplication::processEvents();
    }

    ui::LinkedPlanes planes;
    const std::array<viewer::SliceView*, 3>& views = planes.views();
    ui::ViewGrid window{{views[0], views[1], views[2], new QWidget}};
};

/// First argument: axial, coronal or sagittal is scrolled; second: slices alone, MIP of 10 mm in all planes, planes
/// turned by 20 degrees, these with MIP of 10 mm.
void wheelToPaintedWindow(benchmark::State& state)
{
    startQt();
    FourViews shown;
    ui::LinkedPlanes& planes = shown.planes;
    const auto& views = shown.views;
    ui::PlanesDisplay display;
    if (state.range(1) & 1)
        display.slabs.fill({viewer::SlabMode::Maximum, 10});
    planes.setDisplay(display);
    if (state.range(1) & 2)
        for (viewer::SliceView* view : views)
            planes.turnOthers(view, 0.35);
    shown.show();
    viewer::SliceView& view = *views[std::size_t(state.range(0))];
    const PaintWatch painted(view);
    int turns = 0;
    for (auto _ : state) {
        const int before = painted.count();
        turnWheel(view, ++turns / 50 % 2 == 0 ? 1 : -1);
        while (painted.count() == before)
            QApplication::processEvents();
    }
}
BENCHMARK(wheelToPaintedWindow)->ArgsProduct({{0, 1, 2}, {0, 1, 2, 3}})->Unit(benchmark::kMillisecond);

void moveMouse(QWidget& view, QEvent::Type type, QPointF place, Qt::MouseButton button)
{
    QMouseEvent event(type, place, view.mapToGlobal(place), button, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&view, &event);
}

/// A stroke that goes round within an outline of 20 mm at 8 cm of field, as ui::MaskEditing does it. First argument:
/// plane; second: a disc or a ball of 5 mm.
void strokeToPaintedWindow(benchmark::State& state)
{
    startQt();
    FourViews shown;
    ui::LinkedPlanes& planes = shown.planes;
    const auto& views = shown.views;
    planes.setCrosshair({0, 0, 0});
    planes.zoomToCrosshair(80);
    planes.setTool(viewer::Tool::Brush);
    viewer::MaskOverlay overlay;
    overlay.setBrush(5, state.range(1) == 1);
    imaging::EditableMask mask(fixtures::sphereMask(imaging::cubeAround({0, 0, 0}, 96, 0.5), {0, 0, 0}, 10));
    QObject::connect(&overlay, &viewer::MaskOverlay::moved, [&](const viewer::MaskTouch& touch) {
        imaging::Brush brush{5, std::nullopt};
        if (!touch.inDepth)
            brush.layer = imaging::paintedLayer(mask.lattice(), touch.normal, touch.sliceSpacingMm);
        imaging::MaskChange change;
        imaging::sweep(mask, brush, touch.at, touch.at, true, change);
        overlay.setMask(mask.trimmed());
        for (viewer::SliceView* view : views)
            view->update();
    });
    for (viewer::SliceView* view : views)
        view->setOverlays({&overlay});
    shown.show();
    viewer::SliceView& view = *views[std::size_t(state.range(0))];
    const PaintWatch painted(view);
    const QPointF middle(view.width() / 2.0, view.height() / 2.0);
    moveMouse(view, QEvent::MouseButtonPress, middle, Qt::LeftButton);
    int step = 0;
    for (auto _ : state) {
        const int before = painted.count();
        ++step;
        moveMouse(view, QEvent::MouseMove, middle + 60 * QPointF(std::cos(step * 0.1), std::sin(step * 0.1)),
                  Qt::NoButton);
        while (painted.count() == before)
            QApplication::processEvents();
    }
    for (viewer::SliceView* each : views)
        each->setOverlays({});
}
BENCHMARK(strokeToPaintedWindow)->ArgsProduct({{0, 1, 2}, {0, 1}})->Unit(benchmark::kMillisecond);

} // namespace
