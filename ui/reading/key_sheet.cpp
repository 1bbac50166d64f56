// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/key_sheet.h"

#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace dsmt::ui {

namespace {

constexpr int kColumns = 3;                                              ///< of keys with their texts
constexpr int kKeyLetters = 17, kMostKeyLetters = 26, kMostLetters = 52; ///< of average width; longer texts are wrapped
constexpr int kBetween = 56;                                             ///< columns, with the gap between key and text
constexpr int kEdge = 24;                                                ///< of the window that stays in sight

} // namespace

KeySheet::KeySheet(const QString& heading, const QList<KeyLine>& lines, QWidget* parent, QWidget* corner)
    : QDialog(parent, Qt::Popup)
{
    setWindowTitle(heading);
    setObjectName("keySheet");
    setAttribute(Qt::WA_DeleteOnClose);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    auto* page = new QWidget;
    auto* grid = new QGridLayout(page);
    grid->setContentsMargins(20, 16, 20, 16);
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(4);
    auto* title = new QLabel(windowTitle(), this);
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    title->setFont(large);
    grid->addWidget(title, 0, 0, 1, 3 * kColumns - 2);
    if (corner)
        grid->addWidget(corner, 0, 3 * kColumns - 2, Qt::AlignRight);
    grid->setRowMinimumHeight(1, 4);

    const QSize most = parent->window()->size() - QSize(kEdge, kEdge);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    const QFontMetrics boldLetters(bold);
    const int letter = fontMetrics().averageCharWidth();
    int keyWidth = kKeyLetters * letter;
    for (const KeyLine& line : lines)
        for (const QString& key : line.keys.split(QStringLiteral(", ")))
            keyWidth = std::max(keyWidth, std::min(kMostKeyLetters * letter, boldLetters.horizontalAdvance(key + ',')));
    const int textWidth = std::min(kMostLetters * letter, most.width() / kColumns - keyWidth - kBetween);
    const int rows = (int(lines.size()) + kColumns - 1) / kColumns;
    for (int n = 0; n < lines.size(); ++n) {
        auto* keys = new QLabel(lines[n].keys, this);
        keys->setFont(bold);
        auto* text = new QLabel(lines[n].text, this);
        for (const auto& [label, width] : {std::pair{keys, keyWidth}, std::pair{text, textWidth}}) {
            label->setWordWrap(true);
            label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
            label->setFixedWidth(width);
        }
        const int column = 3 * (n / rows);
        grid->addWidget(keys, 2 + n % rows, column);
        grid->addWidget(text, 2 + n % rows, column + 1);
    }
    for (int column = 1; column < kColumns; ++column)
        grid->setColumnMinimumWidth(3 * column - 1, 16);
    scroll->setWidget(page);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
    // What does not fit into the window is scrolled to.
    const QSize wanted(page->sizeHint().width(), grid->heightForWidth(page->sizeHint().width()));
    const int bar = wanted.height() > most.height() ? scroll->verticalScrollBar()->sizeHint().width() : 0;
    setFixedSize((wanted + QSize(bar + 2, 2)).boundedTo(most));
}

void KeySheet::showOverWindow()
{
    const QWidget* window = parentWidget()->window();
    move(window->mapToGlobal(window->rect().center()) - rect().center());
    show();
}

void KeySheet::keyPressEvent(QKeyEvent*)
{
    close();
}

} // namespace dsmt::ui
