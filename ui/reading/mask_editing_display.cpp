// SPDX-License-Identifier: GPL-3.0-or-later
// What MaskEditing shows.
#include "ui/reading/linked_planes.h"
#include "ui/reading/mask_editing.h"
#include "ui/reading/mask_strip.h"

namespace dsmt::ui {

using viewer::Tool;

void MaskEditing::showMask()
{
    const auto mask = m_current->mask.trimmed();
    m_overlay.setMask(mask);
    for (viewer::SliceView* view : m_planes.views())
        view->setNoduleReplaced(true);
    m_measuring.measure(m_session.series(), mask, m_session.solidThreshold());
    redraw();
}

void MaskEditing::showNodule()
{
    const bool edited = m_current && !m_hidden && m_current->isEdited();
    if (edited) {
        showMask();
    } else {
        m_measuring.forget();
        m_overlay.setMask(nullptr);
        m_overlay.setMeasurements(std::nullopt);
        for (viewer::SliceView* view : m_planes.views())
            view->setNoduleReplaced(false);
        m_strip->showUnedited(m_network ? m_network->assessment.nodule : std::nullopt);
        redraw();
    }
    emit outlineChanged(edited ? m_overlay.mask() : m_prediction && !m_hidden ? m_prediction->mask : nullptr);
    m_strip->setResetEnabled(edited, m_network && m_network->mask);
    m_strip->setVisible(!m_hidden && (edited || viewer::isMaskTool(m_planes.tool())));
}

void MaskEditing::showNumbers(const std::optional<NoduleMeasurements>& measured)
{
    m_overlay.setMeasurements(measured);
    redraw();
    m_strip->showNumbers(measured, m_network ? m_network->assessment.nodule : std::nullopt);
}

void MaskEditing::showTool(Tool tool)
{
    finishStroke();
    m_strip->setTool(tool);
    showNodule();
}

void MaskEditing::applySettings()
{
    const MaskToolSettings settings = m_strip->settings();
    m_overlay.setBrush(settings.radiusMm, settings.inDepth);
    m_overlay.setOpacity(settings.opacity);
    redraw();
}

void MaskEditing::redraw()
{
    for (viewer::SliceView* view : m_planes.views())
        view->update();
}

} // namespace dsmt::ui
