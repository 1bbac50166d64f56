// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/transaction.h"

#include "core/database/in_library.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <sqlite3.h>

namespace dsmt::database {

Transaction::Transaction(Library& library) : m_library(library)
{
    inLibrary(library.folder(), [&] {
        m_inner = sqlite3_get_autocommit(library.connection().getHandle()) == 0;
        library.connection().exec(m_inner ? "SAVEPOINT step" : "BEGIN IMMEDIATE");
    });
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    try {
        m_library.connection().exec(m_inner ? "ROLLBACK TO step; RELEASE step" : "ROLLBACK");
    } catch (const SQLite::Exception&) {
        // A full disk rolls back by itself.
        m_open = false;
    }
}

void Transaction::commit()
{
    inLibrary(m_library.folder(), [&] { m_library.connection().exec(m_inner ? "RELEASE step" : "COMMIT"); });
    m_open = false;
}

} // namespace dsmt::database
