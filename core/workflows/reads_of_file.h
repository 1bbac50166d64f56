// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only.

#include "core/workflows/reads_file.h"

#include <set>
#include <tuple>
#include <utility>

namespace dsmt::workflows {

/// Gathers a file of reads line by line, and refuses what contradicts what came before.
class ReadsOfFile final {
public:
    /// @throws Error(BadInput) for a range that is none
    explicit ReadsOfFile(const ReadsFileOptions& options);

    /// The arms' own names first; else, where nobody named any, modalities in order of appearance.
    void nameArms(const std::vector<std::string>& modalities);
    bool isLeftOut(const std::string& modality) const;

    /// @throws Error(BadInput), both
    void addTruth(const std::string& name, std::optional<bool> truth, int line);
    void addRead(FileRead one, const std::string& modality);

    void meetReader(const std::string& name) { meet(file.readers, name); }
    void problem(int line, std::string text) { file.problems.push_back({line, std::move(text)}); }
    /// Of cases that are read, but have no truth in the file; then problems are in order of lines.
    void requireTruths();

    ReadsFile file;

private:
    void meet(std::vector<std::string>& names, const std::string& name);
    bool armOf(const std::string& modality) const;
    double carriedOver(double score) const;

    const ReadsFileOptions& m_options;
    std::set<std::pair<const void*, std::string>> m_met;
    std::map<std::string, int> m_truthLine;
    std::map<std::tuple<std::string, std::string, bool>, int> m_lineOf;
};

} // namespace dsmt::workflows
