// SPDX-License-Identifier: GPL-3.0-or-later
// What mouse and keys do to annotations.
#include "viewer/annotation_handles.h"
#include "viewer/qt/annotation_overlay.h"
#include "viewer/qt/annotation_words.h"
#include "viewer/qt/arrow_text_edit.h"
#include "viewer/qt/slice_view.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMimeData>

#include <utility>

namespace dsmt::viewer {

namespace {

constexpr double kReach = 7;        ///< view pixels by which a line may be missed
constexpr double kClickTremble = 3; ///< view pixels that are no dragging

} // namespace

std::optional<AnnotationOverlay::Hit> AnnotationOverlay::hit(const ShownSlice& shown, QPointF at) const
{
    std::vector<AnnotationShape> shapes;
    for (const Entry& entry : m_entries)
        shapes.push_back(shapeOf(entry.shown.annotation, shown.plane, shown.slice));
    const auto found = hitAt(shapes, shown.transform, {at.x(), at.y()}, kReach);
    if (!found)
        return std::nullopt;
    return Hit{m_entries[found->shape].shown.key, found->handle};
}

bool AnnotationOverlay::press(SliceView& view, const ShownSlice& shown, const SlicePointer& pointer)
{
    if (const auto kind = drawnBy(view.tool())) {
        if (m_drawing && m_drawing->kind() == kind && m_drawing->liesOn(shown.plane, shown.slice))
            m_drawing->press(pointer.world);
        else
            m_drawing.emplace(*kind, shown.plane, 1 / shown.transform.viewPixelsPerMm(), pointer.world);
        select({});
        emit updateNeeded();
        return true;
    }
    if (view.tool() != Tool::Browse || pointer.modifiers.testFlag(Qt::ShiftModifier))
        return false;
    const auto found = hit(shown, pointer.view);
    select(found ? std::optional(found->key) : std::nullopt);
    if (!found)
        return false;
    const Annotation& annotation = find(found->key)->shown.annotation;
    m_held = Held{found->key, found->handle, annotation, annotation, pointer.world, pointer.view};
    return true;
}

void AnnotationOverlay::drag(SliceView& view, const ShownSlice& shown, const SlicePointer& pointer)
{
    if (m_drawing && m_drawing->liesOn(shown.plane, shown.slice)) {
        m_drawing->moveTo(pointer.world);
        emit updateNeeded();
    }
    if (!m_held)
        return;
    m_held->moved |= QLineF(m_held->fromView, pointer.view).length() >= kClickTremble;
    if (!m_held->moved)
        return;
    const imaging::WorldPoint by = pointer.world - m_held->from;
    m_held->now = m_held->handle
                      ? withHandleAt(m_held->before, *m_held->handle, handlesOf(m_held->before)[*m_held->handle] + by)
                      : movedBy(m_held->before, by);
    if (view.cursor().shape() != Qt::ClosedHandCursor)
        view.setCursor(Qt::ClosedHandCursor);
    emit updateNeeded();
}

void AnnotationOverlay::release(SliceView& view, const ShownSlice& shown, const SlicePointer& pointer)
{
    if (m_drawing) {
        // Scrolled away with the button down: what is not on the slice cannot be finished there.
        const auto step = m_drawing->liesOn(shown.plane, shown.slice) ? m_drawing->release(pointer.world)
                                                                      : AnnotationDrawing::Step::Dropped;
        return carryOn(view, shown, step, pointer.modifiers.testFlag(Qt::ShiftModifier));
    }
    if (!m_held)
        return;
    const Held held = *std::exchange(m_held, std::nullopt);
    if (!held.moved)
        emit clicked(held.key);
    else if (held.now != held.before && !whatIsWrong(held.now))
        emit changed(held.key, held.now);
    emit updateNeeded();
}

void AnnotationOverlay::carryOn(SliceView& view, const ShownSlice& shown, AnnotationDrawing::Step step, bool toolStays)
{
    if (step != AnnotationDrawing::Step::GoesOn) {
        const AnnotationDrawing drawing = *std::exchange(m_drawing, std::nullopt);
        const auto annotation =
            step == AnnotationDrawing::Step::Finished ? drawing.finished() : std::optional<Annotation>();
        if (annotation) {
            emit drawn(*annotation, toolStays);
            // The owner has selected it when it took it.
            if (annotation->kind == AnnotationKind::TextArrow && m_selected)
                writeText(view, shown, *m_selected);
        }
    }
    emit updateNeeded();
}

bool AnnotationOverlay::doubleClick(SliceView& view, const ShownSlice& shown, const SlicePointer& pointer)
{
    if (m_drawing && m_drawing->kind() == AnnotationKind::Freehand) {
        const auto step = m_drawing->close();
        carryOn(view, shown, step, pointer.modifiers.testFlag(Qt::ShiftModifier));
        return step == AnnotationDrawing::Step::Finished;
    }
    if (view.tool() != Tool::Browse)
        return false;
    const auto found = hit(shown, pointer.view);
    if (!found)
        return false;
    select(found->key);
    if (find(found->key)->shown.annotation.kind == AnnotationKind::TextArrow)
        writeText(view, shown, found->key);
    return true;
}

void AnnotationOverlay::writeText(SliceView& view, const ShownSlice& shown, int key)
{
    const Annotation& annotation = find(key)->shown.annotation;
    if (m_edit)
        m_edit->leave();
    m_edit = new ArrowTextEdit(QString::fromStdString(annotation.text), shown.toView(annotation.points[1]), &view);
    connect(m_edit, &ArrowTextEdit::written, this, [this, key](const QString& text) {
        const Entry* entry = find(key);
        if (!entry || entry->shown.annotation.text == text.toStdString())
            return;
        Annotation changedText = entry->shown.annotation;
        changedText.text = text.toStdString();
        emit changed(key, changedText);
    });
}

std::optional<Qt::CursorShape> AnnotationOverlay::hover(SliceView& view, const ShownSlice& shown,
                                                        const SlicePointer& pointer)
{
    if (drawnBy(view.tool())) {
        setHovered({});
        if (m_drawing && m_drawing->liesOn(shown.plane, shown.slice)) {
            m_drawing->moveTo(pointer.world);
            emit updateNeeded();
        }
        return Qt::CrossCursor;
    }
    const auto found = view.tool() == Tool::Browse ? hit(shown, pointer.view) : std::nullopt;
    setHovered(found ? std::optional(found->key) : std::nullopt);
    if (!found)
        return std::nullopt;
    return found->handle ? Qt::PointingHandCursor : Qt::OpenHandCursor;
}

void AnnotationOverlay::leave(SliceView& /*view*/)
{
    setHovered({});
}

bool AnnotationOverlay::key(SliceView& view, const ShownSlice& shown, QKeyEvent& event)
{
    if (event.key() == Qt::Key_Space && drawnBy(view.tool())) {
        // As a click at the crosshair, which keys move.
        const SlicePointer pointer{shown.toView(view.crosshair()), view.crosshair(), event.modifiers()};
        press(view, shown, pointer);
        release(view, shown, pointer);
        return true;
    }
    const Entry* entry = m_selected ? find(*m_selected) : nullptr;
    if (!entry)
        return false;
    if (event.key() == Qt::Key_Delete || event.key() == Qt::Key_Backspace) {
        emit removed(entry->shown.key);
        return true;
    }
    return event.matches(QKeySequence::Copy) && copySelected();
}

bool AnnotationOverlay::copySelected()
{
    const Entry* entry = m_selected ? find(*m_selected) : nullptr;
    if (!entry)
        return false;
    const Annotation& annotation = entry->shown.annotation;
    const auto statistics = statisticsOf(annotation);
    auto* copied = new QMimeData;
    copied->setText(annotationLine(annotation, statistics));
    if (const QString table = annotationTable(annotation, statistics); !table.isEmpty())
        copied->setData(QStringLiteral("text/tab-separated-values"), table.toUtf8());
    QGuiApplication::clipboard()->setMimeData(copied);
    return true;
}

} // namespace dsmt::viewer
