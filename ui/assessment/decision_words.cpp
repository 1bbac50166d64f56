// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assessment/decision_words.h"

#include "ui/assessment/assessment_words.h"

#include <QCoreApplication>

namespace dsmt::ui {

using database::Decision;

namespace {

/// The context of these texts.
struct DecisionWords {
    Q_DECLARE_TR_FUNCTIONS(dsmt::ui::DecisionWords)
};

} // namespace

QString decisionWord(Decision decision)
{
    switch (decision) {
    case Decision::Accepted:
        return DecisionWords::tr("Accepted");
    case Decision::Rejected:
        return DecisionWords::tr("Rejected");
    case Decision::Withdrawn:
        return DecisionWords::tr("Withdrawn");
    }
    return {};
}

QString decisionSentence(const database::StoredDecision& decision)
{
    if (!decision.intact)
        return DecisionWords::tr("A decision in the case library is not what was stored; do not use it.");
    const QString who = QString::fromStdString(decision.decidedBy), when = localTimeText(decision.decidedAt);
    const QString text = DecisionWords::tr("%1 by %2, %3").arg(decisionWord(decision.decision), who, when);
    return decision.reason.empty() ? text
                                   : DecisionWords::tr("%1: %2").arg(text, QString::fromStdString(decision.reason));
}

QStringList readyReasons()
{
    return {DecisionWords::tr("The outline does not fit"), DecisionWords::tr("Not a nodule"),
            DecisionWords::tr("Another place was meant"), DecisionWords::tr("The picture is too poor"),
            DecisionWords::tr("Contradicts what I see")};
}

} // namespace dsmt::ui
