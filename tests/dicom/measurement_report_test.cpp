// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/measurement_report_file.h"

#include "core/base/error.h"
#include "core/dicom/derived_uid.h"
#include "core/records/nodule_codes.h"
#include "core/records/nodule_report.h"
#include "tests/dicom/ct_folder.h"
#include "tests/fixtures/shell_word.h"
#include "tests/fixtures/written_results.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <gmock/gmock.h>

using namespace dsmt;
using namespace dsmt::dicom;
using namespace dsmt::fixtures;
using testing::HasSubstr;

namespace {

Assessment fullAssessment()
{
    Assessment assessment;
    assessment.seriesUid = "2.25.1001";
    assessment.markedAt = {-50, -147.5, 57.25};
    assessment.center = {-51, -146, 57};
    NoduleMeasurements nodule;
    nodule.center = {-51.125, -146.5, 57};
    nodule.longAxisMm = 16.123456789;
    nodule.shortAxisMm = 12.3;
    nodule.longAxisTo = {16, 0, 0};
    nodule.volumeMm3 = 1234.5678901234;
    nodule.meanHu = -321.98765432101;
    nodule.solidFraction = 1.0 / 3;
    nodule.coronal = PlaneAxes{15, 11, {0, 0, 1}, {0, 0, 16}, {1, 0, 0}, {12, 0, 0}};
    nodule.sagittal = PlaneAxes{14, 10, {0, 0, 2}, {0, 0, 16}, {1, 0, 0}, {11, 0, 0}};
    nodule.solid = SolidPart{7.5, 0.465, 0.42, 0.51, Texture::PartSolid};
    nodule.pleura = NearestPleura{3.5, {-60, -150, 57}};
    nodule.side = LungSide::Right;
    assessment.nodule = nodule;
    assessment.invasiveness = Invasiveness{0.8123456789, 0.71, 0.9, 0.46};
    assessment.amongKnown = AmongKnownCases{0.6, 0.95};
    assessment.sizeAndHu = 0.66;
    assessment.bubbleLucency = 0.93;
    assessment.pleuralRetraction = 0.12;
    assessment.scope = {{"simulated_training", Severity::Warning, "The network was trained on simulated nodules."}};
    assessment.provenance = {.package = "dsmt-phantom-v1",
                             .weightsSha256 = std::string(64, 'a'),
                             .preprocessingSha256 = std::string(64, 'b'),
                             .device = "cpu",
                             .software = "DSMT Workstation"};
    return assessment;
}

class MeasurementReportFile : public testing::Test {
protected:
    static NoduleReportContext context()
    {
        return {.trackingId = "Nodule 1",
                .trackingUid = derivedUid(1, "nodule"),
                .frameOfReferenceUid = "2.25.77",
                .packageVersion = "dsmt-phantom-v1",
                .segment = ReportedSegment{derivedUid(1, "segmentation"), 1},
                .sourceSeriesUid = "2.25.1001",
                .deviceUid = derivedUid(1, "device"),
                .readerName = "\xE7\x8E\x8B^\xE5\xB0\x8F\xE4\xB8\x9C",
                .simulatedCt = true};
    }
    void write(const MeasurementReport& report) const
    {
        writeMeasurementReport(report, someIdentity("report"), source, {source.images[1], source.images[2]},
                               derivedUid(1, "series of segmentation"), file);
    }

    TemporaryFolder folder;
    std::filesystem::path file = folder / "sr.dcm";
    CtFolder ct{*tellingVolume()};
    SourceStudy source = readSourceStudy(scan(ct.path()).series.at(0));
};

} // namespace

TEST_F(MeasurementReportFile, KeepsEveryValueAndCode)
{
    const MeasurementReport report = noduleReport(fullAssessment(), context());
    write(report);
    const MeasurementReport read = readMeasurementReport(file);
    EXPECT_EQ(toJson(read), toJson(report));
    EXPECT_TRUE(read == report);
    write(read);
    EXPECT_TRUE(readMeasurementReport(file) == report) << "and once more";
    EXPECT_TRUE(isMeasurementReport(file));
    EXPECT_FALSE(isMeasurementReport(ct.slice(0)));
}

