// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewer/clip_box.h"

#include <QWidget>

#include <array>
#include <optional>

class QSlider;
class QToolButton;

namespace dsmt::ui {

/// The clipping box of the 3-D view as six sliders, a pair for each direction of the patient, in mm.
class ClipSliders final : public QWidget {
    Q_OBJECT

public:
    explicit ClipSliders(QWidget* parent = nullptr);

    /// How far the sliders go: the whole of what can be shown.
    void setBounds(const viewer::ClipBox& bounds);
    /// Nothing: the whole.
    void setBox(const std::optional<viewer::ClipBox>& box);
    void setNoduleKnown(bool known);

signals:
    void boxChanged(const dsmt::viewer::ClipBox& box);
    void aroundNoduleRequested();
    /// All shall be shown again.
    void resetRequested();

private:
    void tellBox(std::size_t moved);
    void showBox();

    viewer::ClipBox m_bounds;
    std::optional<viewer::ClipBox> m_box;
    std::array<QSlider*, 6> m_sliders{}; ///< low and high of Right-Left, Anterior-Posterior, Inferior-Superior
    QToolButton* m_aroundNodule;
};

} // namespace dsmt::ui
