// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/preset_bar.h"

#include "ui/reading/reading_keys.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace dsmt::ui {

namespace {

constexpr int kGap = 3;

QString keyAndName(const viewer::WindowPreset& preset)
{
    return QString::number(preset.key) + QStringLiteral("  ") + presetName(preset.name);
}

QString explanation(const viewer::WindowPreset& preset)
{
    return PresetBar::tr("%1: centre %2, width %3 HU (key %4)")
        .arg(presetName(preset.name))
        .arg(preset.window.center)
        .arg(preset.window.width)
        .arg(preset.key);
}

int widthWith(QToolButton& button, const QString& text)
{
    button.setText(text);
    return button.sizeHint().width();
}

} // namespace

PresetBar::PresetBar(QWidget* parent) : QWidget(parent), m_menu(addMenu())
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGap);
    setObjectName("presets");
    setAccessibleName(tr("Window presets"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    row->addWidget(m_menu);
    for (const viewer::WindowPreset& preset : viewer::windowPresets())
        row->addWidget(m_buttons.emplace_back(addButton(preset)));
    row->addStretch();
    setWindowLevel({});
}

QToolButton* PresetBar::addButton(const viewer::WindowPreset& preset)
{
    auto* button = new QToolButton(this);
    button->setToolTip(explanation(preset));
    button->setAccessibleName(tr("Window %1").arg(presetName(preset.name)));
    button->setCheckable(true);
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QToolButton::clicked, this, [this, window = preset.window] { emit presetChosen(window); });
    return button;
}

QToolButton* PresetBar::addMenu()
{
    auto* button = new QToolButton(this);
    button->setAccessibleName(tr("Window presets"));
    button->setToolTip(tr("Window presets (keys 1 to 9)"));
    button->setFocusPolicy(Qt::TabFocus);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setText(tr("Window"));
    button->setMenu(new QMenu(button));
    for (const viewer::WindowPreset& preset : viewer::windowPresets()) {
        QAction* item =
            button->menu()->addAction(presetName(preset.name) + QLatin1Char('\t') + QString::number(preset.key));
        item->setCheckable(true);
        connect(item, &QAction::triggered, this, [this, window = preset.window] { emit presetChosen(window); });
    }
    return button;
}

int PresetBar::narrowWidth() const
{
    int width = 0;
    for (std::size_t n = 0; n < m_buttons.size(); ++n)
        width += widthWith(*m_buttons[n], QString::number(viewer::windowPresets()[n].key)) + kGap;
    return width;
}

QSize PresetBar::minimumSizeHint() const
{
    return m_menu->sizeHint();
}

void PresetBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    int rest = width() - narrowWidth();
    m_menu->setVisible(rest < 0);
    for (std::size_t n = 0; n < m_buttons.size(); ++n) {
        QToolButton& button = *m_buttons[n];
        const QString key = button.text();
        rest += button.sizeHint().width() - widthWith(button, keyAndName(viewer::windowPresets()[n]));
        if (rest < 0)
            button.setText(key);
        button.setVisible(!m_menu->isVisibleTo(this));
    }
}

void PresetBar::setWindowLevel(viewer::WindowLevel window)
{
    for (std::size_t n = 0; n < m_buttons.size(); ++n) {
        const viewer::WindowPreset& preset = viewer::windowPresets()[n];
        m_buttons[n]->setChecked(preset.window == window);
        m_menu->menu()->actions()[int(n)]->setChecked(preset.window == window);
    }
}

} // namespace dsmt::ui
