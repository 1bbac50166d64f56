// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/worklist_columns.h"

#include "core/base/error.h"
#include "core/database/worklist.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace dsmt::database {

namespace {

struct Column {
    const char* name;
    const char* expression;
    const char* order; ///< an indexed column, or the expression where that is one
};

constexpr std::array kColumns{
    Column{"nodule", "iif(row > 0, row, NULL)", "nodule"},
    Column{"case", "series", "added_at"},
    Column{"patient", "patient", "patient"},
    Column{"patient_id", "patient_id", "patient_id"},
    Column{"study_date", "study_date", "study_date"},
    Column{"description", "description", "description"},
    Column{"slices", "slices", "slices"},
    Column{"name", "nodule", "nodule"},
    Column{"site", "site", "site"},
    Column{"long_axis_mm", "long_axis_mm", "long_axis_mm"},
    Column{"texture", "texture", "texture"},
    Column{"result", "result", "probability"},
    Column{"probability", "probability", "probability"},
    Column{"decision", "decision", "decision"},
    Column{"decided", "iif(result IS NULL, NULL, coalesce(decision, 'none'))", "decision"},
    Column{"predicted_at", "predicted_at", "predicted_at"},
    Column{"reads", "reads", "reads"},
    Column{"read", "(reads > 0)", "reads"},
    Column{"readers", "readers", "readers"},
    Column{"pathology", "pathology", "pathology"},
    Column{"severity", "severity", "warnings"},
    Column{"warnings", "warnings % 1000", "warnings"},
    Column{"marked", "(row > 0)", "nodule"},
    Column{"added_at", "added_at", "added_at"},
};

const Column& columnNamed(const std::string& name)
{
    const auto* found = std::find_if(kColumns.begin(), kColumns.end(), [&](const Column& c) { return c.name == name; });
    if (found == kColumns.end())
        throw Error(ErrorKind::BadInput, fmt::format("the worklist has no column \"{}\"; there are: {}", name,
                                                     fmt::join(worklistColumns(), ", ")));
    return *found;
}

} // namespace

std::vector<std::string> worklistColumns()
{
    std::vector<std::string> names;
    for (const Column& column : kColumns)
        names.emplace_back(column.name);
    return names;
}

const char* worklistExpression(const std::string& column)
{
    return columnNamed(column).expression;
}

const char* worklistOrderOf(const std::string& column)
{
    return columnNamed(column).order;
}

} // namespace dsmt::database
