// SPDX-License-Identifier: GPL-3.0-or-later
// Structured reports of other programs, laid out as the LIDC-IDRI in DICOM and ordinary Enhanced SR are, and damaged
// ones.
#include "core/base/error.h"
#include "core/dicom/measurement_report_file.h"
#include "core/records/nodule_codes.h"
#include "core/records/nodule_report.h"
#include "tests/dicom/ct_folder.h"
#include "tests/fixtures/mutator.h"
#include "tests/fixtures/written_results.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>
#include <dcmtk/dcmsr/dsrdoc.h>

#include <fstream>
#include <gmock/gmock.h>

using namespace dsmt;
using namespace dsmt::dicom;
using namespace dsmt::fixtures;
using testing::HasSubstr;

namespace {

using Entry = DSRCodedEntryValue;

/// Adds an item below the current one and stays on it.
void add(DSRDocumentTree& tree, DSRTypes::E_RelationshipType relation, DSRTypes::E_ValueType type, const Entry& name)
{
    ASSERT_NE(tree.addContentItem(relation, type, DSRTypes::AM_belowCurrent), 0u);
    ASSERT_TRUE(tree.getCurrentContentItem().setConceptName(name).good());
}

void addCode(DSRDocumentTree& tree, DSRTypes::E_RelationshipType relation, const Entry& name, const Entry& value)
{
    add(tree, relation, DSRTypes::VT_Code, name);
    ASSERT_TRUE(tree.getCurrentContentItem().setCodeValue(value).good());
    tree.goUp();
}

void addNumber(DSRDocumentTree& tree, const Entry& name, const char* value, const Entry& unit)
{
    add(tree, DSRTypes::RT_contains, DSRTypes::VT_Num, name);
    ASSERT_TRUE(tree.getCurrentContentItem().setNumericValue(DSRNumericMeasurementValue(value, unit)).good());
    tree.goUp();
}

/// With the codes that were in use before SNOMED CT had a designator.
void putLidcGroup(DSRDocumentTree& tree)
{
    add(tree, DSRTypes::RT_contains, DSRTypes::VT_Container, Entry("126010", "DCM", "Imaging Measurements"));
    add(tree, DSRTypes::RT_contains, DSRTypes::VT_Container, Entry("125007", "DCM", "Measurement Group"));
    add(tree, DSRTypes::RT_hasObsContext, DSRTypes::VT_Text, Entry("112039", "DCM", "Tracking Identifier"));
    ASSERT_TRUE(tree.getCurrentContentItem().setStringValue("Nodule 1 - Annotation IL057").good());
    tree.goUp();
    addCode(tree, DSRTypes::RT_contains, Entry("121071", "DCM", "Finding"), Entry("M-03010", "SRT", "Nodule"));
    addCode(tree, DSRTypes::RT_hasConceptMod, Entry("G-C0E3", "SRT", "Finding Site"), Entry("T-28000", "SRT", "Lung"));
    addNumber(tree, Entry("G-D705", "SRT", "Volume"), "2423.5", Entry("mm3", "UCUM", "cubic millimeter"));
    addCode(tree, DSRTypes::RT_contains, Entry("C41144", "NCIt", "Texture"), Entry("RID50151", "RADLEX", "Solid"));
    addCode(tree, DSRTypes::RT_contains, Entry("C45992", "NCIt", "Subtlety score"),
            Entry("105", "99LIDCQIICR", "5 out of 5 (Obvious)"));
}

class ForeignReport : public testing::Test {
protected:
    MeasurementReport read(DSRTypes::E_DocumentType type, const std::function<void(DSRDocumentTree&)>& put) const
    {
        DSRDocument document;
        EXPECT_TRUE(document.createNewDocument(type).good());
        DSRDocumentTree& tree = document.getTree();
        tree.addContentItem(DSRTypes::RT_isRoot, DSRTypes::VT_Container);
        tree.getCurrentContentItem().setConceptName(Entry("126000", "DCM", "Imaging Measurement Report"));
        put(tree);
        DcmFileFormat format;
        EXPECT_TRUE(document.write(*format.getDataset()).good());
        EXPECT_TRUE(format.saveFile(OFFilename(file.c_str()), EXS_LittleEndianExplicit).good());
        return readMeasurementReport(file);
    }

    TemporaryFolder folder;
    std::filesystem::path file = folder / "sr.dcm";
};

} // namespace

TEST_F(ForeignReport, OfTheLidcIsReadWithItsRatings)
{
    const MeasurementReport report = read(DSRTypes::DT_EnhancedSR, putLidcGroup);
    ASSERT_EQ(report.groups.size(), 1u);
    const MeasurementGroup& group = report.groups.front();
    EXPECT_EQ(group.trackingId, "Nodule 1 - Annotation IL057");
    EXPECT_EQ(group.finding, (Code{"M-03010", "SRT", "Nodule"}));
    ASSERT_EQ(group.sites.size(), 1u);
    EXPECT_EQ(group.sites[0].site.meaning, "Lung");
    ASSERT_EQ(group.numbers.size(), 1u);
    EXPECT_EQ(group.numbers[0].value, 2423.5);
    ASSERT_EQ(group.evaluations.size(), 2u);
    EXPECT_EQ(group.evaluations[0].value.value, "RID50151");
    EXPECT_EQ(group.evaluations[1].value.meaning, "5 out of 5 (Obvious)");
}

TEST_F(ForeignReport, WithoutGroupsGivesTheNumbersOfItsContainers)
{
    const MeasurementReport report = read(DSRTypes::DT_EnhancedSR, [](DSRDocumentTree& tree) {
        add(tree, DSRTypes::RT_contains, DSRTypes::VT_Container, Entry("121070", "DCM", "Findings"));
        addNumber(tree, Entry("M-02550", "SRT", "Diameter"), "12.5", Entry("mm", "UCUM", "millimeter"));
    });
    ASSERT_EQ(report.groups.size(), 1u);
    ASSERT_EQ(report.groups[0].numbers.size(), 1u);
    EXPECT_EQ(report.groups[0].numbers[0].name.meaning, "Diameter");
    EXPECT_EQ(report.groups[0].numbers[0].value, 12.5);
}

TEST_F(ForeignReport, ThatIsDamagedIsReadOrRefusedInWords)
{
    const CtFolder ct(*tellingVolume());
    const SourceStudy source = readSourceStudy(scan(ct.path()).series.at(0));
    Assessment assessment;
    assessment.nodule.emplace().longAxisMm = 12;
    assessment.provenance.package = "test";
    const NoduleReportContext context{
        .trackingId = "Nodule 1", .trackingUid = "2.25.1", .frameOfReferenceUid = "2.25.2", .deviceUid = "2.25.3"};
    writeMeasurementReport(noduleReport(assessment, context), someIdentity("report"), source, source.images, "", file);
    const Mutator mutator({bytesOf(file)}, 31);
    int wereRead = 0, wereRefused = 0;
    for (std::uint64_t n = 0; n < 600; ++n) {
        std::ofstream(file, std::ios::binary) << mutator.mutant(n);
        try {
            readMeasurementReport(file);
            ++wereRead;
        } catch (const Error& error) {
            ++wereRefused;
            EXPECT_THAT(error.message(), HasSubstr(file.string()));
        }
    }
    EXPECT_GT(wereRead, 50);
    EXPECT_GT(wereRefused, 50);
}
