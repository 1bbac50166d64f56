// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/records/assessment.h"

#include <cmath>

namespace dsmt {

PlaneAxes NoduleMeasurements::largestAxes() const
{
    PlaneAxes largest{longAxisMm, shortAxisMm, longAxisFrom, longAxisTo, shortAxisFrom, shortAxisTo};
    for (const std::optional<PlaneAxes>& plane : {coronal, sagittal})
        if (plane && plane->longAxisMm > largest.longAxisMm)
            largest = *plane;
    return largest;
}

int NoduleMeasurements::fleischnerMm() const
{
    const PlaneAxes axes = largestAxes();
    return int(std::lround((axes.longAxisMm + axes.shortAxisMm) / 2));
}

const char* toString(Texture texture)
{
    switch (texture) {
    case Texture::PureGroundGlass:
        return "pure_ground_glass";
    case Texture::PartSolid:
        return "part_solid";
    case Texture::Solid:
        return "solid";
    }
    return "";
}

Texture textureFrom(const std::string& text)
{
    for (const Texture texture : {Texture::PureGroundGlass, Texture::PartSolid, Texture::Solid})
        if (text == toString(texture))
            return texture;
    throw Error(ErrorKind::BadInput, "unknown texture \"" + text + "\"");
}

const char* toString(LungSide side)
{
    return side == LungSide::Right ? "right" : "left";
}

LungSide lungSideFrom(const std::string& text)
{
    for (const LungSide side : {LungSide::Right, LungSide::Left})
        if (text == toString(side))
            return side;
    throw Error(ErrorKind::BadInput, "unknown side \"" + text + "\"");
}

} // namespace dsmt
