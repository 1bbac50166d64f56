// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reading/mask_pair.h"
#include "ui/reading/overlays_display.h"
#include "ui/reading/reading_keys.h"
#include "ui/session/case_reads.h"
#include "ui/session/nodule_maps.h"
#include "viewer/heat_layer.h"
#include "viewer/qt/contours_overlay.h"
#include "viewer/qt/legend_overlay.h"
#include "viewer/qt/mask_shapes_overlay.h"
#include "viewer/qt/place_sign_overlay.h"

#include <QObject>

#include <optional>
#include <vector>

namespace dsmt::ui {

class LinkedPlanes;

/// What lies over the three planes beside what is drawn there: outline, fill and axes of the prediction, contours of
/// readers, nearest pleura, maps, two masks compared, and their legend. Each is switched by an action.
class ReadingOverlays final : public QObject {
    Q_OBJECT

public:
    ReadingOverlays(LinkedPlanes& planes, CaseSession& session, CaseReads& reads, NoduleMaps& maps, QObject* parent);

    /// For SliceView::setOverlays, always the same; those that are off draw nothing.
    std::vector<viewer::SliceOverlay*> overlays();

    bool perform(ReadingAction action);
    std::optional<bool> isOn(ReadingAction action) const;

    const OverlaysDisplay& display() const { return m_display; }
    void setDisplay(const OverlaysDisplay& display);
    void setFillOpacity(double opacity);

    /// Null takes it away.
    void showPrediction(const database::StoredPrediction* prediction);
    /// Instead of the prediction's outline; nothing: the outline again.
    void compare(std::optional<MaskPair> pair);

signals:
    /// A person switched something.
    void displayChanged();
    void said(const QString& text);

private:
    void refresh();
    void refreshMap();
    void refreshLegend();
    void sayWherePleuraIs();
    void repaint();
    /// The case shown is the open one and overlays are not hidden.
    bool isShowing() const { return !m_hidden && !m_previewing; }

    LinkedPlanes& m_planes;
    CaseReads& m_reads;
    NoduleMaps& m_maps;
    OverlaysDisplay m_display;
    bool m_hidden = false;
    bool m_previewing = false;
    imaging::MaskPtr m_mask;
    std::optional<NoduleMeasurements> m_nodule;
    std::optional<MaskPair> m_compared;
    std::shared_ptr<const viewer::HeatMap> m_heat;
    viewer::MaskShapesOverlay m_shapes;
    viewer::ContoursOverlay m_contours;
    viewer::PlaceSignOverlay m_pleura;
    viewer::LegendOverlay m_legend;
};

} // namespace dsmt::ui
