// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/table_line.h"

#include "core/base/error.h"
#include "core/database/case_store.h"
#include "core/database/nodule_store.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fmt/format.h>

namespace dsmt::workflows {

namespace {

double finite(const std::string& text, const std::string& name)
{
    double number = 0;
    const char* end = text.data() + text.size();
    const auto [stop, failure] = std::from_chars(text.data(), end, number);
    if (failure != std::errc() || stop != end || !std::isfinite(number))
        throw Error(ErrorKind::BadInput, fmt::format("{} \"{}\" is no number", name, text));
    return number;
}

NoduleOfLine atPoint(database::Library& library, const TableLine& line, const std::string& seriesUid, bool mayBeNew)
{
    const auto row = database::CaseStore(library).findSeries(seriesUid);
    if (!row)
        throw Error(ErrorKind::NotFound, fmt::format("the library holds no series {}", seriesUid));
    const auto x = line.number({"x_mm"}), y = line.number({"y_mm"}), z = line.number({"z_mm"});
    if (!x || !y || !z)
        throw Error(ErrorKind::BadInput, "it names a series and no point (x_mm, y_mm, z_mm)");
    database::NoduleStore nodules(library);
    NoduleOfLine found{nodules.at(row->seriesId, {*x, *y, *z}), false};
    found.isNew = database::CaseStore(library).row(row->seriesId).nodules > row->nodules;
    if (found.isNew && !mayBeNew)
        throw Error(ErrorKind::NotFound, fmt::format("series {} has no nodule within 5 mm of that point", seriesUid));
    const database::Nodule nodule = nodules.nodule(found.id);
    if (const std::string name = line.text({"nodule", "case"}); !name.empty() && nodule.name.empty())
        nodules.describe(found.id, name, nodule.site);
    return found;
}

} // namespace

std::string TableLine::text(const std::vector<const char*>& names) const
{
    for (const char* name : names)
        if (const auto column = m_table.column(name)) {
            const std::string& cell = m_row.cells[*column];
            const std::size_t first = cell.find_first_not_of(" \t");
            if (first == std::string::npos)
                return "";
            return cell.substr(first, cell.find_last_not_of(" \t") - first + 1);
        }
    return "";
}

std::optional<double> TableLine::number(const std::vector<const char*>& names) const
{
    const std::string cell = text(names);
    return cell.empty() ? std::nullopt : std::optional(finite(cell, names.front()));
}

std::optional<bool> TableLine::yesOrNo(const char* name) const
{
    const std::string cell = text(name);
    if (cell.empty())
        return std::nullopt;
    if (cell == "1" || cell == "yes")
        return true;
    if (cell == "0" || cell == "no")
        return false;
    throw Error(ErrorKind::BadInput, fmt::format("{} \"{}\" is none of 1, 0, yes and no", name, cell));
}

std::string reasonOf(const TableLine& line, bool follows, const TableImportOptions& options, const std::string& without)
{
    if (!follows)
        return "";
    const std::string own = line.text("reason");
    const std::string reason = own.empty() ? options.reason : own;
    if (reason.empty())
        throw Error(ErrorKind::BadInput, without + "; a correction says why (reason)");
    return reason;
}

NoduleOfLine noduleOfLine(database::Library& library, const TableLine& line, bool mayBeNew)
{
    if (const std::string seriesUid = line.text("series_uid"); !seriesUid.empty() && !line.text("x_mm").empty())
        return atPoint(library, line, seriesUid, mayBeNew);
    database::NoduleStore nodules(library);
    if (const std::string id = line.text("nodule_id"); !id.empty())
        return {nodules.nodule(std::int64_t(finite(id, "nodule_id"))).id, false};
    const std::string name = line.text({"nodule", "case"});
    if (name.empty())
        throw Error(ErrorKind::BadInput, "it does not say which nodule (series_uid and a point, nodule_id, or nodule)");
    const std::vector<database::Nodule> named = nodules.named(name);
    if (named.empty())
        throw Error(ErrorKind::NotFound, fmt::format("there is no nodule named {}", name));
    if (named.size() > 1)
        throw Error(ErrorKind::BadInput,
                    fmt::format("{} nodules are named {}; nodule_id tells them apart", named.size(), name));
    return {named.front().id, false};
}

void takeLines(const CsvTable& table, TableImport& result, const std::function<void(const TableLine&)>& take)
{
    for (const CsvTable::Row& row : table.rows)
        try {
            take(TableLine(table, row));
        } catch (const Error& failure) {
            if (failure.kind() == ErrorKind::Failed)
                throw;
            std::string text = failure.message();
            // The stores name the library in front; here the line is what matters.
            if (const std::size_t reason = text.find(": ");
                text.starts_with("case library ") && reason != std::string::npos)
                text = text.substr(reason + 2);
            result.problems.push_back({row.line, std::move(text)});
        }
}

std::string unknownColumns(const CsvTable& table, const std::vector<std::string>& known)
{
    std::vector<std::string> unknown;
    for (const std::string& column : table.columns)
        if (std::find(known.begin(), known.end(), column) == known.end())
            unknown.push_back(column);
    return unknown.empty() ? ""
                           : fmt::format("there is no column \"{}\"; there are: {}", fmt::join(unknown, "\", \""),
                                         fmt::join(known, ", "));
}

} // namespace dsmt::workflows
