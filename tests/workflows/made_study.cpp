// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/workflows/made_study.h"

#include <algorithm>
#include <random>

namespace dsmt::fixtures {

using namespace workflows;

namespace {

Assessment answer(bool positive, double noise)
{
    Assessment made;
    const double p = std::clamp((positive ? 0.6 : 0.4) + 0.5 * (noise - 0.5), 0.01, 0.99);
    made.invasiveness = Invasiveness{p, p - 0.01, p + 0.01, 0.5};
    made.sizeAndHu = std::clamp(p * 0.5 + 0.3 * noise, 0.01, 0.99);
    made.bubbleLucency = noise;
    made.pleuralRetraction = 1 - noise;
    made.nodule = NoduleMeasurements{};
    made.nodule->longAxisMm = 10 + 10 * noise;
    made.nodule->solid = SolidPart{};
    made.provenance.package = "made";
    made.provenance.weightsSha256 = std::string(64, 'a');
    return made;
}

} // namespace

void reindex(StudyReads& study)
{
    study.places.clear();
    for (std::size_t n = 0; n < study.reads.size(); ++n) {
        const NoduleRead& read = study.reads[n].read;
        study.places[{study.readerOf(read), study.caseOf(read), read.aided}] = n;
    }
}

StudyReads madeStudy(const MadeStudy& made)
{
    std::mt19937 random(7);
    const auto share = [&] { return double(random()) / double(std::mt19937::max()); };
    StudyReads study;
    study.study.id = 1;
    study.study.name = "made";
    study.study.protocol.design = made.design;
    study.flow.considered = study.flow.included = made.cases;
    for (int n = 1; n <= made.cases; ++n) {
        AnalysedCase one;
        one.number = n;
        one.noduleId = 100 + n;
        one.truth = n % 2 == 1;
        one.standard = *one.truth ? "IAC" : "AIS";
        one.method = "resection";
        one.sex = n % 3 == 0 ? "F" : "M";
        one.answer = answer(*one.truth, share());
        study.cases.push_back(one);
        study.casesById[one.noduleId] = n;
    }
    for (int reader = 1; reader <= made.readers; ++reader) {
        study.readers.push_back({{200 + reader, reader, "made"}, "senior", "chest", 10});
        study.readersById[200 + reader] = reader;
        for (const bool aided : {false, true})
            for (int n = 1; n <= made.cases && (!aided || made.aided); ++n) {
                NoduleRead read;
                read.studyId = 1;
                read.readerId = 200 + reader;
                read.noduleId = 100 + n;
                read.aided = aided;
                const double rating = (n % 2 == 1 ? 55 : 35) + 60 * (share() - 0.5) + (aided ? (n % 2 ? 8 : -8) : 0);
                read.invasiveness = std::clamp(std::round(rating), 0.0, 100.0);
                read.invasiveCall = rating + 20 * (share() - 0.5) > 45;
                read.bubbleLucency = share() > 0.5 ? SignAnswer::Present : SignAnswer::Absent;
                read.pleuralRetraction = share() > 0.3 ? SignAnswer::Present : SignAnswer::CannotTell;
                read.seconds = 20 + 30 * share();
                study.reads.push_back({int(study.reads.size()) + 1, read, "2026-01-01T00:00:00Z", {}, "", true});
            }
    }
    reindex(study);
    return study;
}

} // namespace dsmt::fixtures
