// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflows/library_scores.h"
#include "core/workflows/score_analysis.h"
#include "core/workflows/score_choice.h"
#include "ui/jobs/job_runner.h"
#include "ui/session/library_thread.h"

#include <QObject>

#include <filesystem>
#include <map>
#include <memory>

namespace dsmt::ui {

/// Scores that were read from a file or from the library.
struct LoadedScores {
    QString name;
    std::filesystem::path file;      ///< empty: of the library
    workflows::TableColumns columns; ///< of a file
    workflows::ScoreChoice choice;   ///< which of them hold what
    QString problem;                 ///< why there is no study: the columns have to be chosen
    std::vector<std::string> notes;
    bool isSimulated = false;
    std::map<std::string, statistics::Confusion> calls;   ///< of the library: yes and no of readers
    std::shared_ptr<const statistics::ReaderStudy> study; ///< null with a problem
};

/// Reads tables of scores, analyses them and draws bootstrap samples, all on other threads; the newest request wins.
class ScoreSession final : public QObject {
    Q_OBJECT

public:
    explicit ScoreSession(LibraryThread& library, QObject* parent = nullptr);

    void openFile(const std::filesystem::path& file);
    void openSource(const workflows::ScoreSource& source);
    /// Reads the same file with other columns.
    void choose(const workflows::ScoreChoice& choice);
    /// Asks the library what scores it holds: sourcesFound.
    void findSources();

    void setWish(const workflows::AnalysisWish& wish);
    const workflows::AnalysisWish& wish() const { return m_wish; }
    void bootstrap(const workflows::ScoreBootstrap& wish);
    void cancelBootstrap();

    const LoadedScores& loaded() const { return m_loaded; }
    /// Null while nothing is analysed.
    std::shared_ptr<const workflows::ScoreAnalysis> analysis() const { return m_analysis; }
    bool isBootstrapping() const { return m_drawing.isRunning(); }

signals:
    void sourcesFound(const std::vector<workflows::ScoreSource>& sources);
    /// What was opened, or its columns, are others; there may be a problem.
    void opened();
    void analyzed();
    void busyChanged(bool busy);
    void failed(const QString& message);
    void bootstrapProgressed(double fraction);
    void bootstrapRunning(bool running);
    void bootstrapped(const std::vector<workflows::Finding>& findings);

private:
    void read(std::filesystem::path file, std::optional<workflows::ScoreChoice> choice);
    void take(LoadedScores loaded);
    void analyze();

    LibraryThread& m_library;
    LoadedScores m_loaded;
    workflows::AnalysisWish m_wish;
    std::shared_ptr<const workflows::ScoreAnalysis> m_analysis;
    quint64 m_opening = 0; ///< counts requests: an answer of the library to an older one is dropped
    JobRunner m_reading, m_analyzing, m_drawing; // last: their threads end before the rest goes
};

} // namespace dsmt::ui
