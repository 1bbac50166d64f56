// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/score_table.h"

#include "core/base/csv_table.h"
#include "core/base/error.h"
#include "core/workflows/score_cells.h"
#include "core/workflows/text_file.h"

#include <algorithm>
#include <array>

namespace dsmt::workflows {

namespace {

const std::map<std::string, std::vector<std::string>> kUsual{
    {"reader", {"reader", "readerid", "rater", "radiologist", "observer"}},
    {"modality", {"modality", "modalityid", "treatment", "arm", "condition", "session", "method"}},
    {"case", {"case", "caseid", "nodule", "noduleid", "lesion", "image", "id", "subject"}},
    {"truth", {"truth", "outcome", "label", "reference", "standard", "status", "disease", "target", "invasive"}},
    {"score", {"score", "rating", "probability", "prob", "p", "prediction", "confidence", "value"}},
    {"cluster", {"cluster", "patient", "patientid"}},
};

std::string plain(const std::string& name)
{
    std::string letters;
    for (const char c : name)
        if (std::isalnum(static_cast<unsigned char>(c)))
            letters += char(std::tolower(static_cast<unsigned char>(c)));
    return letters;
}

} // namespace

std::map<std::string, std::string> columnsNamed(const std::string& text)
{
    std::map<std::string, std::string> named;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t end = std::min(text.find(',', at), text.size());
        const std::string pair = text.substr(at, end - at);
        const std::size_t sign = pair.find('=');
        const std::string role = pair.substr(0, sign);
        if (sign == std::string::npos || sign + 1 == pair.size() || !kUsual.contains(role))
            throw Error(ErrorKind::BadInput,
                        "\"" + pair +
                            "\" names no column: write reader=NAME, modality=NAME, "
                            "case=NAME, truth=NAME, score=NAME or cluster=NAME, with commas between");
        named[role] = pair.substr(sign + 1);
        at = end + 1;
    }
    return named;
}

std::optional<std::string> columnFor(const std::vector<std::string>& columns, const std::string& role,
                                     const ScoreColumns& named)
{
    if (const auto found = named.named.find(role); found != named.named.end()) {
        if (found->second.empty())
            return std::nullopt;
        if (std::find(columns.begin(), columns.end(), found->second) == columns.end())
            throw Error(ErrorKind::BadInput, "there is no column " + found->second + " for the " + role);
        return found->second;
    }
    for (const std::string& usual : kUsual.at(role))
        for (const std::string& column : columns)
            if (plain(column) == usual)
                return column;
    return std::nullopt;
}

std::vector<std::string> columnsOf(const std::filesystem::path& file)
{
    const std::string text = readTextFile(file);
    return isImrmc(text) ? std::vector<std::string>() : parseCsv(text).columns;
}

} // namespace dsmt::workflows
