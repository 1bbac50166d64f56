// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reading/key_bindings.h"

#include <QWidget>

#include <functional>

class QDialog;
class QKeySequenceEdit;
class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace dsmt::ui {

/// Keys of the Reading page to be changed: choose a row, press the new key. What uses the key already is said before
/// it is taken away there. In force at once.
class KeyEditor final : public QWidget {
    Q_OBJECT

public:
    explicit KeyEditor(KeyBindings& bindings, QWidget* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeKeyRow();
    void fill();
    void showChosen();
    void judgeKey();
    void takeKey();
    void change(const std::function<void(KeyMap&, ReadingAction)>& edit);
    std::optional<ReadingAction> chosen() const;
    QString pressedKey() const;

    KeyBindings& m_bindings;
    QTreeWidget* m_rows;
    QKeySequenceEdit* m_key = nullptr;
    QLabel* m_verdict;
    QPushButton *m_take = nullptr, *m_clear = nullptr, *m_reset = nullptr;
};

/// The same in a window of its own, which deletes itself when it is closed.
QDialog* keyDialog(KeyBindings& bindings, QWidget* parent);

} // namespace dsmt::ui
