// SPDX-License-Identifier: GPL-3.0-or-later
// From the header of a scanner to the scope of an assessment, by whichever way a series is opened.
#include "core/database/library.h"
#include "core/dicom/write_ct.h"
#include "core/workflows/import_ct.h"
#include "core/workflows/open_series.h"
#include "core/workflows/scope_gate.h"
#include "tests/fixtures/shapes.h"
#include "tests/fixtures/temporary_folder.h"

#include <algorithm>
#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::workflows;
using namespace dsmt::fixtures;

namespace {

constexpr const char* kSentence = "The CT was taken with contrast medium (Iohexol 300); it raises the HU of nodules, "
                                  "those of cancers by some 15 to 60.";

void writeSeries(const std::filesystem::path& folder, const std::string& agent)
{
    SeriesRecord record;
    record.seriesUid = "2.25.1";
    record.studyUid = "2.25.9";
    record.patientId = "SIM-1";
    record.modality = "CT";
    record.simulated = true;
    dicom::CtStyle style;
    style.exposure.contrastAgent = agent;
    dicom::writeCtSeries(*ball(imaging::cubeAround({0, 0, 0}, 12, 1.0), {0, 0, 0}, 4, 30), record, folder, {}, style);
}

/// The text of the note, or nothing.
std::string noteOf(const OpenedSeries& series)
{
    const auto scope = scopeOfCt(series.volume->geometry(), series.findings, {0, 0, 0}, {});
    const auto found = std::find_if(scope.begin(), scope.end(),
                                    [](const ScopeFinding& finding) { return finding.code == "contrast_medium"; });
    if (found == scope.end())
        return {};
    EXPECT_EQ(found->severity, Severity::Note);
    return found->text;
}

} // namespace

TEST(ContrastFinding, IsTheSameFromAFolderAndFromTheLibrary)
{
    const TemporaryFolder folder;
    writeSeries(folder / "ct", "Iohexol 300");
    EXPECT_EQ(noteOf(openSeries(folder / "ct", "", {})), kSentence);
    for (const bool link : {false, true}) {
        database::Library library(folder / (link ? "linked" : "copied"));
        importCt(library, {.path = folder / "ct", .link = link});
        const auto row = database::CaseStore(library).findSeries("2.25.1");
        ASSERT_TRUE(row);
        EXPECT_EQ(noteOf(openCase(*row, {})), kSentence) << link;
    }
}

TEST(ContrastFinding, IsAbsentWithoutContrastMedium)
{
    const TemporaryFolder folder;
    writeSeries(folder.path(), "");
    EXPECT_EQ(noteOf(openSeries(folder.path(), "", {})), "");
}
