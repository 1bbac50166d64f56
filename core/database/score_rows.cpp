// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/score_rows.h"

#include "core/database/in_library.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace dsmt::database {

std::vector<std::int64_t> newestPredictions(Library& library)
{
    return inLibrary(library.folder(), [&] {
        SQLite::Statement select(library.connection(),
                                 "SELECT MAX(id) FROM predictions WHERE probability IS NOT NULL AND nodule IN (SELECT "
                                 "nodule FROM reference_standards) GROUP BY nodule, package ORDER BY 1");
        std::vector<std::int64_t> ids;
        while (select.executeStep())
            ids.push_back(select.getColumn(0).getInt64());
        return ids;
    });
}

std::vector<ScoredStudy> studiesWithReads(Library& library)
{
    return inLibrary(library.folder(), [&] {
        SQLite::Statement select(library.connection(), "SELECT id, name, design = 'imported' FROM reader_studies WHERE "
                                                       "id IN (SELECT study FROM reads) ORDER BY id");
        std::vector<ScoredStudy> studies;
        while (select.executeStep())
            studies.push_back(
                {select.getColumn(0).getInt64(), select.getColumn(1).getString(), select.getColumn(2).getInt() != 0});
        return studies;
    });
}

} // namespace dsmt::database
