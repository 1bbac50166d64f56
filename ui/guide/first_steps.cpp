// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guide/first_steps.h"

#include <QCoreApplication>

namespace dsmt::ui {

namespace {

/// The context of these texts.
struct FirstSteps {
    Q_DECLARE_TR_FUNCTIONS(dsmt::ui::FirstSteps)
};

} // namespace

QString stepName(GuideStep step)
{
    switch (step) {
    case GuideStep::Import:
        return FirstSteps::tr("Import");
    case GuideStep::Open:
        return FirstSteps::tr("Open");
    case GuideStep::Mark:
        return FirstSteps::tr("Mark");
    case GuideStep::Analyze:
        return FirstSteps::tr("Analyse");
    case GuideStep::Decide:
        return FirstSteps::tr("Decide");
    case GuideStep::Report:
        return FirstSteps::tr("Report");
    }
    return {};
}

QString stepText(GuideStep step)
{
    switch (step) {
    case GuideStep::Import:
        return FirstSteps::tr(
            "Bring a CT in: drop a folder or a ZIP archive on the Cases page, or take the simulated case "
            "that comes with the program.");
    case GuideStep::Open:
        return FirstSteps::tr("Choose the case in the list and press Enter.");
    case GuideStep::Mark:
        return FirstSteps::tr("Scroll to the nodule with the wheel or the arrow keys (in the simulated case the "
                              "crosshair is on it). Press N, then Space, or click its middle.");
    case GuideStep::Analyze:
        return FirstSteps::tr("Press Enter. The result comes up on the right, with all that qualifies it.");
    case GuideStep::Decide:
        return FirstSteps::tr("Do you agree? Ctrl+Enter accepts the result, Ctrl+Shift+Enter rejects it and asks why.");
    case GuideStep::Report:
        return FirstSteps::tr("Press Ctrl+P for a report of one page (PDF).");
    }
    return {};
}

} // namespace dsmt::ui
