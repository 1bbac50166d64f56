// SPDX-License-Identifier: GPL-3.0-or-later
// From a turn of the wheel to the painted window of 1920 x 1080, its four views two by two, without a display.
#include "tests/bench/chest_volume.h"
#include "ui/reading/linked_planes.h"
#include "ui/reading/view_grid.h"

#include <QApplication>
#include <QWheelEvent>
#include <benchmark/benchmark.h>

using namespace dsmt;

namespace {

void startQt()
{
    static int count = 1;
    static char name[] = "dsmt_bench";
    static char* arguments[] = {name, nullptr};
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    static const QApplication application(count, arguments);
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

/// First argument: axial, coronal or sagittal is scrolled; second: slices alone, MIP of 10 mm in all planes, planes
/// turned by 20 degrees, these with MIP of 10 mm.
void wheelToPaintedWindow(benchmark::State& state)
{
    startQt();
    ui::LinkedPlanes planes;
    const auto& views = planes.views();
    ui::ViewGrid window({views[0], views[1], views[2], new QWidget});
    window.resize(1920, 1080);
    planes.setVolume(bench::chestVolume(), {});
    ui::PlanesDisplay display;
    if (state.range(1) & 1)
        display.slabs.fill({viewer::SlabMode::Maximum, 10});
    planes.setDisplay(display);
    if (state.range(1) & 2)
        for (viewer::SliceView* view : views)
            planes.turnOthers(view, 0.35);
    window.show();
    QApplication::processEvents();
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

} // namespace
