// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/picture_paint.h"

#include "core/base/version.h"
#include "viewer/qt/overlay_colors.h"
#include "viewer/qt/slice_view.h"

#include <QApplication>
#include <QBuffer>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgGenerator>

#include <cmath>

namespace dsmt::ui {

namespace {

void paintFooter(QPainter& painter, const Picture& picture)
{
    if (picture.footer.isEmpty())
        return;
    const QRect area(0, picture.size.height(), picture.size.width(), footerHeight(picture));
    painter.fillRect(area, viewer::kPageColor);
    painter.setPen(viewer::kOutlineColor);
    painter.drawText(area, Qt::AlignCenter, picture.footer.join(QLatin1Char('\n')));
}

void paintPart(QPainter& painter, const PicturePart& part, const QRectF& place, bool cornerText)
{
    if (part.view)
        part.view->paintOn(painter, place, cornerText);
    else
        painter.drawImage(place, part.image);
}

QRect whole(const Picture& picture)
{
    return {0, 0, picture.size.width(), picture.size.height() + footerHeight(picture)};
}

/// The content of what `draw` paints, without the head of a document.
template <class Draw> QByteArray svgContent(QSize size, Draw draw)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(0, 0), size));
    // Fonts of the screen's size.
    generator.setResolution(int(std::lround(QImage(1, 1, QImage::Format_RGB32).logicalDpiX())));
    QPainter painter(&generator);
    painter.setFont(QApplication::font());
    draw(painter);
    painter.end();
    static const QRegularExpression kHead(QStringLiteral("^.*?<svg[^>]*>"),
                                          QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression kWords(QStringLiteral("<(title|desc)>.*?</\\1>"),
                                           QRegularExpression::DotMatchesEverythingOption);
    QString text = QString::fromUtf8(buffer.data());
    text.remove(kHead);
    text.remove(kWords);
    text.remove(QStringLiteral("</svg>"));
    return text.toUtf8();
}

/// Clipped to its place, which Qt's generator cannot do.
QByteArray placed(const QRect& place, qsizetype number, const QByteArray& content)
{
    return QStringLiteral("<defs><clipPath id=\"part%1\"><rect width=\"%4\" height=\"%5\"/></clipPath></defs>\n"
                          "<g transform=\"translate(%2 %3)\"><g clip-path=\"url(#part%1)\">\n")
               .arg(number)
               .arg(place.x())
               .arg(place.y())
               .arg(place.width())
               .arg(place.height())
               .toUtf8() +
           content + "</g></g>\n";
}

} // namespace

int footerHeight(const Picture& picture)
{
    const int lines = int(picture.footer.size());
    return lines == 0 ? 0 : lines * QFontMetrics(QApplication::font()).height() + 8;
}

QImage paintPicture(const Picture& picture, double scale)
{
    const QSize size = whole(picture).size();
    QImage image(int(std::lround(size.width() * scale)), int(std::lround(size.height() * scale)), QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(viewer::kPageColor);
    image.setText(QStringLiteral("Title"), picture.title);
    image.setText(QStringLiteral("Software"), QString::fromLatin1(kSoftware));
    if (!picture.footer.isEmpty())
        image.setText(QStringLiteral("Disclaimer"), picture.footer.join(QStringLiteral("; ")));
    QPainter painter(&image);
    painter.setFont(QApplication::font());
    for (const PicturePart& part : picture.parts)
        paintPart(painter, part, part.place, picture.cornerText);
    paintFooter(painter, picture);
    return image;
}

QByteArray svgOf(const Picture& picture)
{
    const QRect all = whole(picture);
    const QString disclaimer = picture.footer.join(QStringLiteral("; "));
    QByteArray svg =
        QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                       "<svg xmlns=\"http://www.w3.org/2000/svg\" "
                       "xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"%1\" height=\"%2\" "
                       "viewBox=\"0 0 %1 %2\">\n<title>%3</title>\n<desc>%4</desc>\n")
            .arg(QString::number(all.width()), QString::number(all.height()), picture.title.toHtmlEscaped(),
                 (QString::fromLatin1(kSoftware) + QStringLiteral("; ") + disclaimer).toHtmlEscaped())
            .toUtf8();
    svg += QStringLiteral("<rect width=\"%1\" height=\"%2\" fill=\"%3\"/>\n")
               .arg(QString::number(all.width()), QString::number(all.height()), viewer::kPageColor.name())
               .toUtf8();
    for (qsizetype n = 0; n < picture.parts.size(); ++n) {
        const PicturePart& part = picture.parts[n];
        const QSize size = part.place.size();
        svg += placed(part.place, n, svgContent(size, [&](QPainter& painter) {
                          paintPart(painter, part, QRectF(QPointF(0, 0), size), picture.cornerText);
                      }));
    }
    svg += svgContent(all.size(), [&](QPainter& painter) { paintFooter(painter, picture); });
    return svg + "</svg>\n";
}

} // namespace dsmt::ui
