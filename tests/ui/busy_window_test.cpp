// SPDX-License-Identifier: GPL-3.0-or-later
// A watchdog over the window's thread while everything goes on at once: imports, analyses, scrolling, searching, the
// change of pages. What is judged is what the thread worked or waited between two turns of its event loop, without the
// time in which other programs had the processors.
#include "tests/ui/open_case.h"
#include "tests/ui/stall_watch.h"
#include "ui/cases/cases_page.h"

#include <QLineEdit>
#include <QWheelEvent>

#include <cstdio>
#include <thread>

using namespace dsmt;
using namespace dsmt::ui;
using namespace dsmt::ui::testing;

namespace {

constexpr double kLongestBlock = 50; ///< ms
constexpr int kImports = 12, kAnalyses = 6;
constexpr auto kAnswerTakes = std::chrono::milliseconds(60);

class BusyWindow : public OpenCase {
protected:
    void turnWheel(int notches)
    {
        const QPointF middle(axial->width() / 2.0, axial->height() / 2.0);
        QWheelEvent event(middle, axial->mapToGlobal(middle), {}, {0, 120 * notches}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(axial, &event);
    }

    void typeInSearch(int letter)
    {
        auto* search = workstation->window().findChild<CasesPage*>()->findChild<QLineEdit*>();
        if (letter % 4 == 3)
            return QTest::keyClick(search, Qt::Key_A, Qt::ControlModifier), QTest::keyClick(search, Qt::Key_Delete);
        QTest::keyClick(search, "tes"[letter % 4]);
    }
};

} // namespace

TEST_F(BusyWindow, IsNeverBlockedWhileImportingAnalysingScrollingAndSearching)
{
    for (int n = 0; n < kImports; ++n)
        writeSmallCase(folder.path() / ("import" + std::to_string(n)), std::uint64_t(n + 2));
    beforeAnswer = [](const Progress& progress) {
        progress.advance(0.5, "network");
        std::this_thread::sleep_for(kAnswerTakes);
    };
    theme.applyTo(*qApp);
    start({folder.path() / "ct", false, {}, false});
    workstation->session().mark(kNodule);
    std::size_t analyses = 0;
    QObject::connect(&workstation->session(), &CaseSession::stored, &workstation->session(), [&] { ++analyses; });
    settle();

    StallWatch stalls;
    for (int n = 0; n < kImports; ++n)
        workstation->importer().import({folder.path() / ("import" + std::to_string(n)), false, {}});
    int step = 0, letters = 0;
    const QDeadlineTimer patience(120000);
    while (!patience.hasExpired() && (!workstation->importer().isIdle() || analyses < kAnalyses || letters < 12)) {
        // The last import opens its case, which has its nodule at the same place.
        if (workstation->session().series() && !workstation->session().markedAt())
            workstation->session().mark(kNodule);
        if (workstation->session().canAnalyze())
            workstation->session().analyze();
        turnWheel(step % 40 < 20 ? 1 : -1);
        if (step % 10 == 9) {
            workstation->window().showPage(0);
            typeInSearch(letters++);
            QTest::qWait(15);
            workstation->window().showPage(1);
        }
        QTest::qWait(10);
        ++step;
    }
    std::printf(
        "UI thread: longest work %.1f ms, with waits %.1f ms, on the clock %lld ms; %d of %d turns above 16 ms\n",
        stalls.longestWorkMilliseconds(), stalls.longestHeldMilliseconds(),
        static_cast<long long>(stalls.longestMilliseconds()), stalls.turnsAboveAim(), stalls.turns());
    EXPECT_TRUE(workstation->importer().isIdle());
    EXPECT_GE(analyses, std::size_t(kAnalyses));
    EXPECT_LT(stalls.longestWorkMilliseconds(), kLongestBlock);
    EXPECT_LT(stalls.longestHeldMilliseconds(), kLongestBlock);
}

TEST_F(BusyWindow, WatchdogSeesABlock)
{
    StallWatch stalls;
    settle();
    QTimer::singleShot(0, [] {
        const auto end = std::clock() + CLOCKS_PER_SEC / 10;
        while (std::clock() < end) {
        }
    });
    QTest::qWait(300);
    EXPECT_GT(stalls.longestWorkMilliseconds(), kLongestBlock);
    EXPECT_GE(stalls.turnsAboveAim(), 1);
}

TEST_F(BusyWindow, WatchdogSeesAWait)
{
    StallWatch stalls;
    settle();
    QTimer::singleShot(0, [] { std::this_thread::sleep_for(std::chrono::milliseconds(100)); });
    QTest::qWait(300);
    EXPECT_LT(stalls.longestWorkMilliseconds(), kLongestBlock);
    EXPECT_GT(stalls.longestHeldMilliseconds(), kLongestBlock);
}
