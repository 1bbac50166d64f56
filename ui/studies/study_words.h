// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/assessment/fact_grid.h"
#include "ui/studies/study_snapshot.h"

#include <QString>

#include <vector>

namespace dsmt::ui {

// How a study is put into words, in the language of the window.

QString designText(study::Design design);
/// What readers go through, and with what.
QString armsText(study::Design design);
/// "Draft", "Frozen", "From an archive".
QString stateText(const StudySnapshot& snapshot);
/// Why a nodule was left out, as the reasons of core/study/inclusion.h.
QString exclusionText(const std::string& reason);
QString readerStateText(const database::ReaderStatus& status, bool frozen);
QString deviationKindText(const std::string& kind);

std::vector<Fact> planFacts(const StudySnapshot& snapshot);

} // namespace dsmt::ui
