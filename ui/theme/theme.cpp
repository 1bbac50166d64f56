// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/themed_icon.h"

#include <QApplication>
#include <QFile>
#include <QFontInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPalette>
#include <QStyleFactory>

#include <algorithm>
#include <cassert>
#include <cmath>

namespace dsmt::ui {

namespace {

constexpr const char* kDesktopIsDark = "dsmtDesktopIsDark"; ///< property of the application

QByteArray resource(const QString& path)
{
    QFile file(path);
    const bool opened = file.open(QIODevice::ReadOnly);
    assert(opened);
    return opened ? file.readAll() : QByteArray();
}

/// Latin letters from the system's font, Chinese ones from a font of matching weight: left to itself the system may
/// mix in a bold one.
QFont withChinese(QFont font)
{
    font.setFamilies({QFontInfo(font).family(), "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei"});
    return font;
}

QPalette paletteOf(const Theme& theme)
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, const char* name) { palette.setColor(role, theme.color(name)); };
    set(QPalette::Window, "window");
    set(QPalette::WindowText, "text");
    set(QPalette::Base, "field");
    set(QPalette::AlternateBase, "panel");
    set(QPalette::Text, "text");
    set(QPalette::PlaceholderText, "dim");
    set(QPalette::Button, "raised");
    set(QPalette::ButtonText, "text");
    set(QPalette::BrightText, "refusal");
    set(QPalette::Highlight, "selection");
    set(QPalette::HighlightedText, "selectionText");
    set(QPalette::Link, "accent");
    set(QPalette::ToolTipBase, "raised");
    set(QPalette::ToolTipText, "text");
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, theme.color("dim"));
    return palette;
}

double relativeLuminance(const QColor& color)
{
    const auto linear = [](double channel) {
        return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

Theme::Theme(const QString& name) : m_colors(std::make_shared<Colors>())
{
    use(name);
}

void Theme::use(const QString& name)
{
    const auto palette = QJsonDocument::fromJson(resource(":/styles/" + name + ".json")).object();
    m_colors->clear();
    for (auto entry = palette.begin(); entry != palette.end(); ++entry)
        m_colors->insert(entry.key(), QColor(entry.value().toString()));
}

QColor Theme::color(const QString& name) const
{
    assert(m_colors->contains(name));
    return m_colors->value(name);
}

QPixmap Theme::pixmap(const QString& iconName, const QString& colorName, int size, qreal devicePixelRatio) const
{
    const int pixels = qRound(size * devicePixelRatio);
    QPixmap pixmap = drawnIcon(resource(":/icons/" + iconName + ".svg"), color(colorName), {pixels, pixels});
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

QIcon Theme::icon(const QString& name, const QString& colorName) const
{
    return QIcon(new ThemedIcon(resource(":/icons/" + name + ".svg"), colorName, m_colors));
}

void Theme::applyTo(QApplication& application) const
{
    paletteFor(QStringLiteral("system"), application); // while it can still be seen
    QApplication::setStyle(QStyleFactory::create("Fusion"));
    QApplication::setPalette(paletteOf(*this));
    QApplication::setFont(withChinese(QApplication::font()));
    QString sheet = QString::fromUtf8(resource(":/styles/workstation.qss"));
    // Longest names first: @selectionText must not be taken for @selection.
    QStringList names = m_colors->keys();
    std::sort(names.begin(), names.end(), [](const QString& a, const QString& b) { return a.size() > b.size(); });
    for (const QString& name : names)
        sheet.replace('@' + name, m_colors->value(name).name());
    application.setStyleSheet(sheet);
}

QString paletteFor(const QString& wish, QApplication& application)
{
    QVariant isDark = application.property(kDesktopIsDark);
    if (!isDark.isValid()) {
        isDark = QApplication::palette().color(QPalette::Window).lightness() < 128;
        application.setProperty(kDesktopIsDark, isDark);
    }
    if (wish == QLatin1String("system"))
        return isDark.toBool() ? QStringLiteral("dark") : QStringLiteral("light");
    return wish == QLatin1String("light") ? wish : QStringLiteral("dark");
}

double contrastRatio(const QColor& a, const QColor& b)
{
    const double la = relativeLuminance(a), lb = relativeLuminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

} // namespace dsmt::ui
