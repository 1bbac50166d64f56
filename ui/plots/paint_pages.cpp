// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/paint_pages.h"

#include "ui/plots/plot_painter.h"

#include <QImage>
#include <qcustomplot.h>

#include <algorithm>

namespace dsmt::plots {

namespace {

QRectF unitsOf(const Place& place)
{
    return {place.x * kUnitsPerMm, place.y * kUnitsPerMm, place.width * kUnitsPerMm, place.height * kUnitsPerMm};
}

void paint(QCPPainter& painter, const QRectF& where, const Plot& plot)
{
    painter.save();
    painter.translate(where.topLeft());
    paintPlot(painter, plot, qRound(where.width()), qRound(where.height()));
    painter.restore();
}

void paint(QCPPainter& painter, const QRectF& where, const Picture& picture)
{
    QImage image(picture.width, picture.height, QImage::Format_ARGB32);
    for (int y = 0; y < picture.height; ++y)
        for (int x = 0; x < picture.width; ++x) {
            const std::size_t at = std::size_t(y) * std::size_t(picture.width) + std::size_t(x);
            const int gray = picture.gray[at];
            image.setPixel(x, y, qRgba(gray, gray, gray, picture.covers[at] ? 255 : 0));
        }
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(where, image);
}

void paint(QCPPainter& painter, const QRectF& where, const Words& words)
{
    constexpr Qt::AlignmentFlag kAlign[] = {Qt::AlignLeft, Qt::AlignHCenter, Qt::AlignRight};
    painter.setFont(fontOf(words.sizePt, words.isBold));
    painter.setPen(colorOf(words.ink));
    painter.drawText(where, int(kAlign[std::size_t(words.align)]) | Qt::AlignTop | Qt::TextWordWrap,
                     QString::fromStdString(words.text));
}

void paint(QCPPainter& painter, const QRectF& where, const Bar& bar)
{
    painter.fillRect(where, colorOf(bar.ink));
}

} // namespace

void paintPage(QCPPainter& painter, const Page& page)
{
    for (const Item& item : page.items)
        std::visit([&](const auto& content) { paint(painter, unitsOf(item.place), content); }, item.content);
}

bool beginPages(QCPPainter& painter, QPaintDevice& device)
{
    if (!painter.begin(&device))
        return false;
    painter.setModes(QCPPainter::pmVectorized | QCPPainter::pmNoCaching | QCPPainter::pmNonCosmetic);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    return true;
}

QSizeF stackedMm(const std::vector<Page>& pages)
{
    QSizeF size(0, 0); // the default is -1 x -1
    for (const Page& page : pages)
        size = {std::max(size.width(), page.widthMm), size.height() + page.heightMm};
    return size;
}

bool paintStacked(QPaintDevice& device, const std::vector<Page>& pages, double scale)
{
    QCPPainter painter;
    if (!beginPages(painter, device))
        return false;
    painter.scale(scale, scale);
    for (const Page& page : pages) {
        paintPage(painter, page);
        painter.translate(0, page.heightMm * kUnitsPerMm);
    }
    return painter.end();
}

QImage pagesImage(const std::vector<Page>& pages, double pixelsPerMm)
{
    QImage image((stackedMm(pages) * pixelsPerMm).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    return paintStacked(image, pages, pixelsPerMm / kUnitsPerMm) ? image : QImage();
}

} // namespace dsmt::plots
