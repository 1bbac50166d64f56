// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/read_store.h"

#include "core/database/audit_trail.h"
#include "core/database/in_library.h"
#include "core/database/known_row.h"
#include "core/database/read_row.h"
#include "core/database/transaction.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>

#include <fmt/format.h>

namespace dsmt::database {

struct ReadStore::Added {
    std::int64_t id = 0;
    std::string seal;
};

ReadStore::Added ReadStore::insert(const NoduleRead& read, const std::string& reason, const std::string& lockedAt)
{
    if (const std::string wrong = whatIsWrong(read); !wrong.empty())
        throw Error(ErrorKind::BadInput, "the read cannot be stored: " + wrong);
    return inLibrary(m_library.folder(), [&]() -> Added {
        SQLite::Database& database = m_library.connection();
        requireKnown(database, "reader_studies", read.studyId, "reader study");
        requireKnown(database, "readers", read.readerId, "reader");
        requireKnown(database, "nodules", read.noduleId, "nodule");
        const std::optional<StoredRead> earlier = current(read);
        if (earlier && reason.empty())
            throw Error(ErrorKind::BadInput,
                        fmt::format("reader {} has read nodule {} already (read {}); a correction says why",
                                    read.readerId, read.noduleId, earlier->id));
        if (!earlier && !reason.empty())
            throw Error(ErrorKind::BadInput, "there is no read to correct");
        const SealedRow row = readRow(read, lockedAt.empty() ? timeNow(database) : lockedAt, earlier, reason);
        return {insertSealed(database, "reads", row), sealOf(row)};
    });
}

std::int64_t ReadStore::add(const NoduleRead& read, const std::string& reason, const std::string& lockedAt)
{
    Transaction transaction(m_library);
    const Added added = insert(read, reason, lockedAt);
    inLibrary(m_library.folder(), [&] {
        appendAudit(m_library.connection(),
                    {reason.empty() ? "read locked" : "read corrected", "reads", added.id, added.seal, reason});
    });
    transaction.commit();
    return added.id;
}

std::string ReadStore::addUnnoted(const NoduleRead& read, const std::string& reason, const std::string& lockedAt)
{
    Transaction transaction(m_library);
    Added added = insert(read, reason, lockedAt);
    transaction.commit();
    return std::move(added.seal);
}

std::optional<StoredRead> ReadStore::current(const NoduleRead& like)
{
    return inLibrary(m_library.folder(), [&]() -> std::optional<StoredRead> {
        SQLite::Statement select(m_library.connection(),
                                 "SELECT * FROM reads WHERE nodule = ? AND study = ? AND reader = ? AND session = ? "
                                 "AND arm = ? ORDER BY id DESC LIMIT 1");
        SQLite::bind(select, like.noduleId, like.studyId, like.readerId, like.session,
                     like.aided ? "aided" : "unaided");
        if (!select.executeStep())
            return std::nullopt;
        return storedRead(select);
    });
}

std::vector<StoredRead> ReadStore::ofNodule(std::int64_t noduleId)
{
    return where("nodule", noduleId);
}

std::vector<StoredRead> ReadStore::ofStudy(std::int64_t studyId)
{
    return where("study", studyId);
}

std::vector<StoredRead> ReadStore::where(const char* column, std::int64_t id)
{
    return inLibrary(m_library.folder(), [&] {
        SQLite::Statement select(m_library.connection(),
                                 fmt::format("SELECT * FROM reads WHERE {} = ? ORDER BY id", column));
        select.bind(1, id);
        std::vector<StoredRead> reads;
        while (select.executeStep())
            reads.push_back(storedRead(select));
        return reads;
    });
}

} // namespace dsmt::database
