// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/annotation_store.h"

#include "core/base/error.h"
#include "core/database/case_store.h"
#include "tests/database/stored_records.h"
#include "tests/fixtures/random_annotations.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <gmock/gmock.h>
#include <map>

using namespace dsmt;
using namespace dsmt::database;
using namespace dsmt::fixtures;

namespace {

const std::string kAuthor = "O'Hara \xE5\xB0\x8F";

struct AnnotatedLibrary {
    const TemporaryFolder folder;
    Library library{folder / "library"};
    AnnotationStore store{library};
    std::int64_t series = CaseStore(library).addSeries(unusualSeries(), "/ct");
    std::mt19937 random{11};

    Annotation any() { return randomAnnotation(kEveryKind[random() % kEveryKind.size()], RandomPlane(random), random); }
    std::int64_t rows(const char* table)
    {
        return library.connection().execAndGet(std::string("SELECT count(*) FROM ") + table).getInt64();
    }
};

template <class Work> Error failureOf(Work&& work)
{
    try {
        work();
    } catch (const Error& error) {
        return error;
    }
    return {ErrorKind::Refused, "it did not fail"};
}

} // namespace

TEST(AnnotationStore, GivesBackExactlyWhatWasPlacedAfterReopening)
{
    const TemporaryFolder folder;
    std::mt19937 random(3);
    std::vector<Annotation> placed;
    {
        Library library(folder / "library");
        const std::int64_t series = CaseStore(library).addSeries(unusualSeries(), "/ct");
        for (const AnnotationKind kind : kEveryKind) {
            placed.push_back(randomAnnotation(kind, RandomPlane(random), random));
            AnnotationStore(library).add(series, placed.back(), kAuthor);
        }
    }
    Library library(folder / "library");
    const std::int64_t series = CaseStore(library).findSeries("1.2.3")->seriesId;
    const auto found = AnnotationStore(library).ofSeries(series);
    ASSERT_EQ(found.annotations.size(), placed.size());
    for (std::size_t n = 0; n < placed.size(); ++n) {
        EXPECT_EQ(found.annotations[n].annotation, placed[n]);
        EXPECT_EQ(found.annotations[n].author, kAuthor);
        EXPECT_THAT(found.annotations[n].changedAt, testing::MatchesRegex("....-..-..T..:..:..\\....Z"));
    }
    EXPECT_TRUE(found.unreadable.empty());
}

TEST(AnnotationStore, KeepsEveryVersionAndShowsTheNewest)
{
    AnnotatedLibrary bench;
    const Annotation first = bench.any(), second = bench.any(), third = bench.any();
    const std::int64_t id = bench.store.add(bench.series, first, "a");
    bench.store.change(id, second, "b");
    EXPECT_EQ(bench.store.ofSeries(bench.series).annotations.at(0).annotation, second);
    EXPECT_EQ(bench.store.ofSeries(bench.series).annotations.at(0).author, "b");
    bench.store.remove(id, "c");
    EXPECT_TRUE(bench.store.ofSeries(bench.series).annotations.empty());
    EXPECT_TRUE(bench.store.ofSeries(bench.series).unreadable.empty());
    bench.store.change(id, third, "d");
    EXPECT_EQ(bench.store.ofSeries(bench.series).annotations.at(0).id, id);
    EXPECT_EQ(bench.store.ofSeries(bench.series).annotations.at(0).annotation, third);
    const auto versions = bench.store.versions(id);
    ASSERT_EQ(versions.size(), 4u);
    EXPECT_EQ(versions[0].annotation, first);
    EXPECT_EQ(versions[1].annotation, second);
    EXPECT_EQ(versions[2].annotation, std::nullopt);
    EXPECT_EQ(versions[2].author, "c");
    EXPECT_EQ(versions[3].annotation, third);
}

TEST(AnnotationStore, FollowsRandomStepsAsAMapWould)
{
    AnnotatedLibrary bench;
    const std::int64_t other = CaseStore(bench.library).addSeries(unusualSeries("1.2.4"), "/other");
    bench.store.add(other, bench.any(), "");
    std::map<std::int64_t, Annotation> expected;
    std::vector<std::int64_t> ids;
    for (int step = 0; step < 120; ++step) {
        const unsigned dice = bench.random() % 4;
        const Annotation placed = bench.any();
        if (dice == 0 || ids.empty()) {
            ids.push_back(bench.store.add(bench.series, placed, ""));
            expected[ids.back()] = placed;
        } else if (const std::int64_t id = ids[bench.random() % ids.size()]; dice == 1) {
            bench.store.remove(id, "");
            expected.erase(id);
        } else {
            bench.store.change(id, placed, ""); // brings back what was deleted, too
            expected[id] = placed;
        }
        std::map<std::int64_t, Annotation> found;
        for (const StoredAnnotation& stored : bench.store.ofSeries(bench.series).annotations)
            found[stored.id] = stored.annotation;
        ASSERT_EQ(found, expected) << "step " << step;
    }
    EXPECT_EQ(bench.store.ofSeries(other).annotations.size(), 1u);
}

TEST(AnnotationStore, RefusesWhatIsNoneAndLeavesNothingBehind)
{
    AnnotatedLibrary bench;
    const Annotation none{AnnotationKind::Distance, {{0, 0, 0}}, {0, 0, 1}, ""};
    EXPECT_EQ(failureOf([&] { bench.store.add(bench.series, none, ""); }).kind(), ErrorKind::BadInput);
    EXPECT_EQ(failureOf([&] { bench.store.add(9999, bench.any(), ""); }).kind(), ErrorKind::Failed);
    EXPECT_EQ(bench.rows("annotations"), 0);
    EXPECT_EQ(failureOf([&] { bench.store.change(77, bench.any(), ""); }).kind(), ErrorKind::NotFound);
    EXPECT_EQ(failureOf([&] { bench.store.remove(77, ""); }).kind(), ErrorKind::NotFound);
    const std::int64_t id = bench.store.add(bench.series, bench.any(), "");
    EXPECT_EQ(failureOf([&] { bench.store.change(id, none, ""); }).kind(), ErrorKind::BadInput);
    EXPECT_EQ(bench.rows("annotation_versions"), 1);
}

TEST(AnnotationStore, IsNeverChangedInPlace)
{
    AnnotatedLibrary bench;
    bench.store.add(bench.series, bench.any(), "");
    for (const std::string table : {"annotations", "annotation_versions"}) {
        EXPECT_THAT(refusalOf(bench.library, "UPDATE " + table + " SET id = 5"), testing::HasSubstr("never changed"));
        EXPECT_THAT(refusalOf(bench.library, "DELETE FROM " + table), testing::HasSubstr("never removed"));
        EXPECT_THAT(refusalOf(bench.library, "INSERT OR REPLACE INTO " + table + " SELECT * FROM " + table),
                    testing::HasSubstr("never"));
    }
}

TEST(AnnotationStore, NamesWhatCannotBeReadAndGivesTheRest)
{
    AnnotatedLibrary bench;
    const std::int64_t damaged = bench.store.add(bench.series, bench.any(), "");
    const std::int64_t whole = bench.store.add(bench.series, bench.any(), "");
    tamper(bench.folder / "library",
           "UPDATE annotation_versions SET annotation_json = '{}' WHERE annotation = " + std::to_string(damaged));
    const auto found = bench.store.ofSeries(bench.series);
    ASSERT_EQ(found.annotations.size(), 1u);
    EXPECT_EQ(found.annotations[0].id, whole);
    EXPECT_EQ(found.unreadable, std::vector<std::int64_t>{damaged});
    EXPECT_THROW(bench.store.versions(damaged), Error);
}
