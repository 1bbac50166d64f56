// SPDX-License-Identifier: GPL-3.0-or-later
// Studies in which much is not defined: page and report are complete and say why; in Chinese as in English.
#include "core/workflows/study_results.h"
#include "tests/fixtures/temporary_folder.h"
#include "tests/workflows/made_study.h"
#include "ui/reports/result_words.h"
#include "ui/reports/study_report.h"
#include "ui/results/result_table_model.h"
#include "ui/results/section_view.h"
#include "ui/window/language.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTableView>
#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::ui;
using namespace dsmt::fixtures;
using workflows::AnalysedCase;
using workflows::StudyReads;
using workflows::StudyResults;

namespace {

StudyReads oneClass()
{
    StudyReads study = madeStudy();
    for (AnalysedCase& one : study.cases)
        one.truth = true;
    return study;
}

StudyReads allTies()
{
    StudyReads study = madeStudy();
    for (auto& read : study.reads) {
        read.read.invasiveness = 50;
        read.read.invasiveCall = true;
    }
    return study;
}

StudyReads missingReads()
{
    StudyReads study = madeStudy({.readers = 4, .cases = 20});
    std::erase_if(study.reads, [](const database::StoredRead& read) { return read.id % 7 == 0; });
    for (std::size_t n = 0; n < study.reads.size(); n += 5)
        study.reads[n].read.invasiveCall.reset();
    reindex(study);
    return study;
}

StudyReads networkMissingOnSome()
{
    StudyReads study = madeStudy({.readers = 3, .cases = 20});
    study.cases[0].answer.reset();
    study.cases[5].answer->scope.push_back({"outside_field_of_view", Severity::Refusal, "no"});
    study.cases[7].truth.reset();
    study.cases[7].standard.clear();
    return study;
}

StudyReads withoutNetwork()
{
    StudyReads study = madeStudy({.aided = true, .design = study::Design::Crossover});
    for (AnalysedCase& one : study.cases)
        one.answer.reset();
    return study;
}

StudyReads nobodyRead()
{
    StudyReads study = madeStudy();
    study.reads.clear();
    reindex(study);
    return study;
}

StudyReads nothing()
{
    StudyReads study = nobodyRead();
    study.cases.clear();
    study.casesById.clear();
    return study;
}

std::vector<std::pair<const char*, StudyReads>> studies()
{
    return {{"one class", oneClass()},
            {"one reader", madeStudy({.readers = 1})},
            {"two cases", madeStudy({.cases = 2})},
            {"one case", madeStudy({.readers = 2, .cases = 1})},
            {"all ties", allTies()},
            {"missing reads", missingReads()},
            {"network missing on some", networkMissingOnSome()},
            {"without the network", withoutNetwork()},
            {"nobody read", nobodyRead()},
            {"nothing", nothing()},
            {"complete", madeStudy({.readers = 6, .cases = 24, .aided = true, .design = study::Design::Sequential})}};
}

/// Blanks stand where lines end; letters that are printed as one are two.
QString plain(QString text)
{
    for (const auto& [joined, letters] :
         {std::pair(QChar(0xFB03), "ffi"), {QChar(0xFB00), "ff"}, {QChar(0xFB01), "fi"}, {QChar(0xFB02), "fl"}})
        text.replace(joined, QLatin1String(letters));
    return text.remove(QRegularExpression(QStringLiteral("[\\s\\x{a0}]")));
}

QStringList numbersIn(const QString& text)
{
    static const QRegularExpression number(QStringLiteral("\\d+([.,]\\d+)*"));
    QStringList found;
    for (auto match = number.globalMatch(text); match.hasNext();)
        found << match.next().captured();
    found.sort();
    return found;
}

/// Everything that a reader of page or report sees of the results.
std::vector<std::string> wordsOf(const StudyResults& results)
{
    std::vector<std::string> words{results.question, results.summary, results.warning};
    for (const workflows::ResultSection& section : results.sections) {
        words.push_back(section.title);
        words.insert(words.end(), section.paragraphs.begin(), section.paragraphs.end());
        for (const workflows::ResultTable& table : section.tables) {
            words.push_back(table.title);
            words.insert(words.end(), table.columns.begin(), table.columns.end());
            words.insert(words.end(), table.notes.begin(), table.notes.end());
            for (const auto& row : table.rows)
                for (const workflows::ResultCell& cell : row) {
                    words.push_back(cell.text);
                    words.push_back(cell.undefined);
                }
        }
    }
    return words;
}

class Chinese final {
public:
    Chinese() { installLanguage(*qApp, QStringLiteral("zh_CN")); }
    ~Chinese() { installLanguage(*qApp, QStringLiteral("en")); }
};

} // namespace

