// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/mask_store.h"

#include "core/base/error.h"
#include "core/base/sha256.h"
#include "core/database/run_lengths.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>

#include <array>
#include <charconv>
#include <fmt/format.h>

namespace dsmt::database {

namespace {

using Numbers = std::array<double, 15>;

std::string textOf(const Numbers& numbers)
{
    std::string text;
    for (const double number : numbers)
        text += fmt::format("{} ", number);
    text.pop_back();
    return text;
}

[[noreturn]] void refuse(const char* what)
{
    throw Error(ErrorKind::Failed, std::string("a stored mask is damaged: ") + what);
}

Numbers numbersOf(const std::string& text)
{
    Numbers numbers{};
    const char* at = text.data();
    const char* const end = at + text.size();
    for (double& number : numbers) {
        while (at != end && *at == ' ')
            ++at;
        const auto [next, failure] = std::from_chars(at, end, number);
        if (failure != std::errc())
            refuse("its grid is not 15 numbers");
        at = next;
    }
    return numbers;
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
    row.grid = textOf({g.origin.x, g.origin.y, g.origin.z, g.spacing[0], g.spacing[1], g.spacing[2], g.iAxis.x,
                       g.iAxis.y, g.iAxis.z, g.jAxis.x, g.jAxis.y, g.jAxis.z, g.kAxis.x, g.kAxis.y, g.kAxis.z});
    row.runs = encodeRuns(mask.voxels());
    return row;
}

imaging::MaskPtr maskOf(const MaskRow& row)
{
    constexpr int kLongest = 4096;
    for (const int extent : {row.size.i, row.size.j, row.size.k})
        if (extent < 0 || extent > kLongest)
            refuse("its size is not that of a mask");
    const Numbers n = numbersOf(row.grid);
    imaging::Geometry geometry;
    geometry.size = row.size;
    geometry.origin = {n[0], n[1], n[2]};
    geometry.spacing = {n[3], n[4], n[5]};
    geometry.iAxis = {n[6], n[7], n[8]};
    geometry.jAxis = {n[9], n[10], n[11]};
    geometry.kAxis = {n[12], n[13], n[14]};
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
