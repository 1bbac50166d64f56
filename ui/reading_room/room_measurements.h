// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"
#include "core/records/annotation.h"
#include "viewer/shown_annotation.h"

#include <QUndoStack>
#include <QWidget>

#include <map>
#include <optional>
#include <string>

class QTableView;

namespace dsmt::viewer {
class AnnotationOverlay;
}

namespace dsmt::ui {

class AnnotationTableModel;
class LinkedPlanes;

/// What a reader draws on a case of a study, and a list of it. It belongs to the read: nothing of it goes to the
/// annotations of the series, which everybody sees.
class RoomMeasurements final : public QWidget {
    Q_OBJECT

public:
    explicit RoomMeasurements(LinkedPlanes& planes, QWidget* parent = nullptr);
    ~RoomMeasurements() override;

    viewer::AnnotationOverlay& overlay() { return *m_overlay; }
    QUndoStack& undo() { return m_undo; }

    /// Of another case. @param measurements JSON of annotations by key; what is none is left out
    void show(const imaging::VolumePtr& volume, const std::map<int, std::string>& measurements);
    /// They can only be looked at.
    void setFixed(bool fixed) { m_fixed = fixed; }
    bool isFixed() const { return m_fixed; }
    int count() const { return int(m_annotations.size()); }

signals:
    /// A person drew or changed it; null: took it away.
    void changed(int key, const std::optional<dsmt::Annotation>& annotation);

private:
    class Step;

    void push(int key, const std::optional<Annotation>& after);
    void put(int key, const std::optional<Annotation>& annotation);
    void refresh();
    void goTo(int row);

    LinkedPlanes& m_planes;
    viewer::AnnotationOverlay* m_overlay;
    AnnotationTableModel* m_model;
    QTableView* m_table;
    std::map<int, Annotation> m_annotations;
    int m_nextKey = 1;
    bool m_fixed = false;
    QUndoStack m_undo;
};

} // namespace dsmt::ui
