// SPDX-License-Identifier: GPL-3.0-or-later
// The worklist over a large library as a person meets it, in a window without a display: worklist_bench FOLDER, with a
// folder that library_bench made.
#include "ui/cases/thumbnail_cache.h"
#include "ui/cases/worklist_columns.h"
#include "ui/cases/worklist_delegate.h"
#include "ui/cases/worklist_model.h"
#include "ui/cases/worklist_view.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QScrollBar>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <malloc.h>
#include <vector>

using namespace dsmt;
using namespace dsmt::ui;

namespace {

constexpr int kRuns = 7;

double allocatedMb()
{
    const struct mallinfo2 memory = mallinfo2();
    return double(memory.uordblks + memory.hblkhd) / 1e6;
}

/// Until the rows are there and drawn.
double timeTo(WorklistModel& model, WorklistView& view, const std::function<void()>& action)
{
    bool arrived = false;
    QElapsedTimer clock;
    const auto connection = QObject::connect(&model, &WorklistModel::arrived, &model, [&] { arrived = true; });
    clock.start();
    action();
    while (!arrived)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    view.grab();
    QObject::disconnect(connection);
    return double(clock.nsecsElapsed()) / 1e6;
}

void say(const std::string& what, double limit, std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    std::printf("%-52s median %7.1f  worst %7.1f ms  (limit %g)\n", what.c_str(), times[times.size() / 2], times.back(),
                limit);
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 2) {
        std::fprintf(stderr, "worklist_bench FOLDER\n");
        return 2;
    }
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const Theme theme;
    LibraryThread library(argv[1]);
    bool opened = false;
    library.ask(
        &library, [](database::Library&) {}, [&] { opened = true; });
    while (!opened)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);

    const double before = allocatedMb();
    {
        std::vector<double> times;
        for (int run = 0; run < kRuns; ++run) {
            WorklistModel model(library);
            WorklistView view(model);
            ThumbnailCache thumbnails(library);
            view.setItemDelegate(new WorklistDelegate(thumbnails, theme, &view));
            view.resize(1400, 900);
            times.push_back(timeTo(model, view, [&] { model.reload(); }));
        }
        say("page to first rows", 150, times);
    }
    WorklistModel model(library);
    WorklistView view(model);
    ThumbnailCache thumbnails(library);
    view.setItemDelegate(new WorklistDelegate(thumbnails, theme, &view));
    view.resize(1400, 900);
    timeTo(model, view, [&] { model.reload(); });
    std::printf("%d rows\n", model.rowCount());

    for (const char* text :
         {"p", "p1", "p10", "p100777", "li na", "thorax b70f", "\xE5\xB0\x8F\xE6\x98\x8E", "nonesuch"}) {
        std::vector<double> times;
        for (int run = 0; run < kRuns; ++run) {
            times.push_back(timeTo(model, view, [&] { model.setText(QString::fromUtf8(text)); }));
            timeTo(model, view, [&] { model.setText({}); });
        }
        say(std::string("keystroke to rows: ") + text, 50, times);
    }
    for (int column = 0; column < model.columnCount(); ++column) {
        std::vector<double> times;
        for (int run = 0; run < kRuns; ++run)
            for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder})
                times.push_back(timeTo(model, view, [&] { model.sort(column, order); }));
        say("sort: " + titleOf(worklistShown()[std::size_t(column)]).toStdString(), 100, times);
    }
    database::WorklistFilter filter;
    filter.anyOf["texture"] = {"solid", "part_solid"};
    filter.between["long_axis_mm"] = {"12", "18"};
    std::vector<double> times;
    for (int run = 0; run < kRuns; ++run) {
        times.push_back(timeTo(model, view, [&] { model.setFilter(filter); }));
        timeTo(model, view, [&] { model.setFilter({}); });
    }
    say("filter: texture and size", 100, times);

    // Through the whole list, so that all caches are full.
    times.clear();
    for (int step = 0; step <= 200; ++step) {
        QElapsedTimer clock;
        clock.start();
        view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum() * step / 200);
        view.grab();
        while (!model.loaded(view.rowAt(10)))
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        times.push_back(double(clock.nsecsElapsed()) / 1e6);
    }
    say("scroll anywhere to rows", 50, times);
    QTest::qWait(500);
    std::printf("table memory %.1f MB  (limit 50)\n", allocatedMb() - before);
    return 0;
}
