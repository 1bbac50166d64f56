// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assessment/maps_section.h"

#include "ui/assessment/assessment_words.h"
#include "ui/assessment/core_sentences.h"
#include "ui/assessment/heat_scale_bar.h"
#include "ui/assessment/map_words.h"
#include "viewer/heat_layer.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSlider>
#include <QVBoxLayout>

namespace dsmt::ui {

MapsSection::MapsSection(NoduleMaps& maps, QWidget* parent)
    : QWidget(parent), m_maps(maps), m_on(new QCheckBox(tr("Show over the CT (Shift+M)"), this)),
      m_details(new QWidget(this)), m_kind(new QComboBox(m_details)), m_opacity(new QSlider(Qt::Horizontal, m_details)),
      m_scale(new HeatScaleBar(m_details)), m_words(new QLabel(m_details)),
      m_make(new QPushButton(tr("Make this map (some 20 seconds)"), m_details)),
      m_progress(new QProgressBar(m_details)), m_cancel(new QPushButton(tr("Cancel"), m_details))
{
    m_on->setObjectName("mapsOn");
    m_kind->setObjectName("mapKind");
    m_make->setObjectName("makeOcclusion");
    m_cancel->setObjectName("cancelOcclusion");
    m_words->setObjectName("mapWords");
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    for (const MapKind kind : {MapKind::LocalAttention, MapKind::GlobalAttention, MapKind::Occlusion})
        m_kind->addItem(mapName(kind));
    m_kind->setAccessibleName(tr("Which map"));
    m_opacity->setRange(10, 100);
    m_opacity->setAccessibleName(tr("Opacity of the map"));
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the map"));

    auto* opacityRow = new QHBoxLayout;
    opacityRow->addWidget(new QLabel(tr("Opacity"), m_details));
    opacityRow->addWidget(m_opacity, 1);
    auto* progressRow = new QHBoxLayout;
    progressRow->addWidget(m_progress, 1);
    progressRow->addWidget(m_cancel);
    auto* details = new QVBoxLayout(m_details);
    details->setContentsMargins(0, 0, 0, 0);
    details->addWidget(m_kind);
    details->addLayout(opacityRow);
    details->addWidget(m_make);
    details->addLayout(progressRow);
    details->addWidget(m_scale);
    details->addWidget(m_words);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_on);
    column->addWidget(m_details);
    connectMaps();
    refresh();
}

void MapsSection::connectMaps()
{
    connect(m_on, &QCheckBox::clicked, &m_maps, &NoduleMaps::setOn);
    connect(m_kind, &QComboBox::activated, this, [this](int index) { m_maps.choose(MapKind(index)); });
    connect(m_opacity, &QSlider::valueChanged, this, [this](int value) { m_maps.setOpacity(value / 100.0); });
    connect(m_make, &QPushButton::clicked, &m_maps, &NoduleMaps::makeOcclusion);
    connect(m_cancel, &QPushButton::clicked, &m_maps, &NoduleMaps::stop);
    connect(&m_maps, &NoduleMaps::changed, this, &MapsSection::refresh);
    connect(&m_maps, &NoduleMaps::progressed, this, [this](double fraction, const QString& text) {
        m_progress->setValue(int(1000 * fraction));
        m_progress->setToolTip(stageText(text));
    });
}

void MapsSection::refresh()
{
    m_on->setChecked(m_maps.isOn());
    m_details->setVisible(m_maps.isOn());
    m_kind->setCurrentIndex(int(m_maps.kind()));
    {
        const QSignalBlocker quiet(m_opacity);
        m_opacity->setValue(int(std::lround(100 * m_maps.opacity())));
    }
    const auto map = m_maps.chosenMap();
    const auto attention = m_maps.attention();
    const bool working = m_maps.isWorking();
    if (!working)
        m_progress->setValue(0);
    m_progress->setVisible(working);
    m_cancel->setVisible(working);
    m_make->setVisible(!working && attention && !map && m_maps.kind() == MapKind::Occlusion);
    m_scale->setVisible(map != nullptr);
    if (map)
        m_scale->setScale(mapScale(m_maps.kind(), viewer::largestMagnitude(*map)));
    QStringList words;
    if (map)
        words << mapMeaning(m_maps.kind());
    if (attention)
        words << hidingText(*attention);
    if (const QString problem = m_maps.problem(); !problem.isEmpty())
        words << sentence(problem);
    m_words->setText(words.join(QStringLiteral("\n\n")));
    m_words->setVisible(!words.isEmpty());
}

} // namespace dsmt::ui
