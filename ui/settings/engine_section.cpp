// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/engine_section.h"

#include "ui/assessment/core_sentences.h"
#include "ui/settings/section_parts.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QThread>
#include <QVBoxLayout>

namespace dsmt::ui {

namespace {

constexpr int kStateLetters = 70;

} // namespace

EngineSection::EngineSection(AnalysisEngine& engine, Preferences& preferences, QWidget* parent)
    : QWidget(parent), m_engine(engine), m_preferences(preferences), m_device(new QComboBox(this)),
      m_threads(new QSpinBox(this)), m_apply(new QPushButton(tr("A&pply"), this)),
      m_state(copyableLabel(tr("State of the engine")))
{
    auto* column = sectionColumn(this, tr("Analysis engine"));
    m_device->addItem(tr("Automatic: a GPU where there is one"), QStringLiteral("auto"));
    m_device->addItem(tr("CPU"), QStringLiteral("cpu"));
    m_device->addItem(tr("GPU (CUDA)"), QStringLiteral("cuda"));
    m_device->setObjectName("engineDevice");
    m_device->setAccessibleName(tr("Device"));
    m_threads->setRange(0, kMostThreads);
    m_threads->setSpecialValueText(tr("all (%1)").arg(QThread::idealThreadCount()));
    m_threads->setObjectName("engineThreads");
    m_threads->setAccessibleName(tr("Threads"));
    m_state->setMinimumWidth(kStateLetters * fontMetrics().averageCharWidth());
    auto* form = sectionForm();
    form->addRow(tr("&Device"), m_device);
    form->addRow(tr("&Threads"), m_threads);
    form->addRow(QString(), m_apply);
    form->addRow(tr("State"), m_state);
    column->addLayout(form);
    column->addWidget(explanation(tr("Fewer threads leave more of this computer to other programs. The answers do not "
                                     "depend on it. A running analysis is cancelled when this is applied.")));
    connect(m_device, &QComboBox::currentIndexChanged, this, &EngineSection::showState);
    connect(m_threads, &QSpinBox::valueChanged, this, &EngineSection::showState);
    connect(m_apply, &QPushButton::clicked, this, &EngineSection::apply);
    connect(&m_engine, &AnalysisEngine::stateChanged, this, &EngineSection::showState);
    connect(&m_preferences, &Preferences::programChanged, this, &EngineSection::showSettings);
    showSettings();
}

void EngineSection::showSettings()
{
    const ProgramSettings& settings = m_preferences.program();
    m_device->setCurrentIndex(std::max(0, m_device->findData(QString::fromStdString(settings.device))));
    m_threads->setValue(settings.threads);
    showState();
}

void EngineSection::showState()
{
    const ProgramSettings& settings = m_preferences.program();
    m_apply->setEnabled(m_device->currentData().toString().toStdString() != settings.device ||
                        m_threads->value() != settings.threads);
    const EngineState& state = m_engine.state();
    switch (state.phase) {
    case EngineState::Phase::Starting:
        return m_state->setText(tr("starting"));
    case EngineState::Phase::Failed:
        return m_state->setText(sentence(state.problem));
    case EngineState::Phase::Ready:
        m_state->setText(tr("%1 on %2, %n thread(s)", "", state.attributes.threads)
                             .arg(QString::fromStdString(state.package ? state.package->title : std::string()),
                                  QString::fromStdString(state.attributes.device)));
    }
}

void EngineSection::apply()
{
    ProgramSettings settings = m_preferences.program();
    settings.device = m_device->currentData().toString().toStdString();
    settings.threads = m_threads->value();
    m_preferences.setProgram(settings);
}

} // namespace dsmt::ui
