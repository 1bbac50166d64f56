// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/sha256.h"
#include "core/database/audit_trail.h"
#include "core/database/case_store.h"
#include "core/database/in_library.h"
#include "core/database/known_row.h"
#include "core/database/nodule_store.h"
#include "core/database/prediction_store.h"
#include "core/database/reader_store.h"
#include "core/database/reference_standard_store.h"
#include "core/database/study_archive.h"
#include "core/database/study_rows.h"
#include "core/database/transaction.h"
#include "core/records/new_uid.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <span>

namespace dsmt::database {

namespace {

class ArchiveImport final {
public:
    ArchiveImport(Library& library, const StudyArchive& archive)
        : m_library(library), m_database(library.connection()), m_archive(archive)
    {
        SQLite::Statement nodules(m_database, "SELECT id, tracking_uid FROM nodules");
        while (nodules.executeStep()) {
            const std::string uid = nodules.getColumn(1).getString();
            const std::string lesion = uid.starts_with(kHashedUid) ? uid.substr(std::string(kHashedUid).size())
                                                                   : sha256(std::as_bytes(std::span(uid)));
            m_nodulesOf[lesion].push_back(nodules.getColumn(0).getInt64());
        }
    }

    std::int64_t take(const std::string& sha256)
    {
        addStudy();
        addCases();
        addReaders();
        insertOrders(m_database, m_studyId, m_archive.plan.orders);
        addReads();
        for (const ArchivedEvent& archived : m_archive.events)
            addEvent(archived);
        const std::int64_t plan = insertPlan(
            m_database, m_studyId, {m_archive.plan, m_archive.planSha256, "archive", m_archive.frozenAt, sha256, true});
        appendAudit(m_database, {"reader study imported", "study_plans", plan, "", "archive " + sha256});
        return m_studyId;
    }

private:
    void addStudy()
    {
        SQLite::Statement known(m_database, "SELECT 1 FROM reader_studies WHERE name = ?");
        known.bind(1, m_archive.plan.study);
        if (known.executeStep())
            throw Error(ErrorKind::BadInput, "there is a study " + m_archive.plan.study + " already");
        SQLite::Statement insert(m_database,
                                 "INSERT INTO reader_studies (name, design, seed, protocol_json, created_at, "
                                 "frozen_at) VALUES (?, ?, ?, ?, ?, ?)");
        const study::Protocol& protocol = m_archive.plan.protocol;
        SQLite::bind(insert, m_archive.plan.study, study::toString(protocol.design), protocol.seed, toJson(protocol),
                     timeNow(m_database), m_archive.frozenAt);
        insert.exec();
        m_studyId = m_database.getLastInsertRowid();
    }

    void addCases()
    {
        std::vector<StudyCase> rows;
        for (const study::PlannedCase& planned : m_archive.plan.cases) {
            const auto archived = std::find_if(m_archive.cases.begin(), m_archive.cases.end(),
                                               [&](const ArchivedCase& one) { return one.number == planned.number; });
            if (archived == m_archive.cases.end())
                throw Error(ErrorKind::BadInput, caseCode(planned.number) + " is not among the cases of the archive");
            rows.push_back({noduleOf(planned, *archived), planned.number, planned.training, "", std::nullopt,
                            archived->simulated});
            m_nodule[planned.number] = rows.back().noduleId;
            rows.back().predictionId = predictionOf(rows.back().noduleId, *archived);
        }
        insertCases(m_database, m_studyId, rows);
    }

    std::int64_t noduleOf(const study::PlannedCase& planned, const ArchivedCase& archived)
    {
        const auto known = m_nodulesOf.find(planned.lesionSha256);
        const bool isOne = known != m_nodulesOf.end() && known->second.size() == 1;
        const std::int64_t id = isOne ? known->second.front() : placeholder(planned.lesionSha256, archived.simulated);
        if (!archived.category.empty() && !ReferenceStandardStore(m_library).current(id)) {
            ReferenceStandard standard;
            standard.noduleId = id;
            standard.category = pathologyCategoryFrom(archived.category);
            standard.detail = archived.detail.empty() && standard.category == PathologyCategory::Other
                                  ? "from a study archive"
                                  : archived.detail;
            standard.method = archived.method;
            ReferenceStandardStore(m_library).add(standard);
        }
        return id;
    }

