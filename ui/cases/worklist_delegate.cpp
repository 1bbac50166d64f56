// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/worklist_delegate.h"

#include "ui/cases/thumbnail_cache.h"
#include "ui/cases/worklist_columns.h"
#include "ui/cases/worklist_model.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace dsmt::ui {

using database::WorklistRow;

namespace {

constexpr int kBeside = 8; ///< between a cell's border and what stands in it
constexpr int kBarHeight = 4;
constexpr int kSign = 16;

QRect inner(const QStyleOptionViewItem& option)
{
    return option.rect.adjusted(kBeside, 0, -kBeside, 0);
}

void drawElided(QPainter& painter, const QRect& place, const QFontMetrics& metrics, const QString& text)
{
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(text, Qt::ElideRight, place.width()));
}

/// The two lines of a cell.
std::pair<QRect, QRect> linesOf(const QRect& cell, const QFontMetrics& metrics)
{
    const int height = metrics.height();
    const int top = cell.top() + (cell.height() - 2 * height) / 2;
    return {{cell.left(), top, cell.width(), height}, {cell.left(), top + height, cell.width(), height}};
}

} // namespace

WorklistDelegate::WorklistDelegate(ThumbnailCache& thumbnails, const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent), m_thumbnails(thumbnails), m_theme(theme)
{
    for (const Severity severity : {Severity::Note, Severity::Warning, Severity::Refusal}) {
        const QString name = QString::fromLatin1(toString(severity));
        m_severities[int(severity)] = theme.icon(name, name);
    }
}

int WorklistDelegate::rowHeight(const QFontMetrics& metrics)
{
    return 2 * metrics.height() + 8;
}

QColor WorklistDelegate::textColor(const QStyleOptionViewItem& option, const char* name) const
{
    return m_theme.color(option.state & QStyle::State_Selected ? "selectionText" : name);
}

void WorklistDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* row = static_cast<const WorklistRow*>(index.data(WorklistModel::RowRole).value<const void*>());
    const std::string column = worklistShown()[std::size_t(index.column())].name;
    const bool own = row && (column == "patient" || (column == "probability" && row->invasiveness));
    if (!own) {
        QStyleOptionViewItem plain = option;
        if (row && !row->refusedBecause.empty() && column == "probability")
            plain.palette.setColor(QPalette::Text, m_theme.color("refusal"));
        if (row && !row->hasNodule() && column == "name")
            plain.palette.setColor(QPalette::Text, m_theme.color("dim"));
        initStyleOption(&plain, index);
        if (column == "warnings" && row && !row->warnings.empty()) {
            plain.features |= QStyleOptionViewItem::HasDecoration;
            plain.icon = m_severities[int(row->warnings.front().severity)];
            plain.decorationSize = {kSign, kSign};
        }
        plain.state &= ~QStyle::State_HasFocus;
        QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &plain, painter, plain.widget);
        return;
    }
    QStyleOptionViewItem back = option;
    back.state &= ~QStyle::State_HasFocus;
    QApplication::style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &back, painter, option.widget);
    painter->save();
    if (column == "patient")
        paintPatient(*painter, option, *row);
    else
        paintResult(*painter, option, *row);
    painter->restore();
}

void WorklistDelegate::paintPatient(QPainter& painter, const QStyleOptionViewItem& option, const WorklistRow& row) const
{
    const QFontMetrics metrics(option.font);
    const int side = option.rect.height() - 4;
    const QRect picture(option.rect.left() + 2, option.rect.top() + 2, side, side);
    if (const QPixmap thumbnail = m_thumbnails.find(row.seriesId); !thumbnail.isNull()) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawPixmap(picture, thumbnail);
    } else {
        painter.fillRect(picture, m_theme.color("raised"));
    }
    const QRect cell(picture.right() + kBeside, option.rect.top(), option.rect.right() - picture.right() - 2 * kBeside,
                     option.rect.height());
    const auto [first, second] = linesOf(cell, metrics);
    painter.setPen(textColor(option));
    drawElided(painter, first, metrics, patientText(row));
    painter.setPen(textColor(option, "dim"));
    const QString id = row.patientName.empty() ? QString() : QString::fromStdString(row.patientId);
    const QString description = QString::fromStdString(row.description);
    drawElided(painter, second, metrics,
               id.isEmpty() || description.isEmpty() ? id + description : id + QStringLiteral("  ") + description);
}

void WorklistDelegate::paintResult(QPainter& painter, const QStyleOptionViewItem& option, const WorklistRow& row) const
{
    const QFontMetrics metrics(option.font);
    const QRect cell = inner(option);
    const int height = metrics.height() + 4 + kBarHeight;
    const int top = cell.top() + (cell.height() - height) / 2;
    painter.setPen(textColor(option));
    drawElided(painter, {cell.left(), top, cell.width(), metrics.height()}, metrics, resultText(row));
    paintBar(painter, {cell.left(), top + metrics.height() + 4, cell.width(), kBarHeight}, *row.invasiveness);
}

/// From 0 to 100 %, with the threshold as a gap: where the bar ends beyond it, the word above says invasive.
void WorklistDelegate::paintBar(QPainter& painter, const QRect& place, const Invasiveness& answer) const
{
    const auto x = [&](double probability) { return place.left() + probability * place.width(); };
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color("line"));
    painter.drawRoundedRect(place, kBarHeight / 2.0, kBarHeight / 2.0);
    painter.setBrush(m_theme.color(answer.invasive() ? "invasive" : "notInvasive"));
    const double width = std::max(double(kBarHeight), answer.probability * place.width());
    painter.drawRoundedRect(QRectF(place.left(), place.top(), width, place.height()), kBarHeight / 2.0,
                            kBarHeight / 2.0);
    painter.fillRect(QRectF(x(answer.threshold) - 1, place.top() - 2, 2, place.height() + 4), m_theme.color("text"));
}

} // namespace dsmt::ui
