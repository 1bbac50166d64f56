// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/deidentify_files.h"

#include "core/base/error.h"
#include "core/dicom/measurement_report_file.h"
#include "core/dicom/read_segmentation.h"
#include "core/records/nodule_codes.h"
#include "tests/fixtures/oblique_mask.h"
#include "tests/fixtures/written_results.h"
#include "tests/workflows/exported_case.h"

#include <fstream>
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>
#include <sys/stat.h>

using namespace dsmt;
using namespace dsmt::fixtures;
using namespace dsmt::workflows;
using testing::HasSubstr;
using testing::Not;
namespace fs = std::filesystem;

namespace {

const dicom::DeidentifyOptions kOptions{.key = "0123456789abcdef"};

/// A CT with its results, cleaned together.
class DeidentifyFiles : public testing::Test {
protected:
    DeidentifyFiles()
    {
        results = analysed.exported("results");
        sources = filesBelow(analysed / "results");
        for (const fs::path& file : analysed.source().files)
            sources.push_back(file);
    }

    fs::path cleanedOf(const std::string& kind, const Deidentification& done) const
    {
        for (const fs::path& file : done.files) {
            if (kind == "SR" && dicom::isMeasurementReport(out / file))
                return out / file;
            if (kind == "SEG" && dicom::isSegmentation(out / file))
                return out / file;
        }
        throw std::runtime_error("no " + kind);
    }

    AnalysedCase analysed{variedCases(2).front()};
    ResultExport results;
    std::vector<fs::path> sources;
    fs::path out = analysed / "out";
};

} // namespace

TEST_F(DeidentifyFiles, KeepsResultsTogetherWithTheirImages)
{
    const Deidentification done = deidentifyFiles(sources, &out, kOptions, {});
    ASSERT_EQ(done.files.size(), sources.size());
    EXPECT_TRUE(done.leftOut.empty());
    for (const fs::path& file : done.files)
        EXPECT_EQ(errorsOf(out / file), "") << file;
    const dicom::ScanResult scanned = dicom::scan(out);
    ASSERT_EQ(scanned.series.size(), 1u);
    EXPECT_TRUE(scanned.series[0].record.simulated) << "it still says so";
    EXPECT_THAT(scanned.series[0].record.patientId, testing::StartsWith("DSMT-"));

    const MeasurementGroup group = dicom::readMeasurementReport(cleanedOf("SR", done)).groups.at(0);
    EXPECT_EQ(group.sourceSeriesUid, scanned.series[0].record.seriesUid);
    EXPECT_EQ(group.segment->sopInstanceUid, cleanedOf("SEG", done).stem());
    EXPECT_EQ(findNumber(group, codes::kVolume)->value, analysed.chosen().predictions[0].assessment.nodule->volumeMm3);
    EXPECT_EQ(group.algorithm.at(2).text, "weights SHA-256 " + std::string(64, 'a'));
    for (const ExportedObject& object : results.objects)
        if (object.kind == "SEG")
            expectSame(*dicom::readSegmentation(cleanedOf("SEG", done)).mask,
                       *dicom::readSegmentation(object.file).mask);
}

TEST_F(DeidentifyFiles, TellsWhatWasDoneWithoutTellingWhoItWas)
{
    const fs::path letter = analysed / "Letter about Mr. Somebody.txt";
    std::ofstream(letter) << "Dear colleague";
    sources.push_back(letter);
    const Deidentification done = deidentifyFiles(sources, &out, kOptions, {});
    ASSERT_EQ(done.leftOut.size(), 1u);
    const std::string text = deidentificationJson(done, kOptions);
    const nlohmann::json report = nlohmann::json::parse(text);
    EXPECT_EQ(report["files"].size(), sources.size() - 1);
    EXPECT_EQ(report["left_out"][0]["reason"], "it is no DICOM file");
    EXPECT_EQ(report["options"].size(), 2u);
    for (const std::string& all : {text, deidentificationCsv(done)}) {
        EXPECT_THAT(all, Not(HasSubstr("Somebody")));
        EXPECT_THAT(all, Not(HasSubstr("SIM-")));
        EXPECT_THAT(all, HasSubstr("Patient's Name"));
    }
}

TEST_F(DeidentifyFiles, WritesNothingInAPreviewAndNothingOverItsSources)
{
    const Deidentification preview = deidentifyFiles(sources, nullptr, kOptions, {});
    EXPECT_FALSE(fs::exists(out));
    EXPECT_EQ(preview.files, deidentifyFiles(sources, &out, kOptions, {}).files);
    const fs::path above = analysed / "results";
    EXPECT_THROW(deidentifyFiles(sources, &above, kOptions, {}), Error);
    EXPECT_THROW(filesBelow(analysed / "absent"), Error);
}

TEST_F(DeidentifyFiles, UsesOneKeyForALibraryThatOnlyItsOwnerReads)
{
    const std::string key = deidentificationKey(analysed / "library");
    EXPECT_EQ(key.size(), 64u);
    EXPECT_EQ(deidentificationKey(analysed / "library"), key);
    using Status = struct stat; // a function has the same name
    Status status{};
    ASSERT_EQ(::stat(((analysed / "library") / "deidentification.key").c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, 0600U);
}
