// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading_room/room_measurements.h"

#include "core/base/error.h"
#include "ui/reading/annotation_table_model.h"
#include "ui/reading/linked_planes.h"
#include "ui/theme/row_table.h"
#include "viewer/qt/annotation_overlay.h"
#include "viewer/qt/annotation_words.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QUndoCommand>
#include <QVBoxLayout>

#include <algorithm>

namespace dsmt::ui {

using viewer::AnnotationOverlay;

class RoomMeasurements::Step final : public QUndoCommand {
public:
    Step(RoomMeasurements& owner, int key, std::optional<Annotation> before, std::optional<Annotation> after)
        : m_owner(owner), m_key(key), m_before(std::move(before)), m_after(std::move(after))
    {
        setText(viewer::annotationName((m_after ? m_after : m_before)->kind));
    }

    void undo() override { m_owner.put(m_key, m_before); }
    void redo() override { m_owner.put(m_key, m_after); }

private:
    RoomMeasurements& m_owner;
    int m_key;
    std::optional<Annotation> m_before, m_after;
};

RoomMeasurements::RoomMeasurements(LinkedPlanes& planes, QWidget* parent)
    : QWidget(parent), m_planes(planes), m_overlay(new AnnotationOverlay(this)),
      m_model(new AnnotationTableModel([this](int key) { return m_overlay->label(key); },
                                       [](const Annotation&) { return QString(); }, this)),
      m_table(rowTable(m_model, AnnotationTableModel::Value, tr("Measurements"), this))
{
    setObjectName("measurements");
    setAttribute(Qt::WA_StyledBackground);
    auto* heading = new QLabel(tr("Measurements"), this);
    heading->setObjectName("heading");
    auto* hint =
        new QLabel(tr("D: distance, K: long and short axis, J: angle, U: ellipse, Y: freehand, H: arrow"), this);
    hint->setObjectName("dim");
    hint->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 8, 14, 10);
    column->addWidget(heading);
    column->addWidget(m_table, 1);
    column->addWidget(hint);
    m_table->horizontalHeader()->hide();
    m_table->setColumnHidden(AnnotationTableModel::Place, true);

    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex& index) { goTo(index.row()); });
    connect(m_overlay, &AnnotationOverlay::updateNeeded, this, [this] {
        for (viewer::SliceView* view : m_planes.views())
            view->update();
    });
    connect(m_overlay, &AnnotationOverlay::drawn, this, [this](const Annotation& annotation, bool toolStays) {
        push(m_nextKey++, annotation);
        if (!toolStays)
            m_planes.setTool(viewer::Tool::Browse);
    });
    connect(m_overlay, &AnnotationOverlay::changed, this,
            [this](int key, const Annotation& annotation) { push(key, annotation); });
    connect(m_overlay, &AnnotationOverlay::removed, this, [this](int key) { push(key, std::nullopt); });
    connect(&m_planes, &LinkedPlanes::toolChanged, m_overlay, &AnnotationOverlay::cancel);
}

RoomMeasurements::~RoomMeasurements() = default;

void RoomMeasurements::show(const imaging::VolumePtr& volume, const std::map<int, std::string>& measurements)
{
    m_undo.clear();
    m_annotations.clear();
    m_nextKey = 1;
    for (const auto& [key, json] : measurements) {
        m_nextKey = std::max(m_nextKey, key + 1);
        try {
            m_annotations.emplace(key, annotationFromJson(json));
        } catch (const Error&) {
            continue;
        }
    }
    m_overlay->setVolume(volume);
    refresh();
}

void RoomMeasurements::push(int key, const std::optional<Annotation>& after)
{
    const auto found = m_annotations.find(key);
    const std::optional<Annotation> before = found == m_annotations.end() ? std::nullopt : std::optional(found->second);
    if (m_fixed || (!before && !after))
        return refresh();
    m_undo.push(new Step(*this, key, before, after));
}

void RoomMeasurements::put(int key, const std::optional<Annotation>& annotation)
{
    if (annotation)
        m_annotations.insert_or_assign(key, *annotation);
    else
        m_annotations.erase(key);
    refresh();
    emit changed(key, annotation);
}

void RoomMeasurements::refresh()
{
    std::vector<viewer::ShownAnnotation> shown;
    for (const auto& [key, annotation] : m_annotations)
        shown.push_back({key, annotation});
    m_overlay->setAnnotations(shown);
    m_model->setAnnotations(shown);
}

void RoomMeasurements::goTo(int row)
{
    const int key = m_model->key(row);
    m_overlay->select(key);
    const imaging::WorldPoint point = m_annotations.at(key).points.front();
    m_planes.setCrosshair(point);
    emit m_planes.crosshairMoved(point);
}

} // namespace dsmt::ui
