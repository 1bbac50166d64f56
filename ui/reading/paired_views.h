// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reading/pair_display.h"
#include "ui/reading/prior_link.h"

#include <QObject>

#include <optional>

namespace dsmt::ui {

class LinkedPlanes;
class ViewGrid;

/// A view of another series that goes with the planes of the open case, and they with it.
///
/// Whatever the plane of the open case shows, the other view follows after it was painted, so that no way to move it
/// (key, menu, tool) has to know of the other one. Plane, window, slab and switches are always one; the zoom while it
/// is linked; the place by the link.
class PairedViews final : public QObject {
    Q_OBJECT

public:
    /// All must outlive it.
    PairedViews(LinkedPlanes& planes, const ViewGrid& grid, viewer::SliceView& other, QObject* parent);

    /// From now on; both must have a volume.
    void start(const PriorLink& link);
    void stop();
    /// Moves the other view there while they are linked.
    void setLink(const PriorLink& link);
    const PriorLink& link() const { return m_link; }
    /// From what lies under the crosshairs now.
    imaging::WorldPoint offsetShown() const;

    /// The plane of the open case that is compared: the one alone in its place, else with the focus, else the large
    /// one.
    viewer::SliceView* current() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void followSoon();
    void follow();
    void moveCurrent(imaging::WorldPoint point);
    void showFieldOfOther();

    LinkedPlanes& m_planes;
    const ViewGrid& m_grid;
    viewer::SliceView& m_other;
    PriorLink m_link;
    bool m_following = false;
    bool m_due = false;
    // What the open case showed when the other view last followed it.
    std::optional<imaging::WorldPoint> m_followedPoint;
    std::optional<ViewField> m_followedField;
    std::optional<PlanesDisplay> m_followedDisplay;
};

} // namespace dsmt::ui
