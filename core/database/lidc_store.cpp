// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/lidc_store.h"

#include "core/database/audit_trail.h"
#include "core/database/contour_text.h"
#include "core/database/in_library.h"
#include "core/database/known_row.h"
#include "core/database/sealed_row.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <array>
#include <fmt/format.h>

namespace dsmt::database {

namespace {

constexpr const char* kNodule = "nodule";
constexpr const char* kSmallNodule = "small nodule";
constexpr const char* kNonNodule = "non-nodule";

/// In the order of kLidcScales.
constexpr std::array kScaleColumns{"subtlety",   "internal_structure", "calcification", "sphericity", "margin",
                                   "lobulation", "spiculation",        "texture",       "malignancy"};

std::optional<std::int64_t> idOf(SQLite::Database& database, const std::string& fileSha256)
{
    SQLite::Statement select(database, "SELECT id FROM lidc_reads WHERE file_sha256 = ?");
    select.bind(1, fileSha256);
    return select.executeStep() ? std::optional(select.getColumn(0).getInt64()) : std::nullopt;
}

void insertMark(SQLite::Database& database, std::int64_t readsId, int reader, const char* kind,
                const LidcNodule& nodule)
{
    SealedRow row{{"reads", readsId},
                  {"reader", std::int64_t(reader)},
                  {"kind", std::string(kind)},
                  {"nodule_id", nodule.id},
                  {"contours", contoursText(nodule.contours)}};
    for (std::size_t n = 0; n < kScaleColumns.size(); ++n)
        if (const auto value = nodule.characteristics.*kLidcScales[n].value)
            row[kScaleColumns[n]] = std::int64_t(*value);
    insertSealed(database, "lidc_nodules", row);
}

void insertMarks(SQLite::Database& database, std::int64_t readsId, int reader, const char* kind,
                 const std::vector<LidcMark>& marks)
{
    for (const LidcMark& mark : marks)
        insertMark(database, readsId, reader, kind, {mark.id, {}, {{mark.zMm, mark.sopUid, true, {mark.point}}}});
}

std::int64_t insertReads(SQLite::Database& database, const LidcReads& reads, const std::string& fileSha256)
{
    const SealedRow row{{"series_uid", reads.seriesUid},   {"study_uid", reads.studyUid},
                        {"file_sha256", fileSha256},       {"readers", std::int64_t(reads.sessions.size())},
                        {"notes", notesText(reads.notes)}, {"added_at", timeNow(database)}};
    const std::int64_t id = insertSealed(database, "lidc_reads", row);
    for (const LidcSession& session : reads.sessions) {
        for (const LidcNodule& nodule : session.nodules)
            insertMark(database, id, session.reader, kNodule, nodule);
        insertMarks(database, id, session.reader, kSmallNodule, session.smallNodules);
        insertMarks(database, id, session.reader, kNonNodule, session.nonNodules);
    }
    appendAudit(database, {"readings imported", "lidc_reads", id, sealOf(row), ""});
    return id;
}

LidcSession& sessionOf(LidcReads& reads, int reader)
{
    if (reader < 1 || std::size_t(reader) > reads.sessions.size())
        throw Error(ErrorKind::Failed, fmt::format("stored readings are damaged: there is no reader {}", reader));
    return reads.sessions[std::size_t(reader) - 1];
}

void addMark(LidcReads& reads, SQLite::Statement& row)
{
    LidcSession& session = sessionOf(reads, row.getColumn(0).getInt());
    const std::string kind = row.getColumn(1).getString();
    LidcNodule nodule{row.getColumn(2).getString(), {}, contoursOf(row.getColumn(3).getString())};
    if (kind == kNodule) {
        int column = 4;
        for (const LidcScale& scale : kLidcScales)
            if (const SQLite::Column value = row.getColumn(column++); !value.isNull())
                nodule.characteristics.*scale.value = value.getInt();
        session.nodules.push_back(std::move(nodule));
        return;
    }
    if (nodule.contours.size() != 1 || nodule.contours.front().points.size() != 1)
        throw Error(ErrorKind::Failed, "stored readings are damaged: a mark is not one point");
    const LidcContour& place = nodule.contours.front();
    (kind == kSmallNodule ? session.smallNodules : session.nonNodules)
        .push_back({nodule.id, place.zMm, place.sopUid, place.points.front()});
}

LidcReads readsOf(SQLite::Database& database, SQLite::Statement& row)
{
    LidcReads reads{
        row.getColumn(2).getString(), row.getColumn(3).getString(), {}, notesOf(row.getColumn(5).getString())};
    for (int reader = 1; reader <= row.getColumn(4).getInt(); ++reader)
        reads.sessions.push_back({.reader = reader});
    SQLite::Statement marks(database, "SELECT reader, kind, nodule_id, contours, subtlety, internal_structure, "
                                      "calcification, sphericity, margin, lobulation, spiculation, texture, malignancy "
                                      "FROM lidc_nodules WHERE reads = ? ORDER BY id");
    marks.bind(1, row.getColumn(0).getInt64());
    while (marks.executeStep())
        addMark(reads, marks);
    return reads;
}

} // namespace

std::int64_t LidcStore::add(const LidcReads& reads, const std::string& fileSha256)
{
    return inLibrary(m_library.folder(), [&] {
        SQLite::Database& database = m_library.connection();
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        if (const auto known = idOf(database, fileSha256))
            return *known;
        const std::int64_t id = insertReads(database, reads, fileSha256);
        transaction.commit();
        return id;
    });
}

std::optional<std::int64_t> LidcStore::find(const std::string& fileSha256)
{
    return inLibrary(m_library.folder(), [&] { return idOf(m_library.connection(), fileSha256); });
}

std::vector<StoredLidcReads> LidcStore::ofSeries(const std::string& seriesUid)
{
    return inLibrary(m_library.folder(), [&] {
        SQLite::Database& database = m_library.connection();
        // One state of the library, also while another program adds to it.
        SQLite::Transaction transaction(database);
        SQLite::Statement select(database, "SELECT id, file_sha256, series_uid, study_uid, readers, notes "
                                           "FROM lidc_reads WHERE series_uid = ? ORDER BY id");
        select.bind(1, seriesUid);
        std::vector<StoredLidcReads> stored;
        while (select.executeStep())
            stored.push_back(
                {select.getColumn(0).getInt64(), select.getColumn(1).getString(), readsOf(database, select)});
        return stored;
    });
}

std::vector<LidcRow> LidcStore::all()
{
    return inLibrary(m_library.folder(), [&] {
        SQLite::Statement select(m_library.connection(), R"sql(
            SELECT id, series_uid, study_uid, file_sha256, added_at, readers,
                   (SELECT count(*) FROM lidc_nodules WHERE reads = lidc_reads.id AND kind = 'nodule'),
                   (SELECT count(*) FROM lidc_nodules WHERE reads = lidc_reads.id AND kind = 'small nodule'),
                   (SELECT count(*) FROM lidc_nodules WHERE reads = lidc_reads.id AND kind = 'non-nodule'),
                   EXISTS (SELECT 1 FROM series WHERE series.series_uid = lidc_reads.series_uid)
            FROM lidc_reads ORDER BY id DESC)sql");
        std::vector<LidcRow> rows;
        while (select.executeStep()) {
            const auto text = [&](int column) { return select.getColumn(column).getString(); };
            const auto count = [&](int column) { return select.getColumn(column).getInt(); };
            rows.push_back({select.getColumn(0).getInt64(), text(1), text(2), text(3), text(4), count(5), count(6),
                            count(7), count(8), count(9) != 0});
        }
        return rows;
    });
}

} // namespace dsmt::database
