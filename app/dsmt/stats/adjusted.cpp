// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/stats/adjusted.h"

#include "core/statistics/holm.h"
#include "core/statistics/multiplicity.h"

#include <CLI/CLI.hpp>

namespace dsmt::commands {

namespace {

std::vector<double> adjustedBy(Adjustment adjustment, const std::vector<double>& p)
{
    switch (adjustment) {
    case Adjustment::Bonferroni:
        return statistics::bonferroniAdjusted(p);
    case Adjustment::Hochberg:
        return statistics::hochbergAdjusted(p);
    case Adjustment::BenjaminiHochberg:
        return statistics::benjaminiHochbergAdjusted(p);
    case Adjustment::BenjaminiYekutieli:
        return statistics::benjaminiYekutieliAdjusted(p);
    case Adjustment::Holm:
        break;
    }
    const std::vector<std::optional<double>> each(p.begin(), p.end());
    std::vector<double> adjusted;
    for (const auto& value : statistics::holmAdjusted(each))
        adjusted.push_back(*value);
    return adjusted;
}

} // namespace

void addAdjustment(CLI::App& command, Adjustment& adjustment)
{
    command
        .add_option(
            "--adjust", adjustment,
            "p of several differences for how many they are: holm (the default), bonferroni, hochberg, bh or by")
        ->transform(CLI::CheckedTransformer(std::map<std::string, Adjustment>{{"holm", Adjustment::Holm},
                                                                              {"bonferroni", Adjustment::Bonferroni},
                                                                              {"hochberg", Adjustment::Hochberg},
                                                                              {"bh", Adjustment::BenjaminiHochberg},
                                                                              {"by", Adjustment::BenjaminiYekutieli}},
                                            CLI::ignore_case));
}

void adjust(Json& rows, Adjustment adjustment)
{
    std::vector<double> p;
    for (const Json& row : rows)
        if (const Json value = row.value("p", Json()); !value.is_null())
            p.push_back(value.get<double>());
    if (p.size() < 2)
        return;
    const std::vector<double> adjusted = adjustedBy(adjustment, p);
    std::size_t next = 0;
    for (Json& row : rows)
        if (!row.value("p", Json()).is_null())
            row["p_adjusted"] = adjusted[next++];
}

} // namespace dsmt::commands
