// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/study_agreement.h"

#include "core/statistics/icc.h"
#include "core/workflows/rater_answers.h"

#include <fmt/format.h>

namespace dsmt::workflows {

using namespace statistics;
using namespace rater_answers;

namespace {

Answer callIn(const StudyReads& all, bool aided)
{
    return [&all, aided](int reader, const AnalysedCase& one) -> std::optional<double> {
        const NoduleRead* read = all.find(reader, one.number, aided);
        return read && read->invasiveCall ? std::optional(double(*read->invasiveCall)) : std::nullopt;
    };
}

Answer ratingIn(const StudyReads& all, bool aided)
{
    return [&all, aided](int reader, const AnalysedCase& one) {
        const NoduleRead* read = all.find(reader, one.number, aided);
        return read ? read->invasiveness : std::nullopt;
    };
}

/// The network, where `answer` is asked of reader 0.
std::optional<double> networkCallOf(const AnalysedCase& one)
{
    const auto call = one.networkCall();
    return call ? std::optional(double(*call)) : std::nullopt;
}

/// A row for the two, reader 0 being the network.
void addPair(const StudyReads& all, int first, int second, const Answer& answer, const std::string& name,
             ResultTable& table)
{
    const Ratings both = complete(all, {first, second}, answer);
    std::vector<int> differing;
    for (const AnalysedCase& one : all.cases) {
        const auto a = answer(first, one), b = answer(second, one);
        if (a && b && *a != *b)
            differing.push_back(one.number);
    }
    const std::size_t agreed = both.cases - differing.size();
    table.rows.push_back({wordCell(name), countCell(both.cases),
                          shareCell({agreed, both.cases}, "no case was answered by both", differing),
                          kappaCell(both, cohenOf(both))});
}

std::string armWords(const StudyReads& all, bool aided)
{
    return all.hasArm(true) && all.hasArm(false) ? aided ? ", aided" : ", unaided" : "";
}

} // namespace

ResultTable agreementTable(const StudyReads& all)
{
    ResultTable table{.id = "agreement",
                      .title = "Agreement of readers",
                      .columns = {"", "cases that all answered", "value (95 % interval)"},
                      .rows = {},
                      .notes = {"Fleiss' kappa of yes or no. "
                                "Intraclass correlations of ratings after Shrout & Fleiss: (2,1) of one "
                                "reader, (2,k) of the mean of all."}};
    const std::vector<int> readers = readersOf(all);
    for (const bool aided : {false, true}) {
        if (!all.hasArm(aided))
            continue;
        const Ratings calls = complete(all, readers, callIn(all, aided));
        const auto fleiss = fleissKappa(calls);
        table.rows.push_back({wordCell("yes or no, Fleiss' kappa" + armWords(all, aided)), countCell(calls.cases),
                              numberCell(fleiss ? std::optional(fleiss->overall.value) : std::nullopt,
                                         fleiss ? fleiss->overall.interval : std::nullopt, 3,
                                         fleiss ? "its error is known under no agreement only" : whyNone(calls))});
        const Ratings ratings = complete(all, readers, ratingIn(all, aided));
        const auto icc = ratings.cases > 1 ? intraclassCorrelations(ratings) : std::nullopt;
        for (const std::size_t place : {std::size_t(1), std::size_t(4)})
            table.rows.push_back(
                {wordCell(fmt::format("ratings, {}{}", place == 1 ? "ICC(2,1)" : "ICC(2,k)", armWords(all, aided))),
                 countCell(ratings.cases),
                 numberCell(icc ? std::optional(icc->values[place].value) : std::nullopt,
                            icc ? std::optional(icc->values[place].interval) : std::nullopt, 3,
                            ratings.raters < 2  ? kOneRater
                            : ratings.cases < 2 ? "fewer than two cases were rated by all"
                                                : "ratings do not vary")});
    }
    return table;
}

ResultTable pairedAgreementTable(const StudyReads& all)
{
    ResultTable table{.id = "agreement-pairs",
                      .title = "Agreement of each two on yes or no",
                      .columns = {"", "cases", "same answer", "Cohen's kappa (95 % interval)"},
                      .rows = {},
                      .notes = {}};
    for (const bool aided : {false, true}) {
        if (!all.hasArm(aided))
            continue;
        const Answer call = callIn(all, aided);
        const Answer withNetwork = [&](int reader, const AnalysedCase& one) {
            return reader == 0 ? networkCallOf(one) : call(reader, one);
        };
        const std::vector<int> readers = readersOf(all);
        for (const int reader : readers)
            addPair(all, 0, reader, withNetwork,
                    fmt::format("{} - {}{}", kNetworkName, database::readerCode(reader), armWords(all, aided)), table);
        for (std::size_t a = 0; a < readers.size(); ++a)
            for (std::size_t b = a + 1; b < readers.size(); ++b)
                addPair(all, readers[a], readers[b], call,
                        fmt::format("{} - {}{}", database::readerCode(readers[a]), database::readerCode(readers[b]),
                                    armWords(all, aided)),
                        table);
    }
    return table;
}

} // namespace dsmt::workflows
