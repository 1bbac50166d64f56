// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statistics/bootstrap_strip.h"

#include <QFormLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <limits>

namespace dsmt::ui {

namespace {

constexpr int kSteps = 1000;
constexpr int kReplicates = 2000;

} // namespace

BootstrapStrip::BootstrapStrip(QWidget* parent)
    : QWidget(parent), m_replicates(new QSpinBox(this)), m_seed(new QSpinBox(this)), m_run(new QPushButton(this)),
      m_progress(new QProgressBar(this))
{
    m_replicates->setObjectName("replicates");
    m_replicates->setRange(100, 10'000'000);
    m_replicates->setSingleStep(1000);
    m_replicates->setValue(kReplicates);
    m_seed->setObjectName("seed");
    m_seed->setRange(0, std::numeric_limits<int>::max());
    m_seed->setValue(1);
    m_seed->setToolTip(tr("The same seed gives the same numbers on any machine"));
    m_run->setObjectName("bootstrap");
    m_progress->setRange(0, kSteps);
    m_progress->setTextVisible(false);
    auto* form = new QFormLayout;
    form->addRow(tr("Replicates"), m_replicates);
    form->addRow(tr("Seed"), m_seed);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(form);
    column->addWidget(m_run);
    column->addWidget(m_progress);
    connect(m_run, &QPushButton::clicked, this, [this] {
        if (m_running)
            emit cancelRequested();
        else
            emit runRequested();
    });
    showRunning(false);
}

statistics::BootstrapPlan BootstrapStrip::plan() const
{
    return {.replicates = std::size_t(m_replicates->value()), .seed = std::uint64_t(m_seed->value())};
}

void BootstrapStrip::showRunning(bool running)
{
    m_running = running;
    m_run->setText(running ? tr("Cancel") : tr("Bootstrap"));
    m_run->setToolTip(running ? tr("Stop; nothing is kept")
                              : tr("Intervals of the curve and of the difference by drawing cases with replacement"));
    m_progress->setVisible(running);
    m_progress->setValue(0);
    m_replicates->setEnabled(!running);
    m_seed->setEnabled(!running);
}

void BootstrapStrip::showProgress(double fraction)
{
    m_progress->setValue(int(fraction * kSteps));
}

} // namespace dsmt::ui