TEST(DegenerateResults, ThePageShowsEveryCellAndSaysWhatIsNotDefined)
{
    for (const auto& [name, study] : studies()) {
        const StudyResults results = workflows::studyResults(study, {.replicates = 20});
        for (const workflows::ResultSection& section : results.sections) {
            SectionView view(results, section);
            view.resize(1000, 700);
            view.show();
            for (const workflows::ResultTable& table : section.tables) {
                const auto* shown = view.findChild<QTableView*>(QString::fromStdString(table.id));
                ASSERT_NE(shown, nullptr) << name << ": " << table.id;
                ASSERT_GT(shown->model()->rowCount(), 0) << name << ": " << table.id;
                for (std::size_t row = 0; row < table.rows.size(); ++row)
                    for (std::size_t column = 0; column < table.rows[row].size(); ++column) {
                        const workflows::ResultCell& cell = table.rows[row][column];
                        const QModelIndex index = shown->model()->index(int(row), int(column));
                        EXPECT_EQ(index.data().toString().toStdString(), cell.text) << name << ": " << table.id;
                        EXPECT_TRUE(
                            index.data(Qt::ToolTipRole).toString().contains(QString::fromStdString(cell.undefined)))
                            << name << ": " << table.id;
                    }
            }
            EXPECT_FALSE(view.grab().isNull());
        }
    }
}

TEST(DegenerateResults, TheReportIsWholeAndHoldsEveryReason)
{
    const TemporaryFolder folder;
    const bool reads = !QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty();
    for (const auto& [name, study] : studies()) {
        const StudyResults results = workflows::studyResults(study, {.replicates = 20});
        const auto file = folder / "report.pdf";
        EXPECT_GT(writeStudyReport(results, studyFigures(results), {}, file), 5) << name;
        if (!reads)
            continue;
        QProcess text;
        text.start(QStringLiteral("pdftotext"),
                   {QStringLiteral("-raw"), QString::fromStdString(file.string()), QStringLiteral("-")});
        ASSERT_TRUE(text.waitForFinished(20000));
        const QString said = plain(QString::fromUtf8(text.readAllStandardOutput()));
        for (const workflows::ResultSection& section : results.sections) {
            EXPECT_TRUE(said.contains(plain(QString::fromStdString(section.title)))) << name << section.title;
            for (const workflows::ResultTable& table : section.tables)
                for (const auto& row : table.rows)
                    for (const workflows::ResultCell& cell : row) {
                        EXPECT_TRUE(said.contains(plain(QString::fromStdString(cell.text))))
                            << name << ", " << table.id << ": " << cell.text;
                        EXPECT_TRUE(said.contains(plain(QString::fromStdString(cell.undefined))))
                            << name << ", " << table.id << ": " << cell.undefined;
                    }
        }
    }
    if (!reads)
        GTEST_SKIP() << "pdftotext is absent; what the PDFs say was not looked at";
}

TEST(DegenerateResults, ChineseWordsHaveTheSameNumbersAndLeaveNoEnglishSentence)
{
    // Three English words in a row; names, titles of methods and units are none.
    static const QRegularExpression english(QStringLiteral("[a-z]{2,} [a-z]{2,} [a-z]{2,}"));
    int translated = 0;
    for (const auto& [name, study] : studies()) {
        const StudyResults results = workflows::studyResults(study, {.replicates = 20});
        const Chinese chinese;
        for (const std::string& words : wordsOf(results)) {
            const QString said = resultWords(words);
            EXPECT_EQ(numbersIn(said), numbersIn(QString::fromStdString(words))) << name << ": " << words;
            EXPECT_FALSE(english.match(said).hasMatch()) << name << ": " << said.toStdString();
            translated += said != QString::fromStdString(words);
        }
    }
    EXPECT_GT(translated, 1000);
}
