// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/shortcut_sheet.h"

#include "ui/reading/key_editor.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace dsmt::ui {

namespace {

constexpr int kColumns = 3; ///< of keys with their texts

} // namespace

ShortcutSheet::ShortcutSheet(KeyBindings& bindings, QWidget* parent) : QDialog(parent, Qt::Popup)
{
    setWindowTitle(tr("Keys and mouse"));
    setObjectName("keySheet");
    setAttribute(Qt::WA_DeleteOnClose);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(20, 16, 20, 16);
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(5);
    auto* title = new QLabel(windowTitle(), this);
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    title->setFont(large);
    grid->addWidget(title, 0, 0, 1, 3 * kColumns - 2);
    auto* change = new QPushButton(tr("Change keys..."), this);
    change->setFocusPolicy(Qt::NoFocus);
    grid->addWidget(change, 0, 3 * kColumns - 2, Qt::AlignRight);
    connect(change, &QPushButton::clicked, this, [this, &bindings] {
        (new KeyEditor(bindings, parentWidget()))->show();
        close();
    });
    grid->setRowMinimumHeight(1, 4);

    const QList<KeyLine> lines = keyLines(bindings.map());
    const int rows = (int(lines.size()) + kColumns - 1) / kColumns;
    for (int n = 0; n < lines.size(); ++n) {
        auto* keys = new QLabel(lines[n].keys, this);
        QFont bold = keys->font();
        bold.setWeight(QFont::DemiBold);
        keys->setFont(bold);
        auto* text = new QLabel(lines[n].text, this);
        const int column = 3 * (n / rows);
        grid->addWidget(keys, 2 + n % rows, column);
        grid->addWidget(text, 2 + n % rows, column + 1);
    }
    for (int column = 1; column < kColumns; ++column)
        grid->setColumnMinimumWidth(3 * column - 1, 16);
}

void ShortcutSheet::keyPressEvent(QKeyEvent*)
{
    close();
}

} // namespace dsmt::ui
