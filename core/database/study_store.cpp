// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/study_store.h"

#include "core/base/error.h"
#include "core/database/audit_trail.h"
#include "core/database/in_library.h"
#include "core/database/study_rows.h"
#include "core/database/transaction.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <fmt/format.h>

namespace dsmt::database {

std::string caseCode(int number)
{
    return fmt::format("C{:03}", number);
}

std::string readerCode(int number)
{
    return fmt::format("R{}", number);
}

void StudyStore::removeDraft(std::int64_t studyId)
{
    Transaction transaction(m_library);
    inLibrary(m_library.folder(), [&] {
        SQLite::Database& database = m_library.connection();
        const ReaderStudy row = studyRow(database, studyId);
        if (!row.frozenAt.empty())
            throw Error(ErrorKind::Refused, "the plan of " + row.name + " is frozen; it stays");
        for (const char* table : {"study_orders", "study_cases", "study_readers"}) {
            SQLite::Statement remove(database, fmt::format("DELETE FROM {} WHERE study = ?", table));
            remove.bind(1, studyId);
            remove.exec();
        }
        SQLite::Statement remove(database, "DELETE FROM reader_studies WHERE id = ?");
        remove.bind(1, studyId);
        remove.exec();
        appendAudit(database, {"draft of a reader study removed", "reader_studies", studyId, "", ""});
    });
    transaction.commit();
}

std::optional<ReaderStudy> StudyStore::find(const std::string& name)
{
    return inLibrary(m_library.folder(), [&]() -> std::optional<ReaderStudy> {
        SQLite::Statement select(m_library.connection(),
                                 "SELECT id FROM reader_studies WHERE name = ? AND design <> 'imported'");
        select.bind(1, name);
        if (!select.executeStep())
            return std::nullopt;
        return studyRow(m_library.connection(), select.getColumn(0).getInt64());
    });
}

ReaderStudy StudyStore::named(const std::string& name)
{
    if (auto found = find(name))
        return *std::move(found);
    throw Error(ErrorKind::NotFound, "there is no planned study " + name);
}

std::vector<ReaderStudy> StudyStore::all()
{
    return inLibrary(m_library.folder(), [&] {
        SQLite::Statement select(m_library.connection(),
                                 "SELECT id FROM reader_studies WHERE design <> 'imported' ORDER BY id");
        std::vector<ReaderStudy> studies;
        while (select.executeStep())
            studies.push_back(studyRow(m_library.connection(), select.getColumn(0).getInt64()));
        return studies;
    });
}

std::vector<StudyCase> StudyStore::cases(std::int64_t studyId)
{
    return inLibrary(m_library.folder(), [&] { return studyCases(m_library.connection(), studyId); });
}

std::vector<StudyReader> StudyStore::readers(std::int64_t studyId)
{
    return inLibrary(m_library.folder(), [&] { return studyReaders(m_library.connection(), studyId); });
}

} // namespace dsmt::database
