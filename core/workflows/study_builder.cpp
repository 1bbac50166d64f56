// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/study_builder.h"

#include "core/base/error.h"

namespace dsmt::workflows {

namespace {

std::string lines(int first, int second)
{
    return "lines " + std::to_string(first) + " and " + std::to_string(second) + ": ";
}

} // namespace

std::size_t StudyBuilder::Names::placeOf(const std::string& name)
{
    const auto [found, isNew] = places.emplace(name, names.size());
    if (isNew)
        names.push_back(name);
    return found->second;
}

StudyBuilder::Case& StudyBuilder::caseNamed(const std::string& name)
{
    const std::size_t place = m_cases.placeOf(name);
    if (place == m_truths.size())
        m_truths.emplace_back();
    return m_truths[place];
}

void StudyBuilder::addTruth(const std::string& caseName, bool positive, int line)
{
    Case& known = caseNamed(caseName);
    if (known.positive && *known.positive != positive)
        throw Error(ErrorKind::BadInput, lines(known.truthLine, line) + "case " + caseName + " has two truths");
    if (!known.positive)
        known.truthLine = line;
    known.positive = positive;
}

void StudyBuilder::addCluster(const std::string& caseName, const std::string& cluster, int line)
{
    Case& known = caseNamed(caseName);
    if (known.cluster && *known.cluster != cluster)
        throw Error(ErrorKind::BadInput, lines(known.clusterLine, line) + "case " + caseName +
                                             " belongs to two patients, " + *known.cluster + " and " + cluster);
    if (!known.cluster)
        known.clusterLine = line;
    known.cluster = cluster;
}

void StudyBuilder::addRead(const std::string& reader, const std::string& modality, const std::string& caseName,
                           std::optional<double> score, int line)
{
    caseNamed(caseName);
    const auto [found, isNew] = m_reads.try_emplace(
        {m_modalities.placeOf(modality), m_readers.placeOf(reader), m_cases.placeOf(caseName)}, Read{score, line});
    if (!isNew)
        throw Error(ErrorKind::BadInput, lines(found->second.line, line) + "reader " + reader + " read case " +
                                             caseName + " twice under " + modality);
}

ScoreTable StudyBuilder::finished(bool needsTruth) const
{
    if (m_reads.empty())
        throw Error(ErrorKind::BadInput, "there are no scores");
    ScoreTable table;
    statistics::ReaderStudy& study = table.study;
    study.modalities = m_modalities.names;
    study.readers = m_readers.names;
    study.cases = m_cases.names;
    std::map<std::string, std::uint32_t> patients;
    for (std::size_t n = 0; n < m_truths.size(); ++n) {
        if (!m_truths[n].positive && needsTruth)
            throw Error(ErrorKind::BadInput, "case " + study.cases[n] + " has no truth");
        study.positive.push_back(m_truths[n].positive.value_or(false));
        if (m_truths[n].cluster)
            study.clusters.push_back(
                patients.emplace(*m_truths[n].cluster, std::uint32_t(patients.size())).first->second);
    }
    if (study.clusters.size() < study.cases.size() || patients.size() == study.cases.size())
        study.clusters.clear(); // every case is a patient
    study.scores.resize(study.modalities.size() * study.readers.size() * study.cases.size());
    study.isRead.resize(study.scores.size());
    for (const auto& [key, read] : m_reads) {
        const auto [modality, reader, place] = key;
        if (!read.score)
            continue;
        study.scores[study.placeOf(modality, reader) + place] = *read.score;
        study.isRead[study.placeOf(modality, reader) + place] = 1;
    }
    const statistics::StudyDesign design = statistics::designOf(study);
    if (design.missing > 0)
        table.notes.push_back(std::to_string(design.missing) + " of " + std::to_string(design.missing + design.reads) +
                              " reads are missing, the first: " + design.firstMissing);
    return table;
}

} // namespace dsmt::workflows
