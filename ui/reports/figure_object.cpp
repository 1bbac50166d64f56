// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/figure_object.h"

#include "ui/plots/paint_pages.h"

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
constexpr double kUnitsPerMm = 10;

class FigureObject final : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    FigureObject(const std::vector<plots::Page>& figures, QSizeF most, QObject* parent) : QObject(parent), m_most(most)
    {
        for (const plots::Page& page : figures) {
            m_sizes.push_back(plots::stackedMm({page}) * kUnitsPerMm);
            plots::paintStacked(m_pictures.emplace_back(), {page}, 1);
        }
    }

    QSizeF intrinsicSize(QTextDocument*, int, const QTextFormat& format) override
    {
        const QSizeF size = m_sizes[indexOf(format)];
        return size * scaleOf(size);
    }

    void drawObject(QPainter* painter, const QRectF& where, QTextDocument*, int, const QTextFormat& format) override
    {
        const std::size_t index = indexOf(format);
        painter->save();
        painter->translate(where.topLeft());
        const double scale = scaleOf(m_sizes[index]);
        painter->scale(scale, scale);
        m_pictures[index].play(painter);
        painter->restore();
    }

private:
    static std::size_t indexOf(const QTextFormat& format) { return std::size_t(format.intProperty(kFigureProperty)); }
    double scaleOf(const QSizeF& size) const
    {
        return std::min({1.0, m_most.width() / size.width(), m_most.height() / size.height()});
    }

    QSizeF m_most;
    std::vector<QSizeF> m_sizes;
    std::vector<QPicture> m_pictures;
};

} // namespace

void placeFigures(QTextDocument& document, const std::vector<plots::Page>& figures, double mostWidth, double mostHeight)
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
