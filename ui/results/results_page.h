// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflows/study_results.h"
#include "ui/jobs/job_runner.h"
#include "ui/plots/study_pages.h"
#include "ui/session/library_thread.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <filesystem>
#include <memory>

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace dsmt::ui {

class TaskStrip;

/// The results of a study, section by section, as in its report. What is behind a dot or a number is listed and can be
/// opened.
class ResultsPage final : public QWidget {
    Q_OBJECT

public:
    ResultsPage(LibraryThread& library, const Theme& theme, QWidget* parent = nullptr);
    ~ResultsPage() override;

    /// Reads the locked answers and computes everything anew.
    void showStudy(std::int64_t studyId);
    /// Adds the bootstrap; it tells its progress and can be cancelled.
    void bootstrap();
    /// Writes tables and exports into a folder, with the report as PDF in the language of the window.
    void exportTo(const std::filesystem::path& folder);
    /// As .svg, .pdf or .png.
    void saveFigure(const plots::Page& page, const std::filesystem::path& file);
    void saveTable(const workflows::ResultTable& table, const std::filesystem::path& file);
    /// Puts areas, differences and tests into the library, or compares them with those that were stored of the same
    /// inputs.
    void storeComparison();

    /// Null while nothing is shown.
    const workflows::StudyResults* results() const { return m_results.get(); }

signals:
    /// A person wants to see a case: its series and nodule in the library.
    void caseRequested(std::int64_t seriesId, std::int64_t noduleId);
    void shown();

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeSide();
    QWidget* makeHead();
    QWidget* makeBehind();
    void listStudies();
    void compute(workflows::StudyReads reads, const workflows::ResultOptions& options);
    void showResults(std::shared_ptr<const workflows::StudyResults> results);
    void showSection(int row);
    void showCases(const QString& what, const std::vector<int>& numbers);
    void openChosen();
    void chooseFigureFile(const plots::Page& page, const QString& name);
    void chooseTableFile(const workflows::ResultTable& table);
    void write(const std::filesystem::path& file, std::string bytes);
    void makeGallery();
    void follow(JobRunner& runner);

    LibraryThread& m_library;
    std::shared_ptr<const workflows::StudyResults> m_results;
    std::int64_t m_studyId = 0;
    QComboBox* m_studies;
    QListWidget* m_sections;
    QLabel *m_warning, *m_question, *m_summary, *m_behind;
    QPushButton *m_bootstrap, *m_store, *m_export;
    QStackedWidget* m_section;
    QListWidget* m_cases;
    TaskStrip* m_task;
    std::optional<std::vector<plots::GalleryCase>> m_gallery; ///< of m_results, once it is made
    JobRunner m_computing, m_drawing, m_saving;               // last: their threads end before the rest goes
};

} // namespace dsmt::ui
