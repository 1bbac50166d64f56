// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflows/score_choice.h"

#include <QWidget>

#include <map>

class QComboBox;
class QListWidget;

namespace dsmt::ui {

/// Which column of a file holds what; a change by a person is told at once.
class ColumnForm final : public QWidget {
    Q_OBJECT

public:
    explicit ColumnForm(QWidget* parent = nullptr);

    void show(const workflows::TableColumns& columns, const workflows::ScoreChoice& choice);
    workflows::ScoreChoice choice() const;

signals:
    void changed();

private:
    void fillPositives(const std::string& chosen);

    workflows::TableColumns m_columns;
    std::map<std::string, QComboBox*> m_roles; ///< by the role of ScoreColumns
    QComboBox* m_positive;
    QListWidget* m_scores;
};

} // namespace dsmt::ui
