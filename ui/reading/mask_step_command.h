// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reading/mask_editing.h"

#include <QUndoCommand>

#include <utility>

namespace dsmt::ui {

/// One step of painting on one nodule, as the voxels that it turned over.
class MaskStepCommand final : public QUndoCommand {
public:
    MaskStepCommand(MaskEditing& editing, std::shared_ptr<EditedNodule> nodule, imaging::MaskChange change,
                    const QString& text)
        : QUndoCommand(text), m_editing(editing), m_nodule(std::move(nodule)), m_change(std::move(change))
    {
    }

    void undo() override { m_editing.turnOver(m_nodule, m_change, database::MaskStep::Undo); }
    void redo() override
    {
        // The stack calls it once when the step is pushed, which was done already.
        if (std::exchange(m_pushed, true))
            m_editing.turnOver(m_nodule, m_change, database::MaskStep::Redo);
    }

private:
    MaskEditing& m_editing;
    std::shared_ptr<EditedNodule> m_nodule;
    imaging::MaskChange m_change;
    bool m_pushed = false;
};

} // namespace dsmt::ui
