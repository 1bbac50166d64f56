// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/assessment/assessment_facts.h"

#include <QWidget>

class QGridLayout;

namespace dsmt::ui {

/// Names on the left, values on the right, a line each; values can be selected and copied.
class FactGrid final : public QWidget {
    Q_OBJECT

public:
    /// @param values left where texts are long
    explicit FactGrid(QWidget* parent = nullptr, Qt::Alignment values = Qt::AlignRight);

    void setFacts(const std::vector<Fact>& facts);

private:
    QGridLayout* m_layout;
    Qt::Alignment m_values;
};

} // namespace dsmt::ui
