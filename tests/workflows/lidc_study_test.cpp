// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/lidc_study.h"

#include "core/base/error.h"
#include "core/database/study_check.h"
#include "core/database/study_store.h"
#include "core/workflows/study_results.h"
#include "core/workflows/text_file.h"
#include "tests/fixtures/lidc_text.h"
#include "tests/fixtures/shared_material.h"
#include "tests/fixtures/temporary_folder.h"

#include <cmath>
#include <fstream>
#include <functional>
#include <gtest/gtest.h>
#include <map>
#include <regex>
#include <set>

using namespace dsmt;
using namespace dsmt::fixtures;
using namespace dsmt::workflows;

namespace {

/// A square outline; readers draw the pixels just outside.
LidcNodule square(const std::string& id, int left, int top, int side, double z, std::optional<int> malignancy)
{
    LidcNodule nodule{.id = id, .characteristics = {.subtlety = 3, .malignancy = malignancy}, .contours = {}};
    LidcContour contour{.zMm = z, .sopUid = "", .inclusion = true, .points = {}};
    for (const auto& [x, y] : {std::pair(left, top), std::pair(left + side, top), std::pair(left + side, top + side),
                               std::pair(left, top + side), std::pair(left, top)})
        contour.points.push_back({x, y});
    nodule.contours.push_back(contour);
    return nodule;
}

/// Counted with a different method than the product's: texts cut out of the XML by patterns, polygons filled pixel by
/// pixel, marks joined until nothing changes.
struct IndependentCount {
    std::size_t files = 0, readers = 0, nodules = 0, ratings = 0;
};

using Pixels = std::set<std::tuple<long, int, int>>;

bool isInside(const std::vector<std::pair<int, int>>& polygon, int x, int y)
{
    bool inside = false;
    for (std::size_t n = 0, before = polygon.size() - 1; n < polygon.size(); before = n++) {
        const auto [ax, ay] = polygon[n];
        const auto [bx, by] = polygon[before];
        const long cross = long(bx - ax) * (y - ay) - long(by - ay) * (x - ax);
        if (cross == 0 && std::min(ax, bx) <= x && x <= std::max(ax, bx) && std::min(ay, by) <= y &&
            y <= std::max(ay, by))
            return false; // on a line
        if ((ay > y) != (by > y) && x < double(bx - ax) * (y - ay) / (by - ay) + ax)
            inside = !inside;
    }
    return inside;
}

std::vector<std::string> blocks(const std::string& text, const std::string& name)
{
    std::vector<std::string> found;
    const std::string open = "<" + name, close = "</" + name + ">";
    for (std::size_t at = text.find(open); at != std::string::npos; at = text.find(open, at + 1)) {
        const char after = text[at + open.size()];
        if (after != '>' && after != ' ' && after != '\n' && after != '\r')
            continue;
        const std::size_t end = text.find(close, at);
        if (end != std::string::npos)
            found.push_back(text.substr(at, end - at));
    }
    return found;
}

std::string first(const std::string& text, const std::string& name)
{
    const auto all = blocks(text, name);
    if (all.empty())
        return "";
    std::string value = all.front().substr(all.front().find('>') + 1);
    value.erase(std::remove_if(value.begin(), value.end(), [](unsigned char c) { return std::isspace(c); }),
                value.end());
    return value;
}

void count(const std::string& xml, IndependentCount& all)
{
    std::vector<Pixels> marks;
    const auto sessions = blocks(xml, "readingSession");
    all.readers = std::max(all.readers, sessions.size());
    std::vector<std::pair<std::size_t, bool>> owners; // reader, judged
    for (std::size_t reader = 0; reader < sessions.size(); ++reader)
        for (const std::string& nodule : blocks(sessions[reader], "unblindedReadNodule")) {
            if (first(nodule, "characteristics").empty() || first(nodule, "subtlety").empty())
                continue; // under 3 mm
            Pixels inside, outline;
            for (const std::string& roi : blocks(nodule, "roi")) {
                if (first(roi, "inclusion") != "TRUE")
                    continue;
                const long z =
                    std::lround(100 * std::stod(first(roi, "imageZposition"))); // readers write it differently
                std::vector<std::pair<int, int>> polygon;
                for (const std::string& edge : blocks(roi, "edgeMap"))
                    polygon.emplace_back(std::stoi(first(edge, "xCoord")), std::stoi(first(edge, "yCoord")));
                int least[2] = {100000, 100000}, most[2] = {0, 0};
                for (const auto& [x, y] : polygon) {
                    outline.emplace(z, x, y);
                    least[0] = std::min(least[0], x);
                    least[1] = std::min(least[1], y);
                    most[0] = std::max(most[0], x);
                    most[1] = std::max(most[1], y);
                }
                for (int y = least[1]; y <= most[1]; ++y)
                    for (int x = least[0]; x <= most[0]; ++x)
                        if (isInside(polygon, x, y))
                            inside.emplace(z, x, y);
            }
            marks.push_back(inside.empty() ? outline : inside);
            owners.emplace_back(reader, !first(nodule, "malignancy").empty());
        }
    std::vector<std::size_t> group(marks.size());
    for (std::size_t n = 0; n < group.size(); ++n)
        group[n] = n;
    const auto touch = [&](const Pixels& a, const Pixels& b) {
        return std::any_of(a.begin(), a.end(), [&](const auto& pixel) { return b.contains(pixel); });
    };
    for (bool changed = true; changed;) {
        changed = false;
        for (std::size_t a = 0; a < marks.size(); ++a)
            for (std::size_t b = a + 1; b < marks.size(); ++b)
                if (group[a] != group[b] && touch(marks[a], marks[b])) {
                    group[a] = group[b] = std::min(group[a], group[b]);
                    changed = true;
                }
    }
    std::set<std::size_t> nodules(group.begin(), group.end());
    std::set<std::pair<std::size_t, std::size_t>> rated; // one rating of a reader for a nodule
    for (std::size_t n = 0; n < marks.size(); ++n)
        if (owners[n].second)
            rated.emplace(group[n], owners[n].first);
    ++all.files;
    all.nodules += nodules.size();
    all.ratings += rated.size();
}

} // namespace

