// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cohort/manifest.h"

#include "core/base/csv_table.h"
#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <span>
#include <tuple>

namespace dsmt::cohort {

namespace fs = std::filesystem;

namespace {

constexpr std::array kColumns{"nodule",    "patient",  "site",     "split", "series",         "series_uid",
                              "x_mm",      "y_mm",     "z_mm",     "mask",  "bubble_lucency", "pleural_retraction",
                              "pathology", "invasive", "simulated"};
/// Written by `dsmt phantom` for people; measured anew from the mask.
constexpr std::array kForPeople{"diameter_mm", "mean_hu"};

class RowReader final {
public:
    RowReader(const CsvTable& table, const CsvTable::Row& row, const fs::path& folder,
              std::vector<ManifestProblem>& problems)
        : m_table(table), m_row(row), m_folder(folder), m_problems(problems)
    {
    }

    ManifestRow read()
    {
        ManifestRow result;
        result.line = m_row.line;
        result.series = path(cell("series"));
        result.seriesUid = cell("series_uid");
        result.simulated = label("simulated") > 0.5f;
        std::tie(result.mask, result.segment) = mask();
        result.center = place();
        NoduleFacts& facts = result.facts;
        facts.id = cell("nodule").empty() ? "line " + std::to_string(m_row.line) : cell("nodule");
        facts.patient = !cell("patient").empty()  ? cell("patient")
                        : !cell("series").empty() ? cell("series")
                                                  : result.seriesUid;
        facts.site = cell("site");
        facts.split = oneOf("split", {"train", "test"});
        facts.pathology = oneOf("pathology", {"AAH", "AIS", "MIA", "IAC"});
        facts.labels = {label("invasive"), label("bubble_lucency"), label("pleural_retraction")};
        settleInvasion(facts);
        if (result.series.empty() && result.seriesUid.empty())
            refuse("series is empty, and no series_uid is given");
        if (!result.center && result.mask.empty() && !m_placeIsWrong)
            refuse("neither a place (x_mm, y_mm, z_mm) nor a mask says where the nodule is");
        return result;
    }

private:
    std::string cell(const char* column) const
    {
        const auto found = m_table.column(column);
        if (!found)
            return {};
        const std::string& text = m_row.cells[*found];
        const auto first = text.find_first_not_of(" \t"), last = text.find_last_not_of(" \t");
        return first == std::string::npos ? std::string() : text.substr(first, last - first + 1);
    }

    void refuse(const std::string& why) { m_problems.push_back({m_row.line, why}); }

    fs::path path(const std::string& text) const
    {
        return text.empty() ? fs::path() : (m_folder / text).lexically_normal();
    }

    /// "seg.dcm#2" is segment 2 of seg.dcm.
    std::pair<fs::path, std::optional<int>> mask() const
    {
        const std::string text = cell("mask");
        const std::size_t mark = text.rfind('#');
        int number = 0;
        if (mark == std::string::npos || mark == 0)
            return {path(text), std::nullopt};
        const char* const end = text.data() + text.size();
        const auto [rest, failure] = std::from_chars(text.data() + mark + 1, end, number);
        if (failure != std::errc() || rest != end || number < 0)
            return {path(text), std::nullopt};
        return {path(text.substr(0, mark)), number};
    }

    std::string oneOf(const char* column, const std::vector<std::string>& words)
    {
        const std::string text = cell(column);
        if (text.empty() || std::ranges::find(words, text) != words.end())
            return text;
        std::string list;
        for (const std::string& word : words)
            list += word + ", ";
        refuse(std::string(column) + " is \"" + text + "\", not " + list + "or empty");
        return {};
    }

    float label(const char* column)
    {
        const std::string text = cell(column);
        if (text == "0" || text == "1")
            return text == "1" ? 1.0f : 0.0f;
        if (!text.empty())
            refuse(std::string(column) + " is \"" + text + "\", not 0, 1 or empty");
        return -1;
    }

