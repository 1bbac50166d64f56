// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QHash>
#include <QIcon>
#include <QPixmap>
#include <QString>

#include <memory>

class QApplication;

namespace dsmt::ui {

/// The named colours of one palette file of resources/styles, and the icons drawn in them.
class Theme final {
public:
    using Colors = QHash<QString, QColor>;

    /// @param name of a palette in resources/styles: "dark" or "light"
    explicit Theme(const QString& name = QStringLiteral("dark"));

    /// Another palette; icons that were made before follow when they are painted next.
    void use(const QString& name);

    /// The name must be in the palette file.
    QColor color(const QString& name) const;
    const Colors& colors() const { return *m_colors; }

    /// An icon of resources/icons in the given colour; sharp at every scale factor.
    QIcon icon(const QString& name, const QString& colorName = QStringLiteral("text")) const;

    QPixmap pixmap(const QString& iconName, const QString& colorName, int size, qreal devicePixelRatio) const;

    /// Fusion style, palette and style sheet for the whole program.
    void applyTo(QApplication& application) const;

private:
    std::shared_ptr<Colors> m_colors; ///< shared with the icons
};

/// The palette that a wish means: "dark", "light", or "system" as the desktop is. To be asked before a theme is applied
/// for the first time, or later: what the desktop had is remembered.
QString paletteFor(const QString& wish, QApplication& application);

/// Contrast of two opaque colours, 1 to 21 (WCAG 2.1, "contrast ratio").
double contrastRatio(const QColor& a, const QColor& b);

} // namespace dsmt::ui
