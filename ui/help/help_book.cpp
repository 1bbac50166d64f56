// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/help_book.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace dsmt::ui {

namespace {

constexpr const char* kChapters[] = {"first-case", "importing",    "reading", "numbers", "reader-study",
                                     "statistics", "training",     "pacs",    "library", "privacy",
                                     "cuda",       "command-line", "limits"};
constexpr int kExcerptLetters = 90;

const QRegularExpression& heading()
{
    static const QRegularExpression expression(QStringLiteral("^(#{1,3}) +(.+)$"));
    return expression;
}

struct Part {
    QString title;
    QStringList lines; ///< plain
};

/// A chapter at its headings. The first part is what stands under the title.
QList<Part> partsOf(const HelpChapter& chapter)
{
    QList<Part> parts;
    bool inCode = false;
    for (const QString& line : chapter.markdown.split(QLatin1Char('\n'))) {
        if (line.startsWith(QLatin1String("```"))) {
            inCode = !inCode;
            continue;
        }
        const auto match = inCode ? QRegularExpressionMatch() : heading().match(line);
        if (match.hasMatch())
            parts << Part{plainText(match.captured(2)), {}};
        else if (!parts.isEmpty())
            parts.last().lines << (inCode ? line : plainText(line));
    }
    return parts;
}

QString excerptAround(const QString& text, const QString& word)
{
    const qsizetype at = std::max<qsizetype>(0, text.indexOf(word, 0, Qt::CaseInsensitive));
    qsizetype from = std::max<qsizetype>(0, at - kExcerptLetters / 3);
    while (from > 0 && !text[from - 1].isSpace() && at - from < kExcerptLetters / 2)
        --from;
    const QString shown = text.mid(from, kExcerptLetters).trimmed();
    return (from > 0 ? QStringLiteral("... ") : QString()) + shown +
           (from + kExcerptLetters < text.size() ? QStringLiteral(" ...") : QString());
}

QString textOf(const QString& id, const QString& language)
{
    QFile file(QStringLiteral(":/help/%1/%2.md").arg(language, id));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    // Markdown makes a space of the end of a line, which Chinese has not.
    static const QRegularExpression lineEnd(
        QStringLiteral("([\\x{3000}-\\x{9fff}\\x{ff00}-\\x{ffef}])\n(?=[\\x{3000}-\\x{9fff}\\x{ff00}-\\x{ffef}])"));
    return QString::fromUtf8(file.readAll()).replace(lineEnd, QStringLiteral("\\1"));
}

} // namespace

QString headingAnchor(const QString& heading)
{
    QString anchor;
    for (const QChar letter : plainText(heading).toLower())
        if (letter.isLetterOrNumber() || letter == QLatin1Char('-') || letter == QLatin1Char('_'))
            anchor += letter;
        else if (letter.isSpace())
            anchor += QLatin1Char('-');
    return anchor;
}

QString plainText(const QString& markdown)
{
    static const QRegularExpression link(QStringLiteral("!?\\[([^\\]]*)\\]\\([^)]*\\)")),
        mark(QStringLiteral("[*`|]|<!--.*-->|^#+ |^> ?|^- ")), rule(QStringLiteral("^[-: |]+$")),
        spaces(QStringLiteral(" {2,}"));
    if (rule.match(markdown).hasMatch())
        return {};
    return QString(markdown)
        .replace(link, QStringLiteral("\\1"))
        .remove(mark)
        .replace(spaces, QStringLiteral(" "))
        .trimmed();
}

QList<HelpChapter> helpChapters(const QString& language, const QHash<QString, QString>& tables)
{
    QList<HelpChapter> chapters;
    for (const char* id : kChapters) {
        HelpChapter chapter{QString::fromLatin1(id), {}, textOf(QString::fromLatin1(id), language)};
        if (chapter.markdown.isEmpty())
            chapter.markdown = textOf(chapter.id, QStringLiteral("en"));
        for (auto table = tables.begin(); table != tables.end(); ++table)
            chapter.markdown.replace(QStringLiteral("<!-- table: %1 -->").arg(table.key()), table.value());
        const QList<Part> parts = partsOf(chapter);
        chapter.title = parts.isEmpty() ? chapter.id : parts.first().title;
        chapters << chapter;
    }
    return chapters;
}

QStringList searchedWords(const QString& text)
{
    return text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QList<HelpHit> searchHelp(const QList<HelpChapter>& chapters, const QString& words)
{
    const QStringList wanted = searchedWords(words);
    QList<HelpHit> hits;
    if (wanted.isEmpty())
        return hits;
    for (const HelpChapter& chapter : chapters)
        for (const Part& part : partsOf(chapter)) {
            const QString text = part.lines.join(QLatin1Char(' ')).simplified();
            HelpHit hit{chapter.id,
                        part.title == chapter.title ? part.title : chapter.title + QStringLiteral(": ") + part.title,
                        headingAnchor(part.title),
                        {},
                        0};
            const bool hasAll = std::ranges::all_of(wanted, [&](const QString& word) {
                const int inTitle = int(hit.title.count(word, Qt::CaseInsensitive));
                const int inText = int(text.count(word, Qt::CaseInsensitive));
                hit.weight += 10 * inTitle + std::min(inText, 5);
                return inTitle + inText > 0;
            });
            if (!hasAll)
                continue;
            hit.excerpt = excerptAround(text, wanted.first());
            hits << hit;
        }
    std::ranges::stable_sort(hits, std::greater(), &HelpHit::weight);
    return hits;
}

} // namespace dsmt::ui
