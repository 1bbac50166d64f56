// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/report_document.h"

#include "core/base/error.h"
#include "ui/reports/figure_object.h"
#include "ui/reports/keep_together.h"
#include "ui/reports/page_links.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QEventLoop>
#include <QFile>
#include <QGuiApplication>
#include <QMap>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextFrame>

namespace dsmt::ui {

namespace {

constexpr double kDpi = 254; // tenths of a millimetre
constexpr double kWidth = 2100, kHeight = 2970, kMargin = 170, kFoot = 150;
constexpr std::size_t kMostBreaks = 60; ///< that are put before blocks
constexpr double kTextWidth = kWidth - 2 * kMargin, kTextHeight = kHeight - kMargin - kFoot - 60;

QFont fontOf(double pt)
{
    QFont font(QStringLiteral("DejaVu Sans"));
    font.setPointSizeF(pt);
    return font;
}

/// By name, from 1.
QMap<QString, int> pagesOfAnchors(const QTextDocument& document)
{
    QMap<QString, int> pages;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        for (auto piece = block.begin(); !piece.atEnd(); ++piece)
            for (const QString& name : piece.fragment().charFormat().anchorNames())
                pages[name] =
                    1 + int(document.documentLayout()->blockBoundingRect(block).top() / document.pageSize().height());
    return pages;
}

/// @param pages empty for a first pass
QString numbered(QString html, const QMap<QString, int>& pages)
{
    static const QRegularExpression place(QStringLiteral("\\[\\[page (\\w+)\\]\\]"));
    QRegularExpressionMatch match;
    while ((match = place.match(html)).hasMatch())
        html.replace(match.capturedStart(), match.capturedLength(), QString::number(pages.value(match.captured(1), 0)));
    return html;
}

void fill(QTextDocument& document, const ReportDocument& report, const QMap<QString, int>& pages,
          const std::set<int>& breaks, QPaintDevice& device)
{
    document.documentLayout()->setPaintDevice(&device);
    document.setDefaultFont(fontOf(8.5));
    document.setDocumentMargin(0);
    document.setHtml(numbered(report.html, pages));
    placeFigures(document, report.figures, kTextWidth, kTextHeight);
    beginPagesAt(document, breaks);
    document.setPageSize(QSizeF(kTextWidth, kTextHeight));
}

void paintFoot(QPainter& painter, const ReportDocument& report, int page, int pages)
{
    painter.setFont(fontOf(7));
    painter.setPen(QColor(0x5d, 0x67, 0x72));
    const QRectF foot(kMargin, kHeight - kFoot, kTextWidth, 50);
    painter.drawLine(QPointF(kMargin, kHeight - kFoot - 12), QPointF(kWidth - kMargin, kHeight - kFoot - 12));
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignTop, report.footer);
    painter.drawText(foot, Qt::AlignRight | Qt::AlignTop, QStringLiteral("%1 / %2").arg(page).arg(pages));
}

} // namespace

int writeReportPdf(const ReportDocument& report, const std::filesystem::path& file)
{
    const QEventLoop timers; // the layout makes some, which a thread that is none of Qt's cannot without it
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    QPdfWriter writer(&bytes);
    writer.setResolution(int(kDpi));
    writer.setTitle(report.title);
    writer.setCreator(QStringLiteral("DSMT Workstation"));
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    std::set<int> breaks;
    QMap<QString, int> pages;
    for (std::optional<int> moved = 0; moved && breaks.size() < kMostBreaks;) {
        QTextDocument tried;
        fill(tried, report, {}, breaks, writer);
        moved = blockToMove(tried, breaks);
        if (moved)
            breaks.insert(*moved);
        pages = pagesOfAnchors(tried);
    }
    QTextDocument document;
    fill(document, report, pages, breaks, writer); // numbers are as long as places for them: nothing moves

    QPainter painter;
    if (!painter.begin(&writer))
        throw Error(ErrorKind::Failed, file.string() + " cannot be written");
    const int count = document.pageCount();
    for (int page = 0; page < count; ++page) {
        if (page > 0)
            writer.newPage();
        painter.save();
        painter.translate(kMargin, kMargin - page * kTextHeight);
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = QRectF(0, page * kTextHeight, kTextWidth, kTextHeight);
        context.palette.setColor(QPalette::Text, QColor(0x22, 0x26, 0x2b));
        painter.setClipRect(context.clip);
        document.documentLayout()->draw(&painter, context);
        painter.restore();
        paintFoot(painter, report, page + 1, count);
    }
    QFile written(QString::fromStdString(file.string()));
    if (!painter.end() || !written.open(QIODevice::WriteOnly) ||
        written.write(withPageLinks(bytes.data(), pages)) < 0 || !written.flush())
        throw Error(ErrorKind::Failed, file.string() + " cannot be written");
    return count;
}

} // namespace dsmt::ui
