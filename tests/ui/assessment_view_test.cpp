// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assessment/assessment_view.h"

#include "ui/assessment/assessment_words.h"
#include "ui/assessment/core_sentences.h"
#include "ui/assessment/fact_grid.h"
#include "ui/assessment/finding_list.h"
#include "ui/assessment/probability_scale.h"
#include "ui/assessment/sign_bar.h"

#include <QLabel>

#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::ui;

namespace {

database::StoredPrediction completePrediction()
{
    database::StoredPrediction stored;
    stored.createdAt = "2026-01-02T03:04:05Z";
    Assessment& assessment = stored.assessment;
    assessment.nodule = NoduleMeasurements{.center = {-50.04, -147, 57.26},
                                           .longAxisMm = 15.34,
                                           .shortAxisMm = 11.08,
                                           .longAxisFrom = {},
                                           .longAxisTo = {},
                                           .shortAxisFrom = {},
                                           .shortAxisTo = {},
                                           .volumeMm3 = 1020.6,
                                           .meanHu = -312.4,
                                           .solidFraction = 0.337,
                                           .solidThresholdHu = -300,
                                           .coronal = PlaneAxes{16.04, 12, {}, {}, {}, {}},
                                           .sagittal = PlaneAxes{14, 10.96, {}, {}, {}, {}},
                                           .solid = SolidPart{7.31, 0.476, 0.4, 0.55, Texture::PartSolid},
                                           .pleura = NearestPleura{4.26, {-60, -150, 60}},
                                           .side = LungSide::Right};
    assessment.amongKnown = AmongKnownCases{0.62, 0.97};
    assessment.sizeAndHu = 0.55;
    assessment.invasiveness = Invasiveness{0.871, 0.714, 0.943, 0.48};
    assessment.bubbleLucency = 0.12;
    assessment.pleuralRetraction = 0.66;
    assessment.scope = {{"gantry_tilt", Severity::Note, "tilted"},
                        {"size_outside_range", Severity::Warning, "too long"}};
    assessment.provenance = {.package = "dsmt-phantom-v1",
                             .weightsSha256 = "0123456789abcdef",
                             .device = "cpu",
                             .threads = 2,
                             .software = "DSMT Workstation 0.1.0",
                             .seconds = {1, 0.1, 0.456, 1.5}};
    return stored;
}

QString labelText(const QWidget& widget, const char* name)
{
    return widget.findChild<QLabel*>(name)->text();
}

QString factsOf(const QWidget& widget, const char* name)
{
    return widget.findChild<FactGrid*>(name)->accessibleDescription();
}

} // namespace

TEST(AssessmentView, ShowsExactlyTheValuesOfAnAssessment)
{
    const Theme theme;
    AssessmentView view(theme);
    view.setPrediction(completePrediction());
    EXPECT_EQ(labelText(view, "probability"), "87 %");
    EXPECT_EQ(labelText(view, "decision"), "Invasive adenocarcinoma more likely");
    EXPECT_EQ(labelText(view, "interval"), "Interval 71 % to 94 %");
    EXPECT_EQ(view.findChild<ProbabilityScale*>()->accessibleDescription(),
              "87 %, Interval 71 % to 94 %, threshold 48 %");
    const auto signs = view.findChildren<SignBar*>();
    ASSERT_EQ(signs.size(), 2);
    EXPECT_EQ(signs[0]->valueText(), "12 %, likely absent");
    EXPECT_EQ(signs[1]->valueText(), "66 %, likely present");
    EXPECT_EQ(factsOf(view, "comparison").toStdString(), "Above known invasive: 62 %\n"
                                                         "Above known others: 97 %\n"
                                                         "Size and attenuation alone: 55 %");
    EXPECT_EQ(factsOf(view, "measurements").toStdString(), "Long and short axis: 15.3 \u00d7 11.1 mm\n"
                                                           "Coronal axes: 16.0 \u00d7 12.0 mm\n"
                                                           "Sagittal axes: 14.0 \u00d7 11.0 mm\n"
                                                           "Mean diameter (Fleischner): 14 mm\n"
                                                           "Volume: 1021 mm\u00b3\n"
                                                           "Mass: 702 mg\n"
                                                           "Mean attenuation: \u2212312 HU\n"
                                                           "Texture: part-solid\n"
                                                           "Solid part: 7.3 mm\n"
                                                           "Consolidation-to-tumour ratio: 0.48 (0.40 to 0.55)\n"
                                                           "Solid volume: 34 % above \u2212300 HU\n"
                                                           "Lung: right\n"
                                                           "Nearest pleura: 4.3 mm\n"
                                                           "Centre: R 50.0, A 147.0, S 57.3 mm");
    EXPECT_TRUE(factsOf(view, "provenance").contains("Weights SHA-256: 0123456789ab\n"));
    EXPECT_TRUE(factsOf(view, "provenance").contains("Network: dsmt-phantom-v1"));
    EXPECT_TRUE(factsOf(view, "provenance").contains("Time: 0.46 s network, 1.50 s total"));
    EXPECT_EQ(view.findChild<FindingList*>()->lines(),
              (QStringList{"Warning: Size outside the range\nToo long.", "Note: Tilted gantry\nTilted."}));
}

