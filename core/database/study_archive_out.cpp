// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/database/in_library.h"
#include "core/database/prediction_store.h"
#include "core/database/reference_standard_store.h"
#include "core/database/study_archive.h"
#include "core/database/study_check.h"
#include "core/database/study_rows.h"
#include "core/study/case_truth.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <fmt/format.h>
#include <map>

namespace dsmt::database {

namespace {

/// Numbers only: no places in the patient, no texts, no UIDs, no times.
Assessment withoutIdentity(const Assessment& assessment)
{
    Assessment bare = assessment;
    bare.seriesUid.clear();
    bare.markedAt = bare.center = {};
    for (ScopeFinding& finding : bare.scope)
        finding.text.clear();
    bare.provenance.seconds = {};
    if (!bare.nodule)
        return bare;
    NoduleMeasurements& nodule = *bare.nodule;
    nodule.center = nodule.longAxisFrom = nodule.longAxisTo = nodule.shortAxisFrom = nodule.shortAxisTo = {};
    for (std::optional<PlaneAxes>* axes : {&nodule.coronal, &nodule.sagittal})
        if (*axes)
            (*axes)->longFrom = (*axes)->longTo = (*axes)->shortFrom = (*axes)->shortTo = {};
    if (nodule.pleura)
        nodule.pleura->at = {};
    return bare;
}

/// What somebody typed stays here, unless it is the protocol's own wording.
std::string sharedDetail(const study::Protocol& protocol, const ReferenceStandard& standard)
{
    return standard.category == PathologyCategory::Other && study::truthOf(protocol, standard) ? standard.detail : "";
}

ArchivedCase archivedCase(Library& library, const study::Protocol& protocol, const StudyCase& one)
{
    ArchivedCase archived;
    archived.number = one.number;
    archived.simulated = one.simulated;
    if (const auto truth = ReferenceStandardStore(library).current(one.noduleId)) {
        archived.category = toString(truth->standard.category);
        archived.detail = sharedDetail(protocol, truth->standard);
        archived.method = truth->standard.method;
    }
    if (one.predictionId)
        archived.assessment = withoutIdentity(PredictionStore(library).prediction(*one.predictionId).assessment);
    return archived;
}

std::vector<ArchivedEvent> archivedEvents(SQLite::Database& database, std::int64_t studyId,
                                          std::map<std::int64_t, int>& readers, std::map<std::int64_t, int>& cases)
{
    SQLite::Statement select(database, "SELECT reader, nodule, session, at, kind, detail_json FROM study_events "
                                       "WHERE study = ? ORDER BY id");
    select.bind(1, studyId);
    std::vector<ArchivedEvent> events;
    while (select.executeStep()) {
        ArchivedEvent archived;
        archived.reader = readers[select.getColumn(0).getInt64()];
        archived.caseNumber = cases[select.getColumn(1).getInt64()];
        archived.event.session = select.getColumn(2).getInt();
        archived.event.at = study::instantFrom(select.getColumn(3).getString());
        archived.event.kind = select.getColumn(4).getString();
        archived.event.detailJson = select.getColumn(5).getString();
        events.push_back(std::move(archived));
    }
    return events;
}

} // namespace

StudyArchive archiveOf(Library& library, std::int64_t studyId)
{
    const std::optional<FrozenPlan> frozen = StudyStore(library).frozen(studyId);
    if (!frozen)
        throw Error(ErrorKind::Refused, "the plan is not frozen; an archive holds what was frozen");
    if (const CheckReport report = checkStudy(library, studyId); !report.faults.empty())
        throw Error(ErrorKind::Refused, fmt::format("the study is not as it was stored ({} faults, the first: {})",
                                                    report.faults.size(), report.faults.front().text));
    return inLibrary(library.folder(), [&] {
        StudyArchive archive{frozen->plan, frozen->sha256, frozen->frozenAt, {}, {}, {}};
        std::map<std::int64_t, int> readers, cases;
        for (const StudyReader& reader : studyReaders(library.connection(), studyId))
            readers[reader.readerId] = reader.number;
        for (const StudyCase& one : studyCases(library.connection(), studyId))
            if (one.number > 0) {
                cases[one.noduleId] = one.number;
                archive.cases.push_back(archivedCase(library, archive.plan.protocol, one));
            }
        for (const StoredRead& stored : ReadStore(library).ofStudy(studyId)) {
            ArchivedRead read{readers[stored.read.readerId], cases[stored.read.noduleId], stored.read, stored.lockedAt,
                              stored.reason};
            read.read.studyId = read.read.readerId = read.read.noduleId = 0;
            archive.reads.push_back(std::move(read));
        }
        archive.events = archivedEvents(library.connection(), studyId, readers, cases);
        return archive;
    });
}

} // namespace dsmt::database
