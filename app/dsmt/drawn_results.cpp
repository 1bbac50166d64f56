// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/drawn_results.h"

#include "app/dsmt/picture.h"
#include "core/base/durable_file.h"
#include "core/base/error.h"
#include "core/workflows/open_series.h"

#include <optional>
#include <utility>

namespace dsmt::commands {

workflows::KeyImagePainter keyImagesOf(const database::CaseRow& row)
{
    return [row, opened = std::make_shared<std::optional<workflows::OpenedSeries>>()](
               const database::StoredPrediction& prediction) {
        if (!*opened)
            *opened = workflows::openCase(row, {});
        return keyImage(**opened, prediction.assessment, prediction.mask);
    };
}

workflows::DocumentMaker documentFrom(const std::string& pdf)
{
    constexpr std::uint64_t kLargest = std::uint64_t(256) << 20U;
    if (pdf.empty())
        return {};
    return [pdf, isDone = false](const database::StoredPrediction&) mutable {
        std::string bytes = std::exchange(isDone, true) ? std::string() : readPlainFile(pdf, kLargest);
        if (!bytes.empty() && !bytes.starts_with("%PDF-"))
            throw Error(ErrorKind::BadInput, pdf + " is no PDF document");
        return bytes;
    };
}

} // namespace dsmt::commands
