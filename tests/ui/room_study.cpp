// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/room_study.h"

#include "core/database/coordinator_store.h"
#include "core/database/nodule_store.h"
#include "core/database/read_store.h"
#include "core/database/reader_store.h"
#include "core/database/reference_standard_store.h"
#include "core/dicom/write_ct.h"
#include "tests/fixtures/shapes.h"

#include <gtest/gtest.h>

namespace dsmt::ui::testing {

using namespace dsmt::database;
using namespace dsmt::fixtures;

namespace {

constexpr imaging::WorldPoint kMiddle{10, -20, 30};

SeriesRecord writeMarkedCt(const std::filesystem::path& folder, int number)
{
    SeriesRecord record;
    record.seriesUid = dicom::derivedUid(std::uint64_t(number), "series");
    record.studyUid = dicom::derivedUid(std::uint64_t(number), "study");
    record.frameOfReferenceUid = dicom::derivedUid(std::uint64_t(number), "frame");
    record.patientId = record.patientName = "PLANTED-PATIENT";
    record.studyDate = "19870605";
    record.description = "PLANTED-DESCRIPTION";
    record.modality = "CT";
    record.sliceThicknessMm = 2;
    record.simulated = true;
    dicom::writeCtSeries(*ball(imaging::cubeAround(kMiddle, 60, 2), kMiddle, 7, 0), record, folder);
    return record;
}

void addNodule(Library& library, std::int64_t series, imaging::WorldPoint center, bool invasive)
{
    const std::int64_t id = NoduleStore(library).at(series, center, 1);
    NoduleStore(library).describe(id, "PLANTED-NODULE", "");
    ReferenceStandard standard = resected(id, invasive ? PathologyCategory::Iac : PathologyCategory::Ais);
    standard.determinedBy = "PLANTED-PATHOLOGIST";
    standard.detail = "PLANTED-TRUTH";
    ReferenceStandardStore(library).add(standard);
    Assessment assessment = fullAssessment();
    assessment.nodule->longAxisMm = 12;
    assessment.invasiveness->probability = kProbability;
    assessment.scope = {{"note", Severity::Note, "PLANTED-SCOPE"}};
    assessment.provenance.device = "PLANTED-PREDICTION";
    PredictionStore(library).add(id, assessment, nullptr);
}

} // namespace

void addReadableCases(Library& library, const std::filesystem::path& folder, const RoomCases& cases)
{
    int count = 0;
    for (int ct = 1; ct <= cases.cts; ++ct) {
        const std::filesystem::path place = folder / ("PLANTED-FOLDER-" + std::to_string(ct));
        const std::int64_t series = CaseStore(library).addSeries(writeMarkedCt(place, ct), place);
        for (int n = 0; n < cases.nodulesOfEach; ++n, ++count)
            addNodule(library, series, kMiddle + imaging::WorldPoint{2.0 * (n % 20), 2.0 * (n / 20), 0},
                      count % 2 == 1);
    }
}

std::int64_t makeRoomStudy(const std::filesystem::path& folder, const RoomCases& cases, const RoomPlan& plan)
{
    Library library(folder);
    addReadableCases(library, folder.parent_path() / "ct", cases);
    addReaders(library, plan.readers);
    CoordinatorStore(library).setPasscode(kCoordinator);
    const std::int64_t id = frozenStudy(library, plan.design, plan.training, plan.feedback);
    // What somebody else said about the same nodule elsewhere.
    NoduleRead other;
    other.studyId = ReaderStore(library).importedStudy("elsewhere");
    other.readerId = ReaderStore(library).add({0, "Elsewhere", "", "", std::nullopt, ""});
    other.noduleId = StudyStore(library).cases(id).front().noduleId;
    other.invasiveness = 64;
    other.comment = "PLANTED-OTHER-READ";
    ReadStore(library).add(other);
    return id;
}

} // namespace dsmt::ui::testing
