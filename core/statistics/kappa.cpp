// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/kappa.h"

#include "core/statistics/laws.h"

#include <Eigen/Dense>
#include <cmath>

namespace dsmt::statistics {

namespace {

double weightOf(KappaWeights weights, std::size_t row, std::size_t column, std::size_t categories)
{
    if (row == column)
        return 1;
    if (weights == KappaWeights::None)
        return 0;
    const double away = std::abs(double(row) - double(column)) / double(categories - 1);
    return weights == KappaWeights::Linear ? 1 - away : 1 - away * away;
}

/// Shares of the table with the mean weight of each row and column.
struct Weighted {
    std::size_t size;
    std::vector<double> shares, weights, rows, columns, rowWeights, columnWeights;
    double agreement = 0, chance = 0;

    Weighted(const RatingTable& table, KappaWeights kind)
        : size(table.categories.size()), rows(size), columns(size), rowWeights(size), columnWeights(size)
    {
        for (std::size_t i = 0; i < size; ++i)
            for (std::size_t j = 0; j < size; ++j) {
                shares.push_back(table.at(i, j) / table.total);
                weights.push_back(weightOf(kind, i, j, size));
                rows[i] += shares.back();
                columns[j] += shares.back();
            }
        for (std::size_t i = 0; i < size; ++i)
            for (std::size_t j = 0; j < size; ++j) {
                agreement += weights[i * size + j] * shares[i * size + j];
                chance += weights[i * size + j] * rows[i] * columns[j];
                rowWeights[i] += weights[i * size + j] * columns[j];
                columnWeights[j] += weights[i * size + j] * rows[i];
            }
    }
};

} // namespace

std::optional<Kappa> cohenKappa(const RatingTable& table, KappaWeights weights, double level)
{
    if (!(table.total > 0))
        return std::nullopt;
    const Weighted w(table, weights);
    if (!(1 - w.chance > 1e-12))
        return std::nullopt;
    Kappa result{.agreement = w.agreement, .chance = w.chance};
    result.kappa = (w.agreement - w.chance) / (1 - w.chance);
    result.categories = w.size;
    result.cases = table.total;
    double ofEstimate = 0, underChance = 0;
    for (std::size_t i = 0; i < w.size; ++i)
        for (std::size_t j = 0; j < w.size; ++j) {
            const double weight = w.weights[i * w.size + j], mean = w.rowWeights[i] + w.columnWeights[j];
            const double away = weight - mean * (1 - result.kappa);
            ofEstimate += w.shares[i * w.size + j] * away * away;
            underChance += w.rows[i] * w.columns[j] * (weight - mean) * (weight - mean);
        }
    const double scale = table.total * (1 - w.chance) * (1 - w.chance);
    const double centre = result.kappa - w.chance * (1 - result.kappa);
    const double variance = (ofEstimate - centre * centre) / scale;
    const double varianceOfNone = (underChance - w.chance * w.chance) / scale;
    if (variance > 1e-15) {
        result.error = std::sqrt(variance);
        const double half = normalQuantile(level) * *result.error;
        result.interval = Interval{result.kappa - half, result.kappa + half};
    }
    if (varianceOfNone > 1e-15) {
        result.z = result.kappa / std::sqrt(varianceOfNone);
        result.p = twoSidedP(*result.z);
    }
    return result;
}

SpecificAgreement specificAgreement(const RatingTable& table)
{
    if (table.categories.size() != 2)
        return {};
    const double apart = table.at(0, 1) + table.at(1, 0);
    const auto share = [&](double both) {
        return 2 * both + apart > 0 ? std::optional(2 * both / (2 * both + apart)) : std::nullopt;
    };
    return {share(table.at(1, 1)), share(table.at(0, 0))};
}

std::optional<MarginalTest> stuartMaxwell(const RatingTable& table)
{
    const auto size = Eigen::Index(table.categories.size());
    const auto count = [&](Eigen::Index i, Eigen::Index j) { return table.at(std::size_t(i), std::size_t(j)); };
    Eigen::VectorXd difference = Eigen::VectorXd::Zero(size);
    Eigen::MatrixXd covariance = Eigen::MatrixXd::Zero(size, size);
    for (Eigen::Index i = 0; i < size; ++i)
        for (Eigen::Index j = 0; j < size; ++j) {
            if (i == j)
                continue;
            difference[i] += count(i, j) - count(j, i);
            covariance(i, i) += count(i, j) + count(j, i);
            covariance(i, j) = -(count(i, j) + count(j, i));
        }
    // One category follows from the others; those on which raters never differ say nothing.
    const Eigen::FullPivLU<Eigen::MatrixXd> solver(covariance);
    const auto rank = solver.rank();
    if (rank == 0)
        return std::nullopt;
    MarginalTest test{.chiSquare = difference.dot(solver.solve(difference)), .df = double(rank)};
    test.p = chiSquareAbove(test.chiSquare, test.df);
    return test;
}

} // namespace dsmt::statistics
