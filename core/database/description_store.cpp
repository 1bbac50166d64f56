// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/description_store.h"

#include "core/database/geometry_text.h"
#include "core/database/in_library.h"
#include "core/database/transaction.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>

namespace dsmt::database {

namespace {

const std::string kSelectFindings =
    "SELECT series, code, severity, text, from_x, from_y, from_z, to_x, to_y, to_z FROM series_findings ";

GeometryFinding findingOf(SQLite::Statement& row)
{
    const auto point = [&row](int first) {
        return imaging::WorldPoint{row.getColumn(first).getDouble(), row.getColumn(first + 1).getDouble(),
                                   row.getColumn(first + 2).getDouble()};
    };
    return {{row.getColumn(1).getString(), severityFrom(row.getColumn(2).getString()), row.getColumn(3).getString()},
            point(4),
            point(7)};
}

void removeOld(SQLite::Database& database, std::int64_t seriesId)
{
    for (const char* table : {"series_descriptions", "series_findings", "thumbnails"}) {
        SQLite::Statement statement(database, std::string("DELETE FROM ") + table + " WHERE series = ?");
        statement.bind(1, seriesId);
        statement.exec();
    }
}

void insertDescription(SQLite::Database& database, std::int64_t seriesId, const SeriesDescription& description)
{
    SQLite::Statement insert(database, "INSERT INTO series_descriptions (series, transfer_syntax_uid, size_i, size_j, "
                                       "size_k, grid) VALUES (?, ?, ?, ?, ?, ?)");
    SQLite::bind(insert, seriesId, description.transferSyntaxUid);
    if (const auto& geometry = description.geometry) {
        const std::string grid = gridText(*geometry);
        int column = 3;
        for (const int extent : {geometry->size.i, geometry->size.j, geometry->size.k})
            insert.bind(column++, extent);
        insert.bind(column, grid);
    }
    insert.exec();
}

void insertFinding(SQLite::Database& database, std::int64_t seriesId, const GeometryFinding& geometryFinding)
{
    const auto& [finding, from, to] = geometryFinding;
    SQLite::Statement insert(database, "INSERT INTO series_findings (series, code, severity, text, from_x, from_y, "
                                       "from_z, to_x, to_y, to_z) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    SQLite::bind(insert, seriesId, finding.code, toString(finding.severity), finding.text, from.x, from.y, from.z, to.x,
                 to.y, to.z);
    insert.exec();
}

void insertThumbnail(SQLite::Database& database, std::int64_t seriesId, const Thumbnail& thumbnail)
{
    SQLite::Statement insert(database, "INSERT INTO thumbnails (series, width, height, pixels) VALUES (?, ?, ?, ?)");
    SQLite::bind(insert, seriesId, thumbnail.width, thumbnail.height);
    insert.bind(4, thumbnail.pixels.data(), int(thumbnail.pixels.size()));
    insert.exec();
}

} // namespace

void DescriptionStore::put(std::int64_t seriesId, const SeriesDescription& description)
{
    Transaction transaction(m_library);
    inLibrary(m_library.folder(), [&] {
        SQLite::Database& database = m_library.connection();
        removeOld(database, seriesId);
        insertDescription(database, seriesId, description);
        for (const GeometryFinding& finding : description.findings)
            insertFinding(database, seriesId, finding);
        if (description.thumbnail)
            insertThumbnail(database, seriesId, *description.thumbnail);
    });
    transaction.commit();
}

std::optional<SeriesDescription> DescriptionStore::find(std::int64_t seriesId)
{
    return inLibrary(m_library.folder(), [&]() -> std::optional<SeriesDescription> {
        SQLite::Statement select(m_library.connection(),
                                 "SELECT transfer_syntax_uid, size_i, size_j, size_k, grid FROM series_descriptions "
                                 "WHERE series = ?");
        select.bind(1, seriesId);
        if (!select.executeStep())
            return std::nullopt;
        SeriesDescription description;
        description.transferSyntaxUid = select.getColumn(0).getString();
        if (!select.getColumn(4).isNull())
            description.geometry =
                geometryOf({select.getColumn(1).getInt(), select.getColumn(2).getInt(), select.getColumn(3).getInt()},
                           select.getColumn(4).getString());
        SQLite::Statement findings(m_library.connection(), kSelectFindings + "WHERE series = ? ORDER BY id");
        findings.bind(1, seriesId);
        while (findings.executeStep())
            description.findings.push_back(findingOf(findings));
        return description;
    });
}

std::optional<Thumbnail> DescriptionStore::thumbnail(std::int64_t seriesId)
{
    return inLibrary(m_library.folder(), [&]() -> std::optional<Thumbnail> {
        SQLite::Statement select(m_library.connection(),
                                 "SELECT width, height, pixels FROM thumbnails WHERE series = ?");
        select.bind(1, seriesId);
        if (!select.executeStep())
            return std::nullopt;
        const SQLite::Column pixels = select.getColumn(2);
        const auto* begin = static_cast<const std::uint8_t*>(pixels.getBlob());
        return Thumbnail{
            select.getColumn(0).getInt(), select.getColumn(1).getInt(), {begin, begin + pixels.getBytes()}};
    });
}

std::map<std::int64_t, std::vector<GeometryFinding>> DescriptionStore::findings()
{
    return inLibrary(m_library.folder(), [&] {
        SQLite::Statement select(m_library.connection(), kSelectFindings + "ORDER BY id");
        std::map<std::int64_t, std::vector<GeometryFinding>> found;
        while (select.executeStep())
            found[select.getColumn(0).getInt64()].push_back(findingOf(select));
        return found;
    });
}

} // namespace dsmt::database
