// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/study_candidates.h"

#include "core/base/error.h"
#include "core/database/known_row.h"
#include "core/records/reference_standard.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>

#include <set>

namespace dsmt::database {

std::vector<StudyCandidate> studyCandidates(SQLite::Database& database, const std::string& weightsSha256,
                                            const std::vector<std::int64_t>& nodules)
{
    for (const std::int64_t nodule : nodules)
        requireKnown(database, "nodules", nodule, "nodule");
    const std::set<std::int64_t> wanted(nodules.begin(), nodules.end());
    SQLite::Statement select(
        database, "SELECT nodules.id, series.simulated, "
                  "(SELECT category FROM reference_standards WHERE nodule = nodules.id ORDER BY id DESC LIMIT 1), "
                  "latest.id, latest.long_axis_mm FROM nodules JOIN series ON series.id = nodules.series "
                  "LEFT JOIN predictions AS latest ON latest.id = (SELECT max(id) FROM predictions "
                  "WHERE nodule = nodules.id AND NOT refused AND (? = '' OR weights_sha256 = ?)) ORDER BY nodules.id");
    SQLite::bind(select, weightsSha256, weightsSha256);
    std::vector<StudyCandidate> candidates;
    while (select.executeStep()) {
        StudyCandidate candidate;
        candidate.facts.noduleId = select.getColumn(0).getInt64();
        if (!wanted.empty() && !wanted.contains(candidate.facts.noduleId))
            continue;
        candidate.facts.simulated = select.getColumn(1).getInt() != 0;
        if (const SQLite::Column category = select.getColumn(2); !category.isNull()) {
            ReferenceStandard standard;
            standard.category = pathologyCategoryFrom(category.getString());
            candidate.facts.invasive = standard.invasive();
        }
        if (const SQLite::Column prediction = select.getColumn(3); !prediction.isNull())
            candidate.predictionId = prediction.getInt64();
        candidate.facts.predicted = candidate.predictionId.has_value();
        if (const SQLite::Column axis = select.getColumn(4); !axis.isNull())
            candidate.facts.longAxisMm = axis.getDouble();
        candidates.push_back(candidate);
    }
    return candidates;
}

std::string newestWeights(SQLite::Database& database)
{
    SQLite::Statement select(database,
                             "SELECT weights_sha256 FROM predictions WHERE NOT refused ORDER BY id DESC LIMIT 1");
    return select.executeStep() ? select.getColumn(0).getString() : "";
}

} // namespace dsmt::database
