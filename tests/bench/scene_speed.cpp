// SPDX-License-Identifier: GPL-3.0-or-later
// scene_speed [CT]: 3-D of 512 x 512 x 600 voxels (or a CT: a folder or file) in a view of 800 x 800 pixels. Needs a
// display with OpenGL; LIBGL_ALWAYS_SOFTWARE=1 under Xvfb is the slowest that is to be used.
#include "core/workflows/open_series.h"
#include "tests/bench/chest_volume.h"
#include "viewer/qt/opengl_probe.h"
#include "viewer/qt/scene_view.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QOpenGLWindow>

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

QOpenGLWindow* surface()
{
    for (QWindow* window : QGuiApplication::allWindows())
        if (auto* found = qobject_cast<QOpenGLWindow*>(window))
            return found;
    return nullptr;
}

/// Of all threads, which tells more than the clock on a busy machine.
double processorMs()
{
    return 1000.0 * double(std::clock()) / CLOCKS_PER_SEC;
}

/// Until so many more pictures were on the screen, ms; half a minute at most.
double waitForPictures(int count)
{
    QElapsedTimer clock;
    clock.start();
    int pictures = 0;
    QObject watcher;
    QObject::connect(surface(), &QOpenGLWindow::frameSwapped, &watcher, [&pictures] { ++pictures; });
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
    const double first = waitForPictures(1);
    view.resetCamera();
    surface()->update();
    const double before = processorMs();
    const double fine = waitForPictures(1), fineWork = processorMs() - before;
    view.turntable().setTurning(true);
    waitForPictures(2);
    const double beforeTurning = processorMs();
    const double turning = waitForPictures(kTurned) / kTurned, turningWork = (processorMs() - beforeTurning) / kTurned;
    view.turntable().setTurning(false);
    waitForPictures(1);
    std::printf("%-12s made in %5.0f ms, taken in %.1f ms, first picture %5.0f ms later, then %4.0f ms (%4.0f ms of "
                "processors); turning "
                "%5.1f pictures/s (%3.0f ms of processors each)\n",
                name, made, taken, first, fine, fineWork, 1000 / turning, turningWork);
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
    while (!surface() || !surface()->isExposed())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
    std::printf("view shown after %.0f ms\n", double(clock.nsecsElapsed()) / 1e6);
    for (const auto& [preset, name] : kPresets)
        measure(view, volume, preset, name);
    return 0;
}
