// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/analysis_queue.h"

#include "core/database/in_library.h"
#include "core/database/transaction.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>

namespace dsmt::database {

namespace {

constexpr const char* kNoNodule = "no nodule is marked in this case";

QueuedAnalysis queuedOf(SQLite::Statement& row)
{
    QueuedAnalysis queued{row.getColumn(0).getInt64(), row.getColumn(1).getInt64(), {}, row.getColumn(3).getString()};
    if (!row.getColumn(2).isNull())
        queued.noduleId = row.getColumn(2).getInt64();
    return queued;
}

constexpr const char* kSelect = "SELECT position, series, nodule, coalesce(failure, '') FROM analysis_queue ";

} // namespace

int AnalysisQueue::add(const std::vector<WorklistKey>& rows)
{
    Transaction all(m_library);
    const int added = inLibrary(m_library.folder(), [&] {
        SQLite::Database& database = m_library.connection();
        SQLite::Statement again(database, "DELETE FROM analysis_queue WHERE failure IS NOT NULL AND "
                                          "(nodule = ?1 OR (nodule IS NULL AND series = -?1))");
        SQLite::Statement insert(database, "INSERT OR IGNORE INTO analysis_queue (series, nodule, failure) "
                                           "SELECT series, iif(row > 0, row, NULL), iif(row > 0, NULL, ?2) "
                                           "FROM worklist WHERE row = ?1");
        int count = 0;
        for (const WorklistKey row : rows) {
            for (SQLite::Statement* statement : {&again, &insert}) {
                statement->reset();
                statement->bind(1, row);
            }
            insert.bind(2, kNoNodule);
            again.exec();
            const int changed = insert.exec();
            count += row > 0 ? changed : 0;
        }
        return count;
    });
    all.commit();
    return added;
}

std::optional<QueuedAnalysis> AnalysisQueue::next()
{
    return inLibrary(m_library.folder(), [&]() -> std::optional<QueuedAnalysis> {
        SQLite::Statement select(m_library.connection(),
                                 std::string(kSelect) + "WHERE failure IS NULL ORDER BY position LIMIT 1");
        if (!select.executeStep())
            return std::nullopt;
        return queuedOf(select);
    });
}

QueueCounts AnalysisQueue::counts()
{
    return inLibrary(m_library.folder(), [&] {
        SQLite::Statement select(m_library.connection(),
                                 "SELECT count(*) - count(failure), count(failure) FROM analysis_queue");
        select.executeStep();
        return QueueCounts{select.getColumn(0).getInt(), select.getColumn(1).getInt()};
    });
}

std::vector<QueuedAnalysis> AnalysisQueue::failed()
{
    return inLibrary(m_library.folder(), [&] {
        SQLite::Statement select(m_library.connection(),
                                 std::string(kSelect) + "WHERE failure IS NOT NULL ORDER BY position");
        std::vector<QueuedAnalysis> failed;
        while (select.executeStep())
            failed.push_back(queuedOf(select));
        return failed;
    });
}

void AnalysisQueue::remove(std::int64_t position)
{
    inLibrary(m_library.folder(), [&] {
        SQLite::Statement remove(m_library.connection(), "DELETE FROM analysis_queue WHERE position = ?");
        remove.bind(1, position);
        remove.exec();
    });
}

void AnalysisQueue::fail(std::int64_t position, const std::string& why)
{
    inLibrary(m_library.folder(), [&] {
        SQLite::Statement fail(m_library.connection(), "UPDATE analysis_queue SET failure = ? WHERE position = ?");
        SQLite::bind(fail, why, position);
        fail.exec();
    });
}

void AnalysisQueue::retry()
{
    inLibrary(m_library.folder(), [&] {
        m_library.connection().exec("UPDATE analysis_queue SET failure = NULL WHERE nodule IS NOT NULL");
    });
}

void AnalysisQueue::removeWaiting()
{
    inLibrary(m_library.folder(),
              [&] { m_library.connection().exec("DELETE FROM analysis_queue WHERE failure IS NULL"); });
}

void AnalysisQueue::removeFailed()
{
    inLibrary(m_library.folder(),
              [&] { m_library.connection().exec("DELETE FROM analysis_queue WHERE failure IS NOT NULL"); });
}

} // namespace dsmt::database
