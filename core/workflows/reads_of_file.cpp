// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/reads_of_file.h"

#include "core/base/error.h"

#include <algorithm>
#include <fmt/format.h>

namespace dsmt::workflows {

namespace {

void require(const std::string& name, const char* what)
{
    if (name.empty())
        throw Error(ErrorKind::BadInput, fmt::format("{} is empty", what));
}

} // namespace

ReadsOfFile::ReadsOfFile(const ReadsFileOptions& options) : m_options(options)
{
    file.unaided = options.unaided;
    file.aided = options.aided;
    if (options.range && (*options.range)[0] >= (*options.range)[1])
        throw Error(ErrorKind::BadInput, "the range of scores does not go from a lower to a higher number");
}

void ReadsOfFile::nameArms(const std::vector<std::string>& modalities)
{
    if (!file.unaided.empty() || !file.aided.empty())
        return;
    for (const std::string& one : modalities)
        if (!isLeftOut(one) && (one == "unaided" || one == "aided"))
            (one == "aided" ? file.aided : file.unaided) = one;
    for (const std::string& one : modalities)
        if (!one.empty() && !isLeftOut(one) && one != file.unaided && one != file.aided)
            if (std::string& free = file.unaided.empty() ? file.unaided : file.aided; free.empty())
                free = one;
}

bool ReadsOfFile::isLeftOut(const std::string& modality) const
{
    return std::ranges::find(m_options.leaveOut, modality) != m_options.leaveOut.end();
}

void ReadsOfFile::addTruth(const std::string& name, std::optional<bool> truth, int line)
{
    require(name, "case");
    const auto [known, isNew] = m_truthLine.emplace(name, line);
    if (!isNew && file.truths.at(name) != truth)
        throw Error(ErrorKind::BadInput, fmt::format("case {} has another truth in line {}", name, known->second));
    meet(file.cases, name);
    file.truths[name] = truth;
}

void ReadsOfFile::addRead(FileRead one, const std::string& modality)
{
    require(one.reader, "reader");
    require(one.caseName, "case");
    one.read.aided = armOf(modality);
    if (one.read.invasiveness)
        one.read.invasiveness = carriedOver(*one.read.invasiveness);
    if (const std::string wrong = whatIsWrong(one.read); !wrong.empty())
        throw Error(ErrorKind::BadInput, wrong);
    const auto key = std::tuple(one.reader, one.caseName, one.read.aided);
    if (const auto [earlier, isFirst] = m_lineOf.emplace(key, one.line); !isFirst)
        throw Error(ErrorKind::BadInput,
                    fmt::format("line {} is the same reader's read of this case in this arm", earlier->second));
    meet(file.readers, one.reader);
    meet(file.cases, one.caseName);
    file.reads.push_back(std::move(one));
}

void ReadsOfFile::requireTruths()
{
    std::map<std::string, int> met;
    for (const FileRead& one : file.reads)
        if (!file.truths.contains(one.caseName) && met.emplace(one.caseName, one.line).second)
            problem(one.line, fmt::format("case {} has no truth", one.caseName));
    if (file.reads.empty() && file.problems.empty())
        problem(0, "it holds no reads");
    std::ranges::stable_sort(file.problems, {}, &LineProblem::line);
}

void ReadsOfFile::meet(std::vector<std::string>& names, const std::string& name)
{
    if (m_met.emplace(&names, name).second)
        names.push_back(name);
}

bool ReadsOfFile::armOf(const std::string& modality) const
{
    if (modality.empty() || modality == file.unaided)
        return false;
    if (modality == file.aided)
        return true;
    throw Error(ErrorKind::BadInput,
                fmt::format("modality \"{}\" is neither the unaided nor the aided one ({}, {})", modality,
                            file.unaided.empty() ? "none" : file.unaided, file.aided.empty() ? "none" : file.aided));
}

double ReadsOfFile::carriedOver(double score) const
{
    const auto [low, high] = m_options.range.value_or(std::array{0.0, 100.0});
    if (!(score >= low && score <= high))
        throw Error(ErrorKind::BadInput,
                    m_options.range ? fmt::format("the score {} is not within {} to {}", score, low, high)
                                    : fmt::format("the score {} is not within 0 to 100; a range of other scores "
                                                  "is carried over where it is named",
                                                  score));
    return m_options.range ? 100 * (score - low) / (high - low) : score;
}

} // namespace dsmt::workflows
