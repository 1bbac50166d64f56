// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reading/reading_keys.h"
#include "viewer/qt/cine_player.h"
#include "viewer/qt/slice_view.h"

#include <optional>

namespace dsmt::ui {

class LinkedPlanes;

/// What keys and menus do with the three planes: slabs, turning, zoom, what is drawn, cine.
class PlaneActions final : public QObject {
    Q_OBJECT

public:
    explicit PlaneActions(LinkedPlanes& planes, QObject* parent);

    /// @param view the plane it is meant for, where it is for one; @return whether it is an action of the planes
    bool perform(ReadingAction action, viewer::SliceView* view);
    /// Whether an action is in force; nothing for one that is only done.
    std::optional<bool> isOn(ReadingAction action) const;

    /// @return whether something was playing
    bool stopCine();

signals:
    void displayChanged();

private:
    bool changeDisplay(ReadingAction action);
    bool changeSlab(ReadingAction action, viewer::SliceView* view);
    bool changeCine(ReadingAction action, viewer::SliceView* view);
    void showCineText();

    LinkedPlanes& m_planes;
    viewer::CinePlayer m_cine;
};

} // namespace dsmt::ui
