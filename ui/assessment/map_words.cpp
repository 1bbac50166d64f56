// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assessment/map_words.h"

#include <QCoreApplication>

namespace dsmt::ui {

// Also for lupdate, which takes a return type for a context.
using viewer::HeatScale;

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("dsmt::ui", text);
}

QString percent(double probability)
{
    return QStringLiteral("%1 %").arg(100 * probability, 0, 'f', 1);
}

} // namespace

QString mapName(MapKind kind)
{
    switch (kind) {
    case MapKind::LocalAttention:
        return tr("Attention of the local encoder");
    case MapKind::GlobalAttention:
        return tr("Attention of the global encoder");
    case MapKind::Occlusion:
        break;
    }
    return tr("Occlusion by cubes of %1 mm").arg(inference::kBlockMm);
}

HeatScale mapScale(MapKind kind, float largest)
{
    const QString against = tr("blue: against"), inFavour = tr("red: for invasive");
    if (kind == MapKind::Occlusion)
        return {tr("Fall of the probability when hidden"), against, inFavour, largest};
    return {kind == MapKind::LocalAttention ? tr("Local attention, relative") : tr("Global attention, relative"),
            against, inFavour, largest};
}

QString hidingText(const inference::Attention& attention)
{
    const QString whole = percent(attention.probability);
    if (!attention.withoutNodule || !attention.withoutSurroundings)
        return tr("Probability of one view %1.").arg(whole);
    return tr("Probability of one view %1; %2 with the nodule hidden, %3 with all else hidden.")
        .arg(whole, percent(*attention.withoutNodule), percent(*attention.withoutSurroundings));
}

QString mapMeaning(MapKind kind)
{
    const QString colors = tr("Red speaks for invasiveness, blue against it: of this network's answer, not of the "
                              "nodule.");
    if (kind != MapKind::Occlusion)
        return colors;
    return colors + ' ' +
           tr("A value of +0.10 means that the probability falls by 10 points when this place is hidden.");
}

} // namespace dsmt::ui
