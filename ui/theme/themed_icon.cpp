// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/themed_icon.h"

#include <QPainter>
#include <QSvgRenderer>

#include <utility>

namespace dsmt::ui {

namespace {

constexpr int kMostDrawn = 12;

} // namespace

QPixmap drawnIcon(const QByteArray& svg, const QColor& color, QSize pixels)
{
    QByteArray colored = svg;
    colored.replace("currentColor", color.name().toLatin1());
    QPixmap pixmap(pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer(colored).render(&painter);
    return pixmap;
}

ThemedIcon::ThemedIcon(QByteArray svg, QString colorName, std::shared_ptr<const Theme::Colors> colors)
    : m_svg(std::move(svg)), m_colorName(std::move(colorName)), m_colors(std::move(colors))
{
}

void ThemedIcon::paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state)
{
    const qreal ratio = painter->device()->devicePixelRatioF();
    QPixmap drawn = pixmap(rect.size() * ratio, mode, state);
    drawn.setDevicePixelRatio(ratio);
    painter->drawPixmap(rect, drawn);
}

QPixmap ThemedIcon::pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state)
{
    const bool onSelection = state == QIcon::On || mode == QIcon::Selected;
    const QString name = mode == QIcon::Disabled ? QStringLiteral("dim")
                         : onSelection           ? QStringLiteral("selectionText")
                                                 : m_colorName;
    const QColor color = m_colors->value(name);
    const QString key = QStringLiteral("%1 %2x%3").arg(color.name()).arg(size.width()).arg(size.height());
    if (const auto drawn = m_drawn.constFind(key); drawn != m_drawn.constEnd())
        return *drawn;
    if (m_drawn.size() >= kMostDrawn)
        m_drawn.clear();
    return *m_drawn.insert(key, drawnIcon(m_svg, color, size));
}

} // namespace dsmt::ui
