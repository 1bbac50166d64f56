// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/stats/agreement_words.h"

#include <fmt/core.h>

#include <cmath>

namespace dsmt::commands {

namespace {

using namespace statistics;

Json kappaJson(const std::optional<Kappa>& kappa)
{
    if (!kappa)
        return {};
    return {{"kappa", kappa->kappa},      {"agreement", kappa->agreement}, {"chance", kappa->chance},
            {"se", number(kappa->error)}, {"ci", ends(kappa->interval)},   {"z", number(kappa->z)},
            {"p", number(kappa->p)}};
}

Json testJson(double chiSquare, double df, double p)
{
    return {{"chi_square", chiSquare}, {"df", df}, {"p", p}};
}

Json categoriesPairJson(const RaterPair& pair)
{
    Json json{{"kappa", kappaJson(pair.plain)},
              {"kappa_linear", kappaJson(pair.linear)},
              {"kappa_quadratic", kappaJson(pair.quadratic)}};
    json["dice"] = {{"positive", number(pair.specific.positive)}, {"negative", number(pair.specific.negative)}};
    json["stuart_maxwell"] =
        pair.margins ? testJson(pair.margins->chiSquare, pair.margins->df, pair.margins->p) : Json();
    return json;
}

Json measuredPairJson(const RaterPair& pair)
{
    Json json;
    if (const auto& l = pair.limits)
        json["bland_altman"] = {{"bias", l->bias},
                                {"bias_ci", ends(l->biasInterval)},
                                {"sd", l->sd},
                                {"lower", l->lower},
                                {"lower_ci", ends(l->lowerInterval)},
                                {"upper", l->upper},
                                {"upper_ci", ends(l->upperInterval)},
                                {"repeatability", l->repeatability},
                                {"slope", number(l->slope)},
                                {"slope_p", number(l->slopeP)}};
    json["lin"] = {{"concordance", number(pair.lin)}, {"ci", ends(pair.linInterval)}};
    if (const auto& t = pair.difference)
        json["paired_t"] = {
            {"difference", t->difference}, {"t", t->t}, {"df", t->df}, {"p", t->p}, {"ci", ends(t->interval)}};
    if (const auto& t = pair.ratio)
        json["paired_log_t"] = {{"ratio", std::exp(t->difference)},
                                {"t", t->t},
                                {"df", t->df},
                                {"p", t->p},
                                {"ci", {std::exp(t->interval.lower), std::exp(t->interval.upper)}}};
    if (pair.ranks)
        json["signed_rank"] = {{"v", pair.ranks->v}, {"p", pair.ranks->p}};
    return json;
}

Json agreementOf(const CategoryAgreement& a)
{
    return {
        {"value", a.value}, {"se", number(a.error)}, {"z", number(a.z)}, {"p", number(a.p)}, {"ci", ends(a.interval)}};
}

std::string kappaWords(const std::optional<Kappa>& kappa)
{
    return kappa ? fmt::format("{:.3f} ({})", kappa->kappa, range(kappa->interval, 3)) : "-";
}

} // namespace

Json agreementJson(const AgreementResult& result)
{
    Json json{{"modality", result.modality},
              {"raters", result.raters},
              {"scale", result.isCategories ? "categories" : "continuous"},
              {"categories", result.categories},
              {"complete_cases", result.completeCases},
              {"pairs", Json::array()}};
    for (const RaterPair& pair : result.pairs) {
        Json row{{"a", pair.a}, {"b", pair.b}, {"n", pair.cases}};
        row.update(result.isCategories ? categoriesPairJson(pair) : measuredPairJson(pair));
        json["pairs"].push_back(row);
    }
    if (const auto& fleiss = result.fleiss) {
        json["fleiss"] = agreementOf(fleiss->overall);
        json["fleiss"]["conger"] = fleiss->exact;
        json["fleiss"]["light"] = number(fleiss->light);
        for (const auto& category : fleiss->categories)
            json["fleiss"]["categories"].push_back({{"category", category.category},
                                                    {"kappa", category.agreement.value},
                                                    {"z", number(category.agreement.z)}});
    }
    json["gwet_ac1"] = result.gwet ? agreementOf(*result.gwet) : Json();
    json["icc"] = Json::array();
    if (result.icc)
        for (const IntraclassCorrelation& icc : result.icc->values)
            json["icc"].push_back({{"name", icc.name},
                                   {"value", icc.value},
                                   {"ci", ends(icc.interval)},
                                   {"f", icc.f},
                                   {"df1", icc.df1},
                                   {"df2", icc.df2},
                                   {"p", icc.p}});
    if (result.concordance)
        json["kendall_w"] = {{"w", result.concordance->w},
                             {"chi_square", result.concordance->chiSquare},
                             {"df", result.concordance->df},
                             {"p", result.concordance->p}};
    if (result.friedman)
        json["friedman"] = testJson(result.friedman->chiSquare, result.friedman->df, result.friedman->p);
    if (result.cochran)
        json["cochran_q"] = testJson(result.cochran->chiSquare, result.cochran->df, result.cochran->p);
    json["level"] = result.level;
    json["notes"] = result.notes;
    return json;
}

std::string agreementTable(const AgreementResult& result)
{
    std::vector<std::vector<std::string>> rows;
    if (result.isCategories)
        rows.push_back({"pair", "n", "agreement", "kappa", "linear", "quadratic", "Dice +", "Dice -"});
    else
        rows.push_back({"pair", "n", "bias", "limits of agreement", "Lin", "p of bias"});
    for (const RaterPair& pair : result.pairs) {
        const std::string name = pair.a + " - " + pair.b, count = std::to_string(pair.cases);
        if (result.isCategories)
            rows.push_back({name, count, digits(pair.plain ? std::optional(pair.plain->agreement) : std::nullopt, 3),
                            kappaWords(pair.plain), kappaWords(pair.linear), kappaWords(pair.quadratic),
                            digits(pair.specific.positive, 3), digits(pair.specific.negative, 3)});
        else
            rows.push_back({name, count, digits(pair.limits ? std::optional(pair.limits->bias) : std::nullopt, 3),
                            pair.limits ? range(Interval{pair.limits->lower, pair.limits->upper}, 3) : "-",
                            digits(pair.lin, 3) + (pair.linInterval ? " (" + range(pair.linInterval, 3) + ")" : ""),
                            pWords(pair.difference ? std::optional(pair.difference->p) : std::nullopt)});
    }
    std::string text = aligned(rows) + "\n";
    for (const RaterPair& pair : result.pairs)
        if (const auto& t = pair.ratio)
            text += fmt::format("{} / {}: ratio of geometric means {:.4f} ({:.4f} to {:.4f}), {}\n", pair.a, pair.b,
                                std::exp(t->difference), std::exp(t->interval.lower), std::exp(t->interval.upper),
                                pEquals(t->p));
    if (result.fleiss)
        text += fmt::format("Fleiss' kappa {:.3f} ({}), Conger {:.3f}, Light {}\n", result.fleiss->overall.value,
                            pEquals(result.fleiss->overall.p), result.fleiss->exact, digits(result.fleiss->light, 3));
    if (result.gwet)
        text += fmt::format("Gwet's AC1 {:.3f} ({})\n", result.gwet->value, range(result.gwet->interval, 3));
    if (result.icc)
        for (const std::size_t n : {1u, 4u, 2u})
            text += fmt::format("{} {:.3f} ({})\n", result.icc->values[n].name, result.icc->values[n].value,
                                range(result.icc->values[n].interval, 3));
    if (result.concordance)
        text += fmt::format("Kendall's W {:.3f} ({})\n", result.concordance->w, pEquals(result.concordance->p));
    if (result.cochran)
        text += fmt::format("Cochran's Q {:.2f}, df {:g}, {}\n", result.cochran->chiSquare, result.cochran->df,
                            pEquals(result.cochran->p));
    return text +
           fmt::format("All raters: {} cases rated by every one; intervals {:g} %\n", result.completeCases,
                       100 * result.level) +
           remarks(result.notes);
}

} // namespace dsmt::commands
