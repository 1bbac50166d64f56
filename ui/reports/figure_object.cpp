// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/figure_object.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QPicture>
#include <QRegularExpression>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextObjectInterface>

#include <algorithm>

namespace dsmt::ui {

namespace {

constexpr int kFigureType = QTextFormat::UserObject + 1, kFigureProperty = QTextFormat::UserProperty + 1;

class FigureObject final : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    FigureObject(const std::vector<ReportFigure>& figures, QSizeF most, QObject* parent)
        : QObject(parent), m_figures(figures), m_most(most)
    {
    }

    QSizeF intrinsicSize(QTextDocument*, int, const QTextFormat& format) override
    {
        const QSizeF size = m_figures[indexOf(format)].size;
        return size * scaleOf(size);
    }

    void drawObject(QPainter* painter, const QRectF& where, QTextDocument*, int, const QTextFormat& format) override
    {
        if (!painter->clipBoundingRect().intersects(where))
            return; // on another page; what plots clip would let it through
        ReportFigure& figure = m_figures[indexOf(format)];
        painter->save();
        painter->translate(where.topLeft());
        // A picture plays at the size that it had at its own resolution, here at that of a screen.
        const double scale =
            scaleOf(figure.size) * figure.picture.logicalDpiX() / double(painter->device()->logicalDpiX());
        painter->scale(scale, scale);
        figure.picture.play(painter);
        painter->restore();
    }

private:
    static std::size_t indexOf(const QTextFormat& format) { return std::size_t(format.intProperty(kFigureProperty)); }
    double scaleOf(const QSizeF& size) const
    {
        return std::min({1.0, m_most.width() / size.width(), m_most.height() / size.height()});
    }

    std::vector<ReportFigure> m_figures;
    QSizeF m_most;
};

} // namespace

void placeFigures(QTextDocument& document, const std::vector<ReportFigure>& figures, double mostWidth,
                  double mostHeight)
{
    document.documentLayout()->registerHandler(kFigureType,
                                               new FigureObject(figures, {mostWidth, mostHeight}, &document));
    static const QRegularExpression place(QStringLiteral("\\[\\[figure (\\d+)\\]\\]"));
    for (QTextCursor found = document.find(place); !found.isNull(); found = document.find(place, found)) {
        QTextCharFormat format;
        format.setObjectType(kFigureType);
        format.setProperty(kFigureProperty, place.match(found.selectedText()).captured(1).toInt());
        found.insertText(QString(QChar::ObjectReplacementCharacter), format);
    }
}

} // namespace dsmt::ui

#include "figure_object.moc"
