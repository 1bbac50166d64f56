// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/table_file.h"

#include "core/base/durable_file.h"
#include "core/base/error.h"
#include "core/base/sha256.h"

#include <span>

namespace dsmt::workflows {

TableImport importTableFile(database::Library& library, database::Listed listed, const std::filesystem::path& file,
                            const TableImportOptions& options)
{
    const std::string bytes = readPlainFile(file, kLargestTable);
    const CsvTable table = [&] {
        try {
            return parseCsv(bytes);
        } catch (const Error& failure) {
            throw failure.within(file.string());
        }
    }();
    return listed == database::Listed::Truth
               ? importTruth(library, table, options)
               : importReads(library, table, sha256(std::as_bytes(std::span(bytes))), options);
}

} // namespace dsmt::workflows
