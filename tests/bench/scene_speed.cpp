// SPDX-License-Identifier: GPL-3.0-or-later
// scene_speed [CT]: 3-D of 512 x 512 x 600 voxels (or a CT: a folder or file) in a view of 800 x 800 pixels. Needs a
// display with OpenGL; LIBGL_ALWAYS_SOFTWARE=1 under Xvfb is the slowest that is to be used.
#include "core/workflows/open_series.h"
#include "tests/bench/chest_volume.h"
#include "tests/ui/stall_watch.h"
#include "viewer/qt/opengl_probe.h"
#include "viewer/qt/scene_view.h"

#include <QApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <memory>
#include <vector>

using namespace dsmt;

namespace {

constexpr std::array kPresets{
    std::pair{viewer::ScenePreset::Nodule, "nodule"}, std::pair{viewer::ScenePreset::Lung, "lung"},
    std::pair{viewer::ScenePreset::SoftTissue, "soft tissue"}, std::pair{viewer::ScenePreset::Bone, "bone"}};

/// Of all threads, which tells more than the clock on a busy machine.
double processorMs()
{
    return 1000.0 * double(std::clock()) / CLOCKS_PER_SEC;
}

/// Until so many more pictures were on the screen, ms; half a minute at most.
double waitForPictures(viewer::SceneView& view, int count)
{
    QElapsedTimer clock;
    clock.start();
    int pictures = 0;
    QObject watcher;
    QObject::connect(&view, &viewer::SceneView::drawn, &watcher, [&pictures] { ++pictures; });
    while (pictures < count && clock.elapsed() < 30000)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
    return double(clock.nsecsElapsed()) / 1e6;
}

void measure(viewer::SceneView& view, const imaging::VolumePtr& volume, viewer::ScenePreset preset, const char* name)
{
    constexpr int kTurned = 40;
    QElapsedTimer clock;
    clock.start();
    const auto content = viewer::makeSceneContent({volume, nullptr, volume->geometry().center(), preset}, {});
    const double made = double(clock.nsecsElapsed()) / 1e6;
    clock.restart();
    view.setContent(content);
    const double taken = double(clock.nsecsElapsed()) / 1e6;
    view.resetCamera();
    const double first = waitForPictures(view, 1);
    view.resetCamera();
    const double before = processorMs();
    const ui::testing::StallWatch watch;
    const double fine = waitForPictures(view, 1), fineWork = processorMs() - before;
    view.turntable().setTurning(true);
    waitForPictures(view, 2);
    const double beforeTurning = processorMs();
    const double turning = waitForPictures(view, kTurned) / kTurned,
                 turningWork = (processorMs() - beforeTurning) / kTurned;
    const double held = watch.longestWorkMilliseconds();
    view.turntable().setTurning(false);
    waitForPictures(view, 1);
    std::printf("%-12s made in %5.0f ms, taken in %.1f ms, first picture %5.0f ms later, then %4.0f ms (%4.0f ms of "
                "processors); turning "
                "%5.1f pictures/s (%3.0f ms of processors each); the window's thread worked %.1f ms on end at most\n",
                name, made, taken, first, fine, fineWork, 1000 / turning, turningWork, held);
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const viewer::OpenGlProbe probe = viewer::probeOpenGl();
    if (!probe.usable) {
        std::puts(qPrintable(probe.problem));
        return 1;
    }
    const imaging::VolumePtr volume = argc > 1 ? workflows::openSeries(argv[1], {}, {}).volume : bench::chestVolume();
    std::printf("%s\n", qPrintable(probe.renderer));
    QElapsedTimer clock;
    clock.start();
    viewer::SceneView view;
    view.resize(800, 800);
    view.show();
    view.start();
    std::printf("view shown after %.0f ms\n", double(clock.nsecsElapsed()) / 1e6);
    for (const auto& [preset, name] : kPresets)
        measure(view, volume, preset, name);
    return 0;
}
