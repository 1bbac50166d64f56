// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/binormal_curve.h"

#include "core/statistics/laws.h"

#include <cmath>
#include <numbers>

namespace dsmt::statistics {

std::optional<BinormalCurve> binormalCurve(const std::vector<RocPoint>& curve)
{
    double count = 0, sumX = 0, sumY = 0, sumXX = 0, sumXY = 0;
    const auto isInside = [](double rate) { return rate > 0 && rate < 1; };
    for (const RocPoint& point : curve) {
        if (!isInside(point.falsePositiveRate) || !isInside(point.truePositiveRate))
            continue;
        const double x = normalAt(point.falsePositiveRate), y = normalAt(point.truePositiveRate);
        count += 1;
        sumX += x;
        sumY += y;
        sumXX += x * x;
        sumXY += x * y;
    }
    const double spread = count * sumXX - sumX * sumX;
    if (count < 2 || !(spread > 0))
        return std::nullopt;
    const double b = (count * sumXY - sumX * sumY) / spread;
    return BinormalCurve{(sumY - b * sumX) / count, b};
}

std::vector<std::pair<double, double>> pointsOf(const BinormalCurve& curve, std::size_t count)
{
    std::vector<std::pair<double, double>> points{{0, 0}};
    for (std::size_t n = 1; n + 1 < count; ++n) {
        const double rate = double(n) / double(count - 1);
        points.emplace_back(rate, normalBelow(curve.a + curve.b * normalAt(rate)));
    }
    points.emplace_back(1, 1);
    return points;
}

std::optional<double> obuchowskiVariance(const BinormalCurve& curve, std::size_t positives, std::size_t negatives)
{
    if (positives == 0 || negatives == 0)
        return std::nullopt;
    const double a = curve.a, b = curve.b, spread = 1 + b * b;
    const double ratio = double(negatives) / double(positives);
    // Derivatives of the area by a and by b.
    const double byA = std::exp(-a * a / (2 * spread)) / std::sqrt(2 * std::numbers::pi * spread);
    const double byB = -byA * a * b / spread;
    const double variance = byA * byA * (1 + b * b / ratio + a * a / 2) + byB * byB * b * b * (1 + ratio) / (2 * ratio);
    return variance / double(positives);
}

} // namespace dsmt::statistics
