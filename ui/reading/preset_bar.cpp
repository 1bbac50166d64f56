// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/preset_bar.h"

#include "ui/reading/reading_keys.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace dsmt::ui {

namespace {

constexpr int kNarrow = 36; ///< a button with its key alone, with the gap to the next one

} // namespace

PresetBar::PresetBar(QWidget* parent) : QWidget(parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(3);
    setAccessibleName(tr("Window presets"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    for (const viewer::WindowPreset& preset : viewer::windowPresets()) {
        auto* button = new QToolButton(this);
        const QString name = presetName(preset.name);
        button->setToolTip(tr("%1: centre %2, width %3 HU (key %4)")
                               .arg(name)
                               .arg(preset.window.center)
                               .arg(preset.window.width)
                               .arg(preset.key));
        button->setAccessibleName(tr("Window %1").arg(name));
        button->setCheckable(true);
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
        m_buttons.push_back(button);
        connect(button, &QToolButton::clicked, this, [this, window = preset.window] { emit presetChosen(window); });
    }
    row->addStretch();
    setWindowLevel({});
}

QSize PresetBar::minimumSizeHint() const
{
    return {int(m_buttons.size()) * kNarrow, m_buttons.front()->sizeHint().height()};
}

void PresetBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    int rest = width() - minimumSizeHint().width();
    for (std::size_t n = 0; n < m_buttons.size(); ++n) {
        const viewer::WindowPreset& preset = viewer::windowPresets()[n];
        const QString key = QString::number(preset.key);
        const QString name = QStringLiteral("  ") + presetName(preset.name);
        rest -= fontMetrics().horizontalAdvance(name);
        m_buttons[n]->setText(rest >= 0 ? key + name : key);
    }
}

void PresetBar::setWindowLevel(viewer::WindowLevel window)
{
    for (std::size_t n = 0; n < m_buttons.size(); ++n)
        m_buttons[n]->setChecked(viewer::windowPresets()[n].window == window);
}

} // namespace dsmt::ui
