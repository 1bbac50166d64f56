// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/study_reads.h"

#include "core/base/error.h"
#include "core/database/case_store.h"
#include "core/database/description_store.h"
#include "core/database/nodule_store.h"
#include "core/database/prediction_store.h"
#include "core/database/reader_store.h"
#include "core/database/reference_standard_store.h"
#include "core/database/study_flow.h"
#include "core/study/case_truth.h"
#include "core/workflows/simulated_study.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <tuple>

namespace dsmt::workflows {

namespace {

using database::StoredRead;

std::string ageBandOf(const SeriesRecord& series)
{
    constexpr std::size_t kDay = 8; // YYYYMMDD
    if (series.patientBirthDate.size() != kDay || series.studyDate.size() != kDay)
        return "";
    const int years = (std::stoi(series.studyDate) - std::stoi(series.patientBirthDate)) / 10000;
    return years < 50 ? "under 50" : years < 65 ? "50 to 64" : "65 and over";
}

/// Nothing is said of a CT that was never looked at.
std::string contrastOf(database::Library& library, std::int64_t seriesId)
{
    const auto description = database::DescriptionStore(library).find(seriesId);
    if (!description)
        return "";
    const bool seen = std::ranges::any_of(description->findings, [](const GeometryFinding& finding) {
        return finding.finding.code == "contrast_medium";
    });
    return seen ? "with contrast medium" : "without contrast medium";
}

void addSeries(database::Library& library, AnalysedCase& one)
{
    const database::Nodule nodule = database::NoduleStore(library).nodule(one.noduleId);
    one.seriesId = nodule.seriesId;
    one.lobe = nodule.site;
    const SeriesRecord series = database::CaseStore(library).row(nodule.seriesId).series;
    one.sex = series.patientSex;
    one.ageBand = ageBandOf(series);
    one.vendor = series.manufacturer;
    one.kernel = series.kernel;
    one.centre = simulatedCentre(series);
    one.contrast = contrastOf(library, nodule.seriesId);
    if (series.sliceThicknessMm > 0)
        one.sliceMm = series.sliceThicknessMm;
}

AnalysedCase analysedCase(database::Library& library, const study::Protocol& protocol, const database::StudyCase& row)
{
    AnalysedCase one;
    one.number = row.number;
    one.noduleId = row.noduleId;
    one.simulated = row.simulated;
    if (const auto standard = database::ReferenceStandardStore(library).current(row.noduleId)) {
        const bool isOther = standard->standard.category == PathologyCategory::Other;
        one.truth = study::truthOf(protocol, standard->standard);
        one.standard = isOther ? standard->standard.detail : toString(standard->standard.category);
        one.method = standard->standard.method;
    }
    if (row.predictionId)
        one.answer = database::PredictionStore(library).prediction(*row.predictionId).assessment;
    addSeries(library, one);
    return one;
}

void addReaders(database::Library& library, StudyReads& all)
{
    const auto known = database::ReaderStore(library).all();
    for (const database::StudyReader& reader : database::StudyStore(library).readers(all.study.id)) {
        all.readersById[reader.readerId] = reader.number;
        const auto row = std::ranges::find(known, reader.readerId, &database::Reader::id);
        all.readers.push_back(row == known.end() ? AnalysedReader{reader, "", "", std::nullopt}
                                                 : AnalysedReader{reader, row->seniority, row->specialty, row->years});
    }
}

void addReads(database::Library& library, StudyReads& all)
{
    std::set<std::int64_t> superseded;
    const std::vector<StoredRead> stored = database::ReadStore(library).ofStudy(all.study.id);
    for (const StoredRead& read : stored)
        if (read.supersedes)
            superseded.insert(*read.supersedes);
    for (const StoredRead& read : stored) {
        if (superseded.contains(read.id) || !all.casesById.contains(read.read.noduleId))
            continue;
        if (read.intact)
            all.reads.push_back(read);
        else
            all.deviations.push_back({"", "changed", all.readerOf(read.read), all.caseOf(read.read),
                                      fmt::format("read {} is not what was stored and was left out", read.id)});
    }
    const auto placeOf = [&](const StoredRead& read) {
        return std::tuple(all.readerOf(read.read), read.read.aided, all.caseOf(read.read));
    };
    std::ranges::sort(all.reads, {}, placeOf);
    for (std::size_t n = 0; n < all.reads.size(); ++n) {
        const auto [reader, aided, number] = placeOf(all.reads[n]);
        all.places[{reader, number, aided}] = n;
    }
}

} // namespace

std::optional<double> AnalysedCase::probability() const
{
    return answer && answer->invasiveness && !answer->refused() ? std::optional(answer->invasiveness->probability)
                                                                : std::nullopt;
}

std::optional<bool> AnalysedCase::networkCall() const
{
    return probability() ? std::optional(answer->invasiveness->invasive()) : std::nullopt;
}

const AnalysedCase* StudyReads::caseNumbered(int number) const
{
    const auto found = std::ranges::find(cases, number, &AnalysedCase::number);
    return found == cases.end() ? nullptr : &*found;
}

const NoduleRead* StudyReads::find(int reader, int caseNumber, bool aided) const
{
    const auto found = places.find({reader, caseNumber, aided});
    return found == places.end() ? nullptr : &reads[found->second].read;
}

bool StudyReads::hasArm(bool aided) const
{
    return std::ranges::any_of(reads, [aided](const StoredRead& read) { return read.read.aided == aided; });
}

bool StudyReads::isSimulated() const
{
    return std::ranges::any_of(cases, &AnalysedCase::simulated);
}

StudyReads studyReads(database::Library& library, std::int64_t studyId)
{
    database::StudyStore studies(library);
    StudyReads all;
    for (const database::ReaderStudy& study : studies.all())
        if (study.id == studyId)
            all.study = study;
    if (all.study.id == 0)
        throw Error(ErrorKind::NotFound, fmt::format("there is no planned study {}", studyId));
    all.frozen = studies.frozen(studyId);
    const auto rows = studies.cases(studyId);
    all.flow = database::studyFlow(rows, all.frozen);
    for (const database::StudyCase& row : rows) {
        all.trainingCases += row.training;
        if (row.number == 0 || row.training)
            continue;
        all.cases.push_back(analysedCase(library, all.study.protocol, row));
        all.casesById[row.noduleId] = row.number;
    }
    std::ranges::sort(all.cases, {}, &AnalysedCase::number);
    all.deviations = database::studyDeviations(library, studyId);
    addReaders(library, all);
    addReads(library, all);
    return all;
}

} // namespace dsmt::workflows
