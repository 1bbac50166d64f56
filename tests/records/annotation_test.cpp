// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/annotation.h"

#include "core/base/error.h"
#include "tests/fixtures/random_annotations.h"

#include <gmock/gmock.h>
#include <limits>

using namespace dsmt;
using namespace dsmt::fixtures;
using imaging::WorldPoint;
using testing::HasSubstr;
using testing::StartsWith;

namespace {

std::string refusalOf(const std::string& json)
{
    try {
        annotationFromJson(json);
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::BadInput);
        return error.message();
    }
    return "it was read";
}

/// A ring of a radius with corners on it, seen anywhere.
Annotation regularPolygon(int corners, double radius, const RandomPlane& plane, WorldPoint middle)
{
    Annotation polygon{AnnotationKind::Freehand, {}, plane.normal, ""};
    for (int n = 0; n < corners; ++n) {
        const double angle = 2 * std::numbers::pi * n / corners;
        polygon.points.push_back(middle + plane.right * (radius * std::cos(angle)) +
                                 plane.down * (radius * std::sin(angle)));
    }
    return polygon;
}

} // namespace

TEST(Annotation, ComesBackFromJsonToTheLastBit)
{
    std::mt19937 random(1);
    for (int n = 0; n < 50; ++n)
        for (const AnnotationKind kind : kEveryKind) {
            const Annotation annotation = randomAnnotation(kind, RandomPlane(random), random);
            ASSERT_EQ(whatIsWrong(annotation), std::nullopt) << toString(kind);
            const std::string json = toJson(annotation);
            ASSERT_EQ(annotationFromJson(json), annotation) << json;
            ASSERT_EQ(toJson(annotationFromJson(json)), json);
        }
}

TEST(Annotation, HasTheDocumentedJson)
{
    EXPECT_EQ(toJson({AnnotationKind::Distance, {{1, 2, 3}, {4.5, 2, 3}}, {0, 0, 1}, ""}),
              R"({"kind":"distance","points_mm":[[1.0,2.0,3.0],[4.5,2.0,3.0]],"normal":[0.0,0.0,1.0]})");
    EXPECT_EQ(toJson({AnnotationKind::NoduleMark, {{1, 2, 3}}, {}, "a"}),
              R"({"kind":"nodule_mark","points_mm":[[1.0,2.0,3.0]],"text":"a"})");
}

TEST(Annotation, NamesTheFieldThatIsWrong)
{
    const auto with = [](const std::string& kind, const std::string& points, const std::string& rest) {
        return refusalOf("{\"kind\":\"" + kind + "\",\"points_mm\":" + points + rest + "}");
    };
    const std::string normal = R"(,"normal":[0,0,1])";
    EXPECT_THAT(refusalOf("[1"), StartsWith("not the JSON of an annotation: "));
    EXPECT_THAT(refusalOf("[1]"), HasSubstr("it is no object"));
    EXPECT_THAT(refusalOf("{}"), HasSubstr("kind: is absent"));
    EXPECT_THAT(refusalOf(R"({"kind":3})"), HasSubstr("kind: must be text"));
    EXPECT_THAT(with("circle", "[]", ""), HasSubstr("kind: unknown annotation \"circle\""));
    EXPECT_THAT(refusalOf(R"({"kind":"distance"})"), HasSubstr("points_mm: is absent"));
    EXPECT_THAT(with("distance", "7", normal), HasSubstr("points_mm: must be a list"));
    EXPECT_THAT(with("distance", "[[0,0,0],[0,0]]", normal), HasSubstr("points_mm[1]: must be three numbers"));
    EXPECT_THAT(with("distance", "[[0,null,0],[0,0,0]]", normal), HasSubstr("points_mm[0]: must be three numbers"));
    EXPECT_THAT(with("distance", "[[0,0,0],[1e7,0,0]]", normal), HasSubstr("points_mm[1]: must be three numbers of"));
    EXPECT_THAT(with("distance", "[[0,0,0]]", normal), HasSubstr("points_mm: 1 points cannot"));
    EXPECT_THAT(with("distance", "[[0,0,0],[1,0,0]]", ""), HasSubstr("normal: is absent"));
    EXPECT_THAT(with("distance", "[[0,0,0],[1,0,0]]", R"(,"normal":[0,0,2])"), HasSubstr("normal: must be of"));
    EXPECT_THAT(with("distance", "[[0,0,0],[1,0,0.5]]", normal), HasSubstr("points_mm[1]: does not lie"));
    EXPECT_THAT(with("ellipse", "[[0,0,0],[5,0,0],[1,5,0]]", normal), HasSubstr("points_mm: the axes"));
    EXPECT_THAT(with("bidirectional", "[[0,0,0],[5,0,0],[1,2,0],[2,-2,0]]", normal), HasSubstr("points_mm: the axes"));
    EXPECT_THAT(with("nodule_mark", "[[0,0,0]]", R"(,"text":1)"), HasSubstr("text: must be text"));
}

