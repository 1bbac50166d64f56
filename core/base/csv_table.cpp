// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csv_table.h"

#include "core/base/error.h"

#include <algorithm>
#include <csv.h>

namespace dsmt {

namespace {

[[noreturn]] void refuse(int line, const std::string& why)
{
    throw Error(ErrorKind::BadInput, "line " + std::to_string(line) + ": " + why);
}

std::string trimmed(const std::string& text)
{
    const auto first = text.find_first_not_of(" \t"), last = text.find_last_not_of(" \t");
    return first == std::string::npos ? std::string() : text.substr(first, last - first + 1);
}

/// Rows as libcsv reports them. The library is C: nothing may be thrown through it, so rows are judged afterwards.
class Rows final {
public:
    explicit Rows(std::string_view text)
    {
        // Every line end is reported, so that lines can be counted.
        if (csv_init(&m_parser, CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL) != 0)
            throw Error(ErrorKind::Failed, "out of memory");
        const std::size_t done = csv_parse(&m_parser, text.data(), text.size(), takeCell, endRow, this);
        const bool whole = done == text.size() && csv_fini(&m_parser, takeCell, endRow, this) == 0;
        csv_free(&m_parser);
        if (!whole)
            refuse(m_line, "a quote is not closed or stands amid text");
    }

    std::vector<CsvTable::Row> rows;

private:
    static void takeCell(void* bytes, std::size_t count, void* self)
    {
        auto& into = *static_cast<Rows*>(self);
        into.m_cells.emplace_back(static_cast<const char*>(bytes), count);
    }

    static void endRow(int end, void* self)
    {
        auto& into = *static_cast<Rows*>(self);
        const int first = into.m_line;
        for (const std::string& cell : into.m_cells)
            into.m_line += int(std::count(cell.begin(), cell.end(), '\n'));
        // A carriage return before a line feed ends the row; the line feed is then reported as an empty line.
        const bool secondHalf = end == '\n' && into.m_lastEnd == '\r' && into.m_cells.empty();
        if (!secondHalf)
            ++into.m_line;
        into.m_lastEnd = end;
        const bool blank = into.m_cells.empty() || (into.m_cells.size() == 1 && trimmed(into.m_cells[0]).empty());
        if (!blank)
            into.rows.push_back({first, std::move(into.m_cells)});
        into.m_cells.clear();
    }

    csv_parser m_parser{};
    std::vector<std::string> m_cells;
    int m_line = 1, m_lastEnd = 0;
};

} // namespace

std::optional<std::size_t> CsvTable::column(std::string_view name) const
{
    const auto found = std::find(columns.begin(), columns.end(), name);
    return found == columns.end() ? std::nullopt : std::optional(std::size_t(found - columns.begin()));
}

CsvTable parseCsv(std::string_view text)
{
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (text.starts_with(kByteOrderMark))
        text.remove_prefix(kByteOrderMark.size());
    std::vector<CsvTable::Row> rows = Rows(text).rows;
    if (rows.empty())
        throw Error(ErrorKind::BadInput, "there is no header line");
    CsvTable table;
    for (const std::string& name : rows.front().cells) {
        if (trimmed(name).empty())
            refuse(rows.front().line, "a column has no name");
        if (table.column(trimmed(name)))
            refuse(rows.front().line, "column " + trimmed(name) + " is there twice");
        table.columns.push_back(trimmed(name));
    }
    for (std::size_t n = 1; n < rows.size(); ++n) {
        if (rows[n].cells.size() != table.columns.size())
            refuse(rows[n].line, std::to_string(rows[n].cells.size()) + " cells where the header has " +
                                     std::to_string(table.columns.size()));
        table.rows.push_back(std::move(rows[n]));
    }
    return table;
}

} // namespace dsmt
