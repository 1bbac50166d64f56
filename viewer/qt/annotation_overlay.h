// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"
#include "viewer/annotation_drawing.h"
#include "viewer/annotation_hit.h"
#include "viewer/qt/annotation_painter.h"
#include "viewer/qt/slice_overlay.h"
#include "viewer/shown_annotation.h"

#include <QObject>
#include <QPointer>
#include <QStringList>

#include <optional>
#include <vector>

namespace dsmt::viewer {

class ArrowTextEdit;

/// The annotations of a case on its slices, in every plane that they cross. With a tool that draws, the left button
/// draws another one; in Browse it takes hold of what is under it: a click selects, dragging a handle or the whole
/// moves, Delete deletes, Ctrl+C copies the values, a double click on an arrow writes its text.
///
/// It keeps what it is given and tells what a person wants; the owner answers with setAnnotations.
class AnnotationOverlay final : public QObject, public SliceOverlay {
    Q_OBJECT

public:
    explicit AnnotationOverlay(QObject* parent = nullptr);
    ~AnnotationOverlay() override;

    /// HU come from it. Takes all annotations away, and what a hand is holding.
    void setVolume(imaging::VolumePtr volume);
    /// What is selected or held stays so as long as it is among them.
    void setAnnotations(const std::vector<ShownAnnotation>& annotations);

    void select(std::optional<int> key);
    std::optional<int> selected() const { return m_selected; }

    /// What stands beside an annotation; empty for an unknown key.
    QStringList label(int key);
    /// To the clipboard, as a line and as a table; false when nothing is selected.
    bool copySelected();

    /// Drops what is being drawn, or puts back what is being dragged. False when neither is.
    bool cancel();

    void paint(QPainter& painter, const ShownSlice& shown) override;
    bool press(SliceView& view, const ShownSlice& shown, const SlicePointer& pointer) override;
    void drag(SliceView& view, const ShownSlice& shown, const SlicePointer& pointer) override;
    void release(SliceView& view, const ShownSlice& shown, const SlicePointer& pointer) override;
    bool doubleClick(SliceView& view, const ShownSlice& shown, const SlicePointer& pointer) override;
    std::optional<Qt::CursorShape> hover(SliceView& view, const ShownSlice& shown,
                                         const SlicePointer& pointer) override;
    bool key(SliceView& view, const ShownSlice& shown, QKeyEvent& event) override;
    void leave(SliceView& view) override;

signals:
    /// @param toolStays the Shift key was down: more of the kind are to follow
    void drawn(const dsmt::Annotation& annotation, bool toolStays);
    void changed(int key, const dsmt::Annotation& annotation);
    void removed(int key);
    /// Clicked on, not dragged.
    void clicked(int key);
    void selectionChanged(std::optional<int> key);
    void updateNeeded();

private:
    struct Entry {
        ShownAnnotation shown;
        std::optional<QStringList> label; ///< once it was needed
    };
    /// An annotation between press and release.
    struct Held {
        int key;
        std::optional<std::size_t> handle;
        Annotation before, now;
        imaging::WorldPoint from; ///< where the pointer took hold
        QPointF fromView;
        bool moved = false;
    };

    Entry* find(int key);
    const QStringList& labelOf(Entry& entry) const;
    std::optional<imaging::RegionStatistics> statisticsOf(const Annotation& annotation) const;
    AnnotationPicture pictureOf(Entry& entry, const ShownSlice& shown);
    /// The annotation under the pointer, and which handle.
    struct Hit {
        int key;
        std::optional<std::size_t> handle;
    };
    std::optional<Hit> hit(const ShownSlice& shown, QPointF at) const;
    void setHovered(std::optional<int> key);
    void carryOn(SliceView& view, const ShownSlice& shown, AnnotationDrawing::Step step, bool toolStays);
    void writeText(SliceView& view, const ShownSlice& shown, int key);

    imaging::VolumePtr m_volume;
    std::vector<Entry> m_entries;
    std::optional<int> m_selected, m_hovered;
    std::optional<AnnotationDrawing> m_drawing;
    std::optional<Held> m_held;
    QPointer<ArrowTextEdit> m_edit;
};

} // namespace dsmt::viewer
