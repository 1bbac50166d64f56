// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only.

#include "core/database/listing.h"

#include <string>
#include <vector>

namespace dsmt::database {

struct ListedColumn {
    const char* name;
    std::string expression;
    bool narrow; ///< had from the narrow rows alone, so that sorting and filtering need not read the others
};

/// How one kind of list is put together.
struct ListedRows {
    const char* key;        ///< what tells a row, in both of the following
    const char* narrowRows; ///< FROM clause that has key and all narrow columns
    const char* allRows;    ///< FROM clause that has all columns
    const char* counted;    ///< condition that holds for rows that count; "1" for all
    const char* search;     ///< FTS5 table over the words of the key; "" for none
    std::vector<ListedColumn> columns;
};

const ListedRows& listedRows(Listed listed);

} // namespace dsmt::database
