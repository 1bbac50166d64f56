// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/comparable_masks.h"

#include "core/base/error.h"
#include "core/workflows/lidc_outline.h"
#include "core/workflows/read_outline.h"
#include "ui/assessment/assessment_words.h"

#include <QCoreApplication>

namespace dsmt::ui {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("dsmt::ui", text);
}

/// Nothing where the readers outlined no nodule at this place.
QList<NamedMask> masksOfReaders(const workflows::PlacedReads& reads, const imaging::Geometry& grid,
                                imaging::WorldPoint place)
try {
    const workflows::LidcOutline outline = workflows::lidcOutline(reads.reads, reads.images, grid, place);
    if (imaging::distance(workflows::centreOf(*outline.mask), place) > workflows::kFarthestFromOutlineMm)
        return {};
    QList<NamedMask> masks;
    for (const workflows::ReaderOutline& each : outline.byReader)
        masks << NamedMask{tr("Reader %1").arg(each.reader), each.mask};
    if (outline.byReader.size() > 1)
        masks << NamedMask{tr("50 % consensus of %1 readers").arg(outline.readers), outline.mask};
    return masks;
} catch (const Error&) {
    return {}; // no outline of theirs can be compared; what could not be placed was said when the case was opened
}

} // namespace

QList<NamedMask> comparableMasks(const std::vector<database::StoredPrediction>& predictions,
                                 const workflows::PlacedReads* reads, const imaging::Geometry& grid,
                                 imaging::WorldPoint place)
{
    QList<NamedMask> masks;
    for (auto prediction = predictions.rbegin(); prediction != predictions.rend(); ++prediction)
        if (prediction->mask)
            masks << NamedMask{
                tr("Prediction %1 of %2").arg(QString::number(prediction->id), localTimeText(prediction->createdAt)),
                prediction->mask};
    return reads ? masks + masksOfReaders(*reads, grid, place) : masks;
}

} // namespace dsmt::ui
