// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QHash>
#include <QIcon>
#include <QPixmap>
#include <QString>

class QApplication;

namespace dsmt::ui {

/// The named colours of one palette file of resources/styles, and the icons drawn in them.
class Theme final {
public:
    /// @param name of a palette in resources/styles, for example "dark"
    explicit Theme(const QString& name = QStringLiteral("dark"));

    /// The name must be in the palette file.
    QColor color(const QString& name) const;
    const QHash<QString, QColor>& colors() const { return m_colors; }

    /// An icon of resources/icons in the given colour; sharp at every scale factor.
    QIcon icon(const QString& name, const QString& colorName = QStringLiteral("text")) const;

    QPixmap pixmap(const QString& iconName, const QString& colorName, int size, qreal devicePixelRatio) const;

    /// Fusion style, palette and style sheet for the whole program.
    void applyTo(QApplication& application) const;

private:
    QHash<QString, QColor> m_colors;
};

/// Contrast of two opaque colours, 1 to 21 (WCAG 2.1, "contrast ratio").
double contrastRatio(const QColor& a, const QColor& b);

} // namespace dsmt::ui
