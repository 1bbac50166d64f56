// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QRegularExpression>
#include <QString>

#include <initializer_list>
#include <span>
#include <vector>

namespace dsmt::ui {

/// English sentences in which %1, %2, ... stand for figures and names, in the order in which they appear, and their
/// translations, which may have them in any order. Any thread.
class PhraseBook final {
public:
    /// @param context of the translations; the phrases are tried in their order
    /// @param numbers phrases that come last, whose open parts have no letters
    PhraseBook(const char* context, std::initializer_list<std::span<const char* const>> phrases,
               std::span<const char* const> numbers = {});

    /// A translation other than English is installed.
    bool isTranslated() const;
    /// Parts that phrases leave open are looked up likewise. What is not known comes back as it is.
    QString translated(const QString& english) const;

private:
    struct Pattern {
        QRegularExpression expression;
        const char* english;
    };
    void add(const char* english, const char* openPart);
    QString word(const char* english) const;

    const char* m_context;
    QHash<QString, const char*> m_whole; ///< phrases without open parts
    std::vector<Pattern> m_patterns;
};

} // namespace dsmt::ui
