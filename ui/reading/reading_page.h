// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reading/key_bindings.h"
#include "ui/reading/mask_tool_settings.h"
#include "ui/reading/reading_place.h"
#include "ui/session/case_session.h"
#include "ui/session/reading_settings.h"
#include "ui/theme/theme.h"
#include "viewer/qt/slice_view.h"

#include <QWidget>

#include <optional>

class QHBoxLayout;
class QProgressBar;
class QShortcut;
class QUndoStack;

namespace dsmt::ui {

class AnnotationTools;
class CaseReads;
class ComparisonBar;
class LinkedPlanes;
class MaskEditing;
class NoduleMaps;
class PictureExport;
class PlaneActions;
class PresetBar;
class PriorComparison;
class ReadingOverlays;
class ScenePane;
class ToolStrip;
class ViewGrid;

/// The three planes and the 3-D view of the open case, with tools and keys; the panel given to it stands beside them.
class ReadingPage final : public QWidget {
    Q_OBJECT

public:
    ReadingPage(CaseSession& session, AnalysisEngine& engine, CaseReads& reads, NoduleMaps& maps, const Theme& theme,
                QWidget* panel, QWidget* parent = nullptr);
    ~ReadingPage() override;

    /// Puts its views beside those of the open case; it must outlive the page's use of it.
    void addComparison(PriorComparison& comparison);

    /// Outlines a prediction in all views; null takes the outline away.
    void showPrediction(const database::StoredPrediction* prediction);

    ReadingPlace place() const;
    /// Values outside the volume are ignored.
    /// But for tools that draw or paint.
    void goTo(const ReadingPlace& place);
    /// How brush, eraser and fill work.
    void setBrush(const MaskToolSettings& settings);

    void apply(const ReadingSettings& settings);

    /// What the keys do; a person may change it here.
    KeyBindings& keys() { return m_keys; }

    /// Axial, coronal, sagittal.
    const std::array<viewer::SliceView*, 3>& planes() const;

signals:
    /// A person moved crosshair, window or tool.
    void placeChanged();
    void brushChanged(const dsmt::ui::MaskToolSettings& settings);
    /// A key that is the assessment's: accept, reject, report.
    void assessmentAction(dsmt::ui::ReadingAction action);
    /// Results of the open case shall go somewhere.
    void sendRequested();
    /// Something was done, or why not, in a sentence.
    void said(const QString& text);
    void cursorMoved(std::optional<dsmt::imaging::WorldPoint> point, std::optional<int> hu);

protected:
    void focusInEvent(QFocusEvent* event) override;

private:
    QWidget* makeToolRow(const Theme& theme);
    void addShortcuts();
    /// Tab goes through the row of tools from left to right, and on to the views.
    void orderTabs();
    void perform(ReadingAction action);
    void showSeries();
    /// Of the case that is being opened: no other view, no result of the case before, no tool.
    void showPreview(const SeriesRecord& series, const imaging::VolumePtr& slice);
    void showProgress(double fraction);
    /// Back to the case before.
    void endPreview();
    void setPreviewing(bool previewing);
    void cancel();
    void maximiseFocused();
    void showScene();
    std::optional<bool> isOn(ReadingAction action) const;
    /// The plane with the focus, else the first one in sight.
    viewer::SliceView* focusedPlane() const;

    KeyBindings m_keys; // first: the rest shows keys
    CaseSession& m_session;
    AnalysisEngine& m_engine;
    LinkedPlanes* m_planes;
    PlaneActions* m_planeActions;
    ScenePane* m_scene;
    ViewGrid* m_grid;
    ReadingOverlays* m_overlays;
    ComparisonBar* m_comparison;
    PictureExport* m_pictures;
    QHBoxLayout* m_views = nullptr; ///< the grid, and beside it what it is compared with
    PriorComparison* m_prior = nullptr;
    QUndoStack* m_undo; ///< what was drawn and painted in the open case
    AnnotationTools* m_annotations;
    MaskEditing* m_masks;
    PresetBar* m_presets;
    QWidget* m_panel;
    ToolStrip* m_tools = nullptr;
    QProgressBar* m_loading = nullptr;
    bool m_previewing = false;
    bool m_patientHidden = false;
    QList<QShortcut*> m_shortcuts, m_enterShortcuts;
};

} // namespace dsmt::ui
