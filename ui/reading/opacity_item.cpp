// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/opacity_item.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSignalBlocker>
#include <QSlider>
#include <QWidgetAction>

#include <cmath>

namespace dsmt::ui {

void addOpacityItem(QMenu& menu, const QString& text, std::function<double()> opacity,
                    std::function<void(double)> setOpacity)
{
    auto* row = new QWidget(&menu);
    auto* slider = new QSlider(Qt::Horizontal, row);
    slider->setRange(5, 100);
    slider->setAccessibleName(text);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(28, 4, 12, 4);
    layout->addWidget(new QLabel(text, row));
    layout->addWidget(slider, 1);
    auto* item = new QWidgetAction(&menu);
    item->setDefaultWidget(row);
    menu.addSeparator();
    menu.addAction(item);
    QObject::connect(&menu, &QMenu::aboutToShow, slider, [slider, opacity] {
        const QSignalBlocker quiet(slider);
        slider->setValue(int(std::lround(100 * opacity())));
    });
    QObject::connect(slider, &QSlider::valueChanged, &menu, [setOpacity](int value) { setOpacity(value / 100.0); });
}

} // namespace dsmt::ui
