// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/reader_store.h"

#include "core/database/audit_trail.h"
#include "core/database/in_library.h"
#include "core/database/known_row.h"
#include "core/database/transaction.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>

namespace dsmt::database {

namespace {

Reader readerOf(SQLite::Statement& select)
{
    Reader reader;
    reader.id = select.getColumn(0).getInt64();
    reader.name = select.getColumn(1).getString();
    reader.seniority = select.getColumn(2).getString();
    reader.specialty = select.getColumn(3).getString();
    if (const SQLite::Column years = select.getColumn(4); !years.isNull())
        reader.years = years.getInt();
    reader.createdAt = select.getColumn(5).getString();
    return reader;
}

constexpr const char* kSelectReaders = "SELECT id, name, seniority, specialty, years, created_at FROM readers ";

} // namespace

std::int64_t ReaderStore::add(const Reader& reader)
{
    if (reader.name.empty())
        throw Error(ErrorKind::BadInput, "a reader needs a name");
    Transaction transaction(m_library);
    if (find(reader.name))
        throw Error(ErrorKind::BadInput, "there is a reader " + reader.name + " already");
    const std::int64_t id = inLibrary(m_library.folder(), [&] {
        SQLite::Database& database = m_library.connection();
        SQLite::Statement insert(database, "INSERT INTO readers (name, seniority, specialty, created_at, years) "
                                           "VALUES (?, ?, ?, ?, ?)");
        SQLite::bind(insert, reader.name, reader.seniority, reader.specialty, timeNow(database));
        if (reader.years)
            insert.bind(5, *reader.years);
        insert.exec();
        const std::int64_t added = database.getLastInsertRowid();
        appendAudit(database, {"reader added", "readers", added, "", ""});
        return added;
    });
    transaction.commit();
    return id;
}

std::optional<Reader> ReaderStore::find(const std::string& name)
{
    return inLibrary(m_library.folder(), [&]() -> std::optional<Reader> {
        SQLite::Statement select(m_library.connection(), std::string(kSelectReaders) + "WHERE name = ?");
        select.bind(1, name);
        if (!select.executeStep())
            return std::nullopt;
        return readerOf(select);
    });
}

std::vector<Reader> ReaderStore::all()
{
    return inLibrary(m_library.folder(), [&] {
        SQLite::Statement select(m_library.connection(), std::string(kSelectReaders) + "ORDER BY name");
        std::vector<Reader> readers;
        while (select.executeStep())
            readers.push_back(readerOf(select));
        return readers;
    });
}

std::optional<std::int64_t> ReaderStore::findStudy(const std::string& name)
{
    return inLibrary(m_library.folder(), [&]() -> std::optional<std::int64_t> {
        SQLite::Statement select(m_library.connection(), "SELECT id FROM reader_studies WHERE name = ?");
        select.bind(1, name);
        if (!select.executeStep())
            return std::nullopt;
        return select.getColumn(0).getInt64();
    });
}

std::int64_t ReaderStore::importedStudy(const std::string& name)
{
    if (name.empty())
        throw Error(ErrorKind::BadInput, "a reader study needs a name");
    Transaction transaction(m_library);
    if (const auto known = findStudy(name)) {
        const std::string design = inLibrary(m_library.folder(), [&] {
            SQLite::Statement select(m_library.connection(), "SELECT design FROM reader_studies WHERE id = ?");
            select.bind(1, *known);
            select.executeStep();
            return select.getColumn(0).getString();
        });
        if (design != "imported")
            throw Error(ErrorKind::BadInput, name +
                                                 " is a planned study, whose reads are locked one by one as its order "
                                                 "says (dsmt study read)");
        transaction.commit();
        return *known;
    }
    const std::int64_t id = inLibrary(m_library.folder(), [&] {
        SQLite::Database& database = m_library.connection();
        SQLite::Statement insert(database, "INSERT INTO reader_studies (name, design, seed, protocol_json, created_at) "
                                           "VALUES (?, 'imported', 0, '{}', ?)");
        SQLite::bind(insert, name, timeNow(database));
        insert.exec();
        const std::int64_t added = database.getLastInsertRowid();
        appendAudit(database, {"reader study added", "reader_studies", added, "", "design imported"});
        return added;
    });
    transaction.commit();
    return id;
}

} // namespace dsmt::database
