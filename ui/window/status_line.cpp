// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/status_line.h"

#include "ui/assessment/assessment_words.h"
#include "ui/assessment/core_sentences.h"

#include <QLabel>
#include <QToolButton>

namespace dsmt::ui {

namespace {

QString engineText(const EngineState& state, bool analyzing)
{
    switch (state.phase) {
    case EngineState::Phase::Starting:
        return analyzing ? StatusLine::tr("Network: analysing") : StatusLine::tr("Network: starting");
    case EngineState::Phase::Failed:
        return StatusLine::tr("Network: not available");
    case EngineState::Phase::Ready:
        break;
    }
    const QString where = StatusLine::tr("%1, %n thread(s)", "", state.attributes.threads)
                              .arg(QString::fromStdString(state.attributes.device));
    return (analyzing ? StatusLine::tr("Network: analysing (%1)") : StatusLine::tr("Network: ready (%1)")).arg(where);
}

QString engineToolTip(const EngineState& state)
{
    if (state.phase == EngineState::Phase::Failed)
        return sentence(state.problem);
    return state.package ? QString::fromStdString(state.package->title + "\n" + state.package->trainingSummary)
                         : QString();
}

} // namespace

StatusLine::StatusLine(QWidget* parent) : QStatusBar(parent), m_cursor(new QLabel(this)), m_engine(new QLabel(this))
{
    setSizeGripEnabled(false);
    m_cursor->setAccessibleName(tr("Under the cursor"));
    m_engine->setAccessibleName(tr("Network"));
    addPermanentWidget(m_cursor);
    addPermanentWidget(m_engine);
    auto* log = new QToolButton(this);
    log->setText(tr("Log"));
    log->setToolTip(tr("What went wrong and what the program noted (Ctrl+Shift+L)"));
    log->setShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+L")));
    log->setFocusPolicy(Qt::TabFocus);
    connect(log, &QToolButton::clicked, this, &StatusLine::logRequested);
    addPermanentWidget(log);
}

void StatusLine::showCursor(std::optional<imaging::WorldPoint> point, std::optional<int> hu)
{
    m_cursor->setText(point && hu ? tr("%1 HU at %2").arg(*hu).arg(placeText(*point)) : QString());
}

void StatusLine::showEngine(const EngineState& state, bool analyzing)
{
    m_engine->setText(engineText(state, analyzing));
    m_engine->setToolTip(engineToolTip(state));
}

} // namespace dsmt::ui
