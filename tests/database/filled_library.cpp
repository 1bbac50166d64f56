// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/database/filled_library.h"

#include "core/database/annotation_store.h"
#include "core/database/lidc_store.h"
#include "core/database/mask_edit_store.h"
#include "core/database/nodule_store.h"
#include "core/database/read_store.h"
#include "core/database/reader_store.h"
#include "core/database/reference_standard_store.h"
#include "core/database/roc_comparison_store.h"

namespace dsmt::fixtures {

using namespace dsmt::database;

namespace {

/// What a reader draws and paints, and the readings of another.
void addMarks(Library& library, std::int64_t seriesId, std::int64_t noduleId)
{
    AnnotationStore annotations(library);
    const Annotation distance{AnnotationKind::Distance, {{1, 2, 3}, {4, 1.0 / 3, 3}}, {0, 0, 1}, ""};
    const std::int64_t kept = annotations.add(seriesId, distance, "reader");
    annotations.change(kept, {AnnotationKind::Distance, {{1, 2, 3}, {5, 1, 3}}, {0, 0, 1}, ""}, "reader");
    annotations.remove(annotations.add(seriesId, distance, "reader"), "other");
    MaskEditStore edits(library);
    const auto mask = std::make_shared<const imaging::Mask>(ballMask());
    for (const MaskStep step : {MaskStep::Brush, MaskStep::Undo})
        edits.add(noduleId, {std::nullopt, step, "reader", mask});
    LidcSession session{.reader = 1};
    session.nodules.push_back({"N1", {.texture = 5, .malignancy = 4}, {{-7, "1.2.3.4", true, {{10, 20}, {11, 20}}}}});
    session.nonNodules.push_back({"N2", -8, "1.2.3.5", {30, 40}});
    LidcStore(library).add({"1.2.3", "1.2", {session}, {}}, std::string(64, 'f'));
}

} // namespace

std::vector<std::int64_t> addNodules(Library& library, const std::string& seriesUid, int count)
{
    const std::int64_t series = CaseStore(library).addSeries(unusualSeries(seriesUid), "/ct");
    std::vector<std::int64_t> ids;
    for (int n = 0; n < count; ++n)
        ids.push_back(NoduleStore(library).at(series, {20.0 * n, 1.0 / 3, -7}));
    return ids;
}

ReferenceStandard resected(std::int64_t noduleId, PathologyCategory category)
{
    return {noduleId, category, "", "surgical resection", "2024-02-29", "Dr. \xE6\x9D\x8E"};
}

NoduleRead fullRead(std::int64_t studyId, std::int64_t readerId, std::int64_t noduleId, double invasiveness)
{
    NoduleRead read;
    read.studyId = studyId;
    read.readerId = readerId;
    read.noduleId = noduleId;
    read.invasiveness = invasiveness;
    read.invasiveCall = invasiveness > 50;
    read.bubbleLucency = SignAnswer::Present;
    read.bubbleLucencyConfidence = 70;
    read.pleuralRetraction = SignAnswer::CannotTell;
    read.comment = "Spiculated, \"tail\" to the pleura";
    read.seconds = 31.5;
    read.idleSeconds = 2.25;
    read.readAt = "2026-01-01T00:00:00Z";
    return read;
}

void fillLibrary(Library& library)
{
    const std::vector<std::int64_t> nodules = addNodules(library, "1.2.3", 2);
    const imaging::Mask mask = ballMask();
    PredictionStore predictions(library);
    for (const std::int64_t nodule : nodules) {
        predictions.add(nodule, refusedAssessment(), nullptr);
        predictions.add(nodule, fullAssessment(), &mask);
    }
    ReferenceStandardStore truths(library);
    truths.add(resected(nodules[0], PathologyCategory::Mia));
    truths.add(resected(nodules[0], PathologyCategory::Iac), "a second look");
    truths.add(resected(nodules[1], PathologyCategory::Ais));
    ReaderStore readers(library);
    const std::int64_t study = readers.importedStudy("pilot");
    ReadStore reads(library);
    for (const char* name : {"senior 1", "junior \xE7\x8E\x8B"}) {
        const std::int64_t reader = readers.add({0, name, "senior", "thoracic", 12, ""});
        for (const std::int64_t nodule : nodules)
            reads.add(fullRead(study, reader, nodule));
        reads.add(fullRead(study, reader, nodules[0], 80), "typed wrongly");
    }
    addMarks(library, CaseStore(library).findSeries("1.2.3")->seriesId, nodules[0]);
    RocComparisonStore(library).add(
        {"readers", std::string(64, 'e'), "paired DeLong", "{}", R"({"difference": 0.1})", "test"});
}

} // namespace dsmt::fixtures
