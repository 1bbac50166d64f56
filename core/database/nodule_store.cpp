// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/nodule_store.h"

#include "core/database/audit_trail.h"
#include "core/database/in_library.h"
#include "core/database/known_row.h"
#include "core/database/transaction.h"
#include "core/records/new_uid.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>

#include <algorithm>
#include <fmt/format.h>

namespace dsmt::database {

namespace {

const std::string kSelectNodules =
    "SELECT nodules.id, series, series_uid, study_date, center_x, center_y, center_z, nodules.name, site, "
    "tracking_uid, "
    "created_at FROM nodules JOIN series ON series.id = nodules.series JOIN studies ON studies.id = series.study ";

Nodule noduleOf(SQLite::Statement& select)
{
    const auto text = [&](int column) { return select.getColumn(column).getString(); };
    const auto number = [&](int column) { return select.getColumn(column).getDouble(); };
    return {select.getColumn(0).getInt64(),
            select.getColumn(1).getInt64(),
            text(2),
            text(3),
            {number(4), number(5), number(6)},
            text(7),
            text(8),
            text(9),
            text(10)};
}

std::vector<Nodule> nodulesOf(SQLite::Statement& select)
{
    std::vector<Nodule> found;
    while (select.executeStep())
        found.push_back(noduleOf(select));
    return found;
}

std::vector<Nodule> nodulesIn(SQLite::Database& database, std::int64_t seriesId)
{
    SQLite::Statement select(database, kSelectNodules + "WHERE series = ? ORDER BY nodules.id");
    select.bind(1, seriesId);
    return nodulesOf(select);
}

std::optional<std::int64_t> nearest(SQLite::Database& database, std::int64_t seriesId, imaging::WorldPoint center,
                                    double reachMm)
{
    std::optional<std::int64_t> found;
    double shortest = reachMm;
    for (const Nodule& nodule : nodulesIn(database, seriesId))
        if (const double apart = imaging::distance(center, nodule.center);
            apart <= shortest && (!found || apart < shortest)) {
            shortest = apart;
            found = nodule.id;
        }
    return found;
}

std::int64_t insertNodule(SQLite::Database& database, std::int64_t seriesId, imaging::WorldPoint center)
{
    SQLite::Statement insert(database, "INSERT INTO nodules (series, center_x, center_y, center_z, created_at, "
                                       "tracking_uid) VALUES (?, ?, ?, ?, ?, ?)");
    SQLite::bind(insert, seriesId, center.x, center.y, center.z, timeNow(database), newUid());
    insert.exec();
    return database.getLastInsertRowid();
}

std::int64_t patientOf(SQLite::Database& database, std::int64_t seriesId)
{
    SQLite::Statement select(database, "SELECT patient FROM series JOIN studies ON studies.id = study WHERE "
                                       "series.id = ?");
    select.bind(1, seriesId);
    select.executeStep();
    return select.getColumn(0).getInt64();
}

void setTrackingUid(SQLite::Database& database, const std::string& from, const std::string& to)
{
    SQLite::Statement update(database, "UPDATE nodules SET tracking_uid = ? WHERE tracking_uid = ?");
    SQLite::bind(update, to, from);
    update.exec();
}

} // namespace

const std::vector<std::string>& noduleSites()
{
    static const std::vector<std::string> sites{"right upper lobe", "right middle lobe", "right lower lobe",
                                                "left upper lobe",  "lingula",           "left lower lobe"};
    return sites;
}

std::int64_t NoduleStore::at(std::int64_t seriesId, imaging::WorldPoint center, double reachMm)
{
    Transaction transaction(m_library);
    const std::int64_t id = inLibrary(m_library.folder(), [&] {
        const auto known = nearest(m_library.connection(), seriesId, center, reachMm);
        return known ? *known : insertNodule(m_library.connection(), seriesId, center);
    });
    transaction.commit();
    return id;
}

Nodule NoduleStore::nodule(std::int64_t id)
{
    return inLibrary(m_library.folder(), [&] {
        SQLite::Statement select(m_library.connection(), kSelectNodules + "WHERE nodules.id = ?");
        select.bind(1, id);
        if (!select.executeStep())
            throw Error(ErrorKind::NotFound, fmt::format("there is no nodule {}", id));
        return noduleOf(select);
    });
}

std::vector<Nodule> NoduleStore::ofSeries(std::int64_t seriesId)
{
    return inLibrary(m_library.folder(), [&] { return nodulesIn(m_library.connection(), seriesId); });
}

std::vector<Nodule> NoduleStore::named(const std::string& name)
{
    return inLibrary(m_library.folder(), [&] {
        SQLite::Statement select(m_library.connection(),
                                 kSelectNodules + "WHERE nodules.name <> '' AND nodules.name = ? ORDER BY nodules.id");
        select.bind(1, name);
        return nodulesOf(select);
    });
}

std::vector<Nodule> NoduleStore::overTime(std::int64_t id)
{
    const std::string uid = nodule(id).trackingUid;
    return inLibrary(m_library.folder(), [&] {
        SQLite::Statement select(m_library.connection(),
                                 kSelectNodules + "WHERE tracking_uid = ? ORDER BY study_date, nodules.id");
        select.bind(1, uid);
        return nodulesOf(select);
    });
}

void NoduleStore::describe(std::int64_t id, const std::string& name, const std::string& site)
{
    if (!site.empty() && std::find(noduleSites().begin(), noduleSites().end(), site) == noduleSites().end())
        throw Error(ErrorKind::BadInput, fmt::format("\"{}\" is none of: {}", site, fmt::join(noduleSites(), ", ")));
    Transaction transaction(m_library);
    inLibrary(m_library.folder(), [&] {
        SQLite::Database& database = m_library.connection();
        requireKnown(database, "nodules", id, "nodule");
        SQLite::Statement update(database, "UPDATE nodules SET name = ?, site = ? WHERE id = ?");
        SQLite::bind(update, name, site, id);
        update.exec();
        appendAudit(database, {"nodule described", "nodules", id, "", fmt::format("\"{}\", site \"{}\"", name, site)});
    });
    transaction.commit();
}

void NoduleStore::link(std::int64_t earlier, std::int64_t later)
{
    Transaction transaction(m_library);
    const std::vector<Nodule> first = overTime(earlier), second = overTime(later);
    for (const Nodule& one : first)
        for (const Nodule& other : second)
            if (one.seriesId == other.seriesId && one.trackingUid != other.trackingUid)
                throw Error(ErrorKind::BadInput,
                            fmt::format("nodules {} and {} lie in one CT; they are two", one.id, other.id));
    inLibrary(m_library.folder(), [&] {
        SQLite::Database& database = m_library.connection();
        if (patientOf(database, first.front().seriesId) != patientOf(database, second.front().seriesId))
            throw Error(ErrorKind::BadInput, fmt::format("nodules {} and {} are of two patients", earlier, later));
        setTrackingUid(database, second.front().trackingUid, first.front().trackingUid);
        appendAudit(database,
                    {"nodules linked", "nodules", later, "", fmt::format("one lesion with nodule {}", earlier)});
    });
    transaction.commit();
}

void NoduleStore::unlink(std::int64_t id)
{
    Transaction transaction(m_library);
    inLibrary(m_library.folder(), [&] {
        SQLite::Database& database = m_library.connection();
        requireKnown(database, "nodules", id, "nodule");
        SQLite::Statement update(database, "UPDATE nodules SET tracking_uid = ? WHERE id = ?");
        SQLite::bind(update, newUid(), id);
        update.exec();
        appendAudit(database, {"nodule unlinked", "nodules", id, "", "a lesion of its own"});
    });
    transaction.commit();
}

} // namespace dsmt::database