TEST(LidcMatching, TakesANoduleThatFourReadAsOne)
{
    LidcReads reads{.seriesUid = "1.2", .studyUid = "", .sessions = {}, .notes = {}};
    for (int reader = 1; reader <= 4; ++reader)
        reads.sessions.push_back(
            {.reader = reader,
             .nodules = {square("a", 100 + reader, 100, 12, 5, reader), square("b", 300, 300, 10, 5, 1)}});
    const LidcMatching matching = matchNodules(reads);
    ASSERT_EQ(matching.nodules.size(), 2u);
    EXPECT_EQ(matching.nodules[0].marks.size(), 4u);
    EXPECT_EQ(matching.nodules[0].marks[2].malignancy, 3);
    EXPECT_TRUE(matching.notes.empty());
}

TEST(LidcMatching, PartsWhatLiesOnOtherImagesAndTellsOfTwoMarksOfOneReader)
{
    LidcReads reads{.seriesUid = "1.2", .studyUid = "", .sessions = {}, .notes = {}};
    reads.sessions.push_back(
        {.reader = 1, .nodules = {square("a", 100, 100, 12, 5, 4), square("b", 110, 100, 6, 5, 2)}});
    reads.sessions.push_back(
        {.reader = 2, .nodules = {square("c", 100, 100, 20, 5, 3), square("d", 100, 100, 20, 9, 5)}});
    const LidcMatching matching = matchNodules(reads);
    ASSERT_EQ(matching.nodules.size(), 2u);
    ASSERT_EQ(matching.nodules[0].marks.size(), 2u);
    EXPECT_EQ(matching.nodules[0].marks[0].malignancy, 4) << "the larger of the two";
    EXPECT_EQ(matching.notes.size(), 1u);
}

TEST(LidcStudy, CountsReadersNodulesAndRatingsOfTheRealFilesAsAnIndependentCountDoes)
{
    const auto folder = sharedMaterial("data/lidc_reads");
    DSMT_REQUIRE_SHARED(folder);
    IndependentCount counted;
    for (const auto& file : std::filesystem::directory_iterator(folder / "xml"))
        count(readTextFile(file.path()), counted);
    const LidcStudy study = lidcStudy(folder / "xml", folder / "diagnosis.csv");
    EXPECT_EQ(std::size_t(study.files), counted.files);
    EXPECT_EQ(std::size_t(study.readers), counted.readers);
    EXPECT_EQ(study.nodules.size(), counted.nodules);
    EXPECT_EQ(study.ratings, counted.ratings);
    EXPECT_GT(counted.nodules, 100u);

    const TemporaryFolder place;
    database::Library library(place / "library");
    const std::int64_t id = importLidcStudy(library, "lidc", study);
    EXPECT_TRUE(database::checkStudy(library, id).faults.empty());
    const StudyResults results = studyResults(library, id);
    EXPECT_EQ(std::size_t(results.reads.flow.considered), counted.nodules);
    EXPECT_EQ(results.reads.readers.size(), counted.readers);
    EXPECT_EQ(results.sections.size(), 15u);
    EXPECT_TRUE(results.warning.empty()); // nothing is simulated
    const auto mean = meanArea(results.mrmc, 0);
    ASSERT_TRUE(mean.has_value()) << results.mrmc.undefined;
    EXPECT_GT(mean->area, 0.5);
    for (const database::StoredRead& read : results.reads.reads)
        EXPECT_FALSE(read.read.invasiveCall.has_value()); // nothing is made up
    EXPECT_THROW(importLidcStudy(library, "lidc", study), Error);
}
