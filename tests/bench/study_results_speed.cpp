// SPDX-License-Identifier: GPL-3.0-or-later
// How long the results of 361 cases read by 10 readers take: all sections, with a bootstrap, their files and the PDF.
#include "core/workflows/study_result_files.h"
#include "tests/fixtures/temporary_folder.h"
#include "tests/workflows/made_study.h"
#include "ui/reports/study_report.h"

#include <QApplication>

#include <chrono>
#include <fmt/core.h>

using namespace dsmt;

namespace {

template <class Work> void timed(const char* what, Work work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    fmt::print("{:<44} {:>8.1f} ms\n", what,
               std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    for (const bool aided : {false, true}) {
        const workflows::StudyReads study =
            fixtures::madeStudy({.readers = 10,
                                 .cases = 361,
                                 .aided = aided,
                                 .design = aided ? study::Design::Sequential : study::Design::StandAlone});
        workflows::StudyResults results;
        fmt::print("361 cases, 10 readers, {}\n", aided ? "unaided and aided" : "one arm");
        timed("all sections", [&] { results = workflows::studyResults(study); });
        timed("all sections, 2,000 bootstrap replicates",
              [&] { results = workflows::studyResults(study, {.replicates = 2000}); });
        const fixtures::TemporaryFolder folder;
        timed("JSON, CSV and reads for dsmt stats", [&] { workflows::writeResultFiles(results, folder / "out"); });
        int pages = 0;
        timed("PDF, without pictures",
              [&] { pages = ui::writeStudyReport(results, ui::studyFigures(results), {}, folder / "report.pdf"); });
        fmt::print("{} pages\n", pages);
    }
}
