// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/annotation_history.h"

#include "tests/fixtures/random_annotations.h"

#include <gtest/gtest.h>
#include <iterator>
#include <map>

using namespace dsmt;
using namespace dsmt::fixtures;

namespace {

using Picture = std::map<std::int64_t, Annotation>;

void carryOut(Picture& picture, const AnnotationChange& change)
{
    const auto found = picture.find(change.id);
    ASSERT_EQ(found != picture.end(), change.before.has_value());
    if (change.before) {
        ASSERT_EQ(found->second, *change.before);
        picture.erase(found);
    }
    if (change.after)
        picture[change.id] = *change.after;
}

/// Adds, changes or deletes one of the annotations.
AnnotationChange randomChange(const Picture& picture, std::int64_t newId, std::mt19937& random)
{
    const auto any = [&] {
        return randomAnnotation(kEveryKind[random() % kEveryKind.size()], RandomPlane(random), random);
    };
    if (picture.empty() || random() % 3 == 0)
        return {newId, std::nullopt, any()};
    const auto chosen = std::next(picture.begin(), std::ptrdiff_t(random() % picture.size()));
    if (random() % 2 == 0)
        return {chosen->first, chosen->second, std::nullopt};
    return {chosen->first, chosen->second, any()};
}

/// Undo the simple way: a copy of everything after each step.
struct Snapshots {
    std::vector<Picture> all{{}};
    std::size_t now = 0, oldest = 0;

    void record(const Picture& picture, std::size_t most)
    {
        all.resize(++now);
        all.push_back(picture);
        oldest = std::max(oldest, now > most ? now - most : 0);
    }
};

} // namespace

TEST(AnnotationHistory, DoesWhatSnapshotsOfEverythingWouldDo)
{
    for (const std::size_t most : {1u, 3u, 20u, 1000u}) {
        std::mt19937 random(7);
        AnnotationHistory history(most);
        Snapshots snapshots;
        Picture picture;
        for (int step = 0; step < 1500; ++step) {
            // Now mostly doing, now mostly undoing.
            const bool isUndoing = (step / 40) % 2 == 1;
            const unsigned dice = random() % 10;
            ASSERT_EQ(history.canUndo(), snapshots.now > snapshots.oldest);
            ASSERT_EQ(history.canRedo(), snapshots.now + 1 < snapshots.all.size());
            if (dice < (isUndoing ? 6u : 2u)) {
                const auto change = history.undo();
                ASSERT_EQ(change.has_value(), snapshots.now > snapshots.oldest);
                if (change) {
                    carryOut(picture, *change);
                    --snapshots.now;
                }
            } else if (dice < (isUndoing ? 9u : 4u)) {
                const auto change = history.redo();
                ASSERT_EQ(change.has_value(), snapshots.now + 1 < snapshots.all.size());
                if (change) {
                    carryOut(picture, *change);
                    ++snapshots.now;
                }
            } else {
                const AnnotationChange change = randomChange(picture, step, random);
                carryOut(picture, change);
                history.record(change);
                snapshots.record(picture, most);
            }
            ASSERT_EQ(picture, snapshots.all[snapshots.now]) << "step " << step;
        }
    }
}

TEST(AnnotationHistory, ForgetsWhatWasUndoneWhenSomethingNewIsDone)
{
    AnnotationHistory history;
    const Annotation mark{AnnotationKind::NoduleMark, {{1, 2, 3}}, {}, ""};
    history.record({1, std::nullopt, mark});
    EXPECT_EQ(history.undo(), (AnnotationChange{1, mark, std::nullopt}));
    EXPECT_TRUE(history.canRedo());
    history.record({2, std::nullopt, mark});
    EXPECT_FALSE(history.canRedo());
    EXPECT_FALSE(history.redo());
}
