// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/roc_comparison_store.h"

#include "core/database/audit_trail.h"
#include "core/database/in_library.h"
#include "core/database/known_row.h"
#include "core/database/sealed_row.h"
#include "core/database/transaction.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace dsmt::database {

std::int64_t RocComparisonStore::add(const RocComparison& comparison)
{
    Transaction transaction(m_library);
    const std::int64_t id = inLibrary(m_library.folder(), [&] {
        SQLite::Database& database = m_library.connection();
        const SealedRow row{{"name", comparison.name},
                            {"created_at", timeNow(database)},
                            {"inputs_sha256", comparison.inputsSha256},
                            {"method", comparison.method},
                            {"settings_json", comparison.settingsJson},
                            {"numbers_json", comparison.numbersJson},
                            {"software", comparison.software}};
        const std::int64_t added = insertSealed(database, "roc_comparisons", row);
        appendAudit(database, {"ROC comparison added", "roc_comparisons", added, sealOf(row), comparison.method});
        return added;
    });
    transaction.commit();
    return id;
}

std::vector<StoredComparison> RocComparisonStore::all()
{
    return inLibrary(m_library.folder(), [&] {
        SQLite::Statement select(m_library.connection(), "SELECT * FROM roc_comparisons ORDER BY id DESC");
        std::vector<StoredComparison> found;
        while (select.executeStep()) {
            const auto text = [&](const char* column) { return select.getColumn(column).getString(); };
            StoredComparison& stored = found.emplace_back();
            stored.intact = storedSeal(select).intact();
            stored.id = select.getColumn("id").getInt64();
            stored.createdAt = text("created_at");
            stored.comparison = {text("name"),          text("inputs_sha256"), text("method"),
                                 text("settings_json"), text("numbers_json"),  text("software")};
        }
        return found;
    });
}

} // namespace dsmt::database
