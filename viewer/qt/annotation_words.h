// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/annotation.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace dsmt::viewer {

/// One figure of an annotation.
struct AnnotationValue {
    QString name;
    double value = 0;
    int decimals = 1;
    QString unit;
};

/// "Distance", "Long and short axis", ...
QString annotationName(AnnotationKind kind);

/// Lengths, angle or area of an annotation, and the HU within it; empty for marks and arrows.
/// @param statistics of a region (regionStatistics), or nothing
QList<AnnotationValue> annotationValues(const Annotation& annotation,
                                        const std::optional<imaging::RegionStatistics>& statistics);

/// What stands beside its shape: "12.3 mm", "12.3 x 9.8 mm" with a multiplication sign, ..., and its text.
QStringList annotationLabel(const Annotation& annotation, const std::optional<imaging::RegionStatistics>& statistics);

/// Kind, values, text and where its first point is, in one line.
QString annotationLine(const Annotation& annotation, const std::optional<imaging::RegionStatistics>& statistics);

/// A line for each value: name, value, unit, with tabs between them. Empty where there are no values.
QString annotationTable(const Annotation& annotation, const std::optional<imaging::RegionStatistics>& statistics);

} // namespace dsmt::viewer
