// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/upkeep.h"

#include "core/database/audit_trail.h"
#include "core/database/in_library.h"
#include "core/database/library_file.h"
#include "core/database/search.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <fmt/format.h>

namespace dsmt::database {

namespace fs = std::filesystem;

namespace {

std::uint64_t bytesOf(const fs::path& file)
{
    std::error_code failure;
    const auto bytes = fs::file_size(file, failure);
    return failure ? 0 : bytes;
}

std::uint64_t databaseBytes(const fs::path& folder)
{
    return bytesOf(folder / kLibraryFile) + bytesOf(folder / (std::string(kLibraryFile) + "-wal"));
}

} // namespace

LibraryStatistics statisticsOf(Library& library)
{
    return inLibrary(library.folder(), [&] {
        SQLite::Database& database = library.connection();
        LibraryStatistics statistics;
        const auto number = [&](const std::string& sql) { return database.execAndGet(sql).getInt64(); };
        for (const auto& [what, from] :
             std::vector<std::pair<std::string, std::string>>{{"patients", "patients"},
                                                              {"studies", "studies"},
                                                              {"series", "series"},
                                                              {"images", "images"},
                                                              {"nodules", "nodules"},
                                                              {"annotations", "annotations"},
                                                              {"network packages", "packages"},
                                                              {"predictions", "predictions"},
                                                              {"decisions", "prediction_decisions"},
                                                              {"edited outlines", "mask_versions"},
                                                              {"reference standards", "reference_standards"},
                                                              {"readers", "readers"},
                                                              {"reader studies", "reader_studies"},
                                                              {"reads", "reads"},
                                                              {"LIDC-IDRI readings", "lidc_reads"},
                                                              {"ROC comparisons", "roc_comparisons"},
                                                              {"audit entries", "audit"}})
            statistics.rows.emplace_back(what, number("SELECT count(*) FROM " + from));
        statistics.databaseBytes = databaseBytes(library.folder());
        statistics.freeBytes = std::uint64_t(number("PRAGMA freelist_count") * number("PRAGMA page_size"));
        statistics.imageBytes = std::uint64_t(number("SELECT coalesce(sum(bytes), 0) FROM images"));
        statistics.schema = int(number("PRAGMA user_version"));
        return statistics;
    });
}

Compacted compact(Library& library)
{
    return inLibrary(library.folder(), [&] {
        SQLite::Database& database = library.connection();
        Compacted compacted;
        compacted.bytesBefore = databaseBytes(library.folder());
        rebuildLists(database);
        database.exec("VACUUM");
        database.exec("PRAGMA optimize");
        SQLite::Statement(database, "PRAGMA wal_checkpoint(TRUNCATE)").executeStep();
        compacted.bytesAfter = databaseBytes(library.folder());
        AuditStore(library).append({"library compacted", "", std::nullopt, "",
                                    fmt::format("{} to {} bytes", compacted.bytesBefore, compacted.bytesAfter)});
        return compacted;
    });
}

} // namespace dsmt::database
