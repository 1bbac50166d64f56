// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/imported_objects.h"

#include "core/base/user_name.h"
#include "core/database/audit_trail.h"
#include "core/database/in_library.h"
#include "core/database/known_row.h"
#include "core/database/mask_store.h"
#include "core/database/sealed_row.h"
#include "core/database/transaction.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>

#include <fmt/format.h>

namespace dsmt::database {

namespace {

constexpr const char* kOfCase = " WHERE study_uid = ? AND series_uid IN (?, '') ORDER BY id";

bool has(SQLite::Database& database, const std::string& table, const std::string& sopInstanceUid, int segment)
{
    SQLite::Statement select(
        database, segment < 0 ? fmt::format("SELECT 1 FROM {} WHERE sop_instance_uid = ?", table)
                              : fmt::format("SELECT 1 FROM {} WHERE sop_instance_uid = ? AND segment = ?", table));
    select.bind(1, sopInstanceUid);
    if (segment >= 0)
        select.bind(2, segment);
    return select.executeStep();
}

ImportedReport reportOf(SQLite::Statement& select)
{
    const auto text = [&](const char* column) { return select.getColumn(column).getString(); };
    ImportedReport report;
    report.intact = storedSeal(select).intact();
    report.id = select.getColumn("id").getInt64();
    report.sopInstanceUid = text("sop_instance_uid");
    report.studyUid = text("study_uid");
    report.seriesUid = text("series_uid");
    report.contentAt = text("content_at");
    report.importedAt = text("imported_at");
    try {
        report.report = measurementReportFromJson(text("report_json"));
    } catch (const Error&) {
        report.intact = false;
    }
    return report;
}

ImportedSegment segmentOf(SQLite::Statement& select)
{
    const auto text = [&](const char* column) { return select.getColumn(column).getString(); };
    ImportedSegment segment;
    segment.id = select.getColumn("id").getInt64();
    segment.sopInstanceUid = text("sop_instance_uid");
    segment.segment = select.getColumn("segment").getInt();
    segment.label = text("label");
    segment.studyUid = text("study_uid");
    segment.seriesUid = text("series_uid");
    segment.frameOfReferenceUid = text("frame_of_reference_uid");
    segment.importedAt = text("imported_at");
    MaskRow row;
    row.size = {select.getColumn("size_i").getInt(), select.getColumn("size_j").getInt(),
                select.getColumn("size_k").getInt()};
    row.grid = text("grid");
    const SQLite::Column runs = select.getColumn("runs");
    const auto* bytes = static_cast<const std::uint8_t*>(runs.getBlob());
    row.runs.assign(bytes, bytes + runs.getBytes());
    if (row.sha256() == text("runs_sha256"))
        segment.mask = maskOf(row);
    return segment;
}

} // namespace

bool ImportedObjects::add(const ImportedReport& report)
{
    Transaction transaction(m_library);
    const bool isNew = inLibrary(m_library.folder(), [&] {
        SQLite::Database& database = m_library.connection();
        if (has(database, "imported_reports", report.sopInstanceUid, -1))
            return false;
        const SealedRow row{{"sop_instance_uid", report.sopInstanceUid},
                            {"study_uid", report.studyUid},
                            {"series_uid", report.seriesUid},
                            {"content_at", report.contentAt},
                            {"imported_by", userName()},
                            {"imported_at", timeNow(database)},
                            {"report_json", toJson(report.report, -1)}};
        const std::int64_t id = insertSealed(database, "imported_reports", row);
        appendAudit(database, {"report imported", "imported_reports", id, sealOf(row), report.sopInstanceUid});
        return true;
    });
    transaction.commit();
    return isNew;
}

bool ImportedObjects::add(const ImportedSegment& segment)
{
    Transaction transaction(m_library);
    const bool isNew = inLibrary(m_library.folder(), [&] {
        SQLite::Database& database = m_library.connection();
        if (has(database, "imported_segments", segment.sopInstanceUid, segment.segment))
            return false;
        const MaskRow row = maskRow(*segment.mask);
        SQLite::Statement insert(
            database, "INSERT INTO imported_segments (sop_instance_uid, segment, label, study_uid, series_uid, "
                      "frame_of_reference_uid, imported_by, imported_at, size_i, size_j, size_k, grid, runs_sha256, "
                      "runs) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        SQLite::bind(insert, segment.sopInstanceUid, segment.segment, segment.label, segment.studyUid,
                     segment.seriesUid, segment.frameOfReferenceUid, userName(), timeNow(database), row.size.i,
                     row.size.j, row.size.k, row.grid, row.sha256());
        insert.bind(14, row.runs.data(), int(row.runs.size()));
        insert.exec();
        appendAudit(database, {"segment imported", "imported_segments", database.getLastInsertRowid(), "",
                               fmt::format("{} segment {}", segment.sopInstanceUid, segment.segment)});
        return true;
    });
    transaction.commit();
    return isNew;
}

std::vector<ImportedReport> ImportedObjects::reports(const std::string& studyUid, const std::string& seriesUid)
{
    return inLibrary(m_library.folder(), [&] {
        SQLite::Statement select(m_library.connection(), std::string("SELECT * FROM imported_reports") + kOfCase);
        SQLite::bind(select, studyUid, seriesUid);
        std::vector<ImportedReport> found;
        while (select.executeStep())
            found.push_back(reportOf(select));
        return found;
    });
}

std::vector<ImportedSegment> ImportedObjects::segments(const std::string& studyUid, const std::string& seriesUid)
{
    return inLibrary(m_library.folder(), [&] {
        SQLite::Statement select(m_library.connection(), std::string("SELECT * FROM imported_segments") + kOfCase);
        SQLite::bind(select, studyUid, seriesUid);
        std::vector<ImportedSegment> found;
        while (select.executeStep())
            found.push_back(segmentOf(select));
        return found;
    });
}

} // namespace dsmt::database