TEST(Annotation, IsNotWrittenWhenItIsNone)
{
    const double none = std::numeric_limits<double>::quiet_NaN();
    EXPECT_THROW(toJson({AnnotationKind::NoduleMark, {{none, 0, 0}}, {}, ""}), Error);
    EXPECT_THROW(toJson({AnnotationKind::Distance, {{0, 0, 0}, {1, 0, 0}}, {none, 0, 0}, ""}), Error);
    EXPECT_THROW(toJson({AnnotationKind(99), {{0, 0, 0}}, {}, ""}), Error);
    for (const char* text : {"\xFF", "a\xC3", "\xC0\xAF", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\x80"})
        EXPECT_EQ(whatIsWrong({AnnotationKind::NoduleMark, {{0, 0, 0}}, {}, text}), "text: is not UTF-8") << text;
    EXPECT_EQ(whatIsWrong({AnnotationKind::NoduleMark, {{0, 0, 0}}, {}, "\xF0\x9F\xAB\x81 \xE7\xBB\x93 \xC3\xA9"}),
              std::nullopt);
}

TEST(Annotation, MeasuresLengths)
{
    const Annotation distance{AnnotationKind::Distance, {{1, 2, 3}, {4, 6, 3}}, {0, 0, 1}, ""};
    EXPECT_DOUBLE_EQ(lengthMm(distance).value(), 5);
    EXPECT_FALSE(shortAxisMm(distance) || angleDegrees(distance) || areaMm2(distance));
    // The axis drawn second is the longer one.
    const Annotation axes{AnnotationKind::Bidirectional, {{0, 0, 0}, {6, 0, 0}, {2, -3, 0}, {2, 5, 0}}, {0, 0, 1}, ""};
    EXPECT_DOUBLE_EQ(lengthMm(axes).value(), 8);
    EXPECT_DOUBLE_EQ(shortAxisMm(axes).value(), 6);
    EXPECT_FALSE(lengthMm({AnnotationKind::NoduleMark, {{0, 0, 0}}, {}, ""}));
}

TEST(Annotation, MeasuresAnglesInAnyPlane)
{
    std::mt19937 random(2);
    for (const double degrees : {0.0, 1e-5, 30.0, 90.0, 135.0, 179.99999, 180.0}) {
        const RandomPlane plane(random);
        const double radians = degrees * std::numbers::pi / 180;
        const WorldPoint corner{100, -200, 300};
        const Annotation angle{AnnotationKind::Angle,
                               {corner + plane.right * 12, corner,
                                corner + plane.right * (7 * std::cos(radians)) + plane.down * (7 * std::sin(radians))},
                               plane.normal,
                               ""};
        EXPECT_NEAR(angleDegrees(angle).value(), degrees, 1e-9);
    }
    EXPECT_FALSE(angleDegrees({AnnotationKind::Angle, {{1, 0, 0}, {1, 0, 0}, {2, 0, 0}}, {0, 0, 1}, ""}));
}

TEST(Annotation, MeasuresAreasInAnyPlane)
{
    std::mt19937 random(3);
    for (int corners = 3; corners < 60; corners += 7) {
        const RandomPlane plane(random);
        const WorldPoint middle{-170, 80, 1200};
        const double expected = corners * 12.5 * 12.5 / 2 * std::sin(2 * std::numbers::pi / corners);
        EXPECT_NEAR(areaMm2(regularPolygon(corners, 12.5, plane, middle)).value(), expected, 1e-8);
        const Annotation ellipse{
            AnnotationKind::Ellipse, {middle, middle + plane.right * 3, middle - plane.down * 7}, plane.normal, ""};
        EXPECT_NEAR(areaMm2(ellipse).value(), std::numbers::pi * 21, 1e-9);
    }
}

TEST(Annotation, KnowsTheHuWithinARegion)
{
    const imaging::Geometry grid = imaging::cubeAround({0, 0, 0}, 11, 1);
    std::vector<std::int16_t> voxels(grid.size.voxels(), -700);
    voxels[grid.offset({5, 5, 5})] = 300;
    const imaging::Volume volume(grid, std::move(voxels));
    const Annotation ellipse{AnnotationKind::Ellipse, {{0, 0, 0}, {1, 0, 0}, {0, 1, 0}}, {0, 0, 1}, ""};
    EXPECT_EQ(regionStatistics(ellipse, volume)->samples, 5u);
    EXPECT_DOUBLE_EQ(regionStatistics(ellipse, volume)->meanHu, -500);
    EXPECT_DOUBLE_EQ(regionStatistics(ellipse, volume)->sdHu, 400);
    const Annotation freehand{
        AnnotationKind::Freehand, {{-1.5, -1.5, 0}, {1.5, -1.5, 0}, {1.5, 1.5, 0}, {-1.5, 1.5, 0}}, {0, 0, 1}, ""};
    EXPECT_EQ(regionStatistics(freehand, volume)->samples, 9u);
    EXPECT_EQ(regionStatistics(freehand, volume)->maxHu, 300);
    EXPECT_FALSE(regionStatistics({AnnotationKind::Distance, {{0, 0, 0}, {1, 0, 0}}, {0, 0, 1}, ""}, volume));
}
