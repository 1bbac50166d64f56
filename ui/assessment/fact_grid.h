// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/assessment/assessment_facts.h"

#include <QWidget>

class QGridLayout;

namespace dsmt::ui {

/// Names on the left, values beside them, a line each; values can be selected and copied.
class FactGrid final : public QWidget {
    Q_OBJECT

public:
    /// Numbers stand below each other at the right of a narrow panel; longer texts begin where their names end.
    enum class Values { AtRight, BesideNames };

    explicit FactGrid(QWidget* parent = nullptr, Values place = Values::AtRight);

    void setFacts(const std::vector<Fact>& facts);

private:
    const Values m_place;
    QGridLayout* m_layout;
};

} // namespace dsmt::ui
