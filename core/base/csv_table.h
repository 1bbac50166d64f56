// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dsmt {

/// A table of text: comma-separated values with a header line (RFC 4180). UTF-8, with or without a byte order mark.
struct CsvTable {
    struct Row {
        int line = 0;                   ///< of the file, where the row begins; the first is 1
        std::vector<std::string> cells; ///< as many as there are columns
    };
    std::vector<std::string> columns; ///< blanks at their ends are cut off
    std::vector<Row> rows;            ///< empty lines are left out

    std::optional<std::size_t> column(std::string_view name) const;
};

/// @throws Error(BadInput), naming the line, for a quote that is not closed or stands amid text, a row with more or
/// fewer cells than the header, a column named twice or not at all, and a text without header
CsvTable parseCsv(std::string_view text);

} // namespace dsmt
