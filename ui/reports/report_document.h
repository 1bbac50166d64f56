// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reports/report_figure.h"

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
    std::vector<ReportFigure> figures;
};

/// Writes it as PDF with page numbers. Any thread; needs a QGuiApplication for its fonts.
/// @return the number of pages @throws Error(Failed) when the file cannot be written
int writeReportPdf(const ReportDocument& document, const std::filesystem::path& file);

} // namespace dsmt::ui
