// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/demo_study.h"

#include "core/base/error.h"
#include "core/database/case_store.h"
#include "core/database/nodule_store.h"
#include "core/database/prediction_store.h"
#include "core/database/reader_store.h"
#include "core/database/reference_standard_store.h"
#include "core/database/study_reading.h"
#include "core/database/study_store.h"
#include "core/database/transaction.h"
#include "core/phantom/simulated_readers.h"
#include "core/records/new_uid.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <map>
#include <random>

namespace dsmt::workflows {

namespace {

constexpr std::uint64_t kReaderSeed = 1U << 8U | 'I'; ///< as simulateCohort gives readers of the internal cohort
constexpr double kSignsRight = 0.85;                  ///< share of signs that a simulated reader sees as they are

std::string notesOf(const phantom::ReaderModel& model, const std::vector<DemoCase>& cases)
{
    const auto internal = std::ranges::count_if(cases, &DemoCase::internal);
    return fmt::format(
        "DEMONSTRATION ON SIMULATED NODULES. {} nodules of the simulated internal cohort (centre A) and {} of the "
        "external one (centres B, C, D), the test nodules on which the shipped network was tested. {} simulated senior "
        "readers after the model of Roe and Metz: separation {:g}, so that they are right in {:.1f} % of as many "
        "positive as negative cases and have a mean area of {:.3f}, as the paper reports of senior radiologists; "
        "{:.0f} "
        "% of the variance of a rating is common to all readers. They see signs rightly with a chance of {:.0f} %. "
        "Their times are drawn, too. The network's answers are real: the shipped package looked at every simulated CT. "
        "Sizes are those of the network's outline, so that the limits are wider here than the 10 to 20 mm by which "
        "nodules were drawn.",
        internal, std::ptrdiff_t(cases.size()) - internal, model.readers, model.separation,
        100 * phantom::meanAccuracy(model), phantom::meanAuc(model), 100 * model.caseCorrelation, 100 * kSignsRight);
}

ReferenceStandard standardOf(const DemoCase& one, std::int64_t noduleId)
{
    ReferenceStandard standard;
    standard.noduleId = noduleId;
    standard.category = pathologyCategoryFrom(nameOf(one.truth.nodule.pathology));
    standard.method = "simulated";
    return standard;
}

std::vector<std::int64_t> addNodules(database::Library& library, const std::vector<DemoCase>& cases,
                                     const std::vector<Assessment>& answers, const Progress& progress)
{
    database::CaseStore series(library);
    database::NoduleStore nodules(library);
    database::PredictionStore predictions(library);
    database::ReferenceStandardStore standards(library);
    std::vector<std::int64_t> ids;
    for (std::size_t n = 0; n < cases.size(); ++n) {
        progress.advance(double(n) / double(cases.size()), "entering simulated nodules");
        const std::int64_t id = nodules.at(series.addSeries(cases[n].series, ""), cases[n].truth.center);
        ids.push_back(id);
        nodules.describe(id, cases[n].planned.id, "");
        if (!standards.current(id))
            standards.add(standardOf(cases[n], id));
        const auto known = predictions.ofNodule(id);
        if (std::ranges::none_of(known, [&](const database::StoredPrediction& stored) {
                return toJson(stored.assessment) == toJson(answers[n]);
            }))
            predictions.add(id, answers[n], nullptr);
    }
    return ids;
}

/// Ratings and calls by the model, signs and times beside it.
class SimulatedAnswers final {
public:
    SimulatedAnswers(const std::vector<DemoCase>& cases, const phantom::ReaderModel& model) : m_cases(cases)
    {
        std::vector<phantom::ReadCase> asked;
        for (const DemoCase& one : cases) {
            const double p = std::clamp(one.truth.nodule.bayesProbability, 1e-6, 1 - 1e-6);
            asked.push_back({one.planned.id, one.truth.nodule.invasive, std::log(p / (1 - p))});
        }
        m_reads = phantom::simulateReaders(asked, kReaderSeed, model);
    }

