// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewer/window_level.h"

#include <QWidget>

#include <vector>

class QToolButton;

namespace dsmt::ui {

/// The window presets as buttons, with their keys; the one in force is pressed. Where the place is short, only the
/// first ones have their names; where it is shorter still, all are in the menu of one button.
class PresetBar final : public QWidget {
    Q_OBJECT

public:
    explicit PresetBar(QWidget* parent = nullptr);

    void setWindowLevel(viewer::WindowLevel window);

    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

signals:
    void presetChosen(dsmt::viewer::WindowLevel window);

private:
    QToolButton* addButton(const viewer::WindowPreset& preset);
    QToolButton* addMenu();
    int narrowWidth() const;

    std::vector<QToolButton*> m_buttons; ///< as viewer::windowPresets()
    QToolButton* m_menu;
};

} // namespace dsmt::ui
