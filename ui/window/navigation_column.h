// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QKeySequence>
#include <QWidget>

class QButtonGroup;
class QToolButton;
class QVBoxLayout;

namespace dsmt::ui {

/// The pages as a column of buttons; Ctrl+1, Ctrl+2, ... choose them too.
class NavigationColumn final : public QWidget {
    Q_OBJECT

public:
    explicit NavigationColumn(QWidget* parent = nullptr);

    void addPage(const QIcon& icon, const QString& name);
    /// A button at the foot, below the pages; its key clicks it.
    QToolButton* addHelp(const QIcon& icon, const QString& name, const QKeySequence& key);
    /// Does not emit pageChosen.
    void setCurrent(int page);

signals:
    void pageChosen(int page);

private:
    QButtonGroup* m_buttons;
    QVBoxLayout* m_layout;
};

} // namespace dsmt::ui