    std::int64_t placeholder(const std::string& lesion, bool simulated)
    {
        SeriesRecord series;
        series.seriesUid = newUid();
        series.studyUid = newUid();
        series.patientId = fmt::format("{} {}", m_archive.plan.study, ++m_placeholders);
        series.description = "from a study archive, without images";
        series.modality = "CT";
        series.simulated = simulated;
        const std::int64_t id = NoduleStore(m_library).at(CaseStore(m_library).addSeries(series, ""), {0, 0, 0});
        SQLite::Statement update(m_database, "UPDATE nodules SET tracking_uid = ? WHERE id = ?");
        SQLite::bind(update, kHashedUid + lesion, id);
        update.exec();
        return id;
    }

    /// One that shows readers the same, or that of the archive.
    std::optional<std::int64_t> predictionOf(std::int64_t noduleId, const ArchivedCase& archived)
    {
        if (!archived.assessment)
            return std::nullopt;
        const auto wanted = study::networkAnswer(*archived.assessment);
        for (const StoredPrediction& stored : PredictionStore(m_library).ofNodule(noduleId))
            if (stored.intact && study::networkAnswer(stored.assessment) == wanted &&
                stored.assessment.provenance.weightsSha256 == archived.assessment->provenance.weightsSha256)
                return stored.id;
        return PredictionStore(m_library).add(noduleId, *archived.assessment, nullptr);
    }

    void addReaders()
    {
        std::vector<std::int64_t> ids;
        for (const study::PlannedReader& planned : m_archive.plan.readers) {
            Reader reader;
            reader.name = m_archive.plan.study + " " + readerCode(planned.number);
            reader.seniority = planned.seniority;
            reader.specialty = planned.specialty;
            reader.years = planned.years;
            ids.push_back(ReaderStore(m_library).add(reader));
            m_reader[planned.number] = ids.back();
        }
        insertReaders(m_database, m_studyId, ids);
    }

    void addReads()
    {
        ReadStore reads(m_library);
        std::string seals;
        for (const ArchivedRead& archived : m_archive.reads) {
            NoduleRead read = archived.read;
            read.studyId = m_studyId;
            read.readerId = m_reader.at(archived.reader);
            read.noduleId = m_nodule.at(archived.caseNumber);
            seals += reads.addUnnoted(read, archived.reason, archived.lockedAt);
        }
        appendAudit(m_database, {"reads imported", "reads", std::nullopt, sha256(std::as_bytes(std::span(seals))),
                                 fmt::format("{} of study {}", m_archive.reads.size(), m_archive.plan.study)});
    }

    void addEvent(const ArchivedEvent& archived)
    {
        StudyEvent event = archived.event;
        event.studyId = m_studyId;
        if (archived.reader > 0)
            event.readerId = m_reader.at(archived.reader);
        if (archived.caseNumber > 0)
            event.noduleId = m_nodule.at(archived.caseNumber);
        insertEvent(m_database, event);
    }

    Library& m_library;
    SQLite::Database& m_database;
    const StudyArchive& m_archive;
    std::map<std::string, std::vector<std::int64_t>> m_nodulesOf; ///< by the SHA-256 of the tracking UID
    std::map<int, std::int64_t> m_nodule, m_reader;               ///< by number
    std::int64_t m_studyId = 0;
    int m_placeholders = 0;
};

} // namespace

std::int64_t importArchive(Library& library, const StudyArchive& archive, const std::string& sha256)
{
    Transaction transaction(library);
    const std::int64_t id = inLibrary(library.folder(), [&] {
        try {
            return ArchiveImport(library, archive).take(sha256);
        } catch (const std::out_of_range&) {
            throw Error(ErrorKind::BadInput, "the archive names a reader or a case that its plan does not have");
        }
    });
    transaction.commit();
    return id;
}

} // namespace dsmt::database
