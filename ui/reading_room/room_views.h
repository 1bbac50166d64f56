// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflows/blinded_ct.h"
#include "ui/reading/key_bindings.h"
#include "ui/theme/theme.h"
#include "viewer/qt/slice_view.h"

#include <QTimer>
#include <QWidget>

#include <map>
#include <optional>
#include <string>

class QProgressBar;
class QTabWidget;

namespace dsmt::ui {

class LinkedPlanes;
class PlaneActions;
class PresetBar;
class RoomMeasurements;
class ScenePane;
class ViewGrid;

/// The viewer of the reading room: the planes, the 3-D view, layouts and tools of the Reading page that neither show
/// nor keep anything of other people, and what the reader measures. The 3-D view is made of voxels and the marked place
/// alone: it is never given an outline, which is the network's.
class RoomViews final : public QWidget {
    Q_OBJECT

public:
    explicit RoomViews(const Theme& theme, QWidget* parent = nullptr);
    ~RoomViews() override;

    /// No CT, no measurements.
    void clear();
    /// @param center of the nodule, LPS mm
    void show(const workflows::BlindedCt& ct, imaging::WorldPoint center,
              const std::map<int, std::string>& measurements);
    void showProgress(double fraction);
    bool hasCt() const;

    LinkedPlanes& planes() { return *m_planes; }
    RoomMeasurements& measurements() { return *m_measurements; }
    ScenePane& scene() { return *m_scene; }
    const KeyBindings& keys() const { return m_keys; }
    /// The actions of the Reading page that the room has.
    static QList<ReadingAction> actions();

signals:
    /// A person came to rest at another place or window.
    void placeRested(dsmt::imaging::WorldPoint crosshair);
    void windowRested(dsmt::viewer::WindowLevel window);

private:
    QWidget* makeToolRow(const Theme& theme);
    void addShortcuts();
    void perform(ReadingAction action);
    void cancel();
    void showScene();
    std::optional<bool> isOn(ReadingAction action) const;
    QWidget* focusedView() const;
    viewer::SliceView* focusedPlane() const;

    KeyBindings m_keys; // first: the rest shows keys
    LinkedPlanes* m_planes;
    PlaneActions* m_planeActions;
    RoomMeasurements* m_measurements;
    ScenePane* m_scene;
    QTabWidget* m_fourth; ///< measurements, and the 3-D view
    ViewGrid* m_grid;
    PresetBar* m_presets;
    QProgressBar* m_loading;
    QTimer m_placeRest, m_windowRest;
};

} // namespace dsmt::ui
