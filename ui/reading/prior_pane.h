// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reading/key_bindings.h"
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

/// The right half while two series are compared: the other series' slice. What is said about both lies over and under
/// both halves, so that these are of one height.
class PriorPane final : public QWidget {
    Q_OBJECT

public:
    PriorPane(const Theme& theme, const KeyBindings& keys, QWidget* parent = nullptr);

    viewer::SliceView& view() { return *m_view; }
    /// For the layout, which takes them over: what the two series are and how they are linked, and what changed.
    QWidget* header() const { return m_header; }
    QLabel* changeLine() const { return m_change; }

    void setHeadings(const QString& current, const QString& prior);
    /// With header and line.
    void setShown(bool shown);
    void setLink(bool linked, const QString& offset, bool canReset);
    /// Empty takes the line away.
    /// Whether both nodules in view are one lesion, seen over time.
    /// @param possible there are two predictions to tell nodules by
    void setLesion(bool possible, bool linked);
    void setChange(const QString& change);

    void showReading(const QString& what);
    void showProgress(double fraction, const QString& stage);
    void showFailure(const QString& sentence);
    void showView();

signals:
    void linkToggled();
    void lesionToggled();
    void offsetReset();
    /// A person closed it, or cancelled the reading.
    void closeRequested();

private:
    void fillHeader(const Theme& theme, const KeyBindings& keys);

    QWidget* m_header;
    QLabel* m_currentHeading;
    QLabel* m_heading;
    QLabel* m_offset;
    QToolButton* m_link;
    QToolButton* m_reset;
    QToolButton* m_lesion;
    QStackedWidget* m_stack;
    TaskStrip* m_task;
    viewer::SliceView* m_view;
    QLabel* m_change;
};

} // namespace dsmt::ui
