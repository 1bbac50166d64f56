// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studies/study_words.h"

#include "core/database/study_store.h"
#include "ui/assessment/assessment_words.h"
#include "ui/assessment/core_sentences.h"

#include <QCoreApplication>

#include <array>
#include <utility>

namespace dsmt::ui {

namespace {

constexpr const char* kContext = "dsmt::ui::StudyWords";

QString translated(const char* english)
{
    return QCoreApplication::translate(kContext, english);
}

constexpr std::array kDeviationKinds{
    std::pair{"correction", QT_TRANSLATE_NOOP("dsmt::ui::StudyWords", "Corrected answer")},
    std::pair{"unanswered", QT_TRANSLATE_NOOP("dsmt::ui::StudyWords", "Question left open")},
    std::pair{"not reached", QT_TRANSLATE_NOOP("dsmt::ui::StudyWords", "Not reached")},
    std::pair{"refused", QT_TRANSLATE_NOOP("dsmt::ui::StudyWords", "Refused step")},
    std::pair{"sign-in refused", QT_TRANSLATE_NOOP("dsmt::ui::StudyWords", "Refused sign-in")},
    std::pair{"clock refused", QT_TRANSLATE_NOOP("dsmt::ui::StudyWords", "Clock refused")},
    std::pair{"clock accepted", QT_TRANSLATE_NOOP("dsmt::ui::StudyWords", "Clock accepted")},
    std::pair{"reference standard", QT_TRANSLATE_NOOP("dsmt::ui::StudyWords", "Reference standard corrected")},
    std::pair{"noted", QT_TRANSLATE_NOOP("dsmt::ui::StudyWords", "Noted by the coordinator")},
};

} // namespace

QString designText(study::Design design)
{
    constexpr std::array kNames{
        QT_TRANSLATE_NOOP("dsmt::ui::StudyWords", "Unaided"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyWords", "Sequential: unaided, then with the network"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyWords", "Crossover: two sessions, one with the network"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyWords", "Stand-alone: the network against readers"),
    };
    return translated(kNames[std::size_t(design)]);
}

QString armsText(study::Design design)
{
    constexpr std::array kArms{
        QT_TRANSLATE_NOOP("dsmt::ui::StudyWords", "One: without the network"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyWords",
                          "Two for each case: without the network, locked; then with its answer"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyWords",
                          "Two for each case: without and with the network, in sessions whose order is balanced"),
        QT_TRANSLATE_NOOP("dsmt::ui::StudyWords", "Readers without the network; the network by itself"),
    };
    return translated(kArms[std::size_t(design)]);
}

QString stateText(const StudySnapshot& snapshot)
{
    if (!snapshot.isFrozen())
        return translated(QT_TRANSLATE_NOOP("dsmt::ui::StudyWords", "Draft: nobody reads before the plan is frozen"));
    const QString when = localTimeText(snapshot.study.frozenAt);
    if (!snapshot.planIntact)
        return translated(QT_TRANSLATE_NOOP("dsmt::ui::StudyWords", "THE FROZEN PLAN IS NOT WHAT WAS STORED"));
    if (!snapshot.archiveSha256.empty())
        return translated(QT_TRANSLATE_NOOP("dsmt::ui::StudyWords", "From an archive; plan frozen %1")).arg(when);
    return translated(QT_TRANSLATE_NOOP("dsmt::ui::StudyWords", "Plan frozen %1")).arg(when);
}

QString exclusionText(const std::string& reason)
{
    return translatedSentence(QString::fromStdString(reason));
}

QString readerStateText(const database::ReaderStatus& status, bool frozen)
{
    if (!frozen)
        return status.hasPasscode
                   ? translated(QT_TRANSLATE_NOOP("dsmt::ui::StudyWords", "waits for the plan to be frozen"))
                   : translated(QT_TRANSLATE_NOOP("dsmt::ui::StudyWords", "has no passcode yet"));
    switch (status.state.state) {
    case study::SessionState::Done:
        return translated(QT_TRANSLATE_NOOP("dsmt::ui::StudyWords", "done"));
    case study::SessionState::Washout:
        return translated(QT_TRANSLATE_NOOP("dsmt::ui::StudyWords", "washout until %1"))
            .arg(localTimeText(study::isoText(*status.state.washoutEnds)));
    case study::SessionState::Reading:
        break;
    }
    if (!status.hasPasscode)
        return translated(QT_TRANSLATE_NOOP("dsmt::ui::StudyWords", "has no passcode yet"));
    if (status.locked == 0)
        return translated(QT_TRANSLATE_NOOP("dsmt::ui::StudyWords", "not begun"));
    return translated(QT_TRANSLATE_NOOP("dsmt::ui::StudyWords", "session %1: %2 of %3 cases"))
        .arg(status.state.session)
        .arg(status.state.done)
        .arg(status.state.of);
}

QString deviationKindText(const std::string& kind)
{
    for (const auto& [name, text] : kDeviationKinds)
        if (kind == name)
            return translated(text);
    return QString::fromStdString(kind);
}

std::vector<Fact> planFacts(const StudySnapshot& snapshot)
{
    const study::Protocol& plan = snapshot.study.protocol;
    const auto text = [](const std::string& value) { return QString::fromStdString(value); };
    std::vector<Fact> facts;
    const auto add = [&](const char* name, const QString& value) { facts.push_back({translated(name), value, {}}); };
    add(QT_TRANSLATE_NOOP("dsmt::ui::StudyWords", "Design"), designText(plan.design));
    add(QT_TRANSLATE_NOOP("dsmt::ui::StudyWords", "Arms"), armsText(plan.design));
    if (plan.design == study::Design::Crossover)
        add(QT_TRANSLATE_NOOP("dsmt::ui::StudyWords", "Washout"),
            translated(QT_TRANSLATE_NOOP("dsmt::ui::StudyWords", "%1 days")).arg(plan.washoutDays));
    add(QT_TRANSLATE_NOOP("dsmt::ui::StudyWords", "Question"),
        QStringLiteral("1: %1; 0: %2").arg(text(plan.positive), text(plan.negative)));
    add(QT_TRANSLATE_NOOP("dsmt::ui::StudyWords", "Long axis"),
        QStringLiteral("%1 - %2 mm").arg(plan.inclusion.shortestMm).arg(plan.inclusion.longestMm));
    add(QT_TRANSLATE_NOOP("dsmt::ui::StudyWords", "Training cases"),
        plan.feedback
            ? translated(QT_TRANSLATE_NOOP("dsmt::ui::StudyWords", "%1, truth told afterwards")).arg(snapshot.training)
            : QString::number(snapshot.training));
    add(QT_TRANSLATE_NOOP("dsmt::ui::StudyWords", "Seed of the orders"), QString::number(plan.seed));
    add(QT_TRANSLATE_NOOP("dsmt::ui::StudyWords", "Primary endpoint"), text(plan.endpoint));
    add(QT_TRANSLATE_NOOP("dsmt::ui::StudyWords", "Margin"), QString::number(plan.margin));
    if (!plan.weightsSha256.empty())
        add(QT_TRANSLATE_NOOP("dsmt::ui::StudyWords", "Network (SHA-256)"), text(plan.weightsSha256));
    if (!plan.notes.empty())
        add(QT_TRANSLATE_NOOP("dsmt::ui::StudyWords", "Analysis plan"), text(plan.notes));
    if (snapshot.isFrozen()) {
        add(QT_TRANSLATE_NOOP("dsmt::ui::StudyWords", "Frozen"),
            QStringLiteral("%1, %2").arg(localTimeText(snapshot.study.frozenAt), text(snapshot.frozenBy)));
        add(QT_TRANSLATE_NOOP("dsmt::ui::StudyWords", "Plan (SHA-256)"), text(snapshot.planSha256));
    }
    if (!snapshot.archiveSha256.empty())
        add(QT_TRANSLATE_NOOP("dsmt::ui::StudyWords", "Archive (SHA-256)"), text(snapshot.archiveSha256));
    return facts;
}

} // namespace dsmt::ui
