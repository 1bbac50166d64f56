// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/networks/training_run.h"

#include "core/database/state_store.h"
#include "core/workflows/run_dsmt.h"
#include "ui/assessment/assessment_words.h"
#include "ui/assessment/core_sentences.h"
#include "ui/cases/task_strip.h"
#include "ui/networks/training_dialog.h"

#include <QDebug>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace dsmt::ui {

namespace {

constexpr const char* kUnfinished = "training.unfinished"; ///< the order, or "" when it came to its end

} // namespace

TrainingRun::TrainingRun(LibraryThread& library, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_library(library), m_task(new TaskStrip(theme, this)),
      m_train(new QPushButton(tr("&Train..."), this)), m_resume(new QPushButton(tr("&Go on"), this)),
      m_install(new QPushButton(tr("&Install what was trained"), this))
{
    m_train->setToolTip(tr("Train DSMT-Net on a cohort"));
    auto* row = new QHBoxLayout;
    for (QPushButton* button : {m_train, m_resume, m_install}) {
        button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        row->addWidget(button);
    }
    row->addWidget(m_task, 1);
    row->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    connect(m_train, &QPushButton::clicked, this, &TrainingRun::ask);
    connect(m_resume, &QPushButton::clicked, this, &TrainingRun::resume);
    connect(m_install, &QPushButton::clicked, this, [this] {
        m_task->clear();
        emit installRequested(std::exchange(m_trained, {}));
        showState();
    });
    connect(m_task, &TaskStrip::cancelRequested, &m_runner, &JobRunner::cancel);
    connect(&m_runner, &JobRunner::progressed, m_task,
            [this](double fraction, const QString& text) { m_task->showProgress(fraction, stageText(text)); });
    connect(&m_runner, &JobRunner::runningChanged, this, &TrainingRun::showState);
    connect(&m_runner, &JobRunner::cancelled, m_task,
            [this] { m_task->showOutcome(tr("The training was ended; it goes on from its last epoch.")); });
    connect(&m_runner, &JobRunner::failed, m_task, [this](const QString& why) {
        qWarning().noquote() << why;
        m_task->showFailure(sentence(why));
    });
    m_library.ask(
        this, [](database::Library& opened) { return database::StateStore(opened).get(kUnfinished); },
        [this](const std::optional<std::string>& text) {
            if (text && !m_unfinished)
                m_unfinished = trainingOrderFromJson(*text);
            if (m_unfinished)
                m_last = *m_unfinished;
            showState();
        });
    showState();
}

QString TrainingRun::message() const
{
    return m_task->message();
}

void TrainingRun::showState()
{
    m_train->setEnabled(!isRunning());
    m_resume->setVisible(m_unfinished && !isRunning());
    m_install->setVisible(!m_trained.empty() && !isRunning());
    if (m_unfinished)
        m_resume->setToolTip(tr("Go on with the training in %1").arg(m_unfinished->folder));
}

void TrainingRun::ask()
{
    auto* dialog = new TrainingDialog(m_last, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { start(dialog->order()); });
    dialog->open();
}

void TrainingRun::resume()
{
    if (const auto order = m_unfinished)
        start(*order);
}

void TrainingRun::start(const TrainingOrder& order)
{
    if (isRunning())
        return;
    m_last = order;
    m_unfinished = order;
    m_trained.clear();
    m_library.ask(
        [text = toJson(order)](database::Library& library) { database::StateStore(library).set(kUnfinished, text); });
    m_task->showTask(
        tr("Training %1")
            .arg(QString::fromStdString(std::filesystem::path(order.folder.toStdString()).filename().string())));
    m_runner.start([arguments = argumentsOf(order, m_library.folder().string())](
                       const Progress& progress) { workflows::runDsmt(arguments, progress); },
                   [this] { finish(); });
    emit started(order.folder.toStdString());
}

void TrainingRun::finish()
{
    const TrainingOrder order = *std::exchange(m_unfinished, {});
    m_library.ask([](database::Library& library) { database::StateStore(library).set(kUnfinished, {}); });
    m_trained = order.folder.toStdString();
    m_task->showOutcome(tr("Trained, sealed and trusted: %1.").arg(order.folder));
    showState();
}

} // namespace dsmt::ui
