// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/reading_overlays.h"

#include "ui/assessment/assessment_words.h"
#include "ui/assessment/map_words.h"
#include "ui/reading/linked_planes.h"
#include "viewer/qt/overlay_colors.h"

#include <set>

namespace dsmt::ui {

namespace {

constexpr double kOverlapOpacity = 0.25;

/// The switch that an action turns; null for other actions.
template <class Display> auto switchOf(Display& display, ReadingAction action) -> decltype(&display.outline)
{
    switch (action) {
    case ReadingAction::ShowOutline:
        return &display.outline;
    case ReadingAction::ShowFill:
        return &display.fill;
    case ReadingAction::ShowAxes:
        return &display.axes;
    case ReadingAction::ShowReaders:
        return &display.readers;
    case ReadingAction::ShowPleura:
        return &display.pleura;
    default:
        return nullptr;
    }
}

QColor withOpacity(QColor color, double opacity)
{
    color.setAlphaF(float(opacity));
    return color;
}

} // namespace

ReadingOverlays::ReadingOverlays(LinkedPlanes& planes, CaseSession& session, CaseReads& reads, NoduleMaps& maps,
                                 QObject* parent)
    : QObject(parent), m_planes(planes), m_reads(reads), m_maps(maps)
{
    connect(&m_reads, &CaseReads::changed, this, &ReadingOverlays::refresh);
    connect(&m_maps, &NoduleMaps::changed, this, [this] {
        refreshMap();
        refreshLegend();
        repaint();
    });
    // Nothing of the open case over the slices of the one that is being opened.
    const auto setPreviewing = [this](bool previewing) {
        m_previewing = previewing;
        refresh();
    };
    connect(&session, &CaseSession::previewed, this, [setPreviewing] { setPreviewing(true); });
    connect(&session, &CaseSession::openingFailed, this, [setPreviewing] { setPreviewing(false); });
    connect(&session, &CaseSession::openingCancelled, this, [setPreviewing] { setPreviewing(false); });
    connect(&session, &CaseSession::opened, this, [this, setPreviewing] {
        m_mask.reset();
        m_nodule.reset();
        m_compared.reset();
        setPreviewing(false);
    });
}

std::vector<viewer::SliceOverlay*> ReadingOverlays::overlays()
{
    return {&m_shapes, &m_contours, &m_pleura, &m_legend};
}

bool ReadingOverlays::perform(ReadingAction action)
{
    if (action == ReadingAction::ShowMaps) {
        m_maps.setOn(!m_maps.isOn());
        return true;
    }
    if (action == ReadingAction::HideOverlays) {
        m_hidden = !m_hidden;
        refresh();
        return true;
    }
    bool* const turned = switchOf(m_display, action);
    if (!turned)
        return false;
    *turned = !*turned;
    m_hidden = false; // who switches one on wants to see it
    refresh();
    if (action == ReadingAction::ShowPleura && m_display.pleura)
        sayWherePleuraIs();
    emit displayChanged();
    return true;
}

std::optional<bool> ReadingOverlays::isOn(ReadingAction action) const
{
    if (action == ReadingAction::ShowMaps)
        return m_maps.isOn();
    if (action == ReadingAction::HideOverlays)
        return m_hidden;
    if (const bool* on = switchOf(m_display, action))
        return *on;
    return std::nullopt;
}

void ReadingOverlays::sayWherePleuraIs()
{
    if (m_nodule && m_nodule->pleura)
        emit said(tr("Nearest pleura: %1 from the outline, at %2")
                      .arg(lengthText(m_nodule->pleura->distanceMm), placeText(m_nodule->pleura->at)));
    else
        emit said(tr("Where the pleura is nearest is not known for this result"));
}

void ReadingOverlays::setDisplay(const OverlaysDisplay& display)
{
    m_display = display;
    refresh();
}

void ReadingOverlays::setFillOpacity(double opacity)
{
    m_display.fillOpacity = opacity;
    refresh();
    emit displayChanged();
}

void ReadingOverlays::showPrediction(const database::StoredPrediction* prediction)
{
    m_mask = prediction ? prediction->mask : nullptr;
    m_nodule = prediction ? prediction->assessment.nodule : std::nullopt;
    refresh();
}

void ReadingOverlays::compare(std::optional<MaskPair> pair)
{
    m_compared = std::move(pair);
    refresh();
}

void ReadingOverlays::refresh()
{
    const bool prediction = isShowing() && !m_compared;
    m_planes.setNodule(prediction && m_display.outline ? m_mask : nullptr,
                       prediction && m_display.axes ? m_nodule : std::nullopt);
    if (isShowing() && m_compared)
        m_shapes.setMasks(
            {{m_compared->first.mask, viewer::kFirstMaskLook}, {m_compared->second.mask, viewer::kSecondMaskLook}},
            withOpacity(viewer::kOverlapColor, kOverlapOpacity));
    else if (prediction && m_display.fill && m_mask)
        m_shapes.setMasks({{m_mask, std::nullopt, withOpacity(viewer::kOutlineColor, m_display.fillOpacity)}});
    else
        m_shapes.setMasks({});
    std::vector<viewer::ShownContour> contours;
    if (prediction && m_display.readers && m_reads.placed())
        for (const workflows::ReaderContour& contour : m_reads.placed()->contours)
            contours.push_back({contour.points, viewer::readerLook(contour.reader), contour.half});
    m_contours.setContours(std::move(contours));
    m_pleura.setSign({});
    if (isShowing() && m_display.pleura && m_nodule && m_nodule->pleura)
        m_pleura.setSign({{m_nodule->pleura->at, tr("Pleura, %1").arg(lengthText(m_nodule->pleura->distanceMm))}});
    refreshMap();
    refreshLegend();
    repaint();
}

void ReadingOverlays::refreshMap()
{
    const auto map = isShowing() ? m_maps.chosenMap() : nullptr;
    m_heat = map ? std::make_shared<const viewer::HeatMap>(
                       viewer::HeatMap{*map, viewer::largestMagnitude(*map), m_maps.opacity()})
                 : nullptr;
    for (viewer::SliceView* view : m_planes.views())
        view->setHeat(m_heat);
}

void ReadingOverlays::refreshLegend()
{
    std::vector<viewer::LegendLine> lines;
    if (isShowing() && m_compared)
        lines = {{viewer::kFirstMaskLook, m_compared->first.name}, {viewer::kSecondMaskLook, m_compared->second.name}};
    else if (isShowing() && m_display.readers && m_reads.placed()) {
        std::set<int> readers;
        for (const workflows::ReaderContour& contour : m_reads.placed()->contours)
            readers.insert(contour.reader);
        for (const int reader : readers)
            lines.push_back({viewer::readerLook(reader), tr("Reader %1").arg(reader)});
    }
    m_legend.setLines(std::move(lines));
    m_legend.setHeatScale(m_heat ? std::optional(mapScale(m_maps.kind(), m_heat->largest)) : std::nullopt);
}

void ReadingOverlays::repaint()
{
    for (viewer::SliceView* view : m_planes.views())
        view->update();
}

} // namespace dsmt::ui
