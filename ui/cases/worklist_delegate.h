// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/worklist.h"
#include "ui/theme/theme.h"

#include <QStyledItemDelegate>

namespace dsmt::ui {

class ThumbnailCache;

/// Draws what is more than a line of text: the patient with a thumbnail, the result with a bar, warnings with a sign.
class WorklistDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    WorklistDelegate(ThumbnailCache& thumbnails, const Theme& theme, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    /// Of a row with a thumbnail and two lines of text.
    static int rowHeight(const QFontMetrics& metrics);

private:
    void paintPatient(QPainter& painter, const QStyleOptionViewItem& option, const database::WorklistRow& row) const;
    void paintResult(QPainter& painter, const QStyleOptionViewItem& option, const database::WorklistRow& row) const;
    void paintBar(QPainter& painter, const QRect& place, const Invasiveness& answer) const;
    QColor textColor(const QStyleOptionViewItem& option, const char* name = "text") const;

    ThumbnailCache& m_thumbnails;
    const Theme& m_theme;
    QIcon m_severities[3];
};

} // namespace dsmt::ui
