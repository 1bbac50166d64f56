// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/write_pages.h"

#include "core/base/error.h"
#include "ui/plots/plot_painter.h"

#include <QImage>
#include <QPageSize>
#include <QPdfWriter>
#include <QSvgGenerator>
#include <qcustomplot.h>

#include <algorithm>
#include <numeric>

namespace dsmt::plots {

namespace {

constexpr double kPngDpi = 200, kMmPerInch = 25.4;

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

void paintPage(QCPPainter& painter, const Page& page)
{
    for (const Item& item : page.items)
        std::visit([&](const auto& content) { paint(painter, unitsOf(item.place), content); }, item.content);
}

void begin(QCPPainter& painter, QPaintDevice& device, const std::filesystem::path& file)
{
    if (!painter.begin(&device))
        throw Error(ErrorKind::Failed, file.string() + " cannot be written");
    painter.setModes(QCPPainter::pmVectorized | QCPPainter::pmNoCaching | QCPPainter::pmNonCosmetic);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
}

void writePdf(const std::vector<Page>& pages, const QString& title, const std::filesystem::path& file)
{
    QPdfWriter writer(QString::fromStdString(file.string()));
    writer.setResolution(int(kMmPerInch * kUnitsPerMm));
    writer.setTitle(title);
    const auto setPage = [&](const Page& page) {
        writer.setPageSize(
            QPageSize(QSizeF(page.widthMm, page.heightMm), QPageSize::Millimeter, {}, QPageSize::ExactMatch));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    };
    setPage(pages.front());
    QCPPainter painter;
    begin(painter, writer, file);
    for (std::size_t n = 0; n < pages.size(); ++n) {
        if (n > 0) {
            setPage(pages[n]);
            writer.newPage();
        }
        paintPage(painter, pages[n]);
    }
    if (!painter.end())
        throw Error(ErrorKind::Failed, file.string() + " cannot be written");
}

QSizeF stackedMm(const std::vector<Page>& pages)
{
    QSizeF size(0, 0); // the default is -1 x -1
    for (const Page& page : pages)
        size = {std::max(size.width(), page.widthMm), size.height() + page.heightMm};
    return size;
}

/// @param scale device pixels for a unit
void paintStacked(QPaintDevice& device, const std::vector<Page>& pages, double scale, const std::filesystem::path& file)
{
    QCPPainter painter;
    begin(painter, device, file);
    painter.scale(scale, scale);
    for (const Page& page : pages) {
        paintPage(painter, page);
        painter.translate(0, page.heightMm * kUnitsPerMm);
    }
    if (!painter.end())
        throw Error(ErrorKind::Failed, file.string() + " cannot be written");
}

void writePng(const std::vector<Page>& pages, const std::filesystem::path& file)
{
    const double perMm = kPngDpi / kMmPerInch;
    QImage image((stackedMm(pages) * perMm).toSize(), QImage::Format_RGB32);
    image.setDotsPerMeterX(qRound(1000 * perMm));
    image.setDotsPerMeterY(qRound(1000 * perMm));
    image.fill(Qt::white);
    paintStacked(image, pages, perMm / kUnitsPerMm, file);
    if (!image.save(QString::fromStdString(file.string()), "PNG"))
        throw Error(ErrorKind::Failed, file.string() + " cannot be written");
}

void writeSvg(const std::vector<Page>& pages, const QString& title, const std::filesystem::path& file)
{
    const QSize size = (stackedMm(pages) * kUnitsPerMm).toSize();
    QSvgGenerator svg;
    svg.setFileName(QString::fromStdString(file.string()));
    svg.setTitle(title);
    svg.setResolution(int(kMmPerInch * kUnitsPerMm));
    svg.setSize(size);
    svg.setViewBox(QRect(QPoint(0, 0), size));
    paintStacked(svg, pages, 1, file);
}

} // namespace

void writePages(const std::vector<Page>& pages, const std::string& title, const std::filesystem::path& file)
{
    const std::string ending = file.extension().string();
    if (ending == ".pdf")
        writePdf(pages, QString::fromStdString(title), file);
    else if (ending == ".png")
        writePng(pages, file);
    else if (ending == ".svg")
        writeSvg(pages, QString::fromStdString(title), file);
    else
        throw Error(ErrorKind::BadInput, file.string() + ": a figure ends in .pdf, .png or .svg");
}

} // namespace dsmt::plots
