// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/database/filled_library.h"

#include "core/database/nodule_store.h"
#include "core/database/read_store.h"
#include "core/database/reader_store.h"
#include "core/database/reference_standard_store.h"
#include "core/database/roc_comparison_store.h"

namespace dsmt::fixtures {

using namespace dsmt::database;

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
    RocComparisonStore(library).add(
        {"readers", std::string(64, 'e'), "paired DeLong", "{}", R"({"difference": 0.1})", "test"});
}

} // namespace dsmt::fixtures