TEST(AssessmentView, ShowsARefusalWithItsReasonAndNoNumbers)
{
    database::StoredPrediction stored = completePrediction();
    stored.assessment.nodule.reset();
    stored.assessment.invasiveness.reset();
    stored.assessment.bubbleLucency.reset();
    stored.assessment.pleuralRetraction.reset();
    stored.assessment.scope = {{"no_nodule_found", Severity::Refusal, "The network outlines no nodule."}};
    const Theme theme;
    AssessmentView view(theme);
    view.setPrediction(stored);
    view.show();
    EXPECT_EQ(labelText(view, "decision"), "No result is given; the reasons are below.");
    EXPECT_FALSE(view.findChild<QLabel*>("probability")->isVisible());
    EXPECT_FALSE(view.findChild<ProbabilityScale*>()->isVisible());
    EXPECT_FALSE(view.findChild<FactGrid*>("measurements")->isVisible());
    EXPECT_EQ(view.findChild<FindingList*>()->lines(),
              QStringList{"Refused: No nodule found\nThe network outlines no nodule."});
}

TEST(MeasurementFacts, SayThatANoduleTouchesThePleura)
{
    NoduleMeasurements nodule = *completePrediction().assessment.nodule;
    const auto textOf = [&](const QString& name) {
        for (const Fact& fact : measurementFacts(nodule))
            if (fact.name == name)
                return fact.value;
        return QString();
    };
    nodule.pleura->distanceMm = 0;
    EXPECT_EQ(textOf("Nearest pleura"), "touched");
    nodule.pleura.reset();
    nodule.side.reset();
    EXPECT_EQ(textOf("Nearest pleura") + textOf("Lung"), "");
}

TEST(AssessmentWords, SayTheDecisionAtThePackagesThreshold)
{
    EXPECT_EQ(decisionText({0.48, 0, 1, 0.48}), "Invasive adenocarcinoma more likely");
    EXPECT_EQ(decisionText({0.47, 0, 1, 0.48}), "Not invasive more likely (AAH / AIS / MIA)");
}

TEST(AssessmentWords, NeverClaimCertainty)
{
    EXPECT_EQ(percentText(0), "<1 %");
    EXPECT_EQ(percentText(0.004), "<1 %");
    EXPECT_EQ(percentText(0.006), "1 %");
    EXPECT_EQ(percentText(0.994), "99 %");
    EXPECT_EQ(percentText(1), ">99 %");
}

TEST(CoreSentences, BecomeSentencesAndKeepTheirFigures)
{
    EXPECT_EQ(sentence("the engine was stopped by signal 9 before it answered"),
              "The engine was stopped by signal 9 before it answered.");
    EXPECT_EQ(sentence("The long axis is 22.5 mm; the network is meant for nodules of 10 to 20 mm."),
              "The long axis is 22.5 mm; the network is meant for nodules of 10 to 20 mm.");
    for (const char* text :
         {"There is metal near the nodule: 40 mm3 of 3000 HU or more, the nearest 50 mm from its middle; streaks of it "
          "may change what is measured.",
          "The CT was taken with contrast medium (A (B)); it raises the HU of nodules, those of cancers by some 15 to "
          "60."})
        EXPECT_EQ(sentence(text), text);
    EXPECT_EQ(sentence("something new"), "Something new.");
}
