// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/mask_strip.h"

#include "core/imaging/brush.h"
#include "ui/assessment/assessment_words.h"
#include "viewer/qt/mask_overlay.h"
#include "viewer/qt/overlay_colors.h"

#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSlider>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace dsmt::ui {

namespace {

constexpr int kToleranceStepHu = 20;

QString colored(const QColor& color, const QString& sign)
{
    return QStringLiteral("<span style='color:%1'>%2</span> ").arg(color.name(), sign);
}

QString numbersText(const std::optional<NoduleMeasurements>& nodule)
{
    if (!nodule)
        return MaskStrip::tr("too small to be measured");
    return MaskStrip::tr("%1, volume %2, mean %3 HU")
        .arg(lengthsText(nodule->longAxisMm, nodule->shortAxisMm),
             QStringLiteral("%1 mm\u00b3").arg(wholeText(nodule->volumeMm3)), wholeText(nodule->meanHu));
}

/// A field with its name before it.
QWidget* named(const QString& name, QWidget* field, const QString& toolTip)
{
    auto* both = new QWidget;
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    auto* label = new QLabel(name, both);
    label->setObjectName("dim");
    label->setBuddy(field);
    label->setToolTip(toolTip);
    field->setToolTip(toolTip);
    field->setAccessibleName(name);
    if (auto* edit = field->findChild<QLineEdit*>())
        edit->setAccessibleName(name);
    row->addWidget(label);
    row->addWidget(field);
    row->addStretch();
    both->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    return both;
}

} // namespace

MaskStrip::MaskStrip(QWidget* parent)
    : QWidget(parent), m_edited(new QLabel(this)), m_network(new QLabel(this)), m_notice(new QLabel(this)),
      m_fields(makeFields())
{
    setAccessibleName(tr("Edited outline"));
    auto* numbers = new QHBoxLayout;
    numbers->setSpacing(18);
    for (QLabel* label : {m_edited, m_network}) {
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setFocusPolicy(Qt::NoFocus);
        numbers->addWidget(label);
    }
    numbers->addStretch();
    m_edited->setObjectName("editedNumbers");
    m_network->setObjectName("networkNumbers");
    m_network->setToolTip(tr("As the assessment beside the planes says; editing does not change it."));
    m_notice->setObjectName("maskNotice");
    m_notice->setWordWrap(true);
    m_notice->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2, 2, 2, 2);
    column->setSpacing(3);
    column->addWidget(m_fields);
    column->addLayout(numbers);
    column->addWidget(m_notice);
}

QWidget* MaskStrip::makeFields()
{
    auto* fields = new QWidget(this);
    auto* row = new QHBoxLayout(fields);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_radius = new QDoubleSpinBox;
    m_radius->setObjectName("brushRadius");
    m_radius->setRange(imaging::kSmallestBrushMm, imaging::kLargestBrushMm);
    m_radius->setSingleStep(0.5);
    m_radius->setDecimals(1);
    m_radius->setSuffix(tr(" mm"));
    m_radiusField = named(tr("Brush radius"), m_radius, tr("Shift + wheel, or the keys < and >"));
    m_tolerance = new QSpinBox;
    m_tolerance->setObjectName("fillTolerance");
    m_tolerance->setRange(0, kLargestToleranceHu);
    m_tolerance->setSingleStep(kToleranceStepHu);
    m_tolerance->setSpecialValueText(tr("automatic"));
    m_tolerance->setPrefix(QStringLiteral("\u00b1 "));
    m_tolerance->setSuffix(tr(" HU"));
    m_toleranceField = named(tr("Tolerance"), m_tolerance,
                             tr("What is filled differs by so much at most from what is clicked. Automatic: half of "
                                "what lies between that and the lung around, and all that is denser."));
    m_inDepth = new QToolButton;
    m_inDepth->setObjectName("maskInDepth");
    m_inDepth->setText(tr("3-D"));
    m_inDepth->setCheckable(true);
    m_inDepth->setToolTip(tr("All around the place, not only on the slice. Ctrl held: the other way"));
    m_inDepth->setFocusPolicy(Qt::TabFocus);
    m_opacity = new QSlider(Qt::Horizontal);
    m_opacity->setRange(0, 100);
    m_opacity->setObjectName("maskOpacity");
    m_opacity->setFixedWidth(80);
    m_reset = new QToolButton;
    m_reset->setObjectName("maskReset");
    m_reset->setFocusPolicy(Qt::TabFocus);
    auto* done = new QToolButton;
    done->setObjectName("maskDone");
    done->setText(tr("Done"));
    done->setToolTip(tr("Leaves the tool (Esc). Every step is stored already"));
    done->setFocusPolicy(Qt::TabFocus);
    row->addWidget(m_radiusField);
    row->addWidget(m_toleranceField);
    row->addWidget(m_inDepth);
    row->addWidget(named(tr("Opacity"), m_opacity, tr("Of the fill within the edited outline")));
    row->addStretch();
    row->addWidget(m_reset);
    row->addWidget(done);
    connect(m_radius, &QDoubleSpinBox::valueChanged, this, &MaskStrip::settingsChanged);
    connect(m_tolerance, &QSpinBox::valueChanged, this, &MaskStrip::settingsChanged);
    connect(m_inDepth, &QToolButton::toggled, this, &MaskStrip::settingsChanged);
    connect(m_opacity, &QSlider::valueChanged, this, &MaskStrip::settingsChanged);
    connect(m_reset, &QToolButton::clicked, this, &MaskStrip::resetAsked);
    connect(done, &QToolButton::clicked, this, &MaskStrip::leftTool);
    setSettings({});
    setResetEnabled(false, true);
    return fields;
}

