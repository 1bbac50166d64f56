// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/library_job.h"

#include "ui/assessment/assessment_words.h"
#include "ui/assessment/core_sentences.h"

#include <QDebug>
#include <QVBoxLayout>

#include <utility>

namespace dsmt::ui {

LibraryJob::LibraryJob(std::filesystem::path folder, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_folder(std::move(folder)), m_strip(new TaskStrip(theme, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_strip);
    connect(m_strip, &TaskStrip::cancelRequested, &m_runner, &JobRunner::cancel);
    connect(&m_runner, &JobRunner::progressed, m_strip,
            [this](double fraction, const QString& text) { m_strip->showProgress(fraction, stageText(text)); });
    connect(&m_runner, &JobRunner::cancelled, m_strip, &TaskStrip::clear);
    connect(&m_runner, &JobRunner::failed, m_strip, [this](const QString& why) {
        m_strip->showFailure(sentence(why));
        qWarning().noquote() << why;
    });
    connect(&m_runner, &JobRunner::runningChanged, this, &LibraryJob::runningChanged);
}

} // namespace dsmt::ui
