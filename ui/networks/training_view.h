// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflows/training_log.h"
#include "ui/jobs/job_runner.h"

#include <QImage>
#include <QTimer>
#include <QWidget>

#include <filesystem>

namespace dsmt::ui {

/// The course of a training as curves: of a package, or of a run that is under way and is looked at again every other
/// second.
class TrainingView final : public QWidget {
    Q_OBJECT

public:
    explicit TrainingView(QWidget* parent = nullptr);

    void showRun(const std::filesystem::path& folder);
    /// Epochs that are shown.
    int epochCount() const { return int(m_epochs.size()); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void read();
    void draw();

    std::filesystem::path m_folder;
    std::vector<workflows::TrainingEpoch> m_epochs;
    QString m_problem;
    QImage m_picture;  ///< as wide as the view; null when it has to be drawn again
    QColor m_ground{}; ///< that it was drawn on
    QTimer m_again;
    JobRunner m_reading; // last: its thread ends before the rest goes
};

} // namespace dsmt::ui
