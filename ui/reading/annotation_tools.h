// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/geometry.h"
#include "core/records/annotation.h"
#include "viewer/shown_annotation.h"

#include <QObject>
#include <QString>

#include <vector>

class QUndoStack;

namespace dsmt::viewer {
class AnnotationOverlay;
}

namespace dsmt::ui {

class AnnotationBook;
class CaseSession;
class LinkedPlanes;

/// Measuring on the planes of the open case: what is drawn there goes into the book of the case, and what the book has
/// is drawn. Places marked as nodules are kept in the book too, so that each can be visited again.
class AnnotationTools final : public QObject {
    Q_OBJECT

public:
    AnnotationTools(CaseSession& session, LinkedPlanes& planes, QUndoStack& undo, QObject* parent = nullptr);

    viewer::AnnotationOverlay& overlay() { return *m_overlay; }

    /// Marks for analysis, and keeps the place unless a mark within 5 mm is kept already. The mark that it takes the
    /// place of is kept as well, if it was not deleted.
    void markNodule(imaging::WorldPoint point);

    /// Drops what is being drawn or dragged; false when nothing is.
    bool cancel();

    /// Of the open case, oldest first; none while another one is being opened.
    const std::vector<viewer::ShownAnnotation>& annotations() const { return m_shown; }
    /// The plane and image that an annotation lies on.
    QString placeText(const Annotation& annotation) const;
    /// The crosshair goes to its middle and it is selected; a nodule mark is marked for analysis again.
    void goTo(int key);
    void remove(int key);

signals:
    void changed();

private:
    void showCase();
    void show(std::vector<viewer::ShownAnnotation> annotations);
    void hide();
    void draw(const Annotation& annotation, bool toolStays);
    void change(int key, const Annotation& annotation);
    void visit(int key);
    void keepMark(imaging::WorldPoint point, bool evenIfDeleted);

    CaseSession& m_session;
    LinkedPlanes& m_planes;
    AnnotationBook* m_book;
    viewer::AnnotationOverlay* m_overlay;
    std::vector<viewer::ShownAnnotation> m_shown;
};

} // namespace dsmt::ui
