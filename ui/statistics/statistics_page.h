// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/statistics/score_session.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace dsmt::ui {

class AnalysisForm;
class BootstrapStrip;
class ColumnForm;
class FigurePane;
class FindingPane;
class ThresholdCard;

/// Scores of a file or of the library, analysed and drawn: curves, calibration, utility, agreement, comparisons; a
/// threshold chosen on the curve and what it does.
class StatisticsPage final : public QWidget {
    Q_OBJECT

public:
    StatisticsPage(LibraryThread& library, const Theme& theme, QWidget* parent = nullptr);

    void openFile(const std::filesystem::path& file);
    /// By its ending: .svg, .pdf, .png; .csv, .json. A message says what became of it.
    void saveFigure(const std::filesystem::path& file);
    void saveTable(const std::filesystem::path& file);
    ScoreSession& session() { return m_session; }

protected:
    void showEvent(QShowEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QWidget* makeTop();
    QWidget* makeSide();
    void connectParts();
    void chooseFile();
    void chooseSource(int row);
    void chooseFigureFile();
    void chooseTableFile();
    void save(const std::filesystem::path& file, std::string bytes);
    void showSources(const std::vector<workflows::ScoreSource>& sources);
    void showOpened();
    void showAnalysis();
    void showCurve();
    void showCorner(std::size_t corner);
    void bootstrap();
    void say(const QString& message, bool failed = false);

    ScoreSession m_session;
    std::vector<workflows::ScoreSource> m_sources;               ///< below the first line of the list
    std::optional<std::pair<std::string, double>> m_thresholdAt; ///< curve and threshold that were chosen last
    std::shared_ptr<const statistics::ReaderStudy> m_drawnFrom;  ///< what bootstraps in the table are of
    QPushButton* m_open;
    QComboBox* m_library;
    QLabel *m_title, *m_message;
    QWidget* m_columnsGroup = nullptr;
    ColumnForm* m_columns;
    AnalysisForm* m_form;
    BootstrapStrip* m_bootstrap;
    FigurePane* m_figures;
    ThresholdCard* m_threshold;
    FindingPane* m_findings;
    JobRunner m_saving; // last: its thread ends before the rest goes
};

} // namespace dsmt::ui
