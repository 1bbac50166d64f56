// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/screen_page.h"

#include "ui/plots/paint_pages.h"

#include <algorithm>

namespace dsmt::plots {

namespace {

bool hasPictures(const Page& page)
{
    return std::any_of(page.items.begin(), page.items.end(),
                       [](const Item& item) { return std::holds_alternative<Picture>(item.content); });
}

/// HSL lightness L becomes 1 - L, hue and chroma stay; black, which white paper turns into, is then the ground.
QRgb onGround(QRgb pixel, QRgb ground)
{
    const int red = qRed(pixel), green = qGreen(pixel), blue = qBlue(pixel);
    const int turned = 255 - std::min({red, green, blue}) - std::max({red, green, blue});
    const auto lifted = [&](int value, int least) { return least + (value + turned) * (255 - least) / 255; };
    return qRgb(lifted(red, qRed(ground)), lifted(green, qGreen(ground)), lifted(blue, qBlue(ground)));
}

} // namespace

QImage screenImage(const Page& page, double pixelsPerMm, const QColor& ground)
{
    QImage image = pagesImage({page}, pixelsPerMm);
    if (image.isNull() || ground.lightness() > 127 || hasPictures(page))
        return image;
    image = std::move(image).convertToFormat(QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y) {
        auto* const line = reinterpret_cast<QRgb*>(image.scanLine(y));
        std::transform(line, line + image.width(), line, [&](QRgb pixel) { return onGround(pixel, ground.rgb()); });
    }
    return image;
}

} // namespace dsmt::plots
