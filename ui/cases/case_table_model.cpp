// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/case_table_model.h"

#include "ui/assessment/assessment_words.h"
#include "ui/assessment/core_sentences.h"
#include "ui/session/case_session.h"

#include <algorithm>
#include <array>

namespace dsmt::ui {

using database::CaseRow;

namespace {

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

QString patientCell(const CaseRow& row)
{
    const QString patient = patientText(row.series);
    return row.series.simulated ? CaseTableModel::tr("%1 (simulated)").arg(patient) : patient;
}

QVariant countCell(int count)
{
    return count == 0 ? QVariant(QString()) : QVariant(QString::number(count));
}

std::vector<ScopeFinding> worstFirst(const std::vector<GeometryFinding>& findings)
{
    std::vector<ScopeFinding> remarks;
    for (const GeometryFinding& finding : findings)
        remarks.push_back(finding.finding);
    std::stable_sort(remarks.begin(), remarks.end(),
                     [](const auto& a, const auto& b) { return a.severity > b.severity; });
    return remarks;
}

QString remarksCell(const std::vector<ScopeFinding>& remarks)
{
    if (remarks.empty())
        return {};
    const QString worst = sentence(text(remarks.front().text));
    return remarks.size() == 1 ? worst : CaseTableModel::tr("%1 (+%2)").arg(worst).arg(remarks.size() - 1);
}

/// An icon is scaled to the row; selecting the row must not tint the picture.
QVariant thumbnailIcon(const QPixmap& picture)
{
    if (picture.isNull())
        return {};
    QIcon icon(picture);
    icon.addPixmap(picture, QIcon::Selected);
    return icon;
}

QString remarksText(const std::vector<ScopeFinding>& remarks)
{
    QStringList lines;
    for (const ScopeFinding& remark : remarks)
        lines << sentence(text(remark.text));
    return lines.join('\n');
}

/// For sorting: what is worse comes later, and more of it.
int remarksRank(const std::vector<ScopeFinding>& remarks)
{
    return remarks.empty() ? -1 : 1000 * int(remarks.front().severity) + int(remarks.size());
}

/// How one column is titled, shown, sorted and aligned.
struct ColumnRule {
    const char* title;
    QVariant (*display)(const ShownCase&);
    QVariant (*sort)(const ShownCase&);
    bool number;
};

const std::array<ColumnRule, CaseTableModel::ColumnCount> kColumns{{
    {QT_TRANSLATE_NOOP("dsmt::ui::CaseTableModel", "Patient"),
     [](const ShownCase& s) { return QVariant(patientCell(s.row)); },
     [](const ShownCase& s) { return QVariant(patientText(s.row.series).toLower()); }, false},
    {QT_TRANSLATE_NOOP("dsmt::ui::CaseTableModel", "ID"),
     [](const ShownCase& s) { return QVariant(text(s.row.series.patientId)); },
     [](const ShownCase& s) { return QVariant(text(s.row.series.patientId)); }, false},
    {QT_TRANSLATE_NOOP("dsmt::ui::CaseTableModel", "Study date"),
     [](const ShownCase& s) { return QVariant(dateText(s.row.series.studyDate)); },
     [](const ShownCase& s) { return QVariant(text(s.row.series.studyDate)); }, false},
    {QT_TRANSLATE_NOOP("dsmt::ui::CaseTableModel", "Description"),
     [](const ShownCase& s) { return QVariant(text(s.row.series.description)); },
     [](const ShownCase& s) { return QVariant(text(s.row.series.description).toLower()); }, false},
    {QT_TRANSLATE_NOOP("dsmt::ui::CaseTableModel", "Slices"),
     [](const ShownCase& s) { return QVariant(QString::number(s.row.series.slices)); },
     [](const ShownCase& s) { return QVariant(s.row.series.slices); }, true},
    {QT_TRANSLATE_NOOP("dsmt::ui::CaseTableModel", "Remarks"),
     [](const ShownCase& s) { return QVariant(remarksCell(s.remarks)); },
     [](const ShownCase& s) { return QVariant(remarksRank(s.remarks)); }, false},
    {QT_TRANSLATE_NOOP("dsmt::ui::CaseTableModel", "Nodules"),
     [](const ShownCase& s) { return countCell(s.row.nodules); },
     [](const ShownCase& s) { return QVariant(s.row.nodules); }, true},
    {QT_TRANSLATE_NOOP("dsmt::ui::CaseTableModel", "Readers"),
     [](const ShownCase& s) { return countCell(s.row.readers); },
     [](const ShownCase& s) { return QVariant(s.row.readers); }, true},
    {QT_TRANSLATE_NOOP("dsmt::ui::CaseTableModel", "Invasive"),
     [](const ShownCase& s) {
         return s.row.latestProbability ? QVariant(percentText(*s.row.latestProbability)) : QVariant(QString());
     },
     [](const ShownCase& s) { return QVariant(s.row.latestProbability.value_or(-1)); }, true},
    {QT_TRANSLATE_NOOP("dsmt::ui::CaseTableModel", "Long axis"),
     [](const ShownCase& s) {
         return s.row.latestLongAxisMm ? QVariant(lengthText(*s.row.latestLongAxisMm)) : QVariant(QString());
     },
     [](const ShownCase& s) { return QVariant(s.row.latestLongAxisMm.value_or(-1)); }, true},
    {QT_TRANSLATE_NOOP("dsmt::ui::CaseTableModel", "Added"),
     [](const ShownCase& s) { return QVariant(localTimeText(s.row.addedAt)); },
     [](const ShownCase& s) { return QVariant(text(s.row.addedAt)); }, false},
}};

QString searchText(const CaseRow& row)
{
    return QStringList{patientCell(row),           text(row.series.patientId),   dateText(row.series.studyDate),
                       text(row.series.studyDate), text(row.series.description), text(row.series.seriesUid),
                       text(row.source.string())}
        .join('\n');
}

} // namespace

void CaseTableModel::setRows(std::vector<CaseRow> rows, const Findings& findings)
{
    beginResetModel();
    m_rows.clear();
    m_rows.reserve(rows.size());
    for (CaseRow& row : rows) {
        const auto found = findings.find(row.seriesId);
        m_rows.push_back(
            {std::move(row), found == findings.end() ? std::vector<ScopeFinding>() : worstFirst(found->second)});
    }
    endResetModel();
}

void CaseTableModel::setPictures(std::function<QPixmap(std::int64_t)> thumbnails,
                                 std::function<QIcon(Severity)> severities)
{
    m_thumbnails = std::move(thumbnails);
    m_severities = std::move(severities);
}

void CaseTableModel::refreshThumbnail(std::int64_t seriesId)
{
    if (const int row = rowOf(seriesId); row >= 0)
        emit dataChanged(index(row, Patient), index(row, Patient), {Qt::DecorationRole});
}

int CaseTableModel::rowOf(std::int64_t seriesId) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [&](const ShownCase& shown) { return shown.row.seriesId == seriesId; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int CaseTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int CaseTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CaseTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ShownCase& shown = m_rows[std::size_t(index.row())];
    const CaseRow& caseRow = shown.row;
    const ColumnRule& rule = kColumns[std::size_t(index.column())];
    switch (role) {
    case Qt::DisplayRole:
        return rule.display(shown);
    case Qt::DecorationRole:
        return decoration(shown, index.column());
    case Qt::ToolTipRole:
        return index.column() == Remarks ? remarksText(shown.remarks) : text(caseRow.source.string());
    case Qt::TextAlignmentRole:
        return int((rule.number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case SortRole:
        return rule.sort(shown);
    case SearchRole:
        return searchText(caseRow);
    default:
        return {};
    }
}

QVariant CaseTableModel::decoration(const ShownCase& shown, int column) const
{
    if (column == Patient && m_thumbnails)
        return thumbnailIcon(m_thumbnails(shown.row.seriesId));
    if (column == Remarks && m_severities && !shown.remarks.empty())
        return m_severities(shown.remarks.front().severity);
    return {};
}

QVariant CaseTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    const ColumnRule& rule = kColumns[std::size_t(section)];
    if (role == Qt::DisplayRole)
        return tr(rule.title);
    if (role == Qt::TextAlignmentRole)
        return int((rule.number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

QString dateText(const std::string& dicomDate)
{
    const QString date = text(dicomDate);
    return date.size() == 8 ? date.left(4) + '-' + date.mid(4, 2) + '-' + date.right(2) : date;
}

} // namespace dsmt::ui
