// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/reading_settings.h"

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

    void setPresets(const std::vector<NamedWindow>& presets);
    const std::vector<NamedWindow>& presets() const { return m_presets; }
    void setWindowLevel(viewer::WindowLevel window);

    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

signals:
    void presetChosen(dsmt::viewer::WindowLevel window);

private:
    QToolButton* addButton(std::size_t number);
    QToolButton* addMenu();
    void arrange();
    int narrowWidth() const;

    std::vector<NamedWindow> m_presets;  ///< by key from 1
    std::vector<QToolButton*> m_buttons; ///< one for each
    QToolButton* m_menu;
    viewer::WindowLevel m_window;
};

} // namespace dsmt::ui
