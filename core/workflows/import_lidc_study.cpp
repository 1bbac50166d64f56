// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/sha256.h"
#include "core/database/study_archive.h"
#include "core/records/reference_standard.h"
#include "core/workflows/lidc_study.h"

#include <fmt/format.h>
#include <span>

namespace dsmt::workflows {

namespace {

constexpr double kRatingStep = 25; ///< of 0 to 100, for one step of 1 to 5

constexpr const char* kNotes =
    "Retrospective: real radiologists' ratings of malignancy, from the public LIDC-IDRI collection (The Cancer Imaging "
    "Archive, CC BY 3.0), against its diagnosis table. It was not planned here: plan and reads came in together. "
    "Readers "
    "are places in the files (the first, second, ... reading of a CT), not the same persons from CT to CT, so that "
    "per-reader numbers describe no person. A reader who did not outline a nodule gave no rating of it: such reads are "
    "missing, which is no opinion that the nodule is benign. Nodules are matched over readers where outlines share a "
    "pixel. The table does not say where a diagnosed nodule lies: of each patient the nodule that most readers marked, "
    "of "
    "those the largest, stands for the diagnosis.";

study::Protocol protocolOf()
{
    study::Protocol protocol;
    protocol.design = study::Design::Unaided;
    protocol.inclusion = {3, 100};
    protocol.positive = kMalignant;
    protocol.negative = kBenign;
    protocol.endpoint = "AUC of rated malignancy (1 to 5) against the diagnosis";
    protocol.notes = kNotes;
    return protocol;
}

std::string lesionOf(const LidcStudyNodule& nodule, int number)
{
    const std::string text = fmt::format("{}#{}", nodule.seriesUid, number);
    return sha256(std::as_bytes(std::span(text)));
}

database::ArchivedRead readOf(const MatchedMark& mark, int caseNumber, const std::string& at)
{
    database::ArchivedRead archived{.reader = mark.reader, .caseNumber = caseNumber, .read = {}, .lockedAt = at};
    archived.read.invasiveness = kRatingStep * (*mark.malignancy - 1);
    archived.read.comment = fmt::format("malignancy {} of 5", *mark.malignancy);
    return archived;
}

} // namespace

std::int64_t importLidcStudy(database::Library& library, const std::string& name, const LidcStudy& lidc)
{
    const std::string now = study::isoText(study::instantNow());
    database::StudyArchive archive;
    study::Plan& plan = archive.plan;
    plan.study = name;
    plan.protocol = protocolOf();
    std::vector<std::string> reasons;
    std::vector<int> numbers;
    for (const LidcStudyNodule& nodule : lidc.nodules) {
        reasons.push_back(nodule.excludedBecause);
        if (!nodule.excludedBecause.empty())
            continue;
        const int number = int(numbers.size()) + 1;
        numbers.push_back(number);
        plan.cases.push_back({number, lesionOf(nodule, number), false, ""});
        archive.cases.push_back({.number = number,
                                 .simulated = false,
                                 .category = toString(PathologyCategory::Other),
                                 .detail = nodule.truth,
                                 .method = nodule.method,
                                 .assessment = {}});
        for (const MatchedMark& mark : nodule.matched.marks)
            if (mark.malignancy)
                archive.reads.push_back(readOf(mark, number, now));
    }
    if (numbers.empty())
        throw Error(ErrorKind::BadInput, "none of the nodules has a diagnosis");
    plan.excluded = study::flowOf(reasons).excluded;
    for (int reader = 1; reader <= lidc.readers; ++reader)
        plan.readers.push_back({reader, "LIDC-IDRI radiologist", "thoracic radiology", std::nullopt});
    plan.orders = readingOrders(plan.protocol, lidc.readers, {}, numbers);
    archive.planSha256 = sha256Of(plan);
    archive.frozenAt = now;
    return importArchive(library, archive, sha256Of(archive));
}

} // namespace dsmt::workflows
