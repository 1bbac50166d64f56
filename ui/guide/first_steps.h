// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>

namespace dsmt::ui {

/// From a CT to a report, in order.
enum class GuideStep { Import, Open, Mark, Analyze, Decide, Report };
inline constexpr std::array kGuideSteps{GuideStep::Import,  GuideStep::Open,   GuideStep::Mark,
                                        GuideStep::Analyze, GuideStep::Decide, GuideStep::Report};

/// One word: "Import", "Open", ...
QString stepName(GuideStep step);
/// What to do, in a sentence or two, with the keys.
QString stepText(GuideStep step);

} // namespace dsmt::ui
