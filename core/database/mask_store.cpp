// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/mask_store.h"

#include "core/base/error.h"
#include "core/base/sha256.h"
#include "core/database/geometry_text.h"
#include "core/database/run_lengths.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>

#include <fmt/format.h>

namespace dsmt::database {

namespace {

[[noreturn]] void refuse(const std::string& what)
{
    throw Error(ErrorKind::Failed, "a stored mask is damaged: " + what);
}

} // namespace

std::string MaskRow::sha256() const
{
    std::string text = fmt::format("{} {} {} {}\n", size.i, size.j, size.k, grid);
    text.append(runs.begin(), runs.end());
    return dsmt::sha256(std::as_bytes(std::span(text)));
}

MaskRow maskRow(const imaging::Mask& mask)
{
    const imaging::Geometry& g = mask.geometry();
    MaskRow row;
    row.size = g.size;
    row.grid = gridText(g);
    row.runs = encodeRuns(mask.voxels());
    return row;
}

imaging::MaskPtr maskOf(const MaskRow& row)
{
    constexpr int kLongest = 4096;
    for (const int extent : {row.size.i, row.size.j, row.size.k})
        if (extent < 0 || extent > kLongest)
            refuse("its size is not that of a mask");
    imaging::Geometry geometry;
    try {
        geometry = geometryOf(row.size, row.grid);
    } catch (const Error& failure) {
        refuse(failure.message());
    }
    return std::make_shared<const imaging::Mask>(geometry, decodeRuns(row.runs, row.size.voxels()));
}

void insertMask(SQLite::Database& database, std::int64_t predictionId, const MaskRow& row)
{
    SQLite::Statement insert(
        database, "INSERT INTO masks (prediction, size_i, size_j, size_k, grid, runs) VALUES (?, ?, ?, ?, ?, ?)");
    SQLite::bind(insert, predictionId, row.size.i, row.size.j, row.size.k, row.grid);
    insert.bind(6, row.runs.data(), int(row.runs.size()));
    insert.exec();
}

} // namespace dsmt::database
