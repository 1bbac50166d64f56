// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/nodule_maps.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QSlider;

namespace dsmt::ui {

class HeatScaleBar;

/// In the assessment: maps on and off, which one, how dense, what its colours mean and what hiding does to the result.
class MapsSection final : public QWidget {
    Q_OBJECT

public:
    explicit MapsSection(NoduleMaps& maps, QWidget* parent = nullptr);

private:
    void connectMaps();
    void refresh();

    NoduleMaps& m_maps;
    QCheckBox* m_on;
    QWidget* m_details;
    QComboBox* m_kind;
    QSlider* m_opacity;
    HeatScaleBar* m_scale;
    QLabel* m_words;
    QPushButton* m_make;
    QProgressBar* m_progress;
    QPushButton* m_cancel;
};

} // namespace dsmt::ui
