// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/networks/training_view.h"

#include "ui/assessment/core_sentences.h"
#include "ui/plots/screen_page.h"
#include "ui/plots/training_pages.h"

#include <QPainter>

namespace dsmt::ui {

namespace {

constexpr int kAgainMilliseconds = 2000;

} // namespace

TrainingView::TrainingView(QWidget* parent) : QWidget(parent)
{
    setAccessibleName(tr("Course of the training"));
    setMinimumHeight(200);
    m_again.setInterval(kAgainMilliseconds);
    connect(&m_again, &QTimer::timeout, this, &TrainingView::read);
    connect(&m_reading, &JobRunner::failed, this, [this](const QString& why) {
        m_problem = sentence(why);
        update();
    });
}

void TrainingView::showRun(const std::filesystem::path& folder)
{
    m_folder = folder;
    m_epochs.clear();
    m_problem.clear();
    m_picture = {};
    update();
    read();
}

void TrainingView::read()
{
    if (m_folder.empty() || m_reading.isRunning())
        return;
    m_reading.start(
        [folder = m_folder](const Progress&) { return std::pair(folder, workflows::readTrainingLog(folder)); },
        [this](std::pair<std::filesystem::path, std::vector<workflows::TrainingEpoch>> run) {
            if (run.first != m_folder)
                return read();
            m_problem.clear();
            if (run.second.size() == m_epochs.size() && !m_epochs.empty())
                return;
            m_epochs = std::move(run.second);
            m_picture = {};
            update();
        });
}

void TrainingView::draw()
{
    const plots::Page page = plots::trainingPage(m_epochs, m_folder.filename().string());
    const double ratio = devicePixelRatioF();
    m_ground = palette().color(QPalette::Window);
    m_picture = plots::screenImage(page, width() * ratio / page.widthMm, m_ground);
    m_picture.setDevicePixelRatio(ratio);
}

void TrainingView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (!m_problem.isEmpty()) {
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(rect().adjusted(8, 8, -8, -8), int(Qt::AlignTop) | int(Qt::TextWordWrap), m_problem);
        return;
    }
    if (m_folder.empty())
        return;
    if (m_picture.isNull() || m_picture.width() != qRound(width() * devicePixelRatioF()) ||
        m_ground != palette().color(QPalette::Window))
        draw();
    painter.drawImage(0, 0, m_picture);
}

void TrainingView::showEvent(QShowEvent* event)
{
    read();
    m_again.start();
    QWidget::showEvent(event);
}

void TrainingView::hideEvent(QHideEvent* event)
{
    m_again.stop();
    QWidget::hideEvent(event);
}

} // namespace dsmt::ui
