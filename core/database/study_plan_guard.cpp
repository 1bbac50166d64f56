// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/study_plan_guard.h"

#include "core/base/error.h"
#include "core/database/event_rows.h"
#include "core/database/in_library.h"
#include "core/database/study_rows.h"
#include "core/database/transaction.h"

namespace dsmt::database {

namespace {

/// "" when it is the frozen plan.
std::string whatIsDifferent(SQLite::Database& database, std::int64_t studyId)
{
    const auto frozen = frozenPlan(database, studyId);
    if (!frozen)
        return "the plan is not frozen yet; nobody reads before";
    if (!frozen->intact)
        return "the frozen plan is not what was stored";
    const auto different = differences(frozen->plan, planOfRows(database, studyId));
    return different.empty() ? "" : different.front();
}

} // namespace

void requirePlan(Library& library, const SignedIn& reader, study::Instant now)
{
    Transaction transaction(library);
    const std::string different = inLibrary(library.folder(), [&] {
        std::string text = whatIsDifferent(library.connection(), reader.studyId());
        if (!text.empty())
            insertEvent(library.connection(), {reader.studyId(), reader.readerId(), std::nullopt, 0, now, "refused",
                                               textDetail("the plan was changed after it was frozen: " + text)});
        return text;
    });
    transaction.commit();
    if (!different.empty())
        throw Error(ErrorKind::Refused,
                    "the plan of this study is not the one that was frozen; nobody reads until the coordinator has "
                    "verified it");
}

} // namespace dsmt::database
