// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/contour_text.h"

#include "core/base/error.h"

#include <nlohmann/json.hpp>

namespace dsmt::database {

namespace {

using Json = nlohmann::ordered_json;

LidcContour contourOf(const Json& json)
{
    LidcContour contour{json.at("z"), json.at("sop"), json.at("inclusion"), {}};
    const Json& points = json.at("points");
    for (std::size_t i = 0; i < points.size(); i += 2)
        contour.points.push_back({points.at(i).get<int>(), points.at(i + 1).get<int>()});
    return contour;
}

} // namespace

std::string contoursText(const std::vector<LidcContour>& contours)
{
    Json json = Json::array();
    for (const LidcContour& contour : contours) {
        Json points = Json::array();
        for (const LidcPixel point : contour.points) {
            points.push_back(point.x);
            points.push_back(point.y);
        }
        json.push_back({{"z", contour.zMm},
                        {"sop", contour.sopUid},
                        {"inclusion", contour.inclusion},
                        {"points", std::move(points)}});
    }
    return json.dump();
}

std::string notesText(const std::vector<std::string>& notes)
{
    return Json(notes).dump();
}

std::vector<LidcContour> contoursOf(const std::string& text)
{
    try {
        std::vector<LidcContour> contours;
        for (const Json& contour : Json::parse(text))
            contours.push_back(contourOf(contour));
        return contours;
    } catch (const Json::exception& failure) {
        throw Error(ErrorKind::Failed, std::string("stored contours are damaged: ") + failure.what());
    }
}

std::vector<std::string> notesOf(const std::string& text)
{
    try {
        return Json::parse(text).get<std::vector<std::string>>();
    } catch (const Json::exception& failure) {
        throw Error(ErrorKind::Failed, std::string("stored notes are damaged: ") + failure.what());
    }
}

} // namespace dsmt::database
