// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/baseline_picture.h"

#include "tests/places.h"

#include <QAbstractItemView>
#include <QBuffer>
#include <QDir>
#include <QLabel>
#include <QPainter>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace dsmt::ui::testing {

namespace {

constexpr const char* kFormat = "jpg";
constexpr int kQuality = 90;

/// A clock, a date, or how long something took.
bool tellsTheTime(const QString& text)
{
    static const QRegularExpression time(QStringLiteral("\\d\\d:\\d\\d|\\d\\d\\d\\d-\\d\\d-\\d\\d|\\d\\.\\d\\d s\\b"));
    return text.contains(time);
}

/// Where a widget does, in its own pixels.
QList<QRect> timesIn(const QWidget& widget)
{
    QList<QRect> places;
    if (const auto* label = qobject_cast<const QLabel*>(&widget); label && tellsTheTime(label->text()))
        places << label->rect();
    if (const auto* table = qobject_cast<const QAbstractItemView*>(widget.parentWidget());
        table && table->viewport() == &widget && table->model())
        for (int row = 0; row < table->model()->rowCount(); ++row)
            for (int column = 0; column < table->model()->columnCount(); ++column)
                if (const QModelIndex cell = table->model()->index(row, column); tellsTheTime(cell.data().toString()))
                    places << table->visualRect(cell);
    return places;
}

QString variant(const QImage& picture)
{
    return QStringLiteral("_%1x").arg(std::lround(picture.devicePixelRatio()));
}

/// As it would come back from a baseline: JPEG blurs what is red and blue.
QImage asBaseline(const QImage& picture)
{
    QBuffer file;
    file.open(QIODevice::ReadWrite);
    picture.save(&file, kFormat, kQuality);
    return QImage::fromData(file.data(), kFormat).convertToFormat(QImage::Format_RGB32);
}

double shareOfOthers(const QImage& one, const QImage& two)
{
    std::int64_t others = 0;
    for (int y = 0; y < one.height(); ++y)
        for (int x = 0; x < one.width(); ++x) {
            const QRgb a = one.pixel(x, y), b = two.pixel(x, y);
            others += std::max({std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)),
                                std::abs(qBlue(a) - qBlue(b))}) > kOtherBy;
        }
    return double(others) / (double(one.width()) * one.height());
}

} // namespace

QImage pictureOf(QWidget& window)
{
    QPixmap shot = window.grab();
    QPainter painter(&shot);
    for (const QWidget* widget : window.findChildren<QWidget*>())
        if (widget->isVisibleTo(&window))
            for (const QRect& place : timesIn(*widget))
                painter.fillRect(QRect(widget->mapTo(&window, place.topLeft()), place.size()), Qt::darkGray);
    painter.end();
    const double ratio = shot.devicePixelRatio();
    QImage picture = shot.toImage().convertToFormat(QImage::Format_RGB32);
    picture =
        picture.scaled(picture.width() / 2, picture.height() / 2, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    picture.setDevicePixelRatio(ratio);
    return picture;
}

std::string differenceFrom(const std::string& name, const QImage& picture)
{
    const QString file = QString::fromStdString(name) + variant(picture);
    const QString baseline = QStringLiteral(DSMT_SOURCE_DIR "/tests/ui/baselines/%1.jpg").arg(file);
    if (qEnvironmentVariableIsSet("DSMT_WRITE_BASELINES"))
        return picture.save(baseline, kFormat, kQuality) ? "" : baseline.toStdString() + " cannot be written";
    const QImage wanted = QImage(baseline).convertToFormat(QImage::Format_RGB32);
    const QString seen = QStringLiteral(DSMT_BINARY_DIR "/%1.seen.png").arg(file);
    if (wanted.isNull() || wanted.size() != picture.size()) {
        picture.save(seen);
        return baseline.toStdString() + " is absent or of another size; seen: " + seen.toStdString();
    }
    const double share = shareOfOthers(wanted, asBaseline(picture));
    if (share <= kMostOther)
        return {};
    picture.save(seen);
    return std::to_string(100 * share) + " % of the pixels are others than in " + baseline.toStdString() +
           "; seen: " + seen.toStdString();
}

} // namespace dsmt::ui::testing
