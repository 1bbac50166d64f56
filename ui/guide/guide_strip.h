// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/guide/first_steps.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace dsmt::ui {

/// The first steps as a line under the pages: what is done, what comes next and how. It never stands in the way; steps
/// tick themselves when they were done, however. Hidden at first.
class GuideStrip final : public QWidget {
    Q_OBJECT

public:
    explicit GuideStrip(const Theme& theme, QWidget* parent = nullptr);

    /// From the first step.
    void begin();
    /// A step was done; those before it count as done, too.
    void done(GuideStep step);
    /// As it is shown.
    QString text() const;

signals:
    void simulatedCaseAsked();
    /// A person closed it.
    void closed();

private:
    void refresh();

    const Theme& m_theme;
    std::size_t m_next = 0; ///< of kGuideSteps; as many as there are: all done
    QLabel* m_steps;
    QLabel* m_text;
    QPushButton* m_simulated;
    QPushButton* m_close;
};

} // namespace dsmt::ui
