// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflows/study_results.h"

#include <QScrollArea>

namespace dsmt::ui {

/// One section of a study's results: words, figures and tables. A click on a dot or on an underlined cell names the
/// cases behind it.
class SectionView final : public QScrollArea {
    Q_OBJECT

public:
    SectionView(const workflows::StudyResults& results, const workflows::ResultSection& section,
                QWidget* parent = nullptr);

signals:
    void casesChosen(const QString& what, const std::vector<int>& numbers);

private:
    void addFigure(const workflows::StudyResults& results, workflows::ResultFigure figure);
    void addTable(const workflows::ResultTable& table);
    void addWords(const QString& words, const char* objectName = nullptr);
};

} // namespace dsmt::ui
