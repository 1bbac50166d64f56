// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/database/stored_records.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <cmath>
#include <fstream>
#include <iterator>

namespace dsmt::fixtures {

SeriesRecord unusualSeries(const std::string& seriesUid)
{
    return {.seriesUid = seriesUid,
            .studyUid = "1.2",
            .frameOfReferenceUid = "1.2.9",
            .patientId = "O'Hara\"; DROP TABLE series; --",
            .patientName = "\xE5\xB0\x8F\xE4\xB8\x9C J\xC3\xA9r\xC3\xB4me \xF0\x9F\xAB\x81",
            .patientSex = "O",
            .patientBirthDate = "19471231",
            .studyDate = "20240229",
            .description = "Thorax\t1,0 \xCE\xBCm",
            .modality = "CT",
            .manufacturer = "",
            .kernel = "B70f/%_?",
            .sliceThicknessMm = 0.1 + 0.2,
            .rows = 512,
            .columns = 768,
            .slices = 333,
            .simulated = true};
}

Assessment fullAssessment(const std::string& seriesUid)
{
    Assessment assessment;
    assessment.seriesUid = seriesUid;
    assessment.markedAt = {1.0 / 3, -2.0 / 7, 1e-17};
    NoduleMeasurements nodule;
    nodule.center = {0.1, 0.2, 0.3};
    nodule.longAxisMm = 17.3 / 3;
    nodule.shortAxisMm = 9.1 / 3;
    nodule.longAxisFrom = {-1.1, 2.2, 3.3};
    nodule.longAxisTo = {4.4, 5.5, 6.6};
    nodule.shortAxisFrom = {7.7, 8.8, 9.9};
    nodule.shortAxisTo = {0.7, 0.8, 0.9};
    nodule.volumeMm3 = 1234.5678901234;
    nodule.meanHu = -431.25;
    nodule.solidFraction = 2.0 / 3;
    assessment.nodule = nodule;
    assessment.invasiveness = Invasiveness{0.7 + 1e-13, 0.61, 0.79, 0.42};
    assessment.bubbleLucency = 0.123456789012345678;
    assessment.pleuralRetraction = 1.0 / 11;
    assessment.scope = {
        {"simulated_training", Severity::Note, "Trained on \"simulated\" nodules \xE2\x80\x94 see card."},
        {"thick_slices", Severity::Warning, "2.5 mm"}};
    assessment.provenance = {"dsmt-net", std::string(64, 'a'), std::string(64, 'c'), std::string(64, 'd'), "cpu", 2,
                             "0.1.0",    {0.1, 0.2, 0.3, 0.6}};
    return assessment;
}

Assessment refusedAssessment(const std::string& seriesUid)
{
    Assessment assessment;
    assessment.seriesUid = seriesUid;
    assessment.scope = {{"no_nodule_found", Severity::Refusal, "There is no nodule here."}};
    assessment.provenance = {"dsmt-net", std::string(64, 'b'), "", "", "cpu", 1, "0.1.0", {}};
    return assessment;
}

imaging::Mask ballMask()
{
    imaging::Geometry geometry;
    geometry.size = {13, 11, 9};
    geometry.origin = {0.1, -200.0 / 3, 55};
    geometry.spacing = {0.78125, 0.78125, 1.0 / 3};
    geometry.iAxis = {std::cos(0.2), std::sin(0.2), 0};
    geometry.jAxis = {-std::sin(0.2), std::cos(0.2), 0};
    std::vector<std::uint8_t> voxels;
    for (int k = 0; k < 9; ++k)
        for (int j = 0; j < 11; ++j)
            for (int i = 0; i < 13; ++i)
                voxels.push_back((i - 6) * (i - 6) + (j - 5) * (j - 5) + (k - 4) * (k - 4) <= 16);
    return {geometry, std::move(voxels)};
}

void tamper(const std::filesystem::path& libraryFolder, const std::string& sql)
{
    SQLite::Database database((libraryFolder / "library.sqlite").string(), SQLite::OPEN_READWRITE, 5000);
    for (const char* table :
         {"predictions", "masks", "annotations", "annotation_versions", "mask_versions", "reference_standards", "reads",
          "roc_comparisons", "study_events", "study_plans", "study_readers", "study_cases", "study_orders",
          "reader_studies", "audit", "lidc_reads", "lidc_nodules"})
        for (const char* what : {"changed", "removed", "added"})
            database.exec(std::string("DROP TRIGGER IF EXISTS ") + table + "_are_never_" + what);
    database.exec(sql);
}

std::string refusalOf(database::Library& library, const std::string& sql)
{
    try {
        library.connection().exec(sql);
    } catch (const SQLite::Exception& failure) {
        return failure.what();
    }
    return "it was done";
}

std::string fileBytes(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

} // namespace dsmt::fixtures
