// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assessment/analysis_strip.h"

#include "ui/assessment/assessment_words.h"
#include "ui/assessment/core_sentences.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace dsmt::ui {

AnalysisStrip::AnalysisStrip(CaseSession& session, AnalysisEngine& engine, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_session(session), m_engine(engine), m_message(new QLabel(this)),
      m_analyze(new QPushButton(theme.icon("analyze", "selectionText"), tr("Analyse (Enter)"), this)),
      m_progress(new QProgressBar(this)), m_stage(new QLabel(this)),
      m_cancel(new QPushButton(theme.icon("cancel"), tr("Cancel (Esc)"), this))
{
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_analyze->setObjectName("primary");
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the analysis"));
    m_stage->setObjectName("dim");

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_message);
    layout->addWidget(m_analyze);
    layout->addWidget(m_progress);
    auto* stageRow = new QHBoxLayout;
    stageRow->addWidget(m_stage, 1);
    stageRow->addWidget(m_cancel);
    layout->addLayout(stageRow);

    connect(m_analyze, &QPushButton::clicked, &m_session, &CaseSession::analyze);
    connect(m_cancel, &QPushButton::clicked, &m_session, &CaseSession::cancelAnalysis);
    connect(&m_session, &CaseSession::analysisStarted, this, [this] {
        m_failure.clear();
        m_progress->setValue(0);
        m_stage->clear();
        refresh();
    });
    connect(&m_engine, &AnalysisEngine::progressed, this, [this](double fraction, const QString& stage) {
        m_progress->setValue(int(1000 * fraction));
        m_stage->setText(stageText(stage));
    });
    connect(&m_engine, &AnalysisEngine::failed, this, [this](const QString& message) {
        m_failure = sentence(message);
        m_restartsBefore = m_engine.state().restarts;
        refresh();
    });
    connect(&m_session, &CaseSession::opened, this, [this] {
        m_failure.clear();
        refresh();
    });
    connect(&m_session, &CaseSession::marked, this, &AnalysisStrip::refresh);
    connect(&m_session, &CaseSession::predictionsChanged, this, &AnalysisStrip::refresh);
    connect(&m_engine, &AnalysisEngine::analyzed, this, &AnalysisStrip::refresh);
    connect(&m_engine, &AnalysisEngine::cancelled, this, &AnalysisStrip::refresh);
    connect(&m_engine, &AnalysisEngine::stateChanged, this, &AnalysisStrip::refresh);
    refresh();
}

QString AnalysisStrip::failureText() const
{
    if (m_failure.isEmpty())
        return {};
    const bool restarted = m_engine.state().restarts > m_restartsBefore;
    return restarted ? m_failure + ' ' + tr("It has been restarted: analyse again.") : m_failure;
}

QString AnalysisStrip::hint() const
{
    if (!m_session.series())
        return tr("No case is open. Choose one on the Cases page.");
    if (!m_session.markedAt())
        return tr("Mark the nodule: press N, then click its middle in any plane.");
    if (m_session.predictions().empty())
        return tr("Nodule marked at %1.").arg(placeText(*m_session.markedAt()));
    return {};
}

void AnalysisStrip::refresh()
{
    const bool analyzing = m_engine.isAnalyzing();
    const QString failure = failureText();
    const QString message = failure.isEmpty() ? (analyzing ? QString() : hint()) : failure;
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
    m_message->setObjectName(failure.isEmpty() ? "dim" : "failure");
    m_message->style()->unpolish(m_message);
    m_message->style()->polish(m_message);

    m_analyze->setVisible(!analyzing && m_session.series());
    m_analyze->setEnabled(m_session.canAnalyze());
    m_analyze->setText(m_session.predictions().empty() ? tr("Analyse (Enter)") : tr("Analyse again (Enter)"));
    m_progress->setVisible(analyzing);
    m_stage->setVisible(analyzing);
    m_cancel->setVisible(analyzing);
}

} // namespace dsmt::ui
