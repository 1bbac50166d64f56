// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflows/study_results.h"
#include "ui/plots/study_pages.h"
#include "ui/results/result_figure.h"

#include <QScrollArea>

class QVBoxLayout;

namespace dsmt::ui {

/// One section of a study's results: words, figures and tables. A click on a figure or on an underlined cell names the
/// cases behind it; each figure and table can be copied and saved by itself.
class SectionView final : public QScrollArea {
    Q_OBJECT

public:
    SectionView(const workflows::StudyResults& results, const workflows::ResultSection& section,
                QWidget* parent = nullptr);

    /// Pictures of the gallery, once they are made; none where the library has no images.
    void showGallery(const std::vector<plots::GalleryCase>& gallery);
    /// The section has a gallery and waits for its pictures.
    bool wantsGallery() const { return m_gallery != nullptr; }

signals:
    /// @param name for a file, without ending
    void figureToSave(const plots::Page& page, const QString& name);
    void tableToSave(const workflows::ResultTable& table);
    void casesChosen(const QString& what, const std::vector<int>& numbers);

private:
    void addFigure(const workflows::StudyResults& results, workflows::ResultFigure figure);
    QWidget* framed(plots::Page page, std::vector<ResultFigureView::Target> targets, const QString& name);
    void addTable(const workflows::ResultTable& table);
    void addWords(const QString& words, const char* objectName = nullptr);

    QVBoxLayout* m_gallery = nullptr; ///< where its pictures go
};

} // namespace dsmt::ui
