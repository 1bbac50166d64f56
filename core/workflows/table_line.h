// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only.

#include "core/base/csv_table.h"
#include "core/database/library.h"
#include "core/workflows/table_import.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace dsmt::workflows {

/// The cells of one line by the names of their columns; blanks around a cell are cut off.
class TableLine final {
public:
    TableLine(const CsvTable& table, const CsvTable::Row& row) : m_table(table), m_row(row) {}

    int number() const { return m_row.line; }
    /// "" where there is no such column. With several names the first column that is there.
    std::string text(const std::vector<const char*>& names) const;
    std::string text(const char* name) const { return text(std::vector<const char*>{name}); }
    /// @throws Error(BadInput) for a text that is no finite number
    std::optional<double> number(const std::vector<const char*>& names) const;
    /// 1, 0, yes, no. @throws Error(BadInput) for anything else
    std::optional<bool> yesOrNo(const char* name) const;

private:
    const CsvTable& m_table;
    const CsvTable::Row& m_row;
};

/// Why this line follows a different one: its own reason or else the options'; "" when nothing is there to follow.
/// @throws Error(BadInput) `without` when there is and neither says why
std::string reasonOf(const TableLine& line, bool follows, const TableImportOptions& options,
                     const std::string& without);

struct NoduleOfLine {
    std::int64_t id = 0;
    bool isNew = false;
};

/// @param mayBeNew a nodule is made where a point says so @throws Error(BadInput, NotFound) with the reason
NoduleOfLine noduleOfLine(database::Library& library, const TableLine& line, bool mayBeNew);

/// Each line of the table; what one throws becomes a problem of that line, and the next is looked at all the same.
/// @throws Error(Failed)
void takeLines(const CsvTable& table, TableImport& result, const std::function<void(const TableLine&)>& take);

/// Columns that none of the names stand for, as one clause for line 1; "" when there are none.
std::string unknownColumns(const CsvTable& table, const std::vector<std::string>& known);

} // namespace dsmt::workflows
