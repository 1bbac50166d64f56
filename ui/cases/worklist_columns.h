// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/worklist.h"

#include <QString>

#include <string>
#include <vector>

namespace dsmt::ui {

/// A column of the worklist as a person sees it.
struct WorklistColumn {
    const char* name;  ///< in database::worklistColumns(): sorted by, exported and remembered under it
    const char* title; ///< English, translated where it is shown
    QString (*text)(const database::WorklistRow&);
    int digits;   ///< width in digits of the font
    bool number;  ///< at the right
    bool atFirst; ///< shown until a person chooses
};

/// In the order in which they stand at first.
const std::vector<WorklistColumn>& worklistShown();
/// The place of a column in worklistShown(). The name must be there.
int worklistColumn(const std::string& name);

/// The title in the language of the window.
QString titleOf(const WorklistColumn& column);
/// What a nodule is called: its name, or its number in the library; "none marked" for a case without one.
QString noduleText(const database::WorklistRow& row);
/// Name, else identifier, else "Unnamed patient", and "(simulated)".
QString patientText(const database::WorklistRow& row);
/// "87 %, invasive", "refused", or "" without a prediction.
QString resultText(const database::WorklistRow& row);
/// A site of nodules in the language of the window.
QString siteText(const std::string& site);
/// All warnings, one a line.
QString warningLines(const database::WorklistRow& row);

} // namespace dsmt::ui
