// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/fill_region.h"
#include "ui/reading/edited_nodule.h"
#include "ui/reading/mask_measuring.h"
#include "ui/session/case_session.h"
#include "viewer/qt/mask_overlay.h"

#include <memory>

class QUndoStack;

namespace dsmt::ui {

class LinkedPlanes;
class MaskStrip;

/// Painting the outline of the marked nodule: takes what is touched in the planes, keeps the outline of each nodule of
/// the open case, stores every step and shows outline and numbers. An outline that was stored is shown again when its
/// case is opened. Nothing is shown or painted while another case is being opened.
class MaskEditing final : public QObject {
    Q_OBJECT

public:
    MaskEditing(CaseSession& session, LinkedPlanes& planes, QUndoStack& undo, QObject* parent);

    viewer::MaskOverlay* overlay() { return &m_overlay; }
    /// Belongs to the layout it is put in.
    MaskStrip* strip() const { return m_strip; }

    /// The prediction that is shown beside the planes, whose outline is edited; null: none.
    void showPrediction(const database::StoredPrediction* prediction);

    /// A new prediction with the edited outline in place of the network's, as it was stored last.
    void analyze();

    /// A stroke under way ends here, so that undo takes all of it.
    void finishStroke();

    /// The outline shown; null where none was edited.
    const EditedNodule* current() const { return m_current.get(); }
    bool isFilling() const { return m_filling.isRunning(); }
    bool isMeasuring() const { return m_measuring.isMeasuring(); }

signals:
    /// After every step: the outline to be shown elsewhere, edited or the network's; null without one.
    void outlineChanged(const dsmt::imaging::MaskPtr& outline);

private:
    friend class MaskStepCommand;
    using NodulePtr = std::shared_ptr<EditedNodule>;

    void forgetCase();
    void setHidden(bool hidden);
    void loadStored();
    void chooseNodule();
    NodulePtr findNodule() const;
    bool mayPaint() const;
    /// The nodule that is painted on; the first touch of a case without a mark marks it.
    void beginNodule(imaging::WorldPoint place);

    void touch(const viewer::MaskTouch& touch);
    void stroke(const viewer::MaskTouch& touch);
    void fill(const viewer::MaskTouch& touch);
    void takeFill(const imaging::Fill& filled);
    void reset();
    /// Remembers, stores and shows what was done.
    void finishStep(database::MaskStep step, imaging::MaskChange change, bool fits);
    /// Undo and redo.
    void turnOver(const NodulePtr& nodule, const imaging::MaskChange& change, database::MaskStep step);
    void store(const NodulePtr& nodule, database::MaskStep step);

    /// After every touch.
    void showMask();
    /// After every step.
    void showNodule();
    void showNumbers(const std::optional<NoduleMeasurements>& measured);
    void showTool(viewer::Tool tool);
    void applySettings();
    void redraw();

    CaseSession& m_session;
    LinkedPlanes& m_planes;
    QUndoStack& m_undo;
    MaskStrip* m_strip;
    viewer::MaskOverlay m_overlay;
    MaskMeasuring m_measuring;

    bool m_loaded = false; ///< what is stored of the open case
    bool m_hidden = false; ///< another case is being opened
    std::vector<NodulePtr> m_nodules;
    NodulePtr m_current;
    std::optional<database::StoredPrediction> m_prediction; ///< that is shown
    /// The same, or the newest before it whose outline is the network's, where a reader's stands in its place.
    std::optional<database::StoredPrediction> m_network;

    struct Stroke {
        viewer::MaskTouch last;
        imaging::MaskChange change;
        bool fits = true;
    };
    std::optional<Stroke> m_stroke;
    JobRunner m_filling;
};

} // namespace dsmt::ui
