// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/import_lidc.h"

#include "core/base/error.h"
#include "core/base/sha256.h"
#include "core/database/case_store.h"
#include "core/database/lidc_store.h"
#include "tests/fixtures/lidc_text.h"
#include "tests/fixtures/shared_material.h"
#include "tests/fixtures/temporary_folder.h"

#include <fstream>
#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::fixtures;
using namespace dsmt::workflows;

TEST(ImportLidc, KeepsAFileOnceAndAttachesItWhenItsCtComes)
{
    const TemporaryFolder folder;
    std::ofstream(folder / "reads.xml") << lidcText(twoReaders());
    database::Library library(folder / "library");
    const ImportedLidc first = importLidc(library, folder / "reads.xml");
    EXPECT_TRUE(first.isNew);
    EXPECT_FALSE(first.attached);
    EXPECT_EQ(first.reads, twoReaders());

    database::CaseStore(library).addSeries({.seriesUid = twoReaders().seriesUid}, "/ct");
    const ImportedLidc again = importLidc(library, folder / "reads.xml");
    EXPECT_FALSE(again.isNew);
    EXPECT_TRUE(again.attached);
    EXPECT_EQ(again.id, first.id);
    const auto stored = database::LidcStore(library).ofSeries(twoReaders().seriesUid);
    ASSERT_EQ(stored.size(), 1u);
    EXPECT_EQ(stored[0].fileSha256, sha256OfFile(folder / "reads.xml"));
    EXPECT_EQ(stored[0].reads, twoReaders());
}

TEST(ImportLidc, TakesNothingFromAFileThatIsNoReading)
{
    const TemporaryFolder folder;
    const std::string text = lidcText(twoReaders());
    std::ofstream(folder / "half.xml") << text.substr(0, text.size() / 2);
    database::Library library(folder / "library");
    EXPECT_THROW(importLidc(library, folder / "half.xml"), Error);
    EXPECT_TRUE(database::LidcStore(library).all().empty());
}

TEST(ImportLidc, GivesBackTheRealReadings)
{
    const std::filesystem::path real = sharedMaterial("data/lidc_reads/xml");
    DSMT_REQUIRE_SHARED(real);
    const TemporaryFolder folder;
    database::Library library(folder / "library");
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(real)) {
        const ImportedLidc imported = importLidc(library, entry.path());
        ++files;
        bool isStored = false;
        for (const auto& stored : database::LidcStore(library).ofSeries(imported.reads.seriesUid))
            isStored = isStored || (stored.id == imported.id && stored.reads == imported.reads);
        EXPECT_TRUE(isStored) << entry.path().filename();
    }
    const auto rows = database::LidcStore(library).all();
    EXPECT_EQ(rows.size(), files);
    int nodules = 0;
    for (const database::LidcRow& row : rows)
        nodules += row.nodules;
    EXPECT_EQ(nodules, 595);
}
