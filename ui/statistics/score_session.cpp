// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statistics/score_session.h"

#include "core/base/error.h"

namespace dsmt::ui {

namespace {

LoadedScores readFile(const std::filesystem::path& file, const std::optional<workflows::ScoreChoice>& choice)
{
    LoadedScores loaded{.name = QString::fromStdString(file.filename().string()), .file = file};
    loaded.columns = workflows::tableColumns(file);
    loaded.choice = choice.value_or(workflows::recognized(loaded.columns));
    try {
        workflows::ScoreTable table = workflows::readScores(file, loaded.choice);
        loaded.notes = std::move(table.notes);
        loaded.study = std::make_shared<const statistics::ReaderStudy>(std::move(table.study));
    } catch (const Error& error) {
        // A person may choose other columns.
        if (loaded.columns.isImrmc)
            throw;
        loaded.problem = QString::fromStdString(error.message());
    }
    return loaded;
}

} // namespace

ScoreSession::ScoreSession(LibraryThread& library, QObject* parent) : QObject(parent), m_library(library)
{
    for (JobRunner* runner : {&m_reading, &m_analyzing, &m_drawing})
        connect(runner, &JobRunner::failed, this, &ScoreSession::failed);
    for (JobRunner* runner : {&m_reading, &m_analyzing})
        connect(runner, &JobRunner::runningChanged, this,
                [this] { emit busyChanged(m_reading.isRunning() || m_analyzing.isRunning()); });
    connect(&m_drawing, &JobRunner::progressed, this, &ScoreSession::bootstrapProgressed);
    connect(&m_drawing, &JobRunner::runningChanged, this, &ScoreSession::bootstrapRunning);
}

void ScoreSession::read(std::filesystem::path file, std::optional<workflows::ScoreChoice> choice)
{
    ++m_opening;
    m_reading.start(
        [file = std::move(file), choice = std::move(choice)](const Progress&) { return readFile(file, choice); },
        [this](LoadedScores loaded) { take(std::move(loaded)); });
}

void ScoreSession::openFile(const std::filesystem::path& file)
{
    read(file, std::nullopt);
}

void ScoreSession::choose(const workflows::ScoreChoice& choice)
{
    if (!m_loaded.file.empty())
        read(m_loaded.file, choice);
}

void ScoreSession::openSource(const workflows::ScoreSource& source)
{
    m_library.ask(
        this, [source](database::Library& library) { return workflows::libraryScores(library, source); },
        [this, source, opening = ++m_opening](workflows::StudyScores scores) {
            if (opening != m_opening)
                return;
            LoadedScores loaded{.name =
                                    source.study ? QString::fromStdString(source.name) : tr("Networks' predictions"),
                                .notes = std::move(scores.table.notes),
                                .isSimulated = scores.isSimulated};
            loaded.calls = std::move(scores.calls);
            loaded.study = std::make_shared<const statistics::ReaderStudy>(std::move(scores.table.study));
            take(std::move(loaded));
        });
}

void ScoreSession::findSources()
{
    m_library.ask(
        this, [](database::Library& library) { return workflows::scoreSources(library); },
        [this](const std::vector<workflows::ScoreSource>& sources) { emit sourcesFound(sources); });
}

void ScoreSession::take(LoadedScores loaded)
{
    m_drawing.cancel();
    m_loaded = std::move(loaded);
    m_wish.network.reset();
    m_wish.pair = {0, 1};
    m_analysis.reset();
    if (m_loaded.study)
        // A study's own network is held against its readers at once.
        for (std::size_t modality = 0; modality < m_loaded.study->modalities.size(); ++modality)
            for (std::size_t reader = 0; reader < m_loaded.study->readers.size(); ++reader)
                if (m_loaded.study->readers[reader] == "network" && m_loaded.study->modalities[modality] == "network")
                    m_wish.network = statistics::ReaderPlace{modality, reader};
    emit opened();
    analyze();
}

void ScoreSession::setWish(const workflows::AnalysisWish& wish)
{
    m_drawing.cancel();
    m_wish = wish;
    analyze();
}

void ScoreSession::analyze()
{
    if (!m_loaded.study)
        return emit analyzed();
    m_analyzing.start(
        [study = m_loaded.study, wish = m_wish](const Progress& progress) {
            return std::make_shared<const workflows::ScoreAnalysis>(workflows::analyzeScores(*study, wish, progress));
        },
        [this, study = m_loaded.study](std::shared_ptr<const workflows::ScoreAnalysis> analysis) {
            if (study != m_loaded.study)
                return;
            m_analysis = std::move(analysis);
            emit analyzed();
        });
}

void ScoreSession::bootstrap(const workflows::ScoreBootstrap& wish)
{
    if (!m_analysis)
        return;
    m_drawing.start(
        [study = m_loaded.study, analysis = m_analysis, wish](const Progress& progress) {
            return workflows::bootstrapScores(*study, *analysis, wish, progress);
        },
        [this](const std::vector<workflows::Finding>& findings) { emit bootstrapped(findings); });
}

void ScoreSession::cancelBootstrap()
{
    m_drawing.cancel();
}

} // namespace dsmt::ui
