// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/compare_masks.h"
#include "ui/reading/mask_pair.h"
#include "ui/session/case_reads.h"

#include <QFrame>
#include <QList>

#include <optional>

class QComboBox;
class QLabel;

namespace dsmt::ui {

/// Two outlines of the nodule side by side in figures, above the planes that show them. Hidden while nothing is
/// compared.
class ComparisonBar final : public QFrame {
    Q_OBJECT

public:
    ComparisonBar(CaseSession& session, CaseReads& reads, QWidget* parent = nullptr);
    ~ComparisonBar() override;

    bool isComparing() const { return m_comparing; }
    void start();
    void leave();

signals:
    /// The pair to be drawn; nothing when it is over.
    void pairChosen(const std::optional<dsmt::ui::MaskPair>& pair);

private:
    void gather();
    void offer(QList<NamedMask> masks);
    void choose();

    CaseSession& m_session;
    CaseReads& m_reads;
    QComboBox* m_first;
    QComboBox* m_second;
    QLabel* m_words;
    QList<NamedMask> m_masks;
    bool m_comparing = false;
    JobRunner m_gathering, m_measuring; // last: their threads end before the rest goes
};

/// "Dice 0.87; surfaces 0.42 mm apart on average, 1.3 mm at 95 % (Hausdorff); ..."
QString comparisonText(const imaging::MaskComparison& comparison);

} // namespace dsmt::ui
