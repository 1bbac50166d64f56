// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/write_pages.h"

#include "core/base/error.h"
#include "ui/plots/paint_pages.h"
#include "ui/plots/plot_painter.h"

#include <QImage>
#include <QPageSize>
#include <QPdfWriter>
#include <QSvgGenerator>
#include <qcustomplot.h>

namespace dsmt::plots {

namespace {

constexpr double kPngDpi = 200, kMmPerInch = 25.4;

Error notWritten(const std::filesystem::path& file)
{
    return {ErrorKind::Failed, file.string() + " cannot be written"};
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
    if (!beginPages(painter, writer))
        throw notWritten(file);
    for (std::size_t n = 0; n < pages.size(); ++n) {
        if (n > 0) {
            setPage(pages[n]);
            writer.newPage();
        }
        paintPage(painter, pages[n]);
    }
    if (!painter.end())
        throw notWritten(file);
}

void writePng(const std::vector<Page>& pages, const std::filesystem::path& file)
{
    const double perMm = kPngDpi / kMmPerInch;
    QImage image = pagesImage(pages, perMm);
    image.setDotsPerMeterX(qRound(1000 * perMm));
    image.setDotsPerMeterY(qRound(1000 * perMm));
    if (!image.save(QString::fromStdString(file.string()), "PNG"))
        throw notWritten(file);
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
    if (!paintStacked(svg, pages, 1))
        throw notWritten(file);
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
