// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/report_pdf.h"
#include "core/base/error.h"

namespace dsmt::commands {

bool reportsAvailable()
{
    return false;
}

void writeReport(const std::filesystem::path&, const workflows::OpenedSeries&, const database::StoredPrediction&,
                 const std::vector<GrowthPoint>&, bool)
{
    throw Error(ErrorKind::Failed, "this build draws no reports");
}

} // namespace dsmt::commands
