// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cohort/logistic.h"

#include <Eigen/Cholesky>
#include <Eigen/Core>
#include <algorithm>
#include <cmath>

namespace dsmt::cohort {

double LogisticModel::logit(const std::vector<double>& features) const
{
    double sum = weights.back();
    for (std::size_t f = 0; f < features.size(); ++f)
        sum += weights[f] * (features[f] - mean[f]) / deviation[f];
    return sum;
}

LogisticModel fitLogistic(const FeatureRows& rows, const std::vector<double>& labels)
{
    const auto count = Eigen::Index(rows.size());
    const std::size_t features = rows.empty() ? 0 : rows.front().size();
    LogisticModel model{std::vector<double>(features, 0.0), std::vector<double>(features, 0.0),
                        std::vector<double>(features + 1, 0.0)};
    for (const auto& row : rows)
        for (std::size_t f = 0; f < features; ++f)
            model.mean[f] += row[f] / double(count);
    for (const auto& row : rows)
        for (std::size_t f = 0; f < features; ++f)
            model.deviation[f] += (row[f] - model.mean[f]) * (row[f] - model.mean[f]) / double(count);
    for (double& deviation : model.deviation)
        deviation = std::max(1e-9, std::sqrt(deviation));

    Eigen::MatrixXd x(count, Eigen::Index(features) + 1);
    for (Eigen::Index n = 0; n < count; ++n) {
        for (std::size_t f = 0; f < features; ++f)
            x(n, Eigen::Index(f)) = (rows[std::size_t(n)][f] - model.mean[f]) / model.deviation[f];
        x(n, Eigen::Index(features)) = 1;
    }
    const Eigen::Map<const Eigen::VectorXd> y(labels.data(), count);
    Eigen::VectorXd weights = Eigen::VectorXd::Zero(x.cols());
    constexpr double kRidge = 1e-6;
    for (int step = 0; step < 50; ++step) {
        const Eigen::ArrayXd p = 1 / (1 + (-(x * weights).array()).exp());
        const Eigen::VectorXd gradient = x.transpose() * (y.array() - p).matrix() - kRidge * double(count) * weights;
        Eigen::MatrixXd curvature = x.transpose() * (p * (1 - p)).matrix().asDiagonal() * x;
        curvature.diagonal().array() += kRidge * double(count);
        const Eigen::VectorXd change = curvature.ldlt().solve(gradient);
        weights += change;
        if (change.cwiseAbs().maxCoeff() < 1e-9)
            break;
    }
    std::copy(weights.begin(), weights.end(), model.weights.begin());
    return model;
}

} // namespace dsmt::cohort
