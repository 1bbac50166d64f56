// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace dsmt::ui::testing {

/// Every text that a person or another program can get at in the windows of this program, shown or hidden: all
/// properties of all widgets, actions and objects below them, which holds texts, tool tips, titles and accessible
/// names; all cells and roles of all models; corner texts of slices; rich documents; the clipboard.
QStringList reachableTexts();

/// What qDebug, qWarning and so on say from here to the end of its life.
class HeardMessages final {
public:
    HeardMessages();
    ~HeardMessages();
    QStringList texts() const;
};

} // namespace dsmt::ui::testing
