// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/job_runner.h"

#include <QTimer>
#include <QWidget>

#include <filesystem>

class QPlainTextEdit;

namespace dsmt::ui {

/// The log of the program, as it grows: read, copied, its folder opened.
class LogSection final : public QWidget {
    Q_OBJECT

public:
    explicit LogSection(std::filesystem::path file, QWidget* parent = nullptr);

    QString shownText() const;

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void read();
    void showText(const std::string& text);

    const std::filesystem::path m_file;
    QPlainTextEdit* m_text;
    QTimer m_again;
    JobRunner m_reading; // last: its thread ends before the rest goes
};

} // namespace dsmt::ui
