// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QIconEngine>

namespace dsmt::ui {

/// An SVG in one colour.
/// @param svg with `currentColor` where the colour goes
QPixmap drawnIcon(const QByteArray& svg, const QColor& color, QSize pixels);

/// An icon in a named colour of the palette that is in force when it is painted; sharp at every size. Pressed or
/// in a selected row it has the colour of selected text; disabled, that of dim text.
class ThemedIcon final : public QIconEngine {
public:
    ThemedIcon(QByteArray svg, QString colorName, std::shared_ptr<const Theme::Colors> colors);

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override;
    QIconEngine* clone() const override { return new ThemedIcon(*this); }
    bool isNull() override { return false; }

private:
    const QByteArray m_svg;
    const QString m_colorName;
    const std::shared_ptr<const Theme::Colors> m_colors;
    QHash<QString, QPixmap> m_drawn; ///< by colour and size
};

} // namespace dsmt::ui
