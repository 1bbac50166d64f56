// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/prior_link.h"
#include "ui/reading/prior_words.h"

#include "ui/reading/pair_display.h"
#include "ui/window/language.h"
#include "viewer/qt/slice_view.h"

#include <QApplication>
#include <QTranslator>
#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::ui;
using imaging::Geometry;
using imaging::WorldPoint;

namespace {

SeriesRecord series(const std::string& date, const std::string& patientId = "A")
{
    SeriesRecord record;
    record.studyDate = date;
    record.patientId = patientId;
    return record;
}

/// With the plurals of English.
class PriorWords : public ::testing::Test {
protected:
    PriorWords() { installLanguage(*qApp, "en"); }
    ~PriorWords() override { qDeleteAll(qApp->findChildren<QTranslator*>()); }
};

} // namespace

TEST_F(PriorWords, SayHowLongBeforeInTheUnitThatFits)
{
    const SeriesRecord now = series("20250510");
    EXPECT_EQ(priorHeading(now, series("20240301")).toStdString(), "Prior, 2024-03-01, 1.2 years before");
    EXPECT_EQ(priorHeading(now, series("20250210")).toStdString(), "Prior, 2025-02-10, 3 months before");
    EXPECT_EQ(priorHeading(now, series("20250509")).toStdString(), "Prior, 2025-05-09, 1 day before");
    EXPECT_EQ(priorHeading(now, now).toStdString(), "Compared, 2025-05-10, the same day");
    EXPECT_EQ(priorHeading(now, series("20250520")).toStdString(), "Later, 2025-05-20, 10 days after");
    EXPECT_EQ(priorHeading(now, series("")).toStdString(), "Compared, date not known");
    EXPECT_EQ(currentHeading(now).toStdString(), "Current, 2025-05-10");
}

TEST_F(PriorWords, OnePatientHasOneIdentifierAndOneDateOfBirth)
{
    SeriesRecord one = series("20250510"), other = series("20240301");
    EXPECT_TRUE(areOfOnePatient(one, other));
    EXPECT_TRUE(otherPatientText(one, other).isEmpty());
    one.patientBirthDate = "19500101";
    EXPECT_TRUE(areOfOnePatient(one, other));
    other.patientBirthDate = "19510101";
    EXPECT_FALSE(areOfOnePatient(one, other));
    EXPECT_EQ(otherPatientText(one, other).toStdString(), "DIFFERENT PATIENTS? Born 1950-01-01 | 1951-01-01");
    EXPECT_EQ(otherPatientText(one, series("", "B")).toStdString(), "DIFFERENT PATIENTS: A | B");
    EXPECT_FALSE(areOfOnePatient(series("", ""), series("", "")));
    EXPECT_EQ(otherPatientText(one, series("", "")).toStdString(), "NOT KNOWN TO BE ONE PATIENT: A | no patient ID");
}

TEST_F(PriorWords, TellTheChangeFromTheEarlierToTheLater)
{
    NoduleMeasurements current, prior;
    current.longAxisMm = 16;
    prior.longAxisMm = 14.2;
    EXPECT_EQ(changeText(current, prior, 374).toStdString(), "Long axis 14.2 -> 16.0 mm (+1.8 mm, +13 %) in 374 days");
    EXPECT_EQ(changeText(current, prior, -1).toStdString(), "Long axis 16.0 -> 14.2 mm (-1.8 mm, -11 %) in 1 day");
    EXPECT_EQ(changeText(current, current, {}).toStdString(), "Long axis 16.0 -> 16.0 mm (0.0 mm, 0 %)");
    EXPECT_EQ(changeText(current, {}, 3).toStdString(), "");
}

TEST_F(PriorWords, NameTheDirectionOfAnOffset)
{
    EXPECT_EQ(offsetText({0, 0.04, 0}).toStdString(), "No offset");
    EXPECT_EQ(offsetText({-2, 0, 12.3}).toStdString(), "Offset R 2.0 S 12.3 mm");
}

TEST(PriorLink, BeginsWithTheSamePlaceWhereThatIsInBoth)
{
    const Geometry here = imaging::cubeAround({0, 0, 0}, 50, 2), near = imaging::cubeAround({30, 0, 0}, 50, 2),
                   far = imaging::cubeAround({0, 0, 900}, 50, 2);
    EXPECT_EQ(firstLink(here, near, false), PriorLink{});
    EXPECT_EQ(firstLink(here, far, true), PriorLink{});
    EXPECT_LT(distance(firstLink(here, far, false).offset, {0, 0, 900}), 1e-9);
    const PriorLink link{true, {1, 2, 3}};
    EXPECT_EQ(link.toCurrent(link.toPrior({4, 5, 6})), (WorldPoint{4, 5, 6}));
}

TEST(PriorLink, IsRememberedAsItWas)
{
    const PriorNote note{"1.2.3/part", {false, {0.1, -2, 1e-7}}};
    EXPECT_EQ(priorNoteFromJson(toJson(note)), note);
    EXPECT_FALSE(priorNoteFromJson("{}"));
    EXPECT_FALSE(priorNoteFromJson("not JSON"));
}

TEST(PairDisplay, ShowsTheSamePlaceAtTheSameScaleWhateverTheVolume)
{
    // Counted from feet to head, and from head to feet with thicker slices and smaller pixels.
    Geometry up = imaging::cubeAround({5, 5, 0}, 64, 1.5), down = imaging::cubeAround({0, 0, 10}, 80, 0.9);
    down.spacing[2] = 3;
    down.origin = down.origin + WorldPoint{0, 79 * 0.9, 190};
    down.jAxis = down.jAxis * -1;
    down.kAxis = down.kAxis * -1;
    viewer::SliceView current, prior;
    current.resize(300, 200);
    prior.resize(170, 410);
    current.setVolume(std::make_shared<const imaging::Volume>(up, std::vector<std::int16_t>(up.size.voxels(), -700)));
    prior.setVolume(std::make_shared<const imaging::Volume>(down, std::vector<std::int16_t>(down.size.voxels(), -700)));
    for (const auto orientation :
         {viewer::Orientation::Axial, viewer::Orientation::Coronal, viewer::Orientation::Sagittal}) {
        current.setOrientation(orientation);
        current.setPlacement({2.5, 7, -4});
        const WorldPoint place{3, -2, 12};
        current.setCrosshair(place);
        showAlike(prior, current);
        prior.setCrosshair(place);
        const ViewField field = fieldOf(current);
        showField(prior, field);
        const ViewField shown = fieldOf(prior);
        EXPECT_NEAR(shown.pixelsPerMm, field.pixelsPerMm, 1e-9);
        const WorldPoint inward = current.plane()->inward(), apart = shown.middle - field.middle;
        EXPECT_LT(length(apart - inward * dot(apart, inward)), 1e-6) << "but for the distance of the slices";
        EXPECT_LE(std::abs(dot(apart, inward)), 2.3);
    }
}
