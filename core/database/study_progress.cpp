// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/study_progress.h"

#include "core/base/error.h"
#include "core/database/in_library.h"
#include "core/database/sign_in_store.h"
#include "core/database/study_rows.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>

#include <algorithm>

namespace dsmt::database {

study::ReaderProgress readerProgress(SQLite::Database& database, std::int64_t studyId, std::int64_t readerId)
{
    SQLite::Statement select(database, "SELECT session, number, arm, locked_at FROM reads "
                                       "JOIN study_cases USING (study, nodule) WHERE study = ? AND reader = ?");
    SQLite::bind(select, studyId, readerId);
    study::ReaderProgress progress;
    while (select.executeStep()) {
        const int session = select.getColumn(0).getInt();
        study::LockedAnswers& locked = progress.locked[{session, select.getColumn(1).getInt()}];
        (select.getColumn(2).getString() == "aided" ? locked.aided : locked.unaided) = true;
        study::Instant& last = progress.lastLocked[session];
        last = std::max(last, study::instantFrom(select.getColumn(3).getString()));
    }
    return progress;
}

std::vector<ReaderStatus> studyStatus(Library& library, std::int64_t studyId, study::Instant now)
{
    return inLibrary(library.folder(), [&] {
        SQLite::Database& database = library.connection();
        const ReaderStudy row = studyRow(database, studyId);
        std::vector<ReaderStatus> all;
        for (const StudyReader& reader : studyReaders(database, studyId)) {
            ReaderStatus status;
            status.reader = reader;
            status.hasPasscode = SignInStore(library).hasPasscode(reader.readerId);
            status.state = readerState(row.protocol, studyOrders(database, studyId, reader.number),
                                       readerProgress(database, studyId, reader.readerId), now);
            SQLite::Statement reads(database, "SELECT sum(supersedes IS NULL), sum(supersedes IS NOT NULL), "
                                              "max(locked_at) FROM reads WHERE study = ? AND reader = ?");
            SQLite::bind(reads, studyId, reader.readerId);
            reads.executeStep();
            status.locked = reads.getColumn(0).getInt();
            status.corrections = reads.getColumn(1).getInt();
            status.lastLockedAt = reads.getColumn(2).getString();
            all.push_back(std::move(status));
        }
        return all;
    });
}

} // namespace dsmt::database
