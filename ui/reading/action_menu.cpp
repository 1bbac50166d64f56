// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/action_menu.h"

#include "ui/reading/tool_row.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace dsmt::ui {

QToolButton* actionMenuButton(const QString& text, const QString& toolTip, const QList<QList<ReadingAction>>& groups,
                              const KeyBindings& bindings, std::function<void(ReadingAction)> perform,
                              std::function<std::optional<bool>(ReadingAction)> isOn, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setText(text);
    button->setToolTip(toolTip);
    button->setFocusPolicy(Qt::TabFocus);
    button->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(button);
    button->setMenu(menu);
    QList<std::pair<QAction*, ReadingAction>> checkable;
    for (const QList<ReadingAction>& group : groups) {
        if (!menu->isEmpty())
            menu->addSeparator();
        for (const ReadingAction action : group) {
            QAction* item = menu->addAction(actionText(action));
            QObject::connect(item, &QAction::triggered, menu, [perform, action] { perform(action); });
            checkable.append({item, action});
        }
    }
    QObject::connect(menu, &QMenu::aboutToShow, menu, [checkable, isOn, &bindings] {
        for (const auto& [item, action] : checkable) {
            // After a tab a menu shows the key; the shortcut itself belongs to the page.
            item->setText(actionText(action) + QLatin1Char('\t') + bindings.keyText(action));
            const std::optional<bool> on = isOn(action);
            item->setCheckable(on.has_value());
            item->setChecked(on.value_or(false));
        }
    });
    return button;
}

QToolButton* ToolMenus::add(const QString& text, const QString& icon, const QString& toolTip,
                            const QList<QList<ReadingAction>>& groups) const
{
    QToolButton* button = actionMenuButton(text, toolTip, groups, keys, perform, isOn, &row);
    button->setIcon(theme.icon(icon));
    button->setAccessibleName(text);
    row.row()->addWidget(button);
    row.makeCompact(button);
    return button;
}

QList<QList<ReadingAction>> layoutActions()
{
    return {{ReadingAction::LayoutOne, ReadingAction::LayoutThree, ReadingAction::LayoutFour,
             ReadingAction::LayoutOneAndThree},
            {ReadingAction::NextView, ReadingAction::Maximise, ReadingAction::ShowScene}};
}

QList<QList<ReadingAction>> displayActions()
{
    return {{ReadingAction::NextSlab, ReadingAction::ThinnerSlab, ReadingAction::ThickerSlab},
            {ReadingAction::TurnLeft, ReadingAction::TurnRight, ReadingAction::Straighten},
            {ReadingAction::Fit, ReadingAction::OneToOne, ReadingAction::ZoomIn, ReadingAction::LinkZoom},
            {ReadingAction::Invert, ReadingAction::Interpolate, ReadingAction::ShowTexts, ReadingAction::ShowCrosshair},
            {ReadingAction::PlayCine, ReadingAction::CineSlower, ReadingAction::CineFaster,
             ReadingAction::CineBackwards, ReadingAction::CineBounce}};
}

QList<QList<ReadingAction>> overlayActions()
{
    return {{ReadingAction::ShowOutline, ReadingAction::ShowFill, ReadingAction::ShowAxes, ReadingAction::ShowReaders,
             ReadingAction::ShowPleura, ReadingAction::ShowMaps, ReadingAction::ShowCrosshair},
            {ReadingAction::HideOverlays, ReadingAction::CompareMasks}};
}

QList<QList<ReadingAction>> pictureActions()
{
    return {{ReadingAction::SavePicture, ReadingAction::CopyPicture}, {ReadingAction::SendResults}};
}

std::optional<ViewLayout> layoutOf(ReadingAction action)
{
    switch (action) {
    case ReadingAction::LayoutOne:
        return ViewLayout::One;
    case ReadingAction::LayoutThree:
        return ViewLayout::ThreeAcross;
    case ReadingAction::LayoutFour:
        return ViewLayout::TwoByTwo;
    case ReadingAction::LayoutOneAndThree:
        return ViewLayout::OneAndThree;
    default:
        return std::nullopt;
    }
}

} // namespace dsmt::ui
