// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/contrast_agent.h"

#include "core/dicom/scan.h"
#include "tests/dicom/ct_folder.h"
#include "tests/dicom/enhanced_ct.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::dicom;
using namespace dsmt::fixtures;

namespace {

std::optional<std::string> agentOf(const std::string& text, const std::string& route = {})
{
    DcmDataset dataset;
    dataset.putAndInsertString(DCM_ContrastBolusAgent, text.c_str());
    dataset.putAndInsertString(DCM_ContrastBolusRoute, route.c_str());
    return contrastAgent(dataset, "");
}

DcmItem* itemOf(DcmItem& item, const DcmTagKey& sequence, long index = 0)
{
    DcmItem* found = nullptr;
    item.findOrCreateSequenceItem(sequence, found, index);
    return found;
}

/// Enhanced CT names its agents in a sequence.
void putAgent(DcmItem& item, const char* name, const char* route)
{
    DcmItem* agent = itemOf(item, DCM_ContrastBolusAgentSequence);
    agent->putAndInsertString(DCM_CodeMeaning, name);
    itemOf(*agent, DCM_ContrastBolusAdministrationRouteSequence)->putAndInsertString(DCM_CodeMeaning, route);
}

std::vector<std::optional<std::string>> agentsOf(const EnhancedCtOptions& options)
{
    const TemporaryFolder folder;
    writeEnhancedCt(*tellingVolume(), someSeries(), folder / "enhanced.dcm", options);
    std::vector<std::optional<std::string>> agents;
    for (const ScannedSeries& series : scan(folder.path()).series)
        agents.push_back(series.contrastAgent);
    return agents;
}

} // namespace

TEST(ContrastAgent, IsWhatTheTextNames)
{
    EXPECT_EQ(agentOf("OMNIPAQUE 350"), "OMNIPAQUE 350");
    EXPECT_EQ(agentOf("CE", "IV"), "CE");
    EXPECT_EQ(agentOf(""), std::nullopt);
}

TEST(ContrastAgent, IsNothingWhereTheTextDeniesItOrItStaysInTheBowel)
{
    for (const char* denial : {"NONE", "No", "n/a", "no contrast", "0"})
        EXPECT_EQ(agentOf(denial), std::nullopt) << denial;
    EXPECT_EQ(agentOf("Gastrografin", "ORAL"), std::nullopt);
    EXPECT_EQ(agentOf("Iohexol", "ORAL & IV"), "Iohexol");
    EXPECT_EQ(agentOf("Iohexol", "Intravenous"), "Iohexol");
}

TEST(ContrastAgent, IsFoundInTheSequenceOfASingleFrame)
{
    DcmDataset dataset;
    putAgent(dataset, "Iodixanol", "By mouth");
    EXPECT_EQ(contrastAgent(dataset, ""), std::nullopt);
    putAgent(dataset, "Iodixanol", "Intravenous route");
    EXPECT_EQ(contrastAgent(dataset, ""), "Iodixanol");
    itemOf(dataset, DCM_ContrastBolusAgentSequence)->putAndInsertString(DCM_CodeMeaning, "");
    EXPECT_EQ(contrastAgent(dataset, ""), "") << "there is one, unnamed";
}

TEST(ContrastAgent, IsSaidByTheSeries)
{
    const CtFolder folder(*tellingVolume());
    EXPECT_FALSE(scan(folder.path()).series.at(0).contrastAgent);
    folder.edit(2, [](DcmDataset& dataset) { dataset.putAndInsertString(DCM_ContrastBolusAgent, "Iohexol"); });
    EXPECT_EQ(scan(folder.path()).series.at(0).contrastAgent, "Iohexol");
}

TEST(ContrastAgent, OfEnhancedCtIsThatOfItsFrames)
{
    EnhancedCtOptions options;
    options.change = [](DcmDataset& dataset) { putAgent(dataset, "Iohexol", "Intravenous route"); };
    EXPECT_EQ(agentsOf(options), std::vector{std::optional<std::string>("Iohexol")});
    // Two phases over the same places; the first, before the injection, says so in each frame.
    for (int pass = 1; pass <= 2; ++pass)
        for (int k = 0; k < 5; ++k)
            options.frames.push_back({.k = k, .temporalPosition = pass});
    options.change = [](DcmDataset& dataset) {
        putAgent(dataset, "Iohexol", "Intravenous route");
        for (long frame = 0; frame < 10; ++frame) {
            DcmItem* groups = itemOf(dataset, DCM_PerFrameFunctionalGroupsSequence, frame);
            itemOf(*groups, DCM_ContrastBolusUsageSequence)
                ->putAndInsertString(DCM_ContrastBolusAgentAdministered, frame < 5 ? "NO" : "YES");
        }
    };
    const auto agents = agentsOf(options);
    ASSERT_EQ(agents.size(), 2u);
    EXPECT_EQ(std::count(agents.begin(), agents.end(), std::nullopt), 1);
    EXPECT_EQ(std::count(agents.begin(), agents.end(), std::optional<std::string>("Iohexol")), 1);
}

TEST(ContrastAgent, OfAConvertedCtIsThatOfItsSources)
{
    EnhancedCtOptions options{.kind = EnhancedKind::LegacyConverted};
    options.change = [](DcmDataset& dataset) {
        DcmItem* shared = itemOf(dataset, DCM_SharedFunctionalGroupsSequence);
        itemOf(*shared, DCM_UnassignedSharedConvertedAttributesSequence)
            ->putAndInsertString(DCM_ContrastBolusAgent, "Iohexol");
    };
    EXPECT_EQ(agentsOf(options), std::vector{std::optional<std::string>("Iohexol")});
}
