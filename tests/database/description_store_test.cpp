// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/description_store.h"

#include "core/database/case_store.h"
#include "tests/database/stored_records.h"

#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::database;
using namespace dsmt::fixtures;

namespace {

SeriesDescription fullDescription()
{
    SeriesDescription description;
    description.geometry = ballMask().geometry();
    description.transferSyntaxUid = "1.2.840.10008.1.2.1";
    description.findings = {{{"gantry_tilt", Severity::Refusal, "It is tilted."}, {0.1, -2, 3}, {4, 5, 1.0 / 3}},
                            {{"lossy_source", Severity::Warning, "\xE6\x9C\x89\xE6\x8D\x9F"}, {}, {}}};
    description.thumbnail = Thumbnail{3, 2, {0, 1, 2, 253, 254, 255}};
    return description;
}

} // namespace

TEST(DescriptionStore, GivesBackExactlyWhatWasPut)
{
    const TemporaryFolder folder;
    Library library(folder / "library");
    const std::int64_t id = CaseStore(library).addSeries(unusualSeries(), "/ct");
    DescriptionStore descriptions(library);
    EXPECT_FALSE(descriptions.find(id));
    const SeriesDescription put = fullDescription();
    descriptions.put(id, put);
    const SeriesDescription found = descriptions.find(id).value();
    ASSERT_TRUE(found.geometry);
    EXPECT_EQ(found.geometry->size, put.geometry->size);
    EXPECT_EQ(found.geometry->origin, put.geometry->origin);
    EXPECT_EQ(found.geometry->spacing, put.geometry->spacing);
    EXPECT_EQ(found.geometry->kAxis, put.geometry->kAxis);
    EXPECT_EQ(found.transferSyntaxUid, put.transferSyntaxUid);
    ASSERT_EQ(found.findings.size(), 2u);
    EXPECT_EQ(found.findings[0].finding.code, "gantry_tilt");
    EXPECT_EQ(found.findings[0].finding.severity, Severity::Refusal);
    EXPECT_EQ(found.findings[0].to, put.findings[0].to);
    EXPECT_EQ(found.findings[1].finding.text, put.findings[1].finding.text);
    EXPECT_EQ(descriptions.thumbnail(id), put.thumbnail);
    EXPECT_EQ(descriptions.findings().at(id).size(), 2u);
}

TEST(DescriptionStore, ReplacesWhatWasThere)
{
    const TemporaryFolder folder;
    Library library(folder / "library");
    const std::int64_t id = CaseStore(library).addSeries(unusualSeries(), "/ct");
    DescriptionStore descriptions(library);
    descriptions.put(id, fullDescription());
    descriptions.put(id, {});
    EXPECT_FALSE(descriptions.find(id)->geometry);
    EXPECT_TRUE(descriptions.find(id)->findings.empty());
    EXPECT_FALSE(descriptions.thumbnail(id));
    EXPECT_TRUE(descriptions.findings().empty());
}
