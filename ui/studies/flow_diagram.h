// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/inclusion.h"

#include <QWidget>

class QLabel;

namespace dsmt::ui {

/// How nodules became cases (STARD 2015, item 19): looked at, left out with reasons, cases, of these for training.
class FlowDiagram final : public QWidget {
    Q_OBJECT

public:
    explicit FlowDiagram(QWidget* parent = nullptr);

    void setFlow(const study::Flow& flow, int training);
    /// In the place of a flow.
    void setProblem(const QString& text);

private:
    QLabel *m_considered, *m_excluded, *m_cases, *m_analysed, *m_problem;
    QWidget* m_boxes;
};

} // namespace dsmt::ui
