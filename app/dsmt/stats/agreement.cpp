// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/figure.h"
#include "app/dsmt/stats/agreement_words.h"
#include "app/dsmt/stats/commands.h"
#include "app/dsmt/stats/options.h"
#include "core/base/error.h"
#include "core/statistics/correlation.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace dsmt::commands {

namespace {

using namespace statistics;

constexpr std::size_t kMostCategories = 12;

enum class Scale { Auto, Categories, Continuous };

struct AgreementOptions {
    StatsOptions stats;
    std::string modality, reader;
    std::optional<double> threshold;
    bool log = false;
    Scale scale = Scale::Auto;
};

constexpr const char* kFooter =
    R"(Raters are the readers of one modality, or with --reader NAME the modalities of one reader; the truth is not needed.
Ratings are categories (words, or at most 12 numbers) or measurements. Categories: Cohen's kappa (plain, linear,
quadratic weights; categories that occur, equally far apart), Dice coefficients of two categories (agreement on the
higher and the lower one), Stuart-Maxwell; of all raters Fleiss, Conger, Light, Gwet's AC1, Kendall's W, Cochran's Q.
Numbers also: intraclass correlations (Shrout & Fleiss). Measurements: Bland-Altman, Lin's concordance, paired t test,
signed ranks. Pairs take the cases that both rated, all raters those that everyone rated. Reading times without and
with the network: --reader NAME --columns score=seconds --log.
--json: {"modality", "raters", "scale", "categories", "complete_cases", "pairs": [{"a", "b", "n", "kappa": {"kappa",
"agreement", "chance", "se", "ci", "z", "p"}, "kappa_linear", "kappa_quadratic", "dice": {"positive", "negative"},
"stuart_maxwell", "bland_altman": {"bias", "bias_ci", "sd", "lower", "lower_ci", "upper", "upper_ci", "repeatability",
"slope", "slope_p"}, "lin": {"concordance", "ci"}, "paired_t": {"difference", "t", "df", "p", "ci"}, "paired_log_t":
{"ratio", "t", "df", "p", "ci"}, "signed_rank": {"v", "p"}}], "fleiss": {"value", "se", "z", "p", "ci", "conger",
"light", "categories"}, "gwet_ac1", "icc": [{"name", "value", "ci", "f", "df1", "df2", "p"}],
"kendall_w", "friedman", "cochran_q", "level", "notes"}.)";

struct Input {
    ReaderStudy study; ///< of one modality
    std::vector<std::string> categories, notes;
};

/// One reader's modalities, such as without and with the network, as raters.
ReaderStudy modalitiesAsRaters(const ReaderStudy& study, const std::string& name)
{
    const auto found = std::find(study.readers.begin(), study.readers.end(), name);
    if (found == study.readers.end())
        throw Error(ErrorKind::BadInput,
                    fmt::format("there is no reader {}; there are {}", name, fmt::join(study.readers, ", ")));
    if (study.modalities.size() < 2)
        throw Error(ErrorKind::BadInput, "there is one modality only, so there is nothing to compare");
    const auto reader = std::size_t(found - study.readers.begin());
    ReaderStudy turned;
    turned.cases = study.cases;
    turned.positive = study.positive;
    turned.modalities = {name};
    turned.readers = study.modalities;
    for (std::size_t modality = 0; modality < study.modalities.size(); ++modality) {
        const auto scores = study.scoresOf(modality, reader);
        const auto reads = study.readsOf(modality, reader);
        turned.scores.insert(turned.scores.end(), scores.begin(), scores.end());
        turned.isRead.insert(turned.isRead.end(), reads.begin(), reads.end());
    }
    return turned;
}

Input inputOf(const AgreementOptions& options)
{
    workflows::ScoreColumns columns = options.stats.scoreColumns();
    columns.needsTruth = false;
    const workflows::ScoreTable table = workflows::readScoreTable(options.stats.in, columns);
    if (!options.reader.empty())
        return {.study = modalitiesAsRaters(table.study, options.reader), .categories = table.categories, .notes = {}};
    const auto& modalities = table.study.modalities;
    const std::string wanted = options.modality.empty() ? modalities.front() : options.modality;
    const auto found = std::find(modalities.begin(), modalities.end(), wanted);
    if (found == modalities.end())
        throw Error(ErrorKind::BadInput, "there is no modality " + wanted);
    const std::size_t place[] = {std::size_t(found - modalities.begin())};
    Input input{.study = withModalities(table.study, place), .categories = table.categories, .notes = {}};
    if (options.modality.empty() && modalities.size() > 1)
        input.notes.push_back("of the modality " + wanted + "; choose another with --modality");
    if (input.study.readers.size() < 2)
        throw Error(ErrorKind::BadInput,
                    "agreement wants two raters, and there is only " + input.study.readers.front());
    if (options.threshold)
        for (double& score : input.study.scores)
            score = score >= *options.threshold;
    return input;
}

/// Ratings that all of these raters gave.
Ratings commonRatings(const ReaderStudy& study, const std::vector<std::size_t>& raters)
{
    Ratings ratings{0, raters.size(), {}};
    for (std::size_t n = 0; n < study.cases.size(); ++n) {
        if (!std::all_of(raters.begin(), raters.end(), [&](std::size_t r) { return study.readsOf(0, r)[n] != 0; }))
            continue;
        ++ratings.cases;
        for (const std::size_t rater : raters)
            ratings.values.push_back(study.scoresOf(0, rater)[n]);
    }
    return ratings;
}

