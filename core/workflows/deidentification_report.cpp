// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/version.h"
#include "core/workflows/deidentify_files.h"

#include <fmt/format.h>
#include <map>
#include <nlohmann/json.hpp>

namespace dsmt::workflows {

namespace {

using Json = nlohmann::ordered_json;

/// Names of the standard hold commas and quotes.
std::string quotedCell(const std::string& text)
{
    std::string cell = "\"";
    for (const char c : text)
        cell += c == '"' ? std::string("\"\"") : std::string(1, c);
    return cell + "\"";
}

} // namespace

std::string deidentificationJson(const Deidentification& done, const dicom::DeidentifyOptions& options)
{
    Json attributes = Json::array(), warnings = Json::array(), leftOut = Json::array(), files = Json::array();
    for (const AttributeTotal& total : done.attributes)
        attributes.push_back({{"tag", total.tag},
                              {"attribute", total.name},
                              {"action", total.action},
                              {"files", total.files},
                              {"values", total.values}});
    for (const DeidentifiedWarning& warning : done.warnings)
        warnings.push_back({{"file", warning.file.string()}, {"warning", warning.text}});
    std::map<std::string, int> reasons;
    for (const LeftOutFile& file : done.leftOut)
        ++reasons[file.reason];
    for (const auto& [reason, count] : reasons)
        leftOut.push_back({{"reason", reason}, {"files", count}});
    for (const std::filesystem::path& file : done.files)
        files.push_back(file.string());
    Json kept = {"Clean Descriptors", "Retain Longitudinal Temporal Information with Modified Dates"};
    if (options.keepCharacteristics)
        kept.push_back("Retain Patient Characteristics");
    const Json all{{"profile", "PS3.15 Annex E, Basic Application Level Confidentiality Profile"},
                   {"options", kept},
                   {"software", kSoftware},
                   {"files", files},
                   {"left_out", leftOut},
                   {"warnings", warnings},
                   {"attributes", attributes}};
    return all.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string deidentificationCsv(const Deidentification& done)
{
    std::string text = "tag,attribute,action,files,values\n";
    for (const AttributeTotal& total : done.attributes)
        text += fmt::format("\"{}\",{},{},{},{}\n", total.tag, quotedCell(total.name), total.action, total.files,
                            total.values);
    return text;
}

} // namespace dsmt::workflows
