// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/measurement_section.h"

#include "core/inference/assess.h"
#include "core/workflows/scope_gate.h"
#include "ui/assessment/assessment_words.h"
#include "ui/assessment/fact_grid.h"
#include "ui/settings/section_parts.h"

#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

namespace dsmt::ui {

namespace {

constexpr int kStepHu = 10;
constexpr int kLimitsWidth = 520;

} // namespace

MeasurementSection::MeasurementSection(AnalysisEngine& engine, Preferences& preferences, QWidget* parent)
    : QWidget(parent), m_engine(engine), m_solid(new QSpinBox(this)), m_limits(new FactGrid(this))
{
    auto* column = sectionColumn(this, tr("Thresholds"));
    m_solid->setRange(kLowestSolidHu, kHighestSolidHu);
    m_solid->setSingleStep(kStepHu);
    m_solid->setSuffix(tr(" HU"));
    m_solid->setKeyboardTracking(false);
    m_solid->setObjectName("solidDefault");
    m_solid->setAccessibleName(tr("Solid from"));
    auto* form = sectionForm();
    form->addRow(tr("&Solid from"), m_solid);
    column->addLayout(form);
    column->addWidget(explanation(
        tr("From this HU on a part of a nodule counts as solid in analyses from now on; %1 HU unless changed. Results "
           "that are stored keep theirs, and the Assessment panel can try another one for a nodule.")
            .arg(inference::kSolidThresholdHu)));
    auto* heading = new QLabel(tr("Limits that belong to the network"), this);
    heading->setObjectName("heading");
    column->addWidget(heading);
    m_limits->setMaximumWidth(kLimitsWidth);
    column->addWidget(m_limits);
    column->addWidget(explanation(tr("They say for what the network was trained and judged. Another value would need "
                                     "another network, so they cannot be changed here.")));

    const auto show = [this, &preferences] { m_solid->setValue(int(preferences.reading().solidThresholdHu)); };
    connect(m_solid, &QSpinBox::valueChanged, &preferences, [&preferences](int hu) {
        ReadingSettings settings = preferences.reading();
        settings.solidThresholdHu = hu;
        preferences.setReading(settings);
    });
    connect(&preferences, &Preferences::readingChanged, this, show);
    connect(&m_engine, &AnalysisEngine::stateChanged, this, &MeasurementSection::showLimits);
    show();
    showLimits();
}

void MeasurementSection::showLimits()
{
    std::vector<Fact> limits;
    if (const auto& package = m_engine.state().package)
        limits.push_back({tr("Invasive from (probability)"), percentText(package->threshold),
                          QString::fromStdString(package->title)});
    limits.push_back(
        {tr("Long axis of the nodule"),
         tr("%1 to %2 mm, else a warning").arg(inference::kSmallestNoduleMm).arg(inference::kLargestNoduleMm),
         {}});
    limits.push_back({tr("Thickness of slices"),
                      tr("up to %1 mm, a warning up to %2 mm, else refused")
                          .arg(workflows::kThickSliceMm)
                          .arg(workflows::kTooThickSliceMm),
                      {}});
    m_limits->setFacts(limits);
}

} // namespace dsmt::ui
