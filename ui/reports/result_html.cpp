// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/result_html.h"

#include "ui/reports/result_words.h"

#include <QRegularExpression>

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

/// An interval in brackets stays on one line, and a number with its "%".
QString withWholeNumbers(QString text)
{
    static const QRegularExpression interval(QStringLiteral("\\([-<\\d.][^()]{1,26}\\)| %"));
    for (auto found = interval.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        text.replace(match.capturedStart(), match.capturedLength(), match.captured().replace(' ', QChar::Nbsp));
    }
    return text;
}

/// In average letters of Latin text: of the longest piece that is not parted, and of all.
struct Extent {
    double least = 0, most = 0;

    void hold(const QString& text, double letter = 1)
    {
        constexpr char16_t kFirstOfEast = 0x2e80; // from there on as wide as two, and parted anywhere
        double piece = 0, all = 0;
        for (const QChar c : text) {
            const bool isEast = c.unicode() >= kFirstOfEast;
            const double width = letter * (isEast ? 2 : 1);
            piece = c == ' ' ? 0 : isEast ? width : piece + width;
            all += width;
            least = std::max(least, piece);
        }
        most = std::max(most, all);
    }
};

using Texts = std::vector<std::vector<QString>>;

/// Of the cells, in the language of the program.
Texts textsOf(const ResultTable& table)
{
    Texts texts;
    for (const auto& row : table.rows) {
        texts.emplace_back();
        for (const ResultCell& cell : row)
            texts.back().push_back(withWholeNumbers(resultWords(cell.text)));
    }
    return texts;
}

/// Per cent of the table for each column, so that no word is parted where all of them have room; the rest goes to those
/// with longer texts. None for narrow tables, which need no help.
std::vector<double> widthsOf(const ResultTable& table, const Texts& texts, double letters)
{
    constexpr std::size_t kNarrow = 5;
    constexpr double kBetween = 1.2, kBold = 1.2;
    if (table.columns.size() <= kNarrow)
        return {};
    std::vector<Extent> extents(table.columns.size());
    double least = 0, more = 0;
    for (std::size_t n = 0; n < extents.size(); ++n) {
        for (const auto& row : texts)
            if (n < row.size())
                extents[n].hold(row[n]);
        Extent heading;
        heading.hold(resultWords(table.columns[n]), kBold);
        extents[n].least = std::max(extents[n].least, heading.least) + kBetween;
        extents[n].most = std::max(extents[n].most + kBetween, extents[n].least);
        least += extents[n].least;
        more += extents[n].most - extents[n].least;
    }
    const double part = more > 0 ? std::clamp((letters - least) / more, 0.0, 1.0) : 0;
    std::vector<double> widths;
    for (const Extent& extent : extents)
        widths.push_back(100 * (extent.least + part * (extent.most - extent.least)) / (least + part * more));
    return widths;
}

constexpr std::size_t kUnbroken = 8; ///< bytes; a number that short is never parted at its point

QString cellHtml(const ResultCell& cell, const QString& shown, const std::string& column,
                 std::vector<std::string>& reasons)
{
    QString text = shown.toHtmlEscaped();
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
    constexpr double kPagePt = 499, kLetterEm = 0.58; // of the page's text; of DejaVu Sans, on average
    const double size = table.columns.size() > 8 ? 5.6 : table.columns.size() > 5 ? 6.5 : 7.5;
    const QString style = QStringLiteral("font-size:%1pt").arg(size);
    const Texts texts = textsOf(table);
    const std::vector<double> widths = widthsOf(table, texts, kPagePt / (size * kLetterEm));
    std::vector<std::string> reasons;
    QString html = "<p style='margin-top:9px'><b>" + escaped(table.title) + "</b></p>";
    html += "<table width='100%' cellspacing='0' cellpadding='1' border='0.5' style='border-collapse:collapse;"
            "border-style:solid;border-color:#c9d0d7'>";
    if (std::ranges::any_of(table.columns, [](const std::string& column) { return !column.empty(); })) {
        html += "<thead><tr bgcolor='#eef1f4'>";
        for (std::size_t n = 0; n < table.columns.size(); ++n)
            html += QStringLiteral("<th align='%1' style='%2'%4>%3</th>")
                        .arg(hasNumbers(table, n) ? QStringLiteral("center") : QStringLiteral("left"), style,
                             escaped(table.columns[n]),
                             widths.empty() ? QString() : QStringLiteral(" width='%1%'").arg(widths[n], 0, 'f', 1));
        html += "</tr></thead>";
    }
    for (std::size_t at = 0; at < table.rows.size(); ++at) {
        const auto& row = table.rows[at];
        html += "<tr>";
        for (std::size_t n = 0; n < row.size(); ++n)
            html += QStringLiteral("<td align='%1' style='%2'>%3</td>")
                        .arg(isNumber(row[n]) ? QStringLiteral("center") : QStringLiteral("left"),
                             row[n].text.size() <= kUnbroken ? style + QStringLiteral(";white-space:nowrap") : style,
                             cellHtml(row[n], texts[at][n], n < table.columns.size() ? table.columns[n] : "", reasons));
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
