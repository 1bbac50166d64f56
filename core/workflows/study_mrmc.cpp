// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/study_mrmc.h"

#include "core/base/error.h"

#include <algorithm>
#include <fmt/format.h>

namespace dsmt::workflows {

using namespace statistics;

namespace {

const char* nameOfArm(bool aided)
{
    return aided ? "aided" : "unaided";
}

/// Readers and arms without any rating are none of a table of ratings.
ReaderStudy ratings(const StudyReads& all)
{
    ReaderStudy study;
    std::vector<const AnalysedCase*> cases;
    for (const AnalysedCase& one : all.cases)
        if (one.truth) {
            cases.push_back(&one);
            study.cases.push_back(database::caseCode(one.number));
            study.positive.push_back(*one.truth);
        }
    const auto ratingOf = [&](int reader, const AnalysedCase& one, bool aided) {
        const NoduleRead* read = all.find(reader, one.number, aided);
        return read ? read->invasiveness : std::nullopt;
    };
    const auto rates = [&](int reader, bool aided) {
        return std::ranges::any_of(cases,
                                   [&](const AnalysedCase* one) { return ratingOf(reader, *one, aided).has_value(); });
    };
    std::vector<bool> arms;
    std::vector<int> readers;
    for (const AnalysedReader& reader : all.readers)
        if (rates(reader.reader.number, false) || rates(reader.reader.number, true)) {
            readers.push_back(reader.reader.number);
            study.readers.push_back(database::readerCode(reader.reader.number));
        }
    for (const bool aided : {false, true})
        if (std::ranges::any_of(readers, [&](int reader) { return rates(reader, aided); })) {
            arms.push_back(aided);
            study.modalities.emplace_back(nameOfArm(aided));
        }
    for (const bool aided : arms)
        for (const int reader : readers)
            for (const AnalysedCase* one : cases) {
                const auto rating = ratingOf(reader, *one, aided);
                study.scores.push_back(rating.value_or(0));
                study.isRead.push_back(rating.has_value());
            }
    return study;
}

} // namespace

StudyMrmc studyMrmc(const StudyReads& all)
{
    StudyMrmc mrmc{.scores = ratings(all), .analysis = {}, .uStatistic = {}, .undefined = {}, .notes = {}};
    if (mrmc.scores.readers.empty()) {
        mrmc.undefined = "nobody rated a case whose truth is known";
        return mrmc;
    }
    try {
        const StudyDesign design = designOf(mrmc.scores);
        if (design.isFullyCrossed) {
            mrmc.analysis = obuchowskiRockette(readerAreas(mrmc.scores, CovarianceMethod::Jackknife));
            mrmc.notes = mrmc.analysis->notes;
        } else {
            mrmc.uStatistic = uStatistic(mrmc.scores);
            mrmc.notes = mrmc.uStatistic->notes;
            mrmc.notes.push_back(fmt::format("{} of {} ratings are missing, so the U-statistic is used instead of the "
                                             "analysis of variance",
                                             design.missing, design.reads + design.missing));
        }
    } catch (const Error& error) {
        mrmc.undefined = error.message();
    }
    return mrmc;
}

std::optional<std::size_t> armOf(const StudyMrmc& mrmc, bool aided)
{
    const auto found = std::ranges::find(mrmc.scores.modalities, nameOfArm(aided));
    return found == mrmc.scores.modalities.end() ? std::nullopt
                                                 : std::optional(std::size_t(found - mrmc.scores.modalities.begin()));
}

std::optional<MeanArea> meanArea(const StudyMrmc& mrmc, std::size_t modality)
{
    if (mrmc.uStatistic) {
        const UStatisticEstimate& area = mrmc.uStatistic->areas[modality];
        return MeanArea{area.estimate, area.interval, area.interval ? "" : "the variance is not above 0"};
    }
    if (!mrmc.analysis)
        return std::nullopt;
    MeanArea mean{.area = mrmc.analysis->means[modality], .interval = {}, .undefined = "the variance is not above 0"};
    const auto& random = mrmc.analysis->randomReadersRandomCases.means;
    for (const ModalityMean& one : random.empty() ? mrmc.analysis->fixedReadersRandomCases.means : random)
        if (one.modality == modality && one.error > 0) {
            mean.interval = one.interval;
            mean.undefined.clear();
        }
    return mean;
}

StudyAiVsReaders studyAiVsReaders(const StudyReads& all, const StudyMrmc& mrmc)
{
    StudyAiVsReaders compared{.scores = {}, .margin = all.study.protocol.margin, .result = {}, .undefined = {}};
    if (mrmc.scores.modalities.empty()) {
        compared.undefined = "nobody rated a case whose truth is known";
        return compared;
    }
    const std::size_t arm = armOf(mrmc, false).value_or(0);
    const ReaderStudy& from = mrmc.scores;
    std::vector<std::size_t> complete;
    std::vector<double> network;
    std::size_t next = 0; // all.cases holds those of `from`, and others, in the same order
    for (const AnalysedCase& one : all.cases) {
        if (!one.truth)
            continue;
        const std::size_t place = next++;
        bool isComplete = one.probability().has_value();
        for (std::size_t reader = 0; reader < from.readers.size(); ++reader)
            isComplete = isComplete && from.readsOf(arm, reader)[place];
        if (isComplete) {
            complete.push_back(place);
            network.push_back(100 * *one.probability());
        }
    }
    compared.left = from.cases.size() - complete.size();
    ReaderStudy& scores = compared.scores;
    scores.modalities = {from.modalities[arm]};
    scores.readers = from.readers;
    scores.readers.emplace_back(kNetworkReader);
    for (const std::size_t place : complete) {
        scores.cases.push_back(from.cases[place]);
        scores.positive.push_back(from.positive[place]);
    }
    for (std::size_t reader = 0; reader < from.readers.size(); ++reader)
        for (const std::size_t place : complete)
            scores.scores.push_back(from.scoresOf(arm, reader)[place]);
    scores.scores.insert(scores.scores.end(), network.begin(), network.end());
    scores.isRead.assign(scores.scores.size(), 1);
    if (complete.empty()) {
        compared.undefined = "no case was rated by all readers and by the network";
        return compared;
    }
    try {
        compared.result =
            aiVsReaders(readerAreas(scores, CovarianceMethod::Jackknife), scores.readers.size() - 1, compared.margin);
    } catch (const Error& error) {
        compared.undefined = error.message();
    }
    return compared;
}

} // namespace dsmt::workflows
