// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statistics/analysis_form.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QSignalBlocker>

#include <algorithm>

namespace dsmt::ui {

namespace {

constexpr statistics::CovarianceMethod kMethods[] = {statistics::CovarianceMethod::Jackknife,
                                                     statistics::CovarianceMethod::DeLong,
                                                     statistics::CovarianceMethod::Unbiased};

} // namespace

AnalysisForm::AnalysisForm(QWidget* parent)
    : QWidget(parent), m_curve(new QComboBox(this)), m_other(new QComboBox(this)), m_network(new QComboBox(this)),
      m_covariance(new QComboBox(this)), m_margin(new QDoubleSpinBox(this))
{
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto add = [&](QWidget* field, const char* name, const QString& label, const QString& explanation) {
        field->setObjectName(QLatin1String(name));
        field->setAccessibleName(label);
        field->setToolTip(explanation);
        form->addRow(label, field);
        if (auto* box = qobject_cast<QComboBox*>(field))
            box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    };
    add(m_curve, "curve", tr("Curve"), tr("The one whose threshold is chosen"));
    add(m_other, "other", tr("Beside"), tr("Bland-Altman and bootstrap: what the curve is compared with"));
    add(m_network, "network", tr("Network"), tr("Which of them is a network: it is held against the readers"));
    m_margin->setRange(0, 0.5);
    m_margin->setSingleStep(0.01);
    m_margin->setDecimals(3);
    m_margin->setKeyboardTracking(false);
    add(m_margin, "margin", tr("Margin"), tr("Of non-inferiority and equivalence, in AUC"));
    for (const auto method : kMethods)
        m_covariance->addItem(QString::fromUtf8(statistics::nameOf(method)));
    add(m_covariance, "covariance", tr("Covariances"), tr("Of areas over cases, for many readers"));
    connect(m_curve, &QComboBox::activated, this, [this] {
        // A curve beside itself says nothing.
        if (m_other->currentIndex() == m_curve->currentIndex() && m_other->count() > 1)
            m_other->setCurrentIndex(m_curve->currentIndex() == 0 ? 1 : 0);
        emit curveChanged();
        emit wishChanged();
    });
    for (QComboBox* box : {m_other, m_network, m_covariance})
        connect(box, &QComboBox::activated, this, &AnalysisForm::wishChanged);
    connect(m_margin, &QDoubleSpinBox::valueChanged, this, &AnalysisForm::wishChanged);
}

void AnalysisForm::show(const workflows::ScoreAnalysis& analysis, const workflows::AnalysisWish& wish)
{
    m_places.clear();
    const QSignalBlocker quiet[] = {QSignalBlocker(m_curve), QSignalBlocker(m_other), QSignalBlocker(m_network),
                                    QSignalBlocker(m_margin)};
    for (QComboBox* box : {m_curve, m_other, m_network})
        box->clear();
    m_network->addItem(tr("(none)"));
    for (const workflows::AnalyzedCurve& curve : analysis.curves) {
        for (QComboBox* box : {m_curve, m_other, m_network})
            box->addItem(QString::fromStdString(curve.name));
        m_places.push_back(curve.place);
    }
    m_curve->setCurrentIndex(int(wish.pair.first));
    m_other->setCurrentIndex(std::min(int(wish.pair.second), m_other->count() - 1));
    m_margin->setValue(wish.margin);
    const auto network = wish.network ? std::find(m_places.begin(), m_places.end(), *wish.network) : m_places.end();
    m_network->setCurrentIndex(network == m_places.end() ? 0 : int(network - m_places.begin()) + 1);
    const bool several = m_places.size() > 1;
    m_other->setEnabled(several);
    m_network->setEnabled(m_places.size() > 2);
    m_margin->setEnabled(several);
}

std::size_t AnalysisForm::curve() const
{
    return std::size_t(std::max(0, m_curve->currentIndex()));
}

workflows::AnalysisWish AnalysisForm::wish(workflows::AnalysisWish before) const
{
    before.pair = {curve(), std::size_t(std::max(0, m_other->currentIndex()))};
    before.margin = m_margin->value();
    before.covariance = kMethods[std::max(0, m_covariance->currentIndex())];
    before.network.reset();
    if (const int network = m_network->currentIndex(); network > 0)
        before.network = m_places[std::size_t(network - 1)];
    return before;
}

} // namespace dsmt::ui
