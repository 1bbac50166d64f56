// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lidc/lidc_xml.h"

#include "tests/fixtures/shared_material.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <set>

using namespace dsmt;
using namespace dsmt::fixtures;
using namespace dsmt::lidc;
namespace fs = std::filesystem;

namespace {

std::size_t countOf(const std::string& text, const std::string& what)
{
    std::size_t count = 0;
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + what.size()))
        ++count;
    return count;
}

std::vector<fs::path> realFiles()
{
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(sharedMaterial("data/lidc_reads/xml")))
        files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

struct Totals {
    std::size_t nodules = 0, judged = 0, small = 0, nonNodules = 0, contours = 0, holes = 0, points = 0;
    bool operator==(const Totals&) const = default;
};

Totals totalsOf(const LidcReads& reads)
{
    Totals totals;
    for (const LidcSession& session : reads.sessions) {
        totals.nodules += session.nodules.size() + session.smallNodules.size();
        totals.small += session.smallNodules.size();
        totals.nonNodules += session.nonNodules.size();
        totals.contours += session.smallNodules.size();
        totals.points += session.smallNodules.size() + session.nonNodules.size();
        for (const LidcNodule& nodule : session.nodules) {
            totals.judged += nodule.characteristics.any() ? 1 : 0;
            totals.contours += nodule.contours.size();
            for (const LidcContour& contour : nodule.contours) {
                totals.points += contour.points.size();
                totals.holes += contour.inclusion ? 0 : 1;
            }
        }
    }
    return totals;
}

/// What a search for words finds, without any XML. In these files a nodule is judged or small.
Totals naiveTotalsOf(const std::string& text)
{
    Totals totals;
    totals.nodules = countOf(text, "<unblindedReadNodule>");
    totals.judged = countOf(text, "<characteristics>");
    totals.small = totals.nodules - totals.judged;
    totals.nonNodules = countOf(text, "<nonNodule>");
    totals.contours = countOf(text, "<roi>");
    totals.holes = countOf(text, "<inclusion>FALSE</inclusion>");
    totals.points = countOf(text, "<xCoord>");
    return totals;
}

} // namespace

TEST(RealReads, AreReadWithEveryMarkThatASearchForWordsFinds)
{
    DSMT_REQUIRE_SHARED(sharedMaterial("data/lidc_reads/xml"));
    std::set<std::string> patients;
    Totals all;
    for (const fs::path& file : realFiles()) {
        const std::string name = file.filename().string(), text = lidcFileBytes(file);
        ASSERT_TRUE(isLidcXml(file)) << name;
        const LidcReads reads = readLidcXml(file);
        patients.insert(name.substr(0, name.find('_')));
        EXPECT_EQ(reads.sessions.size(), 4u) << name;
        EXPECT_NE(text.find("<SeriesInstanceUid>" + reads.seriesUid + "<"), std::string::npos) << name;
        EXPECT_NE(text.find("<StudyInstanceUID>" + reads.studyUid + "<"), std::string::npos) << name;
        const Totals totals = totalsOf(reads);
        EXPECT_EQ(totals, naiveTotalsOf(text)) << name;
        all.nodules += totals.nodules;
        all.points += totals.points;
        all.judged += totals.judged;
    }
    EXPECT_EQ(patients.size(), 80u);
    EXPECT_EQ(all.judged, 595u);
    EXPECT_EQ(all.nodules, 1386u);
    EXPECT_EQ(all.points, 187183u);
}

TEST(RealReads, JudgeEveryNoduleOnNineScales)
{
    DSMT_REQUIRE_SHARED(sharedMaterial("data/lidc_reads/xml"));
    std::size_t absent = 0, notes = 0;
    for (const fs::path& file : realFiles()) {
        const LidcReads reads = readLidcXml(file);
        notes += reads.notes.size();
        for (const LidcSession& session : reads.sessions)
            for (const LidcNodule& nodule : session.nodules) {
                EXPECT_FALSE(nodule.contours.empty());
                for (const LidcScale& scale : kLidcScales) {
                    const auto value = nodule.characteristics.*scale.value;
                    absent += value ? 0 : 1;
                    EXPECT_TRUE(!value || (*value >= 1 && *value <= scale.most)) << scale.name;
                }
            }
    }
    // One internal structure is 5.
    EXPECT_EQ(absent, 1u);
    EXPECT_EQ(notes, 1u);
}
