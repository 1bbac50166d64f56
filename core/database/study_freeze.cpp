// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/sha256.h"
#include "core/base/user_name.h"
#include "core/database/audit_trail.h"
#include "core/database/in_library.h"
#include "core/database/known_row.h"
#include "core/database/study_rows.h"
#include "core/database/transaction.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>

#include <fmt/format.h>
#include <span>

namespace dsmt::database {

namespace {

std::string sha256OfText(const std::string& text)
{
    return sha256(std::as_bytes(std::span(text)));
}

std::string sha256OfAnswer(SQLite::Database& database, const StudyCase& one)
{
    const auto answer = one.predictionId ? networkAnswerOf(database, *one.predictionId) : std::nullopt;
    if (!answer)
        return "";
    const auto text = [](const std::optional<double>& value) { return value ? fmt::format("{}", *value) : "-"; };
    return sha256OfText(fmt::format("{} {} {} {} {} {}", answer->invasiveness, answer->lower, answer->upper,
                                    answer->invasiveCall, text(answer->bubbleLucency),
                                    text(answer->pleuralRetraction)));
}

std::string lesionOf(SQLite::Database& database, std::int64_t noduleId)
{
    SQLite::Statement select(database, "SELECT tracking_uid FROM nodules WHERE id = ?");
    select.bind(1, noduleId);
    if (!select.executeStep())
        return "";
    const std::string uid = select.getColumn(0).getString();
    return uid.starts_with(kHashedUid) ? uid.substr(std::string(kHashedUid).size()) : sha256OfText(uid);
}

study::PlannedReader plannedReader(SQLite::Database& database, const StudyReader& reader)
{
    SQLite::Statement select(database, "SELECT seniority, specialty, years FROM readers WHERE id = ?");
    select.bind(1, reader.readerId);
    select.executeStep();
    study::PlannedReader planned{reader.number, select.getColumn(0).getString(), select.getColumn(1).getString(),
                                 std::nullopt};
    if (const SQLite::Column years = select.getColumn(2); !years.isNull())
        planned.years = years.getInt();
    return planned;
}

} // namespace

study::Plan planOfRows(SQLite::Database& database, std::int64_t studyId)
{
    const ReaderStudy row = studyRow(database, studyId);
    study::Plan plan{row.name, row.protocol, {}, {}, studyOrders(database, studyId), {}};
    std::vector<std::string> reasons;
    for (const StudyCase& one : studyCases(database, studyId)) {
        reasons.push_back(one.excludedBecause);
        if (one.number > 0)
            plan.cases.push_back(
                {one.number, lesionOf(database, one.noduleId), one.training, sha256OfAnswer(database, one)});
    }
    for (const StudyReader& reader : studyReaders(database, studyId))
        plan.readers.push_back(plannedReader(database, reader));
    plan.excluded = study::flowOf(reasons).excluded;
    // An archive brings the numbers of what was left out, not the nodules.
    if (const auto frozen = frozenPlan(database, studyId); frozen && !frozen->archiveSha256.empty())
        plan.excluded = frozen->plan.excluded;
    return plan;
}

study::Plan StudyStore::plan(std::int64_t studyId)
{
    return inLibrary(m_library.folder(), [&] { return planOfRows(m_library.connection(), studyId); });
}

std::optional<FrozenPlan> StudyStore::frozen(std::int64_t studyId)
{
    return inLibrary(m_library.folder(), [&] { return frozenPlan(m_library.connection(), studyId); });
}

FrozenPlan StudyStore::freeze(std::int64_t studyId)
{
    Transaction transaction(m_library);
    const FrozenPlan frozen = inLibrary(m_library.folder(), [&] {
        SQLite::Database& database = m_library.connection();
        const ReaderStudy row = studyRow(database, studyId);
        if (!row.frozenAt.empty())
            throw Error(ErrorKind::Refused, fmt::format("the plan of {} was frozen at {}", row.name, row.frozenAt));
        FrozenPlan plan;
        plan.plan = planOfRows(database, studyId);
        plan.sha256 = sha256Of(plan.plan);
        plan.frozenBy = userName();
        plan.frozenAt = timeNow(database);
        SQLite::Statement update(database, "UPDATE reader_studies SET frozen_at = ? WHERE id = ?");
        SQLite::bind(update, plan.frozenAt, studyId);
        update.exec();
        const std::int64_t id = insertPlan(database, studyId, plan);
        SQLite::Statement seal(database, "SELECT row_sha256 FROM study_plans WHERE id = ?");
        seal.bind(1, id);
        seal.executeStep();
        appendAudit(database, {"plan of a reader study frozen", "study_plans", id, seal.getColumn(0).getString(),
                               "plan " + plan.sha256});
        return plan;
    });
    transaction.commit();
    return frozen;
}

} // namespace dsmt::database