TEST_F(MeasurementReportFile, HoldsTheNumbersOfTheAssessment)
{
    const Assessment assessment = fullAssessment();
    write(noduleReport(assessment, context()));
    const MeasurementGroup group = readMeasurementReport(file).groups.at(0);
    const auto value = [&](const Code& name) {
        const ReportedNumber* const number = findNumber(group, name);
        return number ? number->value : -1e9;
    };
    EXPECT_EQ(value(dsmt::codes::kLongAxis), assessment.nodule->longAxisMm);
    EXPECT_EQ(value(dsmt::codes::kVolume), assessment.nodule->volumeMm3);
    EXPECT_EQ(value(dsmt::codes::kAttenuation), assessment.nodule->meanHu);
    EXPECT_EQ(value(dsmt::codes::kMass), assessment.nodule->massMg());
    EXPECT_EQ(value(dsmt::codes::kRatio), assessment.nodule->solid->ratio);
    EXPECT_EQ(value(dsmt::codes::kProbability), assessment.invasiveness->probability);
    EXPECT_EQ(value(dsmt::codes::kProbabilityLow), assessment.invasiveness->lower);
    EXPECT_EQ(value(dsmt::codes::kProbabilityHigh), assessment.invasiveness->upper);
    EXPECT_EQ(value(dsmt::codes::kBubbleLucency), *assessment.bubbleLucency);
}

TEST_F(MeasurementReportFile, PassesDciodvfyAndIsShownByDsrdump)
{
    write(noduleReport(fullAssessment(), context()));
    EXPECT_EQ(errorsOf(file), "");
    const std::string shown = saidBy("dsrdump +Pl " + quoted(file.string()));
    EXPECT_THAT(shown, HasSubstr("Comprehensive 3D SR"));
    EXPECT_THAT(shown, HasSubstr("27925004,SCT,\"Nodule\""));
    EXPECT_THAT(shown, HasSubstr("Research use only - not for diagnosis."));
    EXPECT_THAT(shown, HasSubstr("trained on simulated nodules"));
}

TEST_F(MeasurementReportFile, DeclaresItsOwnTermsWithWhoIsResponsible)
{
    write(noduleReport(fullAssessment(), context()));
    DcmFileFormat format;
    ASSERT_TRUE(format.loadFile(OFFilename(file.c_str())).good());
    DcmItem* scheme = nullptr;
    ASSERT_TRUE(format.getDataset()->findAndGetSequenceItem(DCM_CodingSchemeIdentificationSequence, scheme).good());
    OFString designator, organization;
    scheme->findAndGetOFString(DCM_CodingSchemeDesignator, designator);
    scheme->findAndGetOFString(DCM_CodingSchemeResponsibleOrganization, organization);
    EXPECT_EQ(designator, "99DSMT");
    EXPECT_EQ(organization, "DSMT Workstation developers");
}

TEST_F(MeasurementReportFile, OfARefusedAssessmentSaysWhyAndHasNoProbability)
{
    Assessment refused = fullAssessment();
    refused.invasiveness.reset();
    refused.bubbleLucency.reset();
    refused.pleuralRetraction.reset();
    refused.scope.push_back({"size_outside_range", Severity::Refusal, "The nodule measures 31 mm."});
    write(noduleReport(refused, context()));
    const MeasurementGroup group = readMeasurementReport(file).groups.at(0);
    EXPECT_EQ(findNumber(group, dsmt::codes::kProbability), nullptr);
    EXPECT_THAT(group.evaluations, testing::Contains(ReportedCode{dsmt::codes::kState, dsmt::codes::kRefused}));
    EXPECT_THAT(group.remarks,
                testing::Contains(ReportedText{dsmt::codes::kScopeFinding,
                                               "refusal size_outside_range: The nodule measures 31 mm."}));
    EXPECT_EQ(errorsOf(file), "");
}

TEST_F(MeasurementReportFile, OfANoduleThatWasNotFoundIsValidToo)
{
    Assessment none = fullAssessment();
    none.nodule.reset();
    none.invasiveness.reset();
    NoduleReportContext bare = context();
    bare.segment.reset();
    bare.readerName.clear();
    const MeasurementReport report = noduleReport(none, bare);
    write(report);
    EXPECT_TRUE(readMeasurementReport(file) == report);
    EXPECT_EQ(errorsOf(file), "");
}

TEST_F(MeasurementReportFile, SaysWhatAFileIsThatIsNoReport)
{
    try {
        readMeasurementReport(ct.slice(0));
        FAIL() << "a CT image was read as a report";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::BadInput);
        EXPECT_THAT(error.message(), HasSubstr("CTImageStorage"));
    }
}