MaskToolSettings MaskStrip::settings() const
{
    MaskToolSettings settings{m_radius->value(), m_inDepth->isChecked(), std::nullopt, m_opacity->value() / 100.0};
    if (m_tolerance->value() > 0)
        settings.toleranceHu = m_tolerance->value();
    return settings;
}

void MaskStrip::setSettings(const MaskToolSettings& settings)
{
    m_radius->setValue(settings.radiusMm);
    m_inDepth->setChecked(settings.inDepth);
    m_tolerance->setValue(int(std::lround(settings.toleranceHu.value_or(0))));
    m_opacity->setValue(int(std::lround(100 * settings.opacity)));
}

void MaskStrip::setTool(viewer::Tool tool)
{
    m_fields->setVisible(viewer::isMaskTool(tool));
    m_radiusField->setVisible(tool != viewer::Tool::Fill);
    m_toleranceField->setVisible(tool == viewer::Tool::Fill);
    m_notice->setVisible(viewer::isMaskTool(tool) || !m_notice->text().isEmpty());
}

void MaskStrip::stepRadius(int steps)
{
    // stepBy would select the text.
    m_radius->setValue(m_radius->value() + steps * m_radius->singleStep());
}

void MaskStrip::showNumbers(const std::optional<NoduleMeasurements>& edited,
                            const std::optional<NoduleMeasurements>& network)
{
    m_edited->setText(colored(viewer::kEditedColor, QStringLiteral("\u25a0")) +
                      tr("Edited: %1").arg(numbersText(edited)));
    m_network->setText(colored(viewer::kOutlineColor, QStringLiteral("\u2504")) +
                       tr("Network: %1").arg(numbersText(network)));
    m_network->setVisible(network.has_value());
}

void MaskStrip::showUnedited(const std::optional<NoduleMeasurements>& network)
{
    showNumbers(std::nullopt, network);
    m_edited->setText(network ? tr("The network's outline, not edited") : tr("Nothing is outlined here yet"));
}

void MaskStrip::showNotice(const QString& notice)
{
    m_notice->setText(notice);
    // Its line is kept while a tool is up: the planes must not move under the pointer.
    m_notice->setVisible(!notice.isEmpty() || !m_fields->isHidden());
}

void MaskStrip::setResetEnabled(bool enabled, bool toNetwork)
{
    m_reset->setEnabled(enabled);
    m_reset->setText(toNetwork ? tr("Reset") : tr("Clear"));
    m_reset->setToolTip(toNetwork ? tr("The network's outline again") : tr("Takes everything away that is painted"));
}

} // namespace dsmt::ui
