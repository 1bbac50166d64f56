// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/library_check.h"

#include "core/base/error.h"
#include "core/database/image_files.h"
#include "core/database/in_library.h"
#include "core/database/library_file.h"
#include "core/database/row_checks.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <chrono>
#include <fmt/format.h>
#include <tuple>

namespace dsmt::database {

namespace fs = std::filesystem;

namespace {

constexpr int kNewestPredictions = 20;
constexpr int kNewestRows = 50;

class Seconds final {
public:
    double passed() const { return std::chrono::duration<double>(std::chrono::steady_clock::now() - m_start).count(); }

private:
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
};

void checkPages(SQLite::Database& database, CheckReport& report)
{
    tolerant(report, "", [&] {
        SQLite::Statement pages(database, "PRAGMA integrity_check(100)");
        while (pages.executeStep())
            if (const std::string text = pages.getColumn(0).getString(); text != "ok")
                report.faults.push_back({"", std::nullopt, "The file is damaged: " + text + "."});
    });
    tolerant(report, "", [&] {
        SQLite::Statement references(database, "PRAGMA foreign_key_check");
        while (references.executeStep()) {
            const std::string table = references.getColumn(0).getString();
            report.faults.push_back(
                {table, references.getColumn(1).getInt64(),
                 fmt::format("Row {} of {} refers to a row of {} that is not there.",
                             references.getColumn(1).getInt64(), table, references.getColumn(2).getString())});
        }
    });
}

void checkLists(SQLite::Database& database, CheckReport& report)
{
    for (const auto& [list, facts, noun] :
         {std::tuple{"case_list", "case_facts", "series"}, std::tuple{"nodule_list", "nodule_facts", "nodule"},
          std::tuple{"worklist", "worklist_facts", "row"}}) {
        if (!hasTable(database, list))
            continue;
        tolerant(report, list, [&, list = list, facts = facts, noun = noun] {
            SQLite::Statement differing(database,
                                        fmt::format("SELECT {2} FROM (SELECT * FROM {0} EXCEPT SELECT * FROM {1}) "
                                                    "UNION SELECT {2} FROM (SELECT * FROM {1} EXCEPT SELECT * "
                                                    "FROM {0})",
                                                    list, facts, noun));
            while (differing.executeStep())
                report.faults.push_back(
                    {list, differing.getColumn(0).getInt64(),
                     fmt::format("What lists show of {} {} is not what is stored; `dsmt library compact` mends it.",
                                 noun, differing.getColumn(0).getInt64())});
        });
    }
}

void checkImages(SQLite::Database& database, const fs::path& folder, bool bytesToo, CheckReport& report,
                 const Progress& progress)
{
    tolerant(report, "images", [&] {
        const auto total = std::max<std::int64_t>(1, database.execAndGet("SELECT count(*) FROM images").getInt64());
        SQLite::Statement images(database, "SELECT id, file, bytes, sha256 FROM images ORDER BY id");
        while (images.executeStep()) {
            const std::string name = images.getColumn(1).getString();
            std::error_code failure;
            const auto size = fs::file_size(folder / name, failure);
            std::string wrong;
            if (failure)
                wrong = "is missing";
            else if (size != std::uint64_t(images.getColumn(2).getInt64()))
                wrong = "has another size than when it came in";
            else if (bytesToo && digestOf(folder / name).sha256 != images.getColumn(3).getString())
                wrong = "is not the one that came in";
            if (!wrong.empty())
                report.faults.push_back(
                    {"images", images.getColumn(0).getInt64(), fmt::format("The image {} {}.", name, wrong)});
            ++report.files;
            progress.advance(double(report.files) / double(total), "Comparing images");
        }
    });
}

void checkRows(SQLite::Database& database, std::optional<int> predictions, std::optional<int> others,
               CheckReport& report)
{
    if (hasTable(database, "predictions"))
        tolerant(report, "predictions", [&] { checkPredictions(database, predictions, report); });
    if (hasColumn(database, "mask_versions", "row_sha256"))
        tolerant(report, "mask_versions", [&] { checkMaskVersions(database, others, report); });
    for (const char* table : kSealedTables)
        if (hasColumn(database, table, "row_sha256"))
            tolerant(report, table, [&] { checkSealed(database, table, others, report); });
}

void checkAudit(SQLite::Database& database, std::optional<int> newest, const std::optional<AuditAnchor>& anchor,
                CheckReport& report)
{
    if (!hasTable(database, "audit"))
        return;
    tolerant(report, "audit", [&] {
        for (const AuditFault& fault : auditFaults(database, newest, anchor))
            report.faults.push_back({"audit", fault.sequence, "The audit trail: " + fault.text + "."});
    });
    if (!newest)
        checkAgainstAudit(database, report);
}

CheckReport checkedWhole(SQLite::Database& database, const CheckOptions& options, const Progress& progress)
{
    CheckReport report;
    progress.advance(0, "Checking every page");
    checkPages(database, report);
    progress.advance(0.3, "Checking every row");
    tolerant(report, "", [&] { checkRows(database, std::nullopt, std::nullopt, report); });
    progress.advance(0.6, "Checking the audit trail");
    tolerant(report, "", [&] { checkAudit(database, std::nullopt, options.anchor, report); });
    progress.advance(0.7, "Checking what lists show");
    tolerant(report, "", [&] { checkLists(database, report); });
    return report;
}

} // namespace

CheckReport checkNewest(Library& library)
{
    return inLibrary(library.folder(), [&] {
        const Seconds clock;
        CheckReport report;
        tolerant(report, "", [&] {
            checkRows(library.connection(), kNewestPredictions, kNewestRows, report);
            checkAudit(library.connection(), kNewestRows, std::nullopt, report);
        });
        report.seconds = clock.passed();
        return report;
    });
}

CheckReport checkAll(Library& library, const CheckOptions& options, const Progress& progress)
{
    return inLibrary(library.folder(), [&] {
        const Seconds clock;
        CheckReport report = checkedWhole(library.connection(), options, progress);
        tolerant(report, "images", [&] {
            checkImages(library.connection(), library.folder(), options.images, report, progress.stage(0.8, 1));
        });
        report.seconds = clock.passed();
        return report;
    });
}

CheckReport checkFile(const fs::path& file, const Progress& progress)
{
    const Seconds clock;
    CheckReport report;
    tolerant(report, "", [&] {
        SQLite::Database database(uriOf(file) + "?immutable=1", SQLite::OPEN_READONLY | SQLite::OPEN_URI);
        report = checkedWhole(database, {}, progress);
    });
    report.seconds = clock.passed();
    return report;
}

} // namespace dsmt::database