RaterPair pairOf(const ReaderStudy& study, std::size_t a, std::size_t b, bool isCategories,
                 const AgreementOptions& options)
{
    const double level = options.stats.level;
    const Ratings common = commonRatings(study, {a, b});
    const std::vector<double> first = ratingsOf(common, 0), second = ratingsOf(common, 1);
    RaterPair pair{.a = study.readers[a], .b = study.readers[b], .cases = common.cases};
    if (isCategories) {
        const RatingTable table = ratingTable(first, second);
        pair.plain = cohenKappa(table, KappaWeights::None, level);
        pair.linear = cohenKappa(table, KappaWeights::Linear, level);
        pair.quadratic = cohenKappa(table, KappaWeights::Quadratic, level);
        pair.specific = specificAgreement(table);
        pair.margins = stuartMaxwell(table);
        return pair;
    }
    pair.limits = limitsOfAgreement(first, second, level);
    pair.lin = concordanceCorrelation(first, second);
    pair.linInterval = concordanceInterval(first, second, level);
    pair.difference = pairedT(first, second, level);
    pair.ranks = signedRank(first, second);
    if (options.log) {
        for (const double value : common.values)
            if (!(value > 0))
                throw Error(ErrorKind::BadInput, fmt::format("{} has no logarithm; --log wants values above 0", value));
        pair.ratio = pairedLogT(first, second, level);
    }
    return pair;
}

AgreementResult analysed(const Input& input, const AgreementOptions& options)
{
    const ReaderStudy& study = input.study;
    AgreementResult result{.modality = study.modalities[0],
                           .raters = study.readers,
                           .categories = input.categories,
                           .level = options.stats.level,
                           .notes = input.notes};
    std::set<double> values;
    std::vector<std::size_t> all;
    for (std::size_t n = 0; n < study.scores.size(); ++n)
        if (study.isRead[n])
            values.insert(study.scores[n]);
    for (std::size_t rater = 0; rater < study.readers.size(); ++rater)
        all.push_back(rater);
    result.isCategories = options.scale == Scale::Categories ||
                          (options.scale == Scale::Auto && !options.log && values.size() <= kMostCategories);
    for (const std::size_t a : all)
        for (std::size_t b = a + 1; b < all.size(); ++b)
            result.pairs.push_back(pairOf(study, a, b, result.isCategories, options));
    const Ratings common = commonRatings(study, all);
    result.completeCases = common.cases;
    if (common.cases == 0)
        result.notes.push_back("no case was rated by all");
    if (result.isCategories) {
        result.fleiss = fleissKappa(common);
        result.gwet = gwetAc1(common, options.stats.level);
    }
    const bool hasOrder = input.categories.empty();
    if (hasOrder && common.cases > 1) {
        result.icc = intraclassCorrelations(common, options.stats.level);
        result.concordance = kendallW(common);
        result.friedman = friedman(common);
    }
    if (values == std::set<double>{0, 1})
        result.cochran = cochranQ(common);
    if (!hasOrder)
        result.notes.push_back("categories in words have no order here: weighted kappas follow the alphabet");
    return result;
}

void plot(const Input& input, const AgreementResult& result, const AgreementOptions& options)
{
    if (!result.isCategories) {
        const Ratings common = commonRatings(input.study, {0, 1});
        const auto& pair = result.pairs.front();
        if (!pair.limits)
            throw Error(ErrorKind::Refused, "fewer than three pairs: no limits of agreement");
        plots::BlandAltmanPicture picture{.title = pair.a + " - " + pair.b,
                                          .heading = inputName(options.stats),
                                          .bias = pair.limits->bias,
                                          .lower = pair.limits->lower,
                                          .upper = pair.limits->upper};
        for (std::size_t n = 0; n < common.cases; ++n) {
            picture.means.push_back((common.at(n, 0) + common.at(n, 1)) / 2);
            picture.differences.push_back(common.at(n, 0) - common.at(n, 1));
        }
        return writeStatisticsFigure(picture, options.stats.plot);
    }
    plots::ForestPicture picture{
        .title = "Agreement beyond chance", .heading = inputName(options.stats), .axis = "kappa", .reference = 0.0};
    for (const RaterPair& pair : result.pairs)
        if (pair.plain)
            picture.rows.push_back({pair.a + " - " + pair.b, pair.plain->kappa, pair.plain->interval});
    if (result.fleiss)
        picture.rows.push_back({"all (Fleiss)", result.fleiss->overall.value, {}, true});
    writeStatisticsFigure(picture, options.stats.plot);
}

void run(const AgreementOptions& options)
{
    const Input input = inputOf(options);
    const AgreementResult result = analysed(input, options);
    fmt::print("{}", options.stats.json ? agreementJson(result).dump(1) + "\n" : agreementTable(result));
    if (!options.stats.plot.empty())
        plot(input, result, options);
}

} // namespace

void addStatsAgreement(CLI::App& stats)
{
    auto options = std::make_shared<AgreementOptions>();
    CLI::App* command =
        stats.add_subcommand("agreement", "How raters agree: kappas, intraclass correlation, Bland-Altman.");
    addInput(*command, options->stats);
    command->add_option("--modality", options->modality, "Which one, when the table holds several (else the first)");
    command->add_option("--threshold", options->threshold, "Make calls of ratings: yes from this one up");
    command->add_option("--reader", options->reader,
                        "The modalities of this reader instead of readers of one modality");
    command->add_flag("--log", options->log,
                      "Paired t of logarithms, too: a ratio of geometric means, as of reading times");
    command->add_option("--scale", options->scale, "categories or continuous")
        ->transform(CLI::CheckedTransformer(
            std::map<std::string, Scale>{{"categories", Scale::Categories}, {"continuous", Scale::Continuous}}));
    endCommand(*command, options->stats, Figures::Some, kFooter, [options] { run(*options); });
}

} // namespace dsmt::commands
