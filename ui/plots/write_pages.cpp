// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/write_pages.h"

#include "core/base/durable_file.h"
#include "core/base/error.h"
#include "ui/plots/paint_pages.h"
#include "ui/plots/plot_painter.h"

#include <QBuffer>
#include <QImage>
#include <QPageSize>
#include <QPdfWriter>
#include <QSvgGenerator>
#include <qcustomplot.h>

namespace dsmt::plots {

namespace {

constexpr double kPngDpi = 200, kMmPerInch = 25.4;

Error notDrawn()
{
    return {ErrorKind::Failed, "the figure cannot be drawn"};
}

void drawPdf(const std::vector<Page>& pages, const QString& title, QIODevice& device)
{
    QPdfWriter writer(&device);
    writer.setResolution(int(kMmPerInch * kUnitsPerMm));
    writer.setTitle(title);
    const auto setPage = [&](const Page& page) {
        writer.setPageSize(
            QPageSize(QSizeF(page.widthMm, page.heightMm), QPageSize::Millimeter, {}, QPageSize::ExactMatch));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    };
    setPage(pages.front());
    QCPPainter painter;
    if (!beginPages(painter, writer))
        throw notDrawn();
    for (std::size_t n = 0; n < pages.size(); ++n) {
        if (n > 0) {
            setPage(pages[n]);
            writer.newPage();
        }
        paintPage(painter, pages[n]);
    }
    if (!painter.end())
        throw notDrawn();
}

void drawPng(const std::vector<Page>& pages, QIODevice& device)
{
    const double perMm = kPngDpi / kMmPerInch;
    QImage image = pagesImage(pages, perMm);
    image.setDotsPerMeterX(qRound(1000 * perMm));
    image.setDotsPerMeterY(qRound(1000 * perMm));
    if (!image.save(&device, "PNG"))
        throw notDrawn();
}

void drawSvg(const std::vector<Page>& pages, const QString& title, QIODevice& device)
{
    const QSize size = (stackedMm(pages) * kUnitsPerMm).toSize();
    QSvgGenerator svg;
    svg.setOutputDevice(&device);
    svg.setTitle(title);
    svg.setResolution(int(kMmPerInch * kUnitsPerMm));
    svg.setSize(size);
    svg.setViewBox(QRect(QPoint(0, 0), size));
    if (!paintStacked(svg, pages, 1))
        throw notDrawn();
}

} // namespace

std::string drawnPages(const std::vector<Page>& pages, const std::string& title, const std::filesystem::path& file)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const std::string ending = file.extension().string();
    if (ending == ".pdf")
        drawPdf(pages, QString::fromStdString(title), buffer);
    else if (ending == ".png")
        drawPng(pages, buffer);
    else if (ending == ".svg")
        drawSvg(pages, QString::fromStdString(title), buffer);
    else
        throw Error(ErrorKind::BadInput, file.string() + ": a figure ends in .pdf, .png or .svg");
    return buffer.data().toStdString();
}

void writePages(const std::vector<Page>& pages, const std::string& title, const std::filesystem::path& file)
{
    writeDurably(file, drawnPages(pages, title, file));
}

} // namespace dsmt::plots
