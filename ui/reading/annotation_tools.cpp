// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/annotation_tools.h"

#include "ui/reading/linked_planes.h"
#include "ui/session/annotation_book.h"
#include "ui/session/case_session.h"
#include "viewer/qt/annotation_overlay.h"

#include <QCoreApplication>
#include <QUndoStack>

#include <algorithm>

namespace dsmt::ui {

using viewer::AnnotationOverlay;

namespace {

imaging::WorldPoint middleOf(const Annotation& annotation)
{
    // The ends of an ellipse lie on one side of its middle.
    if (annotation.kind == AnnotationKind::Ellipse)
        return annotation.points[0];
    imaging::WorldPoint sum{};
    for (const imaging::WorldPoint point : annotation.points)
        sum = sum + point;
    return sum * (1 / double(annotation.points.size()));
}

QString orientationText(viewer::Orientation orientation)
{
    return QCoreApplication::translate("dsmt::viewer", orientationName(orientation));
}

bool isMarkNear(const Annotation& annotation, imaging::WorldPoint point)
{
    return annotation.kind == AnnotationKind::NoduleMark && distance(annotation.points[0], point) <= kSameNoduleMm;
}

} // namespace

AnnotationTools::AnnotationTools(CaseSession& session, LinkedPlanes& planes, QUndoStack& undo, QObject* parent)
    : QObject(parent), m_session(session), m_planes(planes), m_book(new AnnotationBook(session.library(), undo, this)),
      m_overlay(new AnnotationOverlay(this))
{
    connect(m_overlay, &AnnotationOverlay::updateNeeded, this, [this] {
        for (viewer::SliceView* view : m_planes.views())
            view->update();
    });
    connect(m_overlay, &AnnotationOverlay::drawn, this, &AnnotationTools::draw);
    connect(m_overlay, &AnnotationOverlay::changed, this, &AnnotationTools::change);
    connect(m_overlay, &AnnotationOverlay::removed, this, &AnnotationTools::remove);
    connect(m_overlay, &AnnotationOverlay::clicked, this, &AnnotationTools::visit);
    connect(m_book, &AnnotationBook::changed, this, [this] { show(m_book->annotations()); });
    connect(&m_planes, &LinkedPlanes::toolChanged, this, &AnnotationTools::cancel);
    connect(&m_session, &CaseSession::opened, this, [this] {
        m_overlay->setVolume(m_session.series()->volume);
        m_book->open(m_session.series()->record);
    });
    // Nobody's annotations on the picture of somebody else.
    connect(&m_session, &CaseSession::previewed, this, &AnnotationTools::hide);
    connect(&m_session, &CaseSession::openingFailed, this, &AnnotationTools::showCase);
    connect(&m_session, &CaseSession::openingCancelled, this, &AnnotationTools::showCase);
}

void AnnotationTools::show(std::vector<viewer::ShownAnnotation> annotations)
{
    m_shown = std::move(annotations);
    m_overlay->setAnnotations(m_shown);
    emit changed();
}

void AnnotationTools::hide()
{
    m_overlay->setVolume(nullptr);
    show({});
}

void AnnotationTools::showCase()
{
    if (!m_session.series())
        return;
    m_overlay->setVolume(m_session.series()->volume);
    show(m_book->annotations());
}

bool AnnotationTools::cancel()
{
    return m_overlay->cancel();
}

void AnnotationTools::draw(const Annotation& annotation, bool toolStays)
{
    m_overlay->select(m_book->add(annotation));
    if (!toolStays)
        m_planes.setTool(viewer::Tool::Browse);
}

void AnnotationTools::change(int key, const Annotation& annotation)
{
    m_book->change(key, annotation);
    if (annotation.kind == AnnotationKind::NoduleMark)
        m_session.mark(annotation.points[0]);
}

void AnnotationTools::visit(int key)
{
    for (const viewer::ShownAnnotation& each : m_shown)
        if (each.key == key && each.annotation.kind == AnnotationKind::NoduleMark)
            return m_session.mark(each.annotation.points[0]);
}

void AnnotationTools::goTo(int key)
{
    const auto found =
        std::find_if(m_shown.begin(), m_shown.end(), [key](const auto& each) { return each.key == key; });
    if (found == m_shown.end())
        return;
    const imaging::WorldPoint middle = middleOf(found->annotation);
    m_overlay->select(key);
    m_planes.setCrosshair(middle);
    emit m_planes.crosshairMoved(middle);
    visit(key);
}

void AnnotationTools::remove(int key)
{
    m_book->remove(key);
}

QString AnnotationTools::placeText(const Annotation& annotation) const
{
    if (!m_session.series())
        return {};
    for (const viewer::SliceView* view : m_planes.views()) {
        const viewer::SlicePlane plane(m_session.series()->volume->geometry(), view->orientation());
        constexpr double kSameDirection = 1e-4; // as shapeOf
        if (!isFlat(annotation.kind) || length(cross(plane.inward(), annotation.normal)) < kSameDirection)
            return tr("%1 %2")
                .arg(orientationText(view->orientation()))
                .arg(plane.nearestSlice(annotation.points[0]) + 1);
    }
    return tr("oblique");
}

void AnnotationTools::markNodule(imaging::WorldPoint point)
{
    if (m_session.series() && !m_session.isOpening()) {
        if (const auto before = m_session.markedAt(); before && distance(*before, point) > kSameNoduleMm)
            keepMark(*before, false);
        keepMark(point, true);
    }
    m_session.mark(point);
}

void AnnotationTools::keepMark(imaging::WorldPoint point, bool evenIfDeleted)
{
    if (!m_book->isLoaded()) {
        // Moments after opening; whether the place is kept already is not known yet.
        connect(
            m_book, &AnnotationBook::loaded, this,
            [this, point, evenIfDeleted, series = m_session.series()] {
                if (series == m_session.series())
                    keepMark(point, evenIfDeleted);
            },
            Qt::SingleShotConnection);
        return;
    }
    const auto isNear = [point](const Annotation& annotation) { return isMarkNear(annotation, point); };
    const auto shown = m_book->annotations();
    const auto all = m_book->alsoDeleted();
    const bool isKept = evenIfDeleted ? std::any_of(shown.begin(), shown.end(),
                                                    [&](const auto& each) { return isNear(each.annotation); })
                                      : std::any_of(all.begin(), all.end(), isNear);
    if (!isKept)
        m_book->add({AnnotationKind::NoduleMark, {point}, {}, ""});
}

} // namespace dsmt::ui
