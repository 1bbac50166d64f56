// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/library.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace dsmt::database {

/// What can be listed. Reads and truths are those that count: superseded ones are in the history of their nodule.
enum class Listed { Cases, Nodules, Predictions, Truth, Reads };

/// One condition on a column: only rows for which it holds are listed.
struct ListFilter {
    std::string column;
    std::string comparison; ///< one of = != < <= > >= and ~ (contains, in any case of letters; of words, not numbers)
    std::string value;      ///< "" stands for a cell without value
};

struct ListQuery {
    std::string text; ///< all of its words must be found (database/search.h); of cases and nodules only
    std::vector<ListFilter> filters;
    std::string sortBy; ///< a column; "" for the order of adding
    bool descending = true;
    std::optional<std::int64_t> most;
    std::int64_t skip = 0;
};

/// A cell without value is one that is not known.
using Cell = std::variant<std::monostate, std::int64_t, double, std::string>;

/// Rows with the names of their columns; names and their order are stable, mm and probabilities in [0, 1].
struct Listing {
    std::vector<std::string> columns;
    std::vector<std::vector<Cell>> rows;
};

/// "cases", "nodules", "predictions", "truth", "reads".
const char* toString(Listed listed);
/// What may be sorted and filtered by.
std::vector<std::string> columnsOf(Listed listed);

/// Those that a person reads in a table, beginning with the number of the row: without hashes, UIDs and what is seldom
/// asked for.
std::vector<std::string> briefColumnsOf(Listed listed);
/// The listing with these columns only, in this order. @throws Error(BadInput) for one that there is not
Listing withColumns(const Listing& listing, Listed listed, const std::vector<std::string>& columns);

/// "column>=value" and so on as a filter. @throws Error(BadInput) when it is none
ListFilter listFilterFrom(const std::string& text);

/// @throws Error(BadInput) for a column or comparison that there is not; Error(Failed)
Listing list(Library& library, Listed listed, const ListQuery& query = {});

} // namespace dsmt::database
