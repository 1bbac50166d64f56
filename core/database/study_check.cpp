// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/study_check.h"

#include "core/base/error.h"
#include "core/database/in_library.h"
#include "core/database/row_checks.h"
#include "core/database/sealed_row.h"
#include "core/database/study_rows.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <chrono>
#include <fmt/format.h>

namespace dsmt::database {

namespace {

/// Adds what `work` cannot read as a fault of the table.
template <class Work> void examine(CheckReport& report, const std::string& table, Work&& work)
{
    tolerant(report, table, [&] {
        try {
            work();
        } catch (const Error& failure) {
            report.faults.push_back({table, std::nullopt, fmt::format("{}: {}.", table, failure.message())});
        }
    });
}

std::int64_t countOf(SQLite::Database& database, const std::string& table, std::int64_t studyId)
{
    SQLite::Statement count(database, fmt::format("SELECT count(*) FROM {} WHERE study = ?", table));
    count.bind(1, studyId);
    count.executeStep();
    return count.getColumn(0).getInt64();
}

void checkOrders(const study::Plan& plan, CheckReport& report)
{
    std::vector<int> training, others;
    for (const study::PlannedCase& one : plan.cases)
        (one.training ? training : others).push_back(one.number);
    if (readingOrders(plan.protocol, int(plan.readers.size()), training, others) != plan.orders)
        report.faults.push_back(
            {"study_plans", std::nullopt, "The frozen orders are not the ones that the seed gives."});
}

/// The database's own check of this column can be switched off.
void checkArms(SQLite::Database& database, std::int64_t studyId, CheckReport& report)
{
    SQLite::Statement select(database, "SELECT position, session, number FROM study_orders "
                                       "JOIN study_readers USING (study, reader) "
                                       "WHERE study = ? AND arm NOT IN ('unaided', 'aided')");
    select.bind(1, studyId);
    while (select.executeStep())
        report.faults.push_back(
            {"study_orders", std::nullopt,
             fmt::format("The plan is frozen, but place {} in session {} of reader {} has no arm.",
                         select.getColumn(0).getInt(), select.getColumn(1).getInt(), select.getColumn(2).getInt())});
}

/// Columns that repeat what the protocol says.
void checkStudyRow(SQLite::Database& database, std::int64_t studyId, const study::Protocol& frozen, CheckReport& report)
{
    SQLite::Statement select(database, "SELECT design, seed FROM reader_studies WHERE id = ?");
    select.bind(1, studyId);
    if (select.executeStep() && (select.getColumn(0).getString() != study::toString(frozen.design) ||
                                 select.getColumn(1).getInt64() != frozen.seed))
        report.faults.push_back(
            {"reader_studies", studyId, "The plan is frozen, but design or seed in the row of the study was changed."});
}

void checkPlan(SQLite::Database& database, std::int64_t studyId, CheckReport& report)
{
    const std::optional<FrozenPlan> frozen = frozenPlan(database, studyId);
    if (!frozen) {
        if (countOf(database, "reads", studyId) > 0)
            report.faults.push_back({"study_plans", std::nullopt, "There are reads, but no frozen plan."});
        return;
    }
    if (!frozen->intact)
        report.faults.push_back({"study_plans", std::nullopt, "The frozen plan is not what was frozen."});
    examine(report, "study_plans", [&] { checkOrders(frozen->plan, report); });
    examine(report, "reader_studies", [&] {
        checkStudyRow(database, studyId, frozen->plan.protocol, report);
        if (studyRow(database, studyId).frozenAt != frozen->frozenAt)
            report.faults.push_back({"reader_studies", studyId, "The time of freezing was changed."});
        for (const std::string& difference : differences(frozen->plan, planOfRows(database, studyId)))
            report.faults.push_back(
                {"reader_studies", studyId, fmt::format("The plan is frozen, but {}.", difference)});
    });
    checkArms(database, studyId, report);
    if (const std::int64_t stored = countOf(database, "study_orders", studyId);
        stored > std::int64_t(frozen->plan.orders.size()))
        report.faults.push_back({"study_orders", std::nullopt, "There are places in orders that are not in the plan."});
}

/// Reads that no plan asked for, and answers to which no steps lead.
void checkReads(SQLite::Database& database, std::int64_t studyId, CheckReport& report)
{
    const ReaderStudy study = studyRow(database, studyId);
    SQLite::Statement stray(
        database, "SELECT id FROM reads WHERE study = ? AND (locked_at < ? OR NOT EXISTS (SELECT 1 FROM study_orders "
                  "WHERE study_orders.study = reads.study AND study_orders.reader = reads.reader AND "
                  "study_orders.session = reads.session AND study_orders.nodule = reads.nodule))");
    stray.bind(1, studyId);
    stray.bind(2, study.frozenAt);
    while (stray.executeStep()) {
        const std::int64_t id = stray.getColumn(0).getInt64();
        report.faults.push_back({"reads", id, fmt::format("Read {} has no place in the order of its reader.", id)});
    }
    for (const StudyReader& reader : studyReaders(database, studyId))
        examine(report, "reads", [&] {
            readerState(study.protocol, studyOrders(database, studyId, reader.number),
                        readerProgress(database, studyId, reader.readerId), study::instantNow());
        });
}

} // namespace

CheckReport checkStudy(Library& library, std::int64_t studyId, const std::optional<AuditAnchor>& anchor)
{
    return inLibrary(library.folder(), [&] {
        SQLite::Database& database = library.connection();
        const auto start = std::chrono::steady_clock::now();
        SQLite::Statement known(database, "SELECT 1 FROM reader_studies WHERE id = ?");
        known.bind(1, studyId);
        if (!known.executeStep())
            throw Error(ErrorKind::NotFound, fmt::format("there is no planned study {}", studyId));
        CheckReport report;
        for (const char* table : {"study_plans", "reads", "study_events"})
            tolerant(report, table, [&] { checkSealed(database, table, std::nullopt, report); });
        tolerant(report, "study_readers", [&] {
            for (const std::int64_t id : brokenSeals(database, "study_readers"))
                report.faults.push_back(
                    {"study_readers", id, fmt::format("Row {} of study_readers is not what was stored.", id)});
        });
        examine(report, "study_plans", [&] { checkPlan(database, studyId, report); });
        examine(report, "reads", [&] { checkReads(database, studyId, report); });
        tolerant(report, "audit", [&] {
            for (const AuditFault& fault : auditFaults(database, std::nullopt, anchor))
                report.faults.push_back({"audit", fault.sequence, "The audit trail: " + fault.text + "."});
        });
        checkAgainstAudit(database, report);
        report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        return report;
    });
}

} // namespace dsmt::database
