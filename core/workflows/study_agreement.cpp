// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/study_agreement.h"

#include "core/statistics/icc.h"
#include "core/statistics/kappa.h"
#include "core/statistics/many_raters.h"

#include <fmt/format.h>
#include <functional>

namespace dsmt::workflows {

using namespace statistics;

namespace {

using Answer = std::function<std::optional<double>(int reader, const AnalysedCase& one)>;

constexpr const char* kOneRater = "it takes two readers";

std::vector<int> readersOf(const StudyReads& all)
{
    std::vector<int> numbers;
    for (const AnalysedReader& reader : all.readers)
        numbers.push_back(reader.reader.number);
    return numbers;
}

/// Of the cases that all of them answered.
Ratings complete(const StudyReads& all, const std::vector<int>& readers, const Answer& answer)
{
    Ratings ratings{0, readers.size(), {}};
    for (const AnalysedCase& one : all.cases) {
        std::vector<double> row;
        for (const int reader : readers)
            if (const auto value = answer(reader, one))
                row.push_back(*value);
        if (row.size() != readers.size())
            continue;
        ++ratings.cases;
        ratings.values.insert(ratings.values.end(), row.begin(), row.end());
    }
    return ratings;
}

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

std::string whyNone(const Ratings& ratings)
{
    return ratings.raters < 2 ? kOneRater : ratings.cases == 0 ? "no case was answered by all" : "all gave one answer";
}

ResultCell kappaCell(const Ratings& ratings, std::optional<Kappa> kappa)
{
    return numberCell(kappa ? std::optional(kappa->kappa) : std::nullopt, kappa ? kappa->interval : std::nullopt, 3,
                      kappa ? "the error is 0" : whyNone(ratings));
}

std::optional<Kappa> cohenOf(const Ratings& ratings)
{
    return ratings.cases == 0 ? std::nullopt : cohenKappa(ratingTable(ratingsOf(ratings, 0), ratingsOf(ratings, 1)));
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
                      .notes = {"Fleiss' kappa of yes or no; the interval is under the hypothesis of no agreement "
                                "beyond chance. Intraclass correlations of ratings after Shrout & Fleiss: (2,1) of one "
                                "reader, (2,k) of the mean of all."}};
    const std::vector<int> readers = readersOf(all);
    for (const bool aided : {false, true}) {
        if (!all.hasArm(aided))
            continue;
        const Ratings calls = complete(all, readers, callIn(all, aided));
        const auto fleiss = fleissKappa(calls);
        table.rows.push_back(
            {wordCell("yes or no, Fleiss' kappa" + armWords(all, aided)), countCell(calls.cases),
             numberCell(fleiss ? std::optional(fleiss->overall.value) : std::nullopt,
                        fleiss ? fleiss->overall.interval : std::nullopt, 3, fleiss ? "no interval" : whyNone(calls))});
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

ResultTable signsTable(const StudyReads& all)
{
    struct Sign {
        const char* name;
        std::optional<SignAnswer> NoduleRead::*read;
        std::optional<double> Assessment::*network;
    };
    constexpr Sign kSigns[]{{"bubble lucency", &NoduleRead::bubbleLucency, &Assessment::bubbleLucency},
                            {"pleural retraction", &NoduleRead::pleuralRetraction, &Assessment::pleuralRetraction}};
    ResultTable table{.id = "signs",
                      .title = "Signs: the network and readers side by side",
                      .columns = {"", "present", "cannot tell", "kappa with the network (95 % interval)"},
                      .rows = {},
                      .notes = {"The network has no threshold for signs; present is a probability of at least 50 %. "
                                "Readers without the network's answer where there are such answers."}};
    const bool aided = !all.hasArm(false) && all.hasArm(true);
    for (const Sign& sign : kSigns) {
        const Answer answer = [&](int reader, const AnalysedCase& one) -> std::optional<double> {
            if (reader == 0) {
                const auto p = one.answer ? (*one.answer).*sign.network : std::nullopt;
                return p ? std::optional(double(*p >= 0.5)) : std::nullopt;
            }
            const NoduleRead* read = all.find(reader, one.number, aided);
            const auto said = read ? read->*sign.read : std::nullopt;
            return !said || *said == SignAnswer::CannotTell ? std::nullopt
                                                            : std::optional(double(*said == SignAnswer::Present));
        };
        std::vector<int> raters{0};
        const std::vector<int> readers = readersOf(all);
        raters.insert(raters.end(), readers.begin(), readers.end());
        for (const int rater : raters) {
            Proportion present;
            std::size_t cannotTell = 0;
            std::vector<int> where;
            for (const AnalysedCase& one : all.cases) {
                const NoduleRead* read = rater > 0 ? all.find(rater, one.number, aided) : nullptr;
                cannotTell += read && read->*sign.read == SignAnswer::CannotTell;
                if (const auto said = answer(rater, one)) {
                    ++present.of;
                    present.count += *said > 0;
                    if (*said > 0)
                        where.push_back(one.number);
                }
            }
            const Ratings both = complete(all, {0, rater}, answer);
            table.rows.push_back(
                {wordCell(fmt::format("{}: {}", sign.name, rater == 0 ? kNetworkName : database::readerCode(rater))),
                 shareCell(present, "the sign was not answered", where),
                 rater == 0 ? wordCell("") : countCell(cannotTell),
                 rater == 0 ? wordCell("") : kappaCell(both, cohenOf(both))});
        }
        const Ratings common = complete(all, readers, answer);
        const auto fleiss = fleissKappa(common);
        table.rows.push_back({wordCell(fmt::format("{}: all readers, Fleiss' kappa", sign.name)),
                              wordCell(fmt::format("{} cases that all answered", common.cases)), wordCell(""),
                              numberCell(fleiss ? std::optional(fleiss->overall.value) : std::nullopt,
                                         fleiss ? fleiss->overall.interval : std::nullopt, 3,
                                         fleiss ? "no interval" : whyNone(common))});
    }
    return table;
}

} // namespace dsmt::workflows
