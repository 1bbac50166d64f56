// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/preset_bar.h"

#include "ui/reading/reading_keys.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

#include <utility>

namespace dsmt::ui {

namespace {

constexpr int kGap = 3;

QString nameOf(const NamedWindow& preset)
{
    return presetName(preset.name.toUtf8().constData());
}

QString keyAndName(const NamedWindow& preset, std::size_t number)
{
    return QString::number(number + 1) + QStringLiteral("  ") + nameOf(preset);
}

QString explanation(const NamedWindow& preset, std::size_t number)
{
    return PresetBar::tr("%1: centre %2, width %3 HU (key %4)")
        .arg(nameOf(preset))
        .arg(preset.window.center)
        .arg(preset.window.width)
        .arg(number + 1);
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
    row->addStretch();
    setPresets(standardPresets());
}

void PresetBar::setPresets(const std::vector<NamedWindow>& presets)
{
    if (presets == m_presets)
        return;
    m_presets = presets;
    for (QToolButton* button : std::exchange(m_buttons, {}))
        delete button;
    m_menu->menu()->clear();
    auto* row = static_cast<QHBoxLayout*>(layout());
    for (std::size_t n = 0; n < m_presets.size(); ++n) {
        row->insertWidget(int(n) + 1, m_buttons.emplace_back(addButton(n)));
        QAction* item = m_menu->menu()->addAction(nameOf(m_presets[n]) + QLatin1Char('\t') + QString::number(n + 1));
        item->setCheckable(true);
        connect(item, &QAction::triggered, this, [this, window = m_presets[n].window] { emit presetChosen(window); });
    }
    arrange();
    setWindowLevel(m_window);
}

QToolButton* PresetBar::addButton(std::size_t number)
{
    const NamedWindow& preset = m_presets[number];
    auto* button = new QToolButton(this);
    button->setToolTip(explanation(preset, number));
    button->setAccessibleName(tr("Window %1").arg(nameOf(preset)));
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
    return button;
}

int PresetBar::narrowWidth() const
{
    int width = 0;
    for (std::size_t n = 0; n < m_buttons.size(); ++n)
        width += widthWith(*m_buttons[n], QString::number(n + 1)) + kGap;
    return width;
}

QSize PresetBar::minimumSizeHint() const
{
    return m_menu->sizeHint();
}

void PresetBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void PresetBar::arrange()
{
    int rest = width() - narrowWidth();
    m_menu->setVisible(rest < 0);
    for (std::size_t n = 0; n < m_buttons.size(); ++n) {
        QToolButton& button = *m_buttons[n];
        const QString key = button.text();
        rest += button.sizeHint().width() - widthWith(button, keyAndName(m_presets[n], n));
        if (rest < 0)
            button.setText(key);
        button.setVisible(!m_menu->isVisibleTo(this));
    }
}

void PresetBar::setWindowLevel(viewer::WindowLevel window)
{
    m_window = window;
    for (std::size_t n = 0; n < m_buttons.size(); ++n) {
        const bool isInForce = m_presets[n].window == window;
        m_buttons[n]->setChecked(isInForce);
        m_menu->menu()->actions()[int(n)]->setChecked(isInForce);
    }
}

} // namespace dsmt::ui
