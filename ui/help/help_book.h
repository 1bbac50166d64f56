// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace dsmt::ui {

/// One file of resources/help: Markdown whose first heading is its title. The same texts are the project's documents.
struct HelpChapter {
    QString id; ///< name of the file without .md: "reading"
    QString title;
    QString markdown;
};

/// A part of a chapter from one heading to the next that has the words that were searched.
struct HelpHit {
    QString chapter; ///< id
    QString title;   ///< of the chapter, and of the part where that is another
    QString anchor;  ///< of the heading
    QString excerpt; ///< plain text around the first word
    int weight = 0;  ///< words in a heading count more
};

/// All chapters in the order in which they are read.
/// @param language "en" or "zh_CN"; others are English
/// @param tables what stands in the place of `<!-- table: NAME -->`, as Markdown: what the program knows itself (keys)
/// is never written down a second time
QList<HelpChapter> helpChapters(const QString& language, const QHash<QString, QString>& tables = {});

/// Parts that have all words, best first; nothing for no words.
QList<HelpHit> searchHelp(const QList<HelpChapter>& chapters, const QString& words);

/// What is searched for: words, or in Chinese pieces of text.
QStringList searchedWords(const QString& text);

/// "What each number means" -> "what-each-number-means": the name of a heading in links, as on GitHub.
QString headingAnchor(const QString& heading);

/// The words of a line of Markdown without its marks.
QString plainText(const QString& markdown);

} // namespace dsmt::ui
