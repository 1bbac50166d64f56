// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only.

#include "core/database/listing.h"

#include <string>
#include <vector>

namespace dsmt::database {

/// From the table of the key to another one.
struct ListedThrough {
    const char* outer = ""; ///< column beside the key; "" for none
    const char* inner = ""; ///< which equals it there
    const char* from = "";  ///< the other table
};

struct ListedColumn {
    const char* name;
    std::string expression;
    bool brief;              ///< belongs into a table that a person reads
    ListedThrough through{}; ///< of a column of another table
};

/// How one kind of list is put together.
struct ListedRows {
    const char* key;     ///< what tells a row
    const char* rows;    ///< FROM clause: the key's table and what columns are taken from besides
    const char* counted; ///< condition that holds for rows that count; "1" for all
    const char* search;  ///< FTS5 table over the words of the key; "" for none
    std::vector<ListedColumn> columns;
};

const ListedRows& listedRows(Listed listed);

} // namespace dsmt::database
