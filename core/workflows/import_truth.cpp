// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/database/nodule_store.h"
#include "core/database/reference_standard_store.h"
#include "core/database/transaction.h"
#include "core/workflows/table_import.h"
#include "core/workflows/table_line.h"

#include <fmt/format.h>
#include <map>

namespace dsmt::workflows {

namespace {

/// Those of a cohort's manifest (cohort_tables.h), and those of `dsmt truth export`, too.
const std::vector<std::string> kColumns{
    "series_uid",  "x_mm",    "y_mm",     "z_mm",          "nodule_id", "nodule",         "pathology",
    "detail",      "method",  "date",     "determined_by", "reason",    "simulated",      "patient",
    "site",        "split",   "series",   "mask",          "invasive",  "bubble_lucency", "pleural_retraction",
    "diameter_mm", "mean_hu", "standard", "entered_by",    "entered_at"};

ReferenceStandard standardOf(const TableLine& line, std::int64_t noduleId, const TableImportOptions& options)
{
    ReferenceStandard standard;
    standard.noduleId = noduleId;
    if (line.text("pathology").empty())
        throw Error(ErrorKind::BadInput, "pathology is empty");
    standard.category = pathologyCategoryFrom(line.text("pathology"));
    standard.detail = line.text("detail");
    standard.method = line.text("method");
    if (standard.method.empty())
        standard.method = line.text("simulated") == "1" ? "simulated" : options.method;
    if (const std::string day = line.text("date"); !day.empty())
        standard.determinedOn = dayFrom(day);
    standard.determinedBy = line.text("determined_by");
    if (const std::string wrong = whatIsWrong(standard); !wrong.empty())
        throw Error(ErrorKind::BadInput, wrong);
    return standard;
}

class TruthImport final {
public:
    TruthImport(database::Library& library, const TableImportOptions& options)
        : m_library(library), m_options(options), m_truths(library)
    {
    }

    void take(const TableLine& line)
    {
        const NoduleOfLine nodule = noduleOfLine(m_library, line, true);
        if (const auto [earlier, isFirst] = m_lineOf.emplace(nodule.id, line.number()); !isFirst)
            throw Error(ErrorKind::BadInput,
                        fmt::format("line {} is about the same nodule (nodule {})", earlier->second, nodule.id));
        const ReferenceStandard standard = standardOf(line, nodule.id, m_options);
        const auto present = m_truths.current(nodule.id);
        if (present && present->standard == standard) {
            ++result.unchanged;
            return;
        }
        const std::string reason =
            reasonOf(line, present.has_value(), m_options,
                     present ? fmt::format("nodule {} has the reference standard {} ({})", nodule.id,
                                           toString(present->standard.category), present->standard.method)
                             : "");
        m_truths.add(standard, reason);
        if (nodule.isNew)
            result.newNames.push_back(line.text("nodule").empty() ? fmt::format("nodule {}", nodule.id)
                                                                  : line.text("nodule"));
        ++(present ? result.corrected : result.added);
    }

    TableImport result;

private:
    database::Library& m_library;
    const TableImportOptions& m_options;
    database::ReferenceStandardStore m_truths;
    std::map<std::int64_t, int> m_lineOf;
};

} // namespace

TableImport importTruth(database::Library& library, const CsvTable& table, const TableImportOptions& options)
{
    database::Transaction all(library);
    TruthImport import(library, options);
    if (const std::string unknown = unknownColumns(table, kColumns); !unknown.empty())
        import.result.problems.push_back({1, unknown});
    takeLines(table, import.result, [&](const TableLine& line) { import.take(line); });
    import.result.taken = import.result.problems.empty() && !options.preview;
    if (import.result.taken)
        all.commit();
    return import.result;
}

} // namespace dsmt::workflows
