// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/state_store.h"

#include "core/database/in_library.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>

namespace dsmt::database {

std::optional<std::string> StateStore::get(const std::string& key)
{
    return inLibrary(m_library.folder(), [&]() -> std::optional<std::string> {
        SQLite::Statement select(m_library.connection(), "SELECT value FROM ui_state WHERE key = ?");
        select.bind(1, key);
        if (!select.executeStep())
            return std::nullopt;
        return select.getColumn(0).getString();
    });
}

void StateStore::set(const std::string& key, const std::string& value)
{
    if (!m_library.readOnlyBecause().empty())
        return;
    inLibrary(m_library.folder(), [&] {
        SQLite::Statement put(m_library.connection(), "INSERT INTO ui_state (key, value) VALUES (?, ?) "
                                                      "ON CONFLICT (key) DO UPDATE SET value = excluded.value");
        SQLite::bind(put, key, value);
        put.exec();
    });
}

} // namespace dsmt::database
