// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/reference_standard_store.h"

#include "core/base/user_name.h"
#include "core/database/audit_trail.h"
#include "core/database/in_library.h"
#include "core/database/known_row.h"
#include "core/database/sealed_row.h"
#include "core/database/transaction.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <fmt/format.h>

namespace dsmt::database {

namespace {

StoredStandard standardOf(SQLite::Statement& select)
{
    const auto text = [&](const char* column) { return select.getColumn(column).getString(); };
    StoredStandard stored;
    stored.intact = storedSeal(select).intact();
    stored.id = select.getColumn("id").getInt64();
    ReferenceStandard& standard = stored.standard;
    standard.noduleId = select.getColumn("nodule").getInt64();
    standard.category = pathologyCategoryFrom(text("category"));
    standard.detail = text("detail");
    standard.method = text("method");
    standard.determinedOn = text("determined_on");
    standard.determinedBy = text("determined_by");
    stored.enteredBy = text("entered_by");
    stored.enteredAt = text("entered_at");
    stored.reason = text("reason");
    if (const SQLite::Column earlier = select.getColumn("supersedes"); !earlier.isNull())
        stored.supersedes = earlier.getInt64();
    return stored;
}

SealedRow rowOf(const ReferenceStandard& standard, const std::string& now, const std::optional<StoredStandard>& earlier,
                const std::string& reason)
{
    SealedRow row{{"nodule", standard.noduleId},
                  {"category", std::string(toString(standard.category))},
                  {"detail", standard.detail},
                  {"method", standard.method},
                  {"determined_on", standard.determinedOn},
                  {"determined_by", standard.determinedBy},
                  {"entered_by", userName()},
                  {"entered_at", now},
                  {"reason", reason}};
    if (earlier)
        row["supersedes"] = earlier->id;
    return row;
}

} // namespace

std::int64_t ReferenceStandardStore::add(const ReferenceStandard& standard, const std::string& reason)
{
    if (const std::string wrong = whatIsWrong(standard); !wrong.empty())
        throw Error(ErrorKind::BadInput, "the reference standard cannot be stored: " + wrong);
    Transaction transaction(m_library);
    const std::int64_t id = inLibrary(m_library.folder(), [&] {
        SQLite::Database& database = m_library.connection();
        requireKnown(database, "nodules", standard.noduleId, "nodule");
        const std::optional<StoredStandard> earlier = current(standard.noduleId);
        if (earlier && reason.empty())
            throw Error(ErrorKind::BadInput,
                        fmt::format("nodule {} has a reference standard ({}); a correction says why", standard.noduleId,
                                    toString(earlier->standard.category)));
        if (!earlier && !reason.empty())
            throw Error(ErrorKind::BadInput,
                        fmt::format("nodule {} has no reference standard to correct", standard.noduleId));
        const SealedRow row = rowOf(standard, timeNow(database), earlier, reason);
        const std::int64_t added = insertSealed(database, "reference_standards", row);
        appendAudit(database, {earlier ? "reference standard corrected" : "reference standard added",
                               "reference_standards", added, sealOf(row), reason});
        return added;
    });
    transaction.commit();
    return id;
}

std::optional<StoredStandard> ReferenceStandardStore::current(std::int64_t noduleId)
{
    std::vector<StoredStandard> all = history(noduleId);
    return all.empty() ? std::nullopt : std::optional(std::move(all.back()));
}

std::vector<StoredStandard> ReferenceStandardStore::history(std::int64_t noduleId)
{
    return inLibrary(m_library.folder(), [&] {
        SQLite::Statement select(m_library.connection(),
                                 "SELECT * FROM reference_standards WHERE nodule = ? ORDER BY id");
        select.bind(1, noduleId);
        std::vector<StoredStandard> found;
        while (select.executeStep())
            found.push_back(standardOf(select));
        return found;
    });
}

} // namespace dsmt::database
