// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/case_importer.h"

#include "core/database/description_store.h"
#include "tests/fixtures/temporary_folder.h"
#include "tests/ui/small_case.h"
#include "tests/ui/waiting.h"
#include "ui/cases/import_queue.h"
#include "ui/cases/task_strip.h"
#include "ui/cases/thumbnail_cache.h"

#include <QAbstractButton>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTableView>

#include <fstream>
#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::ui;
using namespace dsmt::ui::testing;
namespace fs = std::filesystem;

namespace {

struct Bench {
    Bench() : library(folder.path() / "library"), importer(library), queue(importer, theme)
    {
        QObject::connect(&importer, &CaseImporter::imported, &importer,
                         [this](quint64 id, const FinishedImport& import) {
                             finished.push_back({id, import});
                         });
    }

    fs::path smallCase(std::uint64_t seed)
    {
        const fs::path ct = folder.path() / ("ct" + std::to_string(seed));
        writeSmallCase(ct, seed);
        return ct;
    }

    fixtures::TemporaryFolder folder;
    Theme theme;
    LibraryThread library;
    CaseImporter importer;
    ImportQueue queue;
    std::vector<std::pair<quint64, FinishedImport>> finished;
};

QAbstractButton* button(const QWidget& widget, const QString& text)
{
    for (QAbstractButton* candidate : widget.findChildren<QAbstractButton*>())
        if (candidate->text() == text)
            return candidate;
    return nullptr;
}

} // namespace

TEST(CaseImporter, CopiesSeriesAndNamesWhatItLeftOut)
{
    Bench bench;
    const fs::path ct = bench.smallCase(1);
    std::ofstream(ct / "notes.txt") << "not a CT";
    bench.importer.import({.path = ct});
    ASSERT_TRUE(waitUntil([&] { return bench.finished.size() == 1; }));
    const workflows::ImportReport& report = bench.finished[0].second.report;
    ASSERT_EQ(report.cases().size(), 1u);
    EXPECT_TRUE(report.cases()[0].kept);
    EXPECT_EQ(report.taken(), 80u);
    ASSERT_EQ(report.rejected.size(), 1u);
    ASSERT_EQ(bench.queue.strips().size(), 1);
    EXPECT_TRUE(bench.queue.strips()[0]->message().contains("80 image"))
        << bench.queue.strips()[0]->message().toStdString();
    EXPECT_EQ(bench.queue.strips()[0]->findChild<QTableView*>()->model()->rowCount(), 1);
}

TEST(CaseImporter, SaysInWordsThatAFolderDoesNotExistAndGoesOnWithTheNext)
{
    Bench bench;
    QSignalSpy failed(&bench.importer, &CaseImporter::failed);
    bench.importer.import({.path = "/no/such/folder"});
    bench.importer.import({.path = bench.smallCase(1)});
    ASSERT_TRUE(waitUntil([&] { return bench.finished.size() == 1; }));
    ASSERT_EQ(failed.count(), 1);
    EXPECT_TRUE(failed.front().back().toString().contains("/no/such/folder"));
    EXPECT_TRUE(bench.importer.isIdle());
}

TEST(CaseImporter, TakesSourcesInTheOrderInWhichTheyCame)
{
    Bench bench;
    std::vector<CaseImporter::Id> ids;
    for (const std::uint64_t seed : {1, 2, 3})
        ids.push_back(bench.importer.import({.path = bench.smallCase(seed)}));
    EXPECT_EQ(bench.queue.strips().size(), 3);
    EXPECT_TRUE(bench.queue.strips()[2]->message().startsWith("Waiting: "));
    ASSERT_TRUE(waitUntil([&] { return bench.finished.size() == 3; }));
    for (std::size_t n = 0; n < 3; ++n)
        EXPECT_EQ(bench.finished[n].first, ids[n]);
}

TEST(CaseImporter, CancelsAWaitingSourceAndTheRunningOne)
{
    Bench bench;
    const auto running = bench.importer.import({.path = bench.smallCase(1)});
    bench.importer.import({.path = bench.smallCase(2)});
    bench.importer.import({.path = bench.smallCase(3)});
    // By its own button, as a person would.
    button(*bench.queue.strips()[1], "Cancel")->click();
    bench.importer.cancel(running);
    ASSERT_TRUE(waitUntil([&] { return bench.importer.isIdle(); }));
    ASSERT_FALSE(bench.finished.empty());
    // The running one may have been quicker than the cancel; the waiting one never ran.
    std::vector<database::CaseRow> rows;
    bench.library.ask(
        &bench.importer, [](database::Library& library) { return database::CaseStore(library).cases(); },
        [&](std::vector<database::CaseRow> cases) { rows = std::move(cases); });
    ASSERT_TRUE(waitUntil([&] { return !rows.empty(); }));
    EXPECT_EQ(rows.front().series.patientId, "TEST-3");
    for (const database::CaseRow& row : rows)
        EXPECT_NE(row.series.patientId, "TEST-2");
}

TEST(ImportQueue, IsHiddenUntilThereIsSomethingAndAfterEverythingWasClosed)
{
    Bench bench;
    EXPECT_TRUE(bench.queue.isHidden());
    bench.importer.import({.path = bench.smallCase(1)});
    EXPECT_FALSE(bench.queue.isHidden());
    ASSERT_TRUE(waitUntil([&] { return bench.finished.size() == 1; }));
    button(*bench.queue.strips()[0], "Close")->click();
    EXPECT_TRUE(bench.queue.isHidden());
}

TEST(ThumbnailCache, GivesThePictureOnceItHasArrived)
{
    Bench bench;
    bench.importer.import({.path = bench.smallCase(1)});
    ASSERT_TRUE(waitUntil([&] { return bench.finished.size() == 1; }));
    const std::int64_t id = bench.finished[0].second.report.cases()[0].seriesId;
    Thumbnail thumbnail{2, 2, {0, 255, 128, 7}};
    bench.library.ask(
        [=](database::Library& library) { database::DescriptionStore(library).put(id, {.thumbnail = thumbnail}); });
    ThumbnailCache cache(bench.library);
    QSignalSpy arrived(&cache, &ThumbnailCache::arrived);
    EXPECT_TRUE(cache.find(id).isNull());
    ASSERT_TRUE(waitUntil([&] { return arrived.count() == 1; }));
    EXPECT_EQ(cache.find(id).toImage().pixelColor(1, 0), QColor(255, 255, 255));
    EXPECT_EQ(cache.find(id).toImage().pixelColor(1, 1), QColor(7, 7, 7));
    EXPECT_TRUE(cache.find(id + 1).isNull());
}