    /// @param reader from 0 @param place of the case
    NoduleRead of(std::size_t reader, std::size_t place) const
    {
        const phantom::SimulatedRead& simulated = m_reads[reader * m_cases.size() + place];
        std::mt19937_64 random(kReaderSeed + 1000003 * reader + place);
        NoduleRead read;
        read.invasiveness = simulated.rating;
        read.invasiveCall = simulated.invasive;
        const auto seen = [&](bool isThere) {
            return (share(random) < kSignsRight) == isThere ? SignAnswer::Present : SignAnswer::Absent;
        };
        read.bubbleLucency = seen(m_cases[place].truth.nodule.bubbleLucency);
        read.pleuralRetraction = seen(m_cases[place].truth.nodule.pleuralRetraction);
        read.seconds = std::round(10 * (18 + 30 * share(random) + 25 * share(random) * share(random))) / 10;
        read.idleSeconds = 0;
        read.comment = "simulated";
        return read;
    }

private:
    static double share(std::mt19937_64& random) { return double(random() >> 11U) * 0x1p-53; }

    const std::vector<DemoCase>& m_cases;
    std::vector<phantom::SimulatedRead> m_reads;
};

std::vector<std::int64_t> addReaders(database::Library& library, int count)
{
    database::ReaderStore readers(library);
    std::vector<std::int64_t> ids;
    for (int n = 1; n <= count; ++n) {
        const std::string name = fmt::format("Simulated senior {}", n);
        const auto known = readers.find(name);
        ids.push_back(known ? known->id
                            : readers.add({0, name, "senior (SIMULATED)", "chest radiology", std::nullopt, ""}));
    }
    return ids;
}

} // namespace

std::int64_t makeDemoStudy(database::Library& library, const std::string& name, const std::vector<DemoCase>& cases,
                           const std::vector<Assessment>& answers, const Progress& progress)
{
    if (cases.empty() || cases.size() != answers.size())
        throw Error(ErrorKind::BadInput, "the demonstration wants cases, and an answer of the network to each");
    const phantom::ReaderModel model;
    database::Transaction all(library);
    database::StudyStore studies(library);
    database::StudyDraft draft;
    draft.name = name;
    draft.nodules = addNodules(library, cases, answers, progress.stage(0, 0.3));
    draft.readers = addReaders(library, model.readers);
    draft.protocol.design = study::Design::StandAlone;
    draft.protocol.seed = std::int64_t(kReaderSeed);
    draft.protocol.inclusion = {5, 40};
    draft.protocol.weightsSha256 = answers.front().provenance.weightsSha256;
    draft.protocol.endpoint = "AUC of the network against the mean AUC of readers";
    draft.protocol.notes = notesOf(model, cases);
    const std::int64_t id = studies.create(draft);
    studies.freeze(id);

    std::map<std::int64_t, std::size_t> placeOf; // by nodule
    for (std::size_t n = 0; n < draft.nodules.size(); ++n)
        placeOf[draft.nodules[n]] = n;
    const SimulatedAnswers simulated(cases, model);
    database::SignInStore signIns(library);
    database::StudyReading reading(library);
    for (std::size_t reader = 0; reader < draft.readers.size(); ++reader) {
        const std::string passcode = newUid(); // nobody has to know it
        signIns.setPasscode(draft.readers[reader], passcode);
        const database::SignedIn signedIn = signIns.signIn(id, draft.readers[reader], passcode);
        for (auto step = reading.next(signedIn); step.state == study::SessionState::Reading;
             step = reading.next(signedIn)) {
            const double done = double(step.done) / double(step.of);
            progress.advance(0.3 + 0.7 * (double(reader) + done) / double(draft.readers.size()),
                             fmt::format("simulated reader {}: case {} of {}", reader + 1, step.done + 1, step.of));
            reading.lock(signedIn, step.caseNumber, step.aided, simulated.of(reader, placeOf.at(step.noduleId)));
        }
    }
    all.commit();
    return id;
}

} // namespace dsmt::workflows
