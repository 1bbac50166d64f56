// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/records/annotation.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dsmt {

using imaging::WorldPoint;

namespace {

using Json = nlohmann::ordered_json;

Json toArray(WorldPoint point)
{
    return Json::array({point.x, point.y, point.z});
}

WorldPoint pointFrom(const Json& array, const std::string& field)
{
    if (!array.is_array() || array.size() != 3 || !array[0].is_number() || !array[1].is_number() ||
        !array[2].is_number())
        throw Error(ErrorKind::BadInput, field + ": must be three numbers");
    return {array[0].get<double>(), array[1].get<double>(), array[2].get<double>()};
}

const Json& fieldOf(const Json& json, const char* field)
{
    const auto found = json.find(field);
    if (found == json.end())
        throw Error(ErrorKind::BadInput, std::string(field) + ": is absent");
    return *found;
}

std::string textFrom(const Json& value, const char* field)
{
    if (!value.is_string())
        throw Error(ErrorKind::BadInput, std::string(field) + ": must be text");
    return value.get<std::string>();
}

Annotation annotationFrom(const Json& json)
{
    if (!json.is_object())
        throw Error(ErrorKind::BadInput, "it is no object");
    Annotation annotation;
    annotation.kind = annotationKindFrom(textFrom(fieldOf(json, "kind"), "kind"));
    const Json& points = fieldOf(json, "points_mm");
    if (!points.is_array())
        throw Error(ErrorKind::BadInput, "points_mm: must be a list of points");
    for (std::size_t n = 0; n < points.size(); ++n)
        annotation.points.push_back(pointFrom(points[n], fmt::format("points_mm[{}]", n)));
    if (isFlat(annotation.kind))
        annotation.normal = pointFrom(fieldOf(json, "normal"), "normal");
    if (const auto text = json.find("text"); text != json.end())
        annotation.text = textFrom(*text, "text");
    if (const auto wrong = whatIsWrong(annotation))
        throw Error(ErrorKind::BadInput, *wrong);
    return annotation;
}

} // namespace

std::string toJson(const Annotation& annotation)
{
    if (const auto wrong = whatIsWrong(annotation))
        throw Error(ErrorKind::BadInput, "not an annotation: " + *wrong);
    Json json{{"kind", toString(annotation.kind)}, {"points_mm", Json::array()}};
    for (const WorldPoint point : annotation.points)
        json["points_mm"].push_back(toArray(point));
    if (isFlat(annotation.kind))
        json["normal"] = toArray(annotation.normal);
    if (!annotation.text.empty())
        json["text"] = annotation.text;
    return json.dump();
}

Annotation annotationFromJson(const std::string& text)
{
    try {
        return annotationFrom(Json::parse(text));
    } catch (const Json::exception& failure) {
        throw Error(ErrorKind::BadInput, std::string("not the JSON of an annotation: ") + failure.what());
    } catch (const Error& failure) {
        throw failure.within("not the JSON of an annotation");
    }
}

} // namespace dsmt
