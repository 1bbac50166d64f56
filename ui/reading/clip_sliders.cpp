// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/clip_sliders.h"

#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace dsmt::ui {

using viewer::ClipBox;

namespace {

constexpr int kLeastMm = 1; ///< between the two faces

/// Low and high of each direction, as the sliders count.
std::array<double, 6> facesOf(const ClipBox& box)
{
    return {box.low.x, box.high.x, box.low.y, box.high.y, box.low.z, box.high.z};
}

} // namespace

ClipSliders::ClipSliders(QWidget* parent) : QWidget(parent), m_aroundNodule(new QToolButton(this))
{
    const std::array<QString, 6> names{tr("Right"),     tr("Left"),     tr("Anterior"),
                                       tr("Posterior"), tr("Inferior"), tr("Superior")};
    const std::array<const char*, 6> letters{"R", "L", "A", "P", "I", "S"};
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(4, 2, 4, 2);
    grid->setHorizontalSpacing(6);
    grid->setVerticalSpacing(2);
    for (std::size_t n = 0; n < m_sliders.size(); ++n) {
        auto* slider = new QSlider(Qt::Horizontal, this);
        slider->setAccessibleName(tr("Clipping box, %1").arg(names[n]));
        slider->setToolTip(slider->accessibleName());
        slider->setFocusPolicy(Qt::TabFocus);
        const int row = int(n / 2);
        const bool high = n % 2 != 0;
        grid->addWidget(new QLabel(QLatin1String(letters[n]), this), row, high ? 3 : 0);
        grid->addWidget(slider, row, high ? 2 : 1);
        connect(slider, &QSlider::valueChanged, this, [this, n] { tellBox(n); });
        m_sliders[n] = slider;
    }
    m_aroundNodule->setText(tr("Around the nodule"));
    auto* all = new QToolButton(this);
    all->setText(tr("Whole"));
    all->setToolTip(tr("Without a box"));
    // Beside all rows at once, which stay equally high.
    auto* buttons = new QVBoxLayout;
    buttons->setSpacing(2);
    buttons->addWidget(m_aroundNodule);
    buttons->addWidget(all);
    grid->addLayout(buttons, 0, 4, 3, 1);
    connect(m_aroundNodule, &QToolButton::clicked, this, &ClipSliders::aroundNoduleRequested);
    connect(all, &QToolButton::clicked, this, &ClipSliders::resetRequested);
}

void ClipSliders::setBounds(const ClipBox& bounds)
{
    m_bounds = bounds;
    showBox();
}

void ClipSliders::setBox(const std::optional<ClipBox>& box)
{
    m_box = box;
    showBox();
}

void ClipSliders::setNoduleKnown(bool known)
{
    m_aroundNodule->setEnabled(known);
}

void ClipSliders::showBox()
{
    const std::array<double, 6> bounds = facesOf(m_bounds), faces = facesOf(m_box.value_or(m_bounds));
    for (std::size_t n = 0; n < m_sliders.size(); ++n) {
        const QSignalBlocker quiet(m_sliders[n]);
        m_sliders[n]->setRange(int(std::floor(bounds[n / 2 * 2])), int(std::ceil(bounds[n / 2 * 2 + 1])));
        m_sliders[n]->setValue(int(std::lround(faces[n])));
    }
}

void ClipSliders::tellBox(std::size_t moved)
{
    const std::size_t low = moved / 2 * 2, high = low + 1;
    std::array<double, 6> faces = facesOf(m_box.value_or(m_bounds));
    faces[moved] = m_sliders[moved]->value();
    // The other face is pushed rather than passed.
    if (moved == low)
        faces[high] = std::max(faces[high], faces[low] + kLeastMm);
    else
        faces[low] = std::min(faces[low], faces[high] - kLeastMm);
    m_box = ClipBox{{faces[0], faces[2], faces[4]}, {faces[1], faces[3], faces[5]}};
    showBox();
    emit boxChanged(*m_box);
}

} // namespace dsmt::ui
