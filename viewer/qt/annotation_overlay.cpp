// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/qt/annotation_overlay.h"

#include "viewer/qt/annotation_words.h"
#include "viewer/qt/arrow_text_edit.h"

#include <algorithm>

namespace dsmt::viewer {

AnnotationOverlay::AnnotationOverlay(QObject* parent) : QObject(parent) {}

AnnotationOverlay::~AnnotationOverlay()
{
    if (m_edit)
        m_edit->leave();
}

void AnnotationOverlay::setVolume(imaging::VolumePtr volume)
{
    cancel();
    m_volume = std::move(volume);
    setAnnotations({});
}

void AnnotationOverlay::setAnnotations(const std::vector<ShownAnnotation>& annotations)
{
    std::vector<Entry> entries;
    for (const ShownAnnotation& shown : annotations) {
        Entry* known = find(shown.key);
        entries.push_back({shown, known && known->shown == shown ? std::move(known->label) : std::nullopt});
    }
    m_entries = std::move(entries);
    if (m_selected && !find(*m_selected)) {
        if (m_edit)
            m_edit->leave();
        select({});
    }
    if (m_hovered && !find(*m_hovered))
        m_hovered.reset();
    if (m_held && !find(m_held->key))
        m_held.reset();
    emit updateNeeded();
}

AnnotationOverlay::Entry* AnnotationOverlay::find(int key)
{
    const auto entry =
        std::find_if(m_entries.begin(), m_entries.end(), [key](const Entry& each) { return each.shown.key == key; });
    return entry == m_entries.end() ? nullptr : &*entry;
}

void AnnotationOverlay::select(std::optional<int> key)
{
    if (m_selected == key)
        return;
    m_selected = key;
    emit selectionChanged(key);
    emit updateNeeded();
}

void AnnotationOverlay::setHovered(std::optional<int> key)
{
    if (m_hovered == key)
        return;
    m_hovered = key;
    emit updateNeeded();
}

bool AnnotationOverlay::cancel()
{
    const bool hadSome = m_drawing || (m_held && m_held->moved);
    m_drawing.reset();
    m_held.reset();
    if (hadSome)
        emit updateNeeded();
    return hadSome;
}

std::optional<imaging::RegionStatistics> AnnotationOverlay::statisticsOf(const Annotation& annotation) const
{
    return m_volume ? regionStatistics(annotation, *m_volume) : std::nullopt;
}

AnnotationPicture AnnotationOverlay::pictureOf(Entry& entry, const ShownSlice& shown)
{
    const int key = entry.shown.key;
    const bool isHeld = m_held && m_held->key == key;
    const Annotation& annotation = isHeld ? m_held->now : entry.shown.annotation;
    AnnotationPicture picture{.kind = annotation.kind,
                              .shape = shapeOf(annotation, shown.plane, shown.slice),
                              .label = {},
                              .hovered = m_hovered == key,
                              .selected = m_selected == key};
    // Figures only where they are seen: the HU of many regions take longer than a frame.
    if (picture.shape.handles.empty())
        return picture;
    picture.label = isHeld ? annotationLabel(annotation, statisticsOf(annotation)) : labelOf(entry);
    return picture;
}

const QStringList& AnnotationOverlay::labelOf(Entry& entry) const
{
    if (!entry.label)
        entry.label = annotationLabel(entry.shown.annotation, statisticsOf(entry.shown.annotation));
    return *entry.label;
}

QStringList AnnotationOverlay::label(int key)
{
    Entry* entry = find(key);
    return entry ? labelOf(*entry) : QStringList();
}

void AnnotationOverlay::paint(QPainter& painter, const ShownSlice& shown)
{
    std::vector<AnnotationPicture> pictures;
    for (Entry& entry : m_entries)
        if (AnnotationPicture picture = pictureOf(entry, shown); !picture.shape.isEmpty())
            pictures.push_back(std::move(picture));
    if (m_drawing && m_drawing->liesOn(shown.plane, shown.slice)) {
        if (const auto drawing = m_drawing->shape()) {
            AnnotationPicture picture{.kind = drawing->kind,
                                      .shape = shapeOf(*drawing, shown.plane, shown.slice),
                                      .label = annotationLabel(*drawing, statisticsOf(*drawing)),
                                      .hovered = false,
                                      .selected = true};
            pictures.push_back(std::move(picture));
        }
    }
    paintAnnotations(painter, shown.transform, pictures);
}

} // namespace dsmt::viewer
