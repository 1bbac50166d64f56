// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/qt/position_text.h"

#include <QCoreApplication>

#include <cmath>

namespace dsmt::viewer {

QString positionText(imaging::WorldPoint point)
{
    const auto part = [](double mm, char positive, char negative) {
        return QStringLiteral("%1 %2").arg(QLatin1Char(mm < 0 ? negative : positive)).arg(std::abs(mm), 0, 'f', 1);
    };
    return QCoreApplication::translate("dsmt::viewer", "%1  %2  %3 mm")
        .arg(part(point.x, 'L', 'R'), part(point.y, 'P', 'A'), part(point.z, 'S', 'I'));
}

} // namespace dsmt::viewer
