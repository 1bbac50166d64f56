// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QTableView;

namespace dsmt::ui {

class AnnotationTableModel;
class AnnotationTools;

/// What was drawn in the open case, with values and places: a row that is chosen shows where it is, Delete deletes
/// it, Ctrl+C copies it. Hidden while there is nothing.
class MeasurementList final : public QWidget {
    Q_OBJECT

public:
    explicit MeasurementList(AnnotationTools& tools, QWidget* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showAnnotations();
    void showSelection();

    AnnotationTools& m_tools;
    AnnotationTableModel* m_model;
    QTableView* m_table;
};

} // namespace dsmt::ui
