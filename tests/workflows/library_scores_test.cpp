// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/library_scores.h"

#include "core/base/error.h"
#include "core/database/read_store.h"
#include "core/database/reader_store.h"
#include "core/database/sign_in_store.h"
#include "core/workflows/imrmc_file.h"
#include "tests/database/planned_study.h"
#include "tests/fixtures/temporary_folder.h"

#include <algorithm>
#include <gmock/gmock.h>

using namespace dsmt;
using namespace dsmt::fixtures;
using namespace dsmt::workflows;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

class LibraryScores : public testing::Test {
protected:
    void readAll(std::int64_t study, const std::vector<std::int64_t>& readers)
    {
        database::StudyReading reading(library);
        for (const std::int64_t reader : readers)
            readOn(reading, database::SignInStore(library).signIn(study, reader, kPasscode));
    }

    TemporaryFolder folder;
    database::Library library{folder / "library"};
};

} // namespace

TEST_F(LibraryScores, OfAnEmptyLibraryAreNone)
{
    EXPECT_THAT(scoreSources(library), IsEmpty());
    EXPECT_THROW(libraryScores(library, {}), Error);
}

TEST_F(LibraryScores, OfNetworksAreTheirNewestPredictionsOfNodulesWithATruth)
{
    addCases(library, 10);
    addNodules(library, "1.2.9", 3); // without truth
    const auto sources = scoreSources(library);
    ASSERT_EQ(sources.size(), 1u);
    EXPECT_FALSE(sources[0].study);
    const StudyScores scores = libraryScores(library, sources[0]);
    EXPECT_EQ(scores.table.study.cases.size(), 10u);
    EXPECT_EQ(scores.table.study.readers.size(), 1u);
    EXPECT_EQ(std::count(scores.table.study.positive.begin(), scores.table.study.positive.end(), 1), 5);
    EXPECT_EQ(scores.table.study.clusters.size(), 10u); // nodules of one patient
    ASSERT_EQ(scores.calls.size(), 1u);
    EXPECT_EQ(scores.calls.begin()->second.cases(), 10u);
    EXPECT_TRUE(std::all_of(scores.table.study.scores.begin(), scores.table.study.scores.end(),
                            [](double score) { return score > 0 && score < 1; }));
}

TEST_F(LibraryScores, OfAStudyAreForWhenAllHaveRead)
{
    addCases(library, 6);
    const auto readers = addReaders(library, 2);
    const std::int64_t id = frozenStudy(library, study::Design::Sequential);
    readAll(id, {readers[0]});
    auto source = scoreSources(library).at(1);
    EXPECT_TRUE(source.isBeingRead);
    EXPECT_THAT(refusalOf([&] { libraryScores(library, source); }), HasSubstr("still being read"));
    readAll(id, {readers[1]});
    source = scoreSources(library).at(1);
    EXPECT_FALSE(source.isBeingRead);
    const statistics::ReaderStudy study = libraryScores(library, source).table.study;
    EXPECT_THAT(study.readers, ElementsAre("R1", "R2", "network"));
    EXPECT_THAT(study.modalities, testing::UnorderedElementsAre("unaided", "aided", "network"));
    const auto calls = libraryScores(library, source).calls;
    EXPECT_EQ(calls.at("R1 / unaided").cases(), 6u);
    EXPECT_EQ(calls.size(), 4u);
    // The network answered for the study; the reads are all there.
    EXPECT_EQ(std::count(study.isRead.begin(), study.isRead.end(), 1), 2 * 2 * 6 + 6);
}

TEST_F(LibraryScores, OfAStudyComeBackFromItsImrmcFile)
{
    addCases(library, 6);
    const auto readers = addReaders(library, 2);
    const std::int64_t id = frozenStudy(library, study::Design::StandAlone);
    readAll(id, readers);
    const std::string text = studyImrmc(library, id);
    EXPECT_THAT(text, HasSubstr("stand-alone"));
    const statistics::ReaderStudy written = studyScores(library, id, true).table.study, read = readImrmc(text).study;
    EXPECT_EQ(read.readers, written.readers);
    EXPECT_EQ(read.modalities, written.modalities);
    EXPECT_EQ(read.scores, written.scores);
    EXPECT_EQ(read.positive, written.positive);
}

TEST_F(LibraryScores, OfImportedReadsHaveReadersByName)
{
    const auto nodules = addCases(library, 4);
    database::ReaderStore readers(library);
    const std::int64_t reader = readers.add({.name = "Elsewhere"});
    const std::int64_t id = readers.importedStudy("from a file");
    for (const std::int64_t nodule : nodules)
        database::ReadStore(library).add(fullRead(id, reader, nodule, 10 * double(nodule)));
    const auto source = scoreSources(library).at(1);
    EXPECT_TRUE(source.isImported && !source.isBeingRead);
    const statistics::ReaderStudy study = libraryScores(library, source).table.study;
    EXPECT_THAT(study.readers, ElementsAre("Elsewhere"));
    EXPECT_EQ(study.cases.size(), 4u);
}
