// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assessment/assessment_view.h"

#include "ui/assessment/assessment_words.h"
#include "ui/assessment/fact_grid.h"
#include "ui/assessment/finding_list.h"
#include "ui/assessment/probability_scale.h"
#include "ui/assessment/sign_bar.h"
#include "ui/assessment/solid_threshold.h"

#include <QLabel>
#include <QVBoxLayout>

namespace dsmt::ui {

AssessmentView::AssessmentView(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_probability(new QLabel(this)), m_decision(new QLabel(this)),
      m_interval(new QLabel(this)), m_scale(new ProbabilityScale(theme, this)),
      m_bubble(new SignBar(theme, tr("Bubble lucency"), this)),
      m_retraction(new SignBar(theme, tr("Pleural retraction"), this)), m_comparison(new FactGrid(this)),
      m_measurements(new FactGrid(this)), m_solidThreshold(new SolidThreshold(this)),
      m_findings(new FindingList(theme, this)), m_provenance(new FactGrid(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(14);

    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 2);
    large.setWeight(QFont::DemiBold);
    m_probability->setFont(large);
    m_probability->setObjectName("probability");
    m_decision->setWordWrap(true);
    m_decision->setObjectName("decision");
    m_interval->setObjectName("interval");
    m_comparison->setObjectName("comparison");
    m_measurements->setObjectName("measurements");
    m_provenance->setObjectName("provenance");

    m_invasivenessSection =
        addSection(tr("Invasiveness"), {m_probability, m_decision, m_scale, m_interval, m_comparison});
    m_scopeSection = addSection(tr("Scope"), {m_findings});
    m_signsSection = addSection(tr("Signs"), {m_bubble, m_retraction});
    m_measurementsSection = addSection(tr("Measurements"), {m_measurements, m_solidThreshold});
    addSection(tr("Provenance"), {m_provenance});
    connect(m_solidThreshold, &SolidThreshold::thresholdChosen, this, &AssessmentView::solidThresholdChosen);
}

QWidget* AssessmentView::makeSection(const QString& title, const QList<QWidget*>& widgets)
{
    auto* section = new QWidget(this);
    auto* column = new QVBoxLayout(section);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(5);
    auto* heading = new QLabel(title, section);
    heading->setObjectName("heading");
    column->addWidget(heading);
    for (QWidget* widget : widgets)
        column->addWidget(widget);
    return section;
}

QWidget* AssessmentView::addSection(const QString& title, const QList<QWidget*>& widgets)
{
    QWidget* section = makeSection(title, widgets);
    layout()->addWidget(section);
    return section;
}

void AssessmentView::insertAfter(QWidget* section, QWidget* added)
{
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->insertWidget(column->indexOf(section) + 1, added);
}

void AssessmentView::addDecision(QWidget* decision)
{
    insertAfter(m_invasivenessSection, makeSection(tr("Accept or reject"), {decision}));
}

void AssessmentView::addGrowth(QWidget* growth)
{
    insertAfter(m_measurementsSection, growth);
}

void AssessmentView::addMaps(QWidget* maps)
{
    insertAfter(m_signsSection, makeSection(tr("Maps: what moved the result"), {maps}));
}

void AssessmentView::setPrediction(const database::StoredPrediction& prediction)
{
    const Assessment& assessment = prediction.assessment;
    showInvasiveness(assessment);
    m_bubble->setProbability(assessment.bubbleLucency);
    m_bubble->setVisible(assessment.bubbleLucency.has_value());
    m_retraction->setProbability(assessment.pleuralRetraction);
    m_retraction->setVisible(assessment.pleuralRetraction.has_value());
    m_signsSection->setVisible(assessment.bubbleLucency || assessment.pleuralRetraction);
    m_measurements->setFacts(assessment.nodule ? measurementFacts(*assessment.nodule) : std::vector<Fact>());
    m_measurementsSection->setVisible(assessment.nodule.has_value());
    if (assessment.nodule)
        m_solidThreshold->setThreshold(assessment.nodule->solidThresholdHu);
    m_findings->setFindings(assessment.scope);
    m_scopeSection->setVisible(!assessment.scope.empty());
    m_provenance->setFacts(provenanceFacts(assessment.provenance, prediction.createdAt));
}

void AssessmentView::showInvasiveness(const Assessment& assessment)
{
    const auto& invasiveness = assessment.invasiveness;
    m_scale->setInvasiveness(invasiveness);
    m_scale->setVisible(invasiveness.has_value());
    m_probability->setVisible(invasiveness.has_value());
    m_interval->setVisible(invasiveness.has_value());
    const std::vector<Fact> comparison = comparisonFacts(assessment);
    m_comparison->setFacts(comparison);
    m_comparison->setVisible(!comparison.empty());
    if (!invasiveness) {
        m_decision->setText(tr("No result is given; the reasons are below."));
        m_decision->setStyleSheet(QStringLiteral("color: %1").arg(m_theme.color("refusal").name()));
        return;
    }
    const QString ink = m_theme.color(invasiveness->invasive() ? "invasive" : "notInvasive").name();
    m_probability->setText(percentText(invasiveness->probability));
    m_probability->setStyleSheet(QStringLiteral("color: %1").arg(ink));
    m_decision->setText(decisionText(*invasiveness));
    m_decision->setStyleSheet(QStringLiteral("color: %1; font-weight: 600").arg(ink));
    m_interval->setText(intervalText(*invasiveness));
}

} // namespace dsmt::ui
