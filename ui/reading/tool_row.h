// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QHBoxLayout;
class QToolButton;

namespace dsmt::ui {

/// A row of tools whose buttons show their texts where there is room for all of them, else their icons alone.
class ToolRow final : public QWidget {
    Q_OBJECT

public:
    explicit ToolRow(QWidget* parent = nullptr);

    QHBoxLayout* row() const { return m_row; }
    /// Of a button that is in the row, and has an icon and a text.
    void makeCompact(QToolButton* button);

    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    int textWidth() const;
    void choose();

    QHBoxLayout* m_row;
    std::vector<QToolButton*> m_buttons;
    bool m_texts = true;
};

} // namespace dsmt::ui
