// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflows/study_results.h"
#include "ui/plots/page.h"

#include <QString>

#include <string>

namespace dsmt::ui {

/// A text of a study's results in the language of the program, with the same figures; English, and what is not known
/// (names, free text), stays as it is. Any thread.
QString resultWords(const std::string& english);

/// A figure with its words and the names of axes and curves as resultWords gives them; no gallery.
plots::Page resultPage(const workflows::StudyResults& results, workflows::ResultFigure figure);

} // namespace dsmt::ui
