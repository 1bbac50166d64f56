// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/preset_section.h"

#include "ui/settings/preset_table_model.h"
#include "ui/settings/section_parts.h"
#include "ui/theme/row_table.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace dsmt::ui {

PresetSection::PresetSection(Preferences& preferences, QWidget* parent)
    : QWidget(parent), m_preferences(preferences), m_model(new PresetTableModel(this)),
      m_table(rowTable(m_model, PresetTableModel::Name, tr("Window presets"), this))
{
    auto* column = sectionColumn(this, tr("Window presets"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    column->addWidget(explanation(tr("The keys 1 to 9 choose them in this order. A name, a centre or a width is "
                                     "changed by a double click or F2.")));
    column->addWidget(makeButtons());
    column->addWidget(m_table, 1);
    connect(m_model, &PresetTableModel::edited, this, [this] {
        ReadingSettings settings = m_preferences.reading();
        settings.presets = m_model->presets();
        m_preferences.setReading(settings);
        showState();
    });
    connect(&m_preferences, &Preferences::readingChanged, this, [this] {
        m_model->setPresets(m_preferences.reading().presets);
        showState();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &PresetSection::showState);
    m_table->horizontalHeader()->moveSection(PresetTableModel::Key, 0);
    m_model->setPresets(m_preferences.reading().presets);
    m_table->setCurrentIndex(m_model->index(0, PresetTableModel::Name));
    showState();
}

QWidget* PresetSection::makeButtons()
{
    auto* buttons = new QWidget(this);
    auto* line = new QHBoxLayout(buttons);
    line->setContentsMargins(0, 0, 0, 0);
    m_up = new QPushButton(tr("&Up"), buttons);
    m_down = new QPushButton(tr("&Down"), buttons);
    m_add = new QPushButton(tr("&Copy"), buttons);
    m_add->setToolTip(tr("One more preset with the values of this one"));
    m_remove = new QPushButton(tr("&Remove"), buttons);
    m_reset = new QPushButton(tr("All as they &were"), buttons);
    for (QPushButton* button : {m_up, m_down, m_add, m_remove})
        line->addWidget(button);
    line->addStretch(1);
    line->addWidget(m_reset);
    connect(m_up, &QPushButton::clicked, this, [this] { m_model->move(row(), -1); });
    connect(m_down, &QPushButton::clicked, this, [this] { m_model->move(row(), 1); });
    connect(m_remove, &QPushButton::clicked, this, [this] { m_model->remove(row()); });
    connect(m_add, &QPushButton::clicked, this, [this] {
        if (const int added = m_model->duplicate(row()); added >= 0)
            m_table->setCurrentIndex(m_model->index(added, PresetTableModel::Name));
    });
    connect(m_reset, &QPushButton::clicked, this, [this] {
        ReadingSettings settings = m_preferences.reading();
        settings.presets = standardPresets();
        m_preferences.setReading(settings);
    });
    return buttons;
}

int PresetSection::row() const
{
    return m_table->currentIndex().isValid() ? m_table->currentIndex().row() : -1;
}

void PresetSection::showState()
{
    const int last = m_model->rowCount() - 1;
    m_up->setEnabled(row() > 0);
    m_down->setEnabled(row() >= 0 && row() < last);
    m_add->setEnabled(row() >= 0 && m_model->presets().size() < kMostPresets);
    m_remove->setEnabled(row() >= 0 && last > 0);
    m_reset->setEnabled(m_model->presets() != standardPresets());
}

} // namespace dsmt::ui
