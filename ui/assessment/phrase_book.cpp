// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assessment/phrase_book.h"

#include <QCoreApplication>

namespace dsmt::ui {

PhraseBook::PhraseBook(const char* context, std::initializer_list<std::span<const char* const>> phrases,
                       std::span<const char* const> numbers)
    : m_context(context)
{
    for (const auto& some : phrases)
        for (const char* english : some)
            add(english, "(.+?)");
    for (const char* english : numbers)
        add(english, "([^A-Za-z]+?)");
}

void PhraseBook::add(const char* english, const char* openPart)
{
    static const QRegularExpression open(QStringLiteral("%[1-9]"));
    const QString text = QString::fromUtf8(english);
    if (!text.contains(open)) {
        m_whole.insert(text, english);
        return;
    }
    QString expression = QRegularExpression::escape(text);
    for (int n = 1; n <= 9; ++n)
        expression.replace(QStringLiteral("\\%") + QString::number(n), QLatin1String(openPart));
    m_patterns.push_back({QRegularExpression(QRegularExpression::anchoredPattern(expression)), english});
}

QString PhraseBook::word(const char* english) const
{
    return QCoreApplication::translate(m_context, english);
}

bool PhraseBook::isTranslated() const
{
    const auto any = m_whole.cbegin();
    return any != m_whole.cend() && word(any.value()) != any.key();
}

QString PhraseBook::translated(const QString& english) const
{
    if (const auto found = m_whole.constFind(english); found != m_whole.cend())
        return word(found.value());
    for (const Pattern& pattern : m_patterns) {
        const auto match = pattern.expression.match(english);
        if (!match.hasMatch())
            continue;
        // In one pass, so that a figure that is put in is no place for another.
        const QString form = word(pattern.english);
        QString text;
        for (qsizetype at = 0; at < form.size(); ++at) {
            const int n = form[at] == QLatin1Char('%') && at + 1 < form.size() ? form[at + 1].digitValue() : 0;
            if (n < 1 || n > match.lastCapturedIndex()) {
                text += form[at];
                continue;
            }
            text += translated(match.captured(n));
            ++at;
        }
        return text;
    }
    return english;
}

} // namespace dsmt::ui
