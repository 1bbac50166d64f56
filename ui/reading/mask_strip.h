// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/assessment.h"
#include "ui/reading/mask_tool_settings.h"
#include "viewer/tool.h"

#include <QWidget>

#include <optional>

class QDoubleSpinBox;
class QLabel;
class QSlider;
class QSpinBox;
class QToolButton;

namespace dsmt::ui {

/// Under the tools while an outline is edited: what it measures beside what the network's does, and how the brush
/// works.
class MaskStrip final : public QWidget {
    Q_OBJECT

public:
    explicit MaskStrip(QWidget* parent = nullptr);

    MaskToolSettings settings() const;
    void setSettings(const MaskToolSettings& settings);
    /// Fields of other tools are left out; no tool of masks: only the numbers.
    void setTool(viewer::Tool tool);
    /// A larger brush by half millimetres.
    void stepRadius(int steps);

    /// The outline that is edited, and the network's before; nothing where there is none or it is too small.
    void showNumbers(const std::optional<NoduleMeasurements>& edited, const std::optional<NoduleMeasurements>& network);
    /// Nothing is painted, or what is painted is the network's outline still.
    void showUnedited(const std::optional<NoduleMeasurements>& network);
    /// What a step could not do; empty takes it away.
    void showNotice(const QString& notice);
    void setResetEnabled(bool enabled, bool toNetwork);

signals:
    void settingsChanged();
    void resetAsked();
    void leftTool();

private:
    QWidget* makeFields();

    QLabel* m_edited;
    QLabel* m_network;
    QLabel* m_notice;
    QWidget* m_radiusField = nullptr;
    QWidget* m_toleranceField = nullptr;
    QDoubleSpinBox* m_radius = nullptr;
    QToolButton* m_inDepth = nullptr;
    QSpinBox* m_tolerance = nullptr;
    QSlider* m_opacity = nullptr;
    QToolButton* m_reset = nullptr;
    QWidget* m_fields; // last: it makes those above
};

} // namespace dsmt::ui
