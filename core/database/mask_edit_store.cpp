// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/mask_edit_store.h"

#include "core/database/in_library.h"
#include "core/database/known_row.h"
#include "core/database/mask_store.h"
#include "core/database/sealed_row.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <array>
#include <fmt/format.h>
#include <string_view>

namespace dsmt::database {

namespace {

constexpr std::array kSteps{"brush", "eraser", "fill", "undo", "redo", "reset"};

constexpr const char* kSelect =
    "SELECT version.id, nodule, center_x, center_y, center_z, version.created_at, prediction, step, author, "
    "size_i, size_j, size_k, grid, runs, sha256 "
    "FROM mask_versions AS version JOIN nodules ON nodules.id = nodule ";

MaskStep stepOf(std::string_view name)
{
    for (std::size_t n = 0; n < kSteps.size(); ++n)
        if (name == kSteps[n])
            return MaskStep(n);
    throw Error(ErrorKind::Failed, fmt::format("a stored outline has the step '{}'", name));
}

/// @throws Error(Failed) when the row is not what was stored
void readRest(SQLite::Statement& select, StoredMaskEdit& stored)
{
    if (const SQLite::Column prediction = select.getColumn(6); !prediction.isNull())
        stored.edit.predictionId = prediction.getInt64();
    stored.edit.step = stepOf(select.getColumn(7).getString());
    stored.edit.author = select.getColumn(8).getString();
    MaskRow row;
    row.size = {select.getColumn(9).getInt(), select.getColumn(10).getInt(), select.getColumn(11).getInt()};
    row.grid = select.getColumn(12).getString();
    const SQLite::Column runs = select.getColumn(13);
    const auto* bytes = static_cast<const std::uint8_t*>(runs.getBlob());
    row.runs.assign(bytes, bytes + runs.getBytes());
    if (row.sha256() != select.getColumn(14).getString())
        throw Error(ErrorKind::Failed, fmt::format("the stored outline {} was changed", stored.id));
    stored.edit.mask = maskOf(row);
}

StoredMaskEdit placeOf(SQLite::Statement& select)
{
    StoredMaskEdit stored;
    stored.id = select.getColumn(0).getInt64();
    stored.noduleId = select.getColumn(1).getInt64();
    stored.noduleCenter = {select.getColumn(2).getDouble(), select.getColumn(3).getDouble(),
                           select.getColumn(4).getDouble()};
    stored.createdAt = select.getColumn(5).getString();
    return stored;
}

} // namespace

const char* toString(MaskStep step)
{
    return kSteps[std::size_t(step)];
}

std::int64_t MaskEditStore::add(std::int64_t noduleId, const MaskEdit& edit)
{
    return inLibrary(m_library.folder(), [&] {
        const MaskRow row = maskRow(*edit.mask);
        SQLite::Database& database = m_library.connection();
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        const SealedRow sealed{{"nodule", noduleId},
                               {"prediction", sealedValue(edit.predictionId)},
                               {"author", edit.author},
                               {"created_at", timeNow(database)},
                               {"step", std::string(toString(edit.step))},
                               {"size_i", std::int64_t(row.size.i)},
                               {"size_j", std::int64_t(row.size.j)},
                               {"size_k", std::int64_t(row.size.k)},
                               {"grid", row.grid},
                               {"sha256", row.sha256()}};
        const std::int64_t id = insertSealed(database, "mask_versions", sealed, {{"runs", row.runs}});
        transaction.commit();
        return id;
    });
}

SeriesMaskEdits MaskEditStore::ofSeries(std::int64_t seriesId)
{
    return inLibrary(m_library.folder(), [&] {
        SQLite::Statement select(
            m_library.connection(),
            std::string(kSelect) +
                "WHERE version.id = (SELECT max(id) FROM mask_versions WHERE nodule = nodules.id) AND series = ? "
                "ORDER BY nodule");
        select.bind(1, seriesId);
        SeriesMaskEdits found;
        while (select.executeStep()) {
            StoredMaskEdit stored = placeOf(select);
            try {
                readRest(select, stored);
                found.edits.push_back(std::move(stored));
            } catch (const Error&) {
                found.unreadable.push_back(stored.noduleId);
            }
        }
        return found;
    });
}

std::vector<StoredMaskEdit> MaskEditStore::versions(std::int64_t noduleId)
{
    return inLibrary(m_library.folder(), [&] {
        SQLite::Statement select(m_library.connection(), std::string(kSelect) + "WHERE nodule = ? ORDER BY version.id");
        select.bind(1, noduleId);
        std::vector<StoredMaskEdit> found;
        while (select.executeStep()) {
            found.push_back(placeOf(select));
            readRest(select, found.back());
        }
        return found;
    });
}

} // namespace dsmt::database
