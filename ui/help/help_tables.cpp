// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/help_tables.h"

#include "ui/reading_room/room_keys.h"

#include <QCoreApplication>

namespace dsmt::ui {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("dsmt::ui::HelpTables", text);
}

/// Keys as code, with fences that no key closes.
QString tableOf(const QList<KeyLine>& lines)
{
    QString table = QStringLiteral("| %1 | %2 |\n|---|---|\n")
                        .arg(translated(QT_TRANSLATE_NOOP("dsmt::ui::HelpTables", "Key")),
                             translated(QT_TRANSLATE_NOOP("dsmt::ui::HelpTables", "What it does")));
    for (const KeyLine& line : lines) {
        QString keys = line.keys;
        table += QStringLiteral("| ``%1`` | %2 |\n")
                     .arg(keys.isEmpty() ? QStringLiteral("-") : QStringLiteral(" %1 ").arg(keys.replace('|', "\\|")),
                          line.text);
    }
    return table;
}

QList<KeyLine> pageKeyLines()
{
    return {{QStringLiteral("Ctrl+1 - Ctrl+7"),
             translated(QT_TRANSLATE_NOOP("dsmt::ui::HelpTables",
                                          "Cases, Reading, Studies, Results, Statistics, Networks, Settings"))},
            {QStringLiteral("F1"),
             translated(QT_TRANSLATE_NOOP("dsmt::ui::HelpTables", "Help: the chapter of the page that is shown"))},
            {QStringLiteral("Shift+F1"), translated(QT_TRANSLATE_NOOP("dsmt::ui::HelpTables", "First steps"))}};
}

} // namespace

QHash<QString, QString> helpTables(const KeyMap& keys, const std::vector<NamedWindow>& presets)
{
    return {{QStringLiteral("reading-keys"), tableOf(keyLines(keys, presets))},
            {QStringLiteral("room-keys"), tableOf(roomKeyLines())},
            {QStringLiteral("page-keys"), tableOf(pageKeyLines())}};
}

} // namespace dsmt::ui
