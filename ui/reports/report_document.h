// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/page.h"

#include <QString>

#include <filesystem>
#include <vector>

namespace dsmt::ui {

/// A report of many pages, A4, dark on white.
struct ReportDocument {
    QString title, footer; ///< plain text
    /// HTML as QTextDocument takes it. A paragraph [[figure N]] is replaced by figures[N], as vectors; [[page NAME]] by
    /// the number of the page on which <a name="NAME"> stands; links to #NAME lead there.
    QString html;
    std::vector<plots::Page> figures;
};

/// Writes it as PDF with page numbers. Needs a QApplication on any platform, also "offscreen", and its thread.
/// @return the number of pages @throws Error(Failed) when the file cannot be written
int writeReportPdf(const ReportDocument& document, const std::filesystem::path& file);

} // namespace dsmt::ui
