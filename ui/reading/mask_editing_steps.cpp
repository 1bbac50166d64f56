// SPDX-License-Identifier: GPL-3.0-or-later
// What MaskEditing does to an outline: strokes, fills, resets, undo; and that it stores each.
#include "core/base/user_name.h"
#include "core/imaging/brush.h"
#include "core/workflows/store_mask_edit.h"
#include "ui/assessment/assessment_words.h"
#include "ui/reading/mask_editing.h"
#include "ui/reading/mask_step_command.h"
#include "ui/reading/mask_strip.h"

#include <QUndoStack>

#include <algorithm>
#include <cmath>

namespace dsmt::ui {

using database::MaskStep;
using viewer::MaskTouch;
using viewer::Tool;

namespace {

QString stepText(MaskStep step)
{
    switch (step) {
    case MaskStep::Eraser:
        return MaskEditing::tr("Eraser");
    case MaskStep::Fill:
        return MaskEditing::tr("Fill");
    case MaskStep::Reset:
        return MaskEditing::tr("Reset of the outline");
    default:
        return MaskEditing::tr("Brush");
    }
}

QString noRoomText()
{
    return MaskEditing::tr(
               "An outline can be %1 mm long at most; what lies beyond was not painted. Mark another nodule "
               "to outline it.")
        .arg(imaging::kLongestMaskMm);
}

} // namespace

void MaskEditing::touch(const MaskTouch& touch)
{
    finishStroke();
    if (!mayPaint() || !m_session.series()->volume->geometry().contains(touch.at))
        return;
    m_strip->showNotice({});
    beginNodule(touch.at);
    if (touch.tool == Tool::Fill)
        return fill(touch);
    m_stroke = Stroke{touch, {}};
    stroke(touch);
}

void MaskEditing::stroke(const MaskTouch& touch)
{
    Stroke& under = *m_stroke;
    imaging::Brush brush{m_strip->settings().radiusMm, std::nullopt};
    if (!touch.inDepth)
        brush.layer = imaging::paintedLayer(m_current->mask.lattice(), touch.normal, touch.sliceSpacingMm);
    // A slice that was scrolled to begins anew, without a way through what lies between.
    const double across = std::abs(dot(touch.at - under.last.at, touch.normal));
    const bool sameSlice = across < 1e-6 && touch.inDepth == under.last.inDepth;
    under.fits &= imaging::sweep(m_current->mask, brush, sameSlice ? under.last.at : touch.at, touch.at,
                                 under.last.tool == Tool::Brush, under.change);
    const Tool tool = under.last.tool;
    under.last = touch;
    under.last.tool = tool;
    showMask();
}

void MaskEditing::finishStroke()
{
    if (!m_stroke)
        return;
    Stroke ended = std::move(*m_stroke);
    m_stroke.reset();
    finishStep(ended.last.tool == Tool::Brush ? MaskStep::Brush : MaskStep::Eraser, std::move(ended.change),
               ended.fits);
}

void MaskEditing::finishStep(MaskStep step, imaging::MaskChange change, bool fits)
{
    if (!fits)
        m_strip->showNotice(noRoomText());
    if (!change.empty()) {
        store(m_current, step);
        m_undo.push(new MaskStepCommand(*this, m_current, std::move(change), stepText(step)));
    }
    showNodule();
}

void MaskEditing::fill(const MaskTouch& touch)
{
    imaging::FillClick click{touch.at, std::nullopt, m_strip->settings().toleranceHu};
    if (!touch.inDepth)
        click.layer = imaging::paintedLayer(m_current->mask.lattice(), touch.normal, touch.sliceSpacingMm);
    m_filling.start([click, series = m_session.series(), mask = m_current->mask.mask()](
                        const Progress&) { return imaging::fillRegion(mask, *series->volume, click); },
                    [this, nodule = m_current](const imaging::Fill& filled) {
                        if (nodule == m_current && mayPaint())
                            takeFill(filled);
                    });
}

void MaskEditing::takeFill(const imaging::Fill& filled)
{
    finishStroke();
    imaging::MaskChange change;
    const bool fits = m_current->mask.take(filled.voxels, false, change);
    if (filled.cutOff)
        m_strip->showNotice(
            tr("The fill went on beyond %1 mm and was cut off there: it may have left the nodule. Undo it "
               "and take a smaller tolerance (it was %2 HU around %3 HU), or erase what is too much.")
                .arg(imaging::kFillReachMm)
                .arg(wholeText(filled.toleranceHu))
                .arg(wholeText(filled.clickedHu)));
    finishStep(MaskStep::Fill, std::move(change), fits);
}

void MaskEditing::reset()
{
    if (!mayPaint() || !m_current)
        return;
    finishStroke();
    m_strip->showNotice({});
    imaging::MaskChange change = m_network && m_network->mask ? resetTo(*m_current, *m_network) : clear(*m_current);
    finishStep(MaskStep::Reset, std::move(change), true);
}

void MaskEditing::analyze()
{
    finishStroke();
    if (!mayPaint() || !m_current || !m_current->isEdited() || !m_session.canAnalyze())
        return;
    m_strip->showNotice({});
    // The library answers in order, so that it has every step; what it has is what the prediction will name.
    m_session.library().ask(
        this,
        [record = m_session.series()->record](database::Library& library) {
            return workflows::maskEditsOf(library, record);
        },
        [this, series = m_session.series(), nodule = m_current](const database::SeriesMaskEdits& found) {
            const auto stored =
                std::ranges::find_if(found.edits, [&](const auto& edit) { return nodule->noduleId == edit.noduleId; });
            if (series == m_session.series() && stored != found.edits.end())
                m_session.analyzeOutline(*stored);
        });
}

void MaskEditing::turnOver(const NodulePtr& nodule, const imaging::MaskChange& change, MaskStep step)
{
    nodule->mask.turnOver(change);
    store(nodule, step);
    // What is undone is seen.
    if (nodule != m_current)
        m_session.mark(nodule->place);
    m_strip->showNotice({});
    showNodule();
}

void MaskEditing::store(const NodulePtr& nodule, MaskStep step)
{
    imaging::MaskPtr mask = nodule->mask.trimmed();
    if (!mask)
        mask = std::make_shared<const imaging::Mask>(nodule->mask.mask());
    const database::MaskEdit edit{nodule->predictionId, step, userName(), std::move(mask)};
    m_session.library().ask(
        this,
        [series = m_session.series(), of = workflows::OutlinedNodule{nodule->noduleId, nodule->place},
         edit](database::Library& library) { return workflows::storeMaskEdit(library, *series, of, edit); },
        [nodule](std::int64_t id) { nodule->noduleId = id; });
}

} // namespace dsmt::ui