    void settleInvasion(NoduleFacts& facts)
    {
        if (facts.pathology.empty())
            return;
        const float said = facts.labels[0], follows = facts.pathology == "IAC" ? 1.0f : 0.0f;
        if (said >= 0 && said != follows)
            refuse("pathology " + facts.pathology + " is " + (follows > 0 ? "" : "not ") +
                   "invasive, but invasive is " + cell("invasive"));
        facts.labels[0] = follows;
    }

    std::optional<imaging::WorldPoint> place()
    {
        std::array<double, 3> values{};
        std::size_t given = 0;
        for (std::size_t axis = 0; axis < 3; ++axis) {
            const char* const column = std::array{"x_mm", "y_mm", "z_mm"}[axis];
            const std::string text = cell(column);
            if (text.empty())
                continue;
            ++given;
            const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), values[axis]);
            if (failure != std::errc() || end != text.data() + text.size() || !std::isfinite(values[axis])) {
                refuse(std::string(column) + " is \"" + text + "\", no number");
                m_placeIsWrong = true;
            }
        }
        if (given == 0 || m_placeIsWrong)
            return std::nullopt;
        if (given < 3) {
            refuse("x_mm, y_mm and z_mm are not all given");
            m_placeIsWrong = true;
            return std::nullopt;
        }
        return imaging::WorldPoint{values[0], values[1], values[2]};
    }

    const CsvTable& m_table;
    const CsvTable::Row& m_row;
    const fs::path& m_folder;
    std::vector<ManifestProblem>& m_problems;
    bool m_placeIsWrong = false;
};

void findDuplicates(Manifest& manifest)
{
    std::map<std::string, int> lineOfNodule;
    std::map<std::string, std::pair<std::string, int>> splitOfPatient;
    for (const ManifestRow& row : manifest.rows) {
        const NoduleFacts& facts = row.facts;
        if (const auto [found, isNew] = lineOfNodule.try_emplace(facts.id, row.line); !isNew)
            manifest.problems.push_back(
                {row.line, "nodule " + facts.id + " is in line " + std::to_string(found->second) + " already"});
        if (facts.split.empty() || facts.patient.empty())
            continue;
        const auto [found, isNew] = splitOfPatient.try_emplace(facts.patient, facts.split, row.line);
        if (!isNew && found->second.first != facts.split)
            manifest.problems.push_back({row.line, "patient " + facts.patient + " is for " + facts.split +
                                                       " here and for " + found->second.first + " in line " +
                                                       std::to_string(found->second.second)});
    }
}

bool isAmong(const std::string& name, std::span<const char* const> names)
{
    return std::ranges::any_of(names, [&](const char* known) { return name == known; });
}

} // namespace

Manifest readManifest(std::string_view csv, const fs::path& folder)
{
    const CsvTable table = parseCsv(csv);
    Manifest manifest;
    for (const std::string& name : table.columns)
        if (!isAmong(name, kColumns) && !isAmong(name, kForPeople))
            manifest.unknownColumns.push_back(name);
    const bool hasPlace = table.column("x_mm") && table.column("y_mm") && table.column("z_mm");
    if (!table.column("series") && !table.column("series_uid"))
        throw Error(ErrorKind::BadInput, "the header has neither the column series nor series_uid");
    if (!hasPlace && !table.column("mask"))
        throw Error(ErrorKind::BadInput, "the header has neither the columns x_mm, y_mm, z_mm nor mask");
    for (const CsvTable::Row& row : table.rows)
        manifest.rows.push_back(RowReader(table, row, folder, manifest.problems).read());
    if (manifest.rows.empty())
        manifest.problems.push_back({0, "there are no nodules"});
    findDuplicates(manifest);
    std::stable_sort(manifest.problems.begin(), manifest.problems.end(),
                     [](const auto& a, const auto& b) { return a.line < b.line; });
    return manifest;
}

} // namespace dsmt::cohort
