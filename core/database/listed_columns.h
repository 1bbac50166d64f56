// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only.

#include "core/database/listing.h"

namespace dsmt::database {

struct ListedColumn {
    const char* name;
    const char* expression;
    bool brief; ///< belongs into a table that a person reads
    /// Of a column of another table: how rows are found by a condition on it, which stands for {}. Looking up which
    /// rows of that table fit is faster than joining all.
    const char* within = "{}";
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
