// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/pair_display.h"

#include "viewer/qt/slice_view.h"

#include <algorithm>

namespace dsmt::ui {

using viewer::SliceTransform;
using viewer::SliceView;

ViewField fieldOf(const SliceView& view)
{
    const double width = view.width(), height = view.height();
    const SliceTransform transform({width, height}, *view.plane(), view.placement());
    return {view.plane()->toWorld({transform.toPicture({width / 2, height / 2}), double(view.slice())}),
            transform.viewPixelsPerMm()};
}

void showField(SliceView& view, const ViewField& field)
{
    view.zoomTo(field.middle, std::max(1, std::min(view.width(), view.height())) / field.pixelsPerMm);
}

void showAlike(SliceView& other, const SliceView& view)
{
    other.setOrientation(view.orientation());
    other.setWindowLevel(view.windowLevel());
    if (other.slab() != view.slab())
        other.setSlab(view.slab());
    other.setDirections(view.directions());
}

void applySwitches(SliceView& view, const PlanesDisplay& display)
{
    view.setInverted(display.inverted);
    view.setSmooth(display.smooth);
    view.setTextsVisible(display.texts);
    view.setCrosshairVisible(display.crosshair);
}

} // namespace dsmt::ui
