// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QToolButton;

namespace dsmt::viewer {
class SliceView;
}

namespace dsmt::ui {

class TaskStrip;

/// The right half while two series are compared: the other series' slice, what it is, how it is linked, what changed.
class PriorPane final : public QWidget {
    Q_OBJECT

public:
    explicit PriorPane(const Theme& theme, QWidget* parent = nullptr);

    viewer::SliceView& view() { return *m_view; }

    void setHeading(const QString& heading);
    void setLink(bool linked, const QString& offset, bool canReset);
    /// Empty takes the line away.
    void setChange(const QString& change);

    void showReading(const QString& what);
    void showProgress(double fraction, const QString& stage);
    void showFailure(const QString& sentence);
    void showView();

signals:
    void linkToggled();
    void offsetReset();
    /// A person closed it, or cancelled the reading.
    void closeRequested();

private:
    QWidget* makeHeader(const Theme& theme);

    QLabel* m_heading;
    QLabel* m_offset;
    QToolButton* m_link;
    QToolButton* m_reset;
    QStackedWidget* m_stack;
    TaskStrip* m_task;
    viewer::SliceView* m_view;
    QLabel* m_change;
};

} // namespace dsmt::ui
