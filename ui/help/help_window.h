// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/help/help_book.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLineEdit;
class QListWidget;
class QTextBrowser;
class QToolButton;

namespace dsmt::ui {

/// The help beside the window: chapters on the left, or what was found while one searches; the text on the right, with
/// the words that were searched marked. Needs no network.
class HelpWindow final : public QWidget {
    Q_OBJECT

public:
    HelpWindow(const Theme& theme, QWidget* parent);

    /// The texts anew, with the keys as they are now; in the colours of now.
    void setChapters(const QList<HelpChapter>& chapters);
    /// @param anchor of a heading; empty: the beginning
    void showChapter(const QString& id, const QString& anchor = {});

    QString shownChapter() const { return m_shown; }
    QString shownText() const;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void fillList();
    void follow(const QUrl& link);
    void markWords();
    void goBack();

    const Theme& m_theme;
    QList<HelpChapter> m_chapters;
    QLineEdit* m_search;
    QListWidget* m_list;
    QTextBrowser* m_text;
    QToolButton* m_back;
    QString m_shown; ///< id
    QStringList m_before;
};

} // namespace dsmt::ui
