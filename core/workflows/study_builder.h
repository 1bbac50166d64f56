// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflows/score_table.h"

namespace dsmt::workflows {

/// Makes a study of reads that come one by one, and refuses what contradicts itself, naming both lines.
class StudyBuilder final {
public:
    /// @throws Error(BadInput), all three
    void addTruth(const std::string& caseName, bool positive, int line);
    void addCluster(const std::string& caseName, const std::string& cluster, int line);
    void addRead(const std::string& reader, const std::string& modality, const std::string& caseName,
                 std::optional<double> score, int line);

    /// @throws Error(BadInput) for a case without truth, when truths are needed, and for no reads at all
    ScoreTable finished(bool needsTruth) const;

private:
    struct Names {
        std::vector<std::string> names;
        std::map<std::string, std::size_t> places;
        std::size_t placeOf(const std::string& name);
    };
    struct Read {
        std::optional<double> score;
        int line = 0;
    };
    struct Case {
        std::optional<bool> positive;
        std::optional<std::string> cluster;
        int truthLine = 0, clusterLine = 0;
    };
    Names m_readers, m_modalities, m_cases;
    std::vector<Case> m_truths;                                                ///< by case
    std::map<std::tuple<std::size_t, std::size_t, std::size_t>, Read> m_reads; ///< modality, reader, case
    Case& caseNamed(const std::string& name);
};

} // namespace dsmt::workflows
