// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/primary_button.h"

#include <QDialogButtonBox>
#include <QPushButton>

namespace dsmt::ui {

QPushButton* addPrimaryButton(QDialogButtonBox& box, const QString& text)
{
    auto* button = new QPushButton(text, &box);
    button->setObjectName("primary");
    button->setDefault(true);
    box.addButton(button, QDialogButtonBox::AcceptRole);
    return button;
}

} // namespace dsmt::ui
