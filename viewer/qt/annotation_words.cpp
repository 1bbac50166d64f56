// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/qt/annotation_words.h"

#include "viewer/qt/position_text.h"

#include <QCoreApplication>

namespace dsmt::viewer {

namespace {

const QChar kDegree(0xB0), kSquared(0xB2), kTimes(0xD7);

QString tr(const char* text)
{
    return QCoreApplication::translate("dsmt::viewer", text);
}

QString number(const AnnotationValue& value)
{
    // A mean of -0.04 HU is no "-0.0".
    const QString text = QString::number(value.value, 'f', value.decimals);
    return text.toDouble() == 0 && text.startsWith('-') ? text.mid(1) : text;
}

QString withUnit(const AnnotationValue& value)
{
    return value.unit == kDegree ? number(value) + value.unit : number(value) + QLatin1Char(' ') + value.unit;
}

QString textOf(const Annotation& annotation)
{
    return QString::fromStdString(annotation.text);
}

} // namespace

QString annotationName(AnnotationKind kind)
{
    switch (kind) {
    case AnnotationKind::NoduleMark:
        return tr("Nodule mark");
    case AnnotationKind::Distance:
        return tr("Distance");
    case AnnotationKind::Bidirectional:
        return tr("Long and short axis");
    case AnnotationKind::Angle:
        return tr("Angle");
    case AnnotationKind::Ellipse:
        return tr("Ellipse");
    case AnnotationKind::Freehand:
        return tr("Freehand region");
    case AnnotationKind::TextArrow:
        break;
    }
    return tr("Arrow");
}

QList<AnnotationValue> annotationValues(const Annotation& annotation,
                                        const std::optional<imaging::RegionStatistics>& statistics)
{
    QList<AnnotationValue> values;
    if (statistics)
        values << AnnotationValue{tr("Mean"), statistics->meanHu, 1, "HU"}
               << AnnotationValue{tr("SD"), statistics->sdHu, 1, "HU"}
               << AnnotationValue{tr("Min"), statistics->minHu, 0, "HU"}
               << AnnotationValue{tr("Max"), statistics->maxHu, 0, "HU"};
    if (const auto area = areaMm2(annotation))
        values << AnnotationValue{tr("Area"), *area, 1, QStringLiteral("mm") + kSquared};
    const auto shortAxis = shortAxisMm(annotation);
    if (const auto length = lengthMm(annotation))
        values << AnnotationValue{shortAxis ? tr("Long axis") : tr("Length"), *length, 1, "mm"};
    if (shortAxis)
        values << AnnotationValue{tr("Short axis"), *shortAxis, 1, "mm"};
    if (const auto angle = angleDegrees(annotation))
        values << AnnotationValue{tr("Angle"), *angle, 1, kDegree};
    return values;
}

QStringList annotationLabel(const Annotation& annotation, const std::optional<imaging::RegionStatistics>& statistics)
{
    const QList<AnnotationValue> values = annotationValues(annotation, statistics);
    QStringList lines;
    if (values.size() == 5) {
        lines << tr("Mean %1  SD %2 HU").arg(number(values[0]), number(values[1]))
              << tr("Min %1  Max %2 HU").arg(number(values[2]), number(values[3]))
              << tr("Area %1").arg(withUnit(values[4]));
    } else if (values.size() == 2) {
        lines << number(values[0]) + QLatin1Char(' ') + kTimes + QLatin1Char(' ') + withUnit(values[1]);
    } else if (!values.isEmpty()) {
        lines << withUnit(values[0]);
    }
    if (!annotation.text.empty())
        lines << textOf(annotation);
    return lines;
}

QString annotationLine(const Annotation& annotation, const std::optional<imaging::RegionStatistics>& statistics)
{
    QStringList parts;
    const QList<AnnotationValue> values = annotationValues(annotation, statistics);
    for (const AnnotationValue& value : values)
        parts << (values.size() == 1 ? withUnit(value) : value.name + QLatin1Char(' ') + withUnit(value));
    if (!annotation.text.empty())
        parts << textOf(annotation);
    parts << tr("at %1").arg(positionText(annotation.points[0]));
    return annotationName(annotation.kind) + QStringLiteral(": ") + parts.join(QStringLiteral(", "));
}

QString annotationTable(const Annotation& annotation, const std::optional<imaging::RegionStatistics>& statistics)
{
    QStringList rows;
    for (const AnnotationValue& value : annotationValues(annotation, statistics))
        rows << QStringList{value.name, number(value), value.unit}.join(QLatin1Char('\t'));
    return rows.join(QLatin1Char('\n'));
}

} // namespace dsmt::viewer
