// SPDX-License-Identifier: GPL-3.0-or-later
// F1: the chapter of the page that is shown.
#include "ui/help/help_tables.h"
#include "ui/help/help_window.h"
#include "ui/reading/reading_page.h"
#include "ui/window/workstation.h"

#include <QHash>

namespace dsmt::ui {

namespace {

/// By the page's name in MainWindow::addPage.
const QHash<QString, QString>& chapterOfPage()
{
    static const QHash<QString, QString> chapters{
        {QStringLiteral("cases"), QStringLiteral("importing")},
        {QStringLiteral("reading"), QStringLiteral("reading")},
        {QStringLiteral("studies"), QStringLiteral("reader-study")},
        {QStringLiteral("results"), QStringLiteral("reader-study")},
        {QStringLiteral("statistics"), QStringLiteral("statistics")},
        {QStringLiteral("networks"), QStringLiteral("training")},
        {QStringLiteral("settings"), QStringLiteral("library")},
    };
    return chapters;
}

} // namespace

void Workstation::showHelp(const QString& chapter)
{
    if (!m_help)
        m_help = new HelpWindow(m_theme, m_window.get());
    // In this window's language, with the keys that a person has chosen.
    m_help->setChapters(helpChapters(tr("en", "folder of the help's texts: the code of the language"),
                                     helpTables(m_reading->keys().map(), m_preferences.reading().presets)));
    m_help->showChapter(chapter.isEmpty() ? chapterOfPage().value(m_window->currentPageId()) : chapter);
    m_help->show();
    m_help->raise();
    m_help->activateWindow();
    m_help->setFocus();
}

void Workstation::connectHelp()
{
    connect(m_window.get(), &MainWindow::helpAsked, this, [this] { showHelp(); });
}

} // namespace dsmt::ui
