// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/result_words.h"

#include "ui/assessment/phrase_book.h"
#include "ui/plots/study_pages.h"
#include "ui/reports/result_phrases.h"

namespace dsmt::ui {

namespace {

const PhraseBook& book()
{
    static const PhraseBook known("dsmt::ui::StudyResult", {resultHeadings(), resultRows(), resultSentences()},
                                  resultNumbers());
    return known;
}

void translate(std::string& text)
{
    text = resultWords(text).toStdString();
}

/// Words and the names of axes and curves.
plots::Page translatedPage(plots::Page page)
{
    for (plots::Item& item : page.items)
        if (auto* words = std::get_if<plots::Words>(&item.content))
            translate(words->text);
        else if (auto* plot = std::get_if<plots::Plot>(&item.content)) {
            translate(plot->x.label);
            translate(plot->y.label);
            for (plots::Curve& curve : plot->curves)
                translate(curve.name);
            for (plots::Axis* axis : {&plot->x, &plot->y})
                for (auto& [at, name] : axis->names)
                    translate(name);
        }
    return page;
}

} // namespace

QString resultWords(const std::string& english)
{
    const QString text = QString::fromStdString(english);
    if (!book().isTranslated())
        return text;
    QStringList lines;
    for (const QString& line : text.split(QLatin1Char('\n')))
        lines << book().translated(line);
    return lines.join(QLatin1Char('\n'));
}

plots::Page resultPage(const workflows::StudyResults& results, workflows::ResultFigure figure)
{
    using workflows::ResultFigure;
    switch (figure) {
    case ResultFigure::Flow:
        return plots::studyFlowPage(results,
                                    [](const std::string& english) { return resultWords(english).toStdString(); });
    case ResultFigure::Roc:
        return translatedPage(plots::studyRocPage(results));
    case ResultFigure::Areas:
        return translatedPage(plots::studyAreasPage(results));
    case ResultFigure::Reliability:
        return translatedPage(plots::studyReliabilityPage(results));
    case ResultFigure::Decision:
        return translatedPage(plots::studyDecisionPage(results));
    case ResultFigure::Gallery:
        break;
    }
    return {};
}

} // namespace dsmt::ui
