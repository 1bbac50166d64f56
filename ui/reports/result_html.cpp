// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/result_html.h"

#include "ui/reports/result_words.h"

#include <algorithm>
#include <vector>

namespace dsmt::ui {

using workflows::ResultCell;
using workflows::ResultTable;

namespace {

/// In the language of the program.
QString escaped(const std::string& text)
{
    return resultWords(text).toHtmlEscaped();
}

/// a, b, ... z, aa, ab, ...
QString letterOf(std::size_t n)
{
    QString letters;
    do {
        letters.prepend(QChar(char16_t('a' + n % 26)));
        n /= 26;
    } while (n-- > 0);
    return letters;
}

/// Or stands for one.
bool isNumber(const ResultCell& cell)
{
    return cell.value || !cell.undefined.empty();
}

bool hasNumbers(const ResultTable& table, std::size_t column)
{
    return std::ranges::any_of(table.rows,
                               [&](const auto& row) { return column < row.size() && isNumber(row[column]); });
}

/// Per cent of the table for a column: by the longest of its cells, and at least a third of its heading. Narrow tables
/// need none.
QString widthOf(const ResultTable& table, std::size_t column)
{
    constexpr std::size_t kNarrow = 5, kLeast = 5, kMost = 30;
    if (table.columns.size() <= kNarrow)
        return {};
    const auto weight = [&](std::size_t n) {
        std::size_t longest = std::max(kLeast, table.columns[n].size() / 3);
        for (const auto& row : table.rows)
            if (n < row.size())
                longest = std::max(longest, row[n].text.size());
        return std::min(longest, kMost);
    };
    std::size_t all = 0;
    for (std::size_t n = 0; n < table.columns.size(); ++n)
        all += weight(n);
    return QStringLiteral(" width='%1%'").arg(100 * weight(column) / all);
}

constexpr std::size_t kUnbroken = 8; ///< bytes; a number that short is never parted at its point

QString cellHtml(const ResultCell& cell, const std::string& column, std::vector<std::string>& reasons)
{
    QString text = escaped(cell.text);
    if (column == "section" && cell.value)
        text = QStringLiteral("<a href='#section%1'>%1</a>").arg(int(*cell.value));
    if (cell.undefined.empty())
        return text;
    auto known = std::ranges::find(reasons, cell.undefined);
    if (known == reasons.end())
        known = reasons.insert(reasons.end(), cell.undefined);
    return text + QStringLiteral("<sup>%1</sup>").arg(letterOf(std::size_t(known - reasons.begin())));
}

} // namespace

QString paragraphHtml(const std::string& text)
{
    return "<p>" + escaped(text).replace(QLatin1Char('\n'), QLatin1String("<br>")) + "</p>";
}

QString bannerHtml(const std::string& text)
{
    return text.empty() ? QString()
                        : QStringLiteral("<table width='100%' cellspacing='0' cellpadding='12' bgcolor='#fdf1cf'><tr>"
                                         "<td><b>%1</b></td></tr></table>")
                              .arg(escaped(text));
}

QString tableHtml(const ResultTable& table)
{
    const char* size = table.columns.size() > 8 ? "5.6pt" : table.columns.size() > 5 ? "6.5pt" : "7.5pt";
    const QString style = QStringLiteral("font-size:%1").arg(QLatin1String(size));
    std::vector<std::string> reasons;
    QString html = "<p style='margin-top:9px'><b>" + escaped(table.title) + "</b></p>";
    html += "<table width='100%' cellspacing='0' cellpadding='1' border='0.5' style='border-collapse:collapse;"
            "border-style:solid;border-color:#c9d0d7'>";
    if (std::ranges::any_of(table.columns, [](const std::string& column) { return !column.empty(); })) {
        html += "<thead><tr bgcolor='#eef1f4'>";
        for (std::size_t n = 0; n < table.columns.size(); ++n)
            html += QStringLiteral("<th align='%1' style='%2'%4>%3</th>")
                        .arg(hasNumbers(table, n) ? QStringLiteral("center") : QStringLiteral("left"), style,
                             escaped(table.columns[n]), widthOf(table, n));
        html += "</tr></thead>";
    }
    for (const auto& row : table.rows) {
        html += "<tr>";
        for (std::size_t n = 0; n < row.size(); ++n)
            html += QStringLiteral("<td align='%1' style='%2'>%3</td>")
                        .arg(isNumber(row[n]) ? QStringLiteral("center") : QStringLiteral("left"),
                             row[n].text.size() <= kUnbroken ? style + QStringLiteral(";white-space:nowrap") : style,
                             cellHtml(row[n], n < table.columns.size() ? table.columns[n] : "", reasons));
        html += "</tr>";
    }
    html += "</table>";
    QString below;
    for (std::size_t n = 0; n < reasons.size(); ++n)
        below += QStringLiteral("<sup>%1</sup> %2. ").arg(letterOf(n), escaped(reasons[n]));
    for (const std::string& note : table.notes)
        below += escaped(note) + " ";
    return below.isEmpty() ? html : html + "<p style='font-size:6.5pt;color:#5d6772'>" + below + "</p>";
}

} // namespace dsmt::ui
