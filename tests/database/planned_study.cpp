// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/database/planned_study.h"

#include "core/base/error.h"
#include "core/base/passcode_hash.h"
#include "core/database/nodule_store.h"
#include "core/database/reader_store.h"
#include "core/database/reference_standard_store.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <gtest/gtest.h>

namespace dsmt::fixtures {

using namespace dsmt::database;

std::vector<std::int64_t> addCases(Library& library, int count)
{
    SeriesRecord record = unusualSeries("1.2.3");
    record.patientId = record.patientName = kPlantedMarks[0];
    const std::int64_t series = CaseStore(library).addSeries(record, "/ct");
    std::vector<std::int64_t> ids;
    for (int n = 0; n < count; ++n) {
        ids.push_back(NoduleStore(library).at(series, {20.0 * n, 0, 0}));
        ReferenceStandard standard = resected(ids.back(), n % 2 == 1 ? PathologyCategory::Iac : PathologyCategory::Ais);
        standard.determinedBy = kPlantedMarks[1];
        ReferenceStandardStore(library).add(standard);
        Assessment assessment = fullAssessment();
        assessment.nodule->longAxisMm = 12;
        assessment.invasiveness->probability = 0.25 + 0.001 * n;
        assessment.scope = {{"note", Severity::Note, kPlantedMarks[2]}};
        PredictionStore(library).add(ids.back(), assessment, nullptr);
    }
    return ids;
}

std::vector<std::int64_t> addReaders(Library& library, int count)
{
    static const std::string hash = passcodeHash(kPasscode); // it takes its time
    std::vector<std::int64_t> ids;
    for (int n = 1; n <= count; ++n) {
        ids.push_back(ReaderStore(library).add({0, "R" + std::to_string(n), "senior", "thoracic", 10 + n, ""}));
        SQLite::Statement update(library.connection(),
                                 "UPDATE readers SET passcode = ?, passcode_set_at = '2000' WHERE id = ?");
        update.bind(1, hash);
        update.bind(2, ids.back());
        update.exec();
    }
    return ids;
}

std::int64_t frozenStudy(Library& library, study::Design design, int trainingCases, bool feedback)
{
    StudyDraft draft;
    draft.name = "pilot";
    draft.protocol.design = design;
    draft.protocol.seed = 3;
    draft.protocol.trainingCases = trainingCases;
    draft.protocol.feedback = feedback;
    for (const Reader& reader : ReaderStore(library).all())
        draft.readers.push_back(reader.id);
    StudyStore studies(library);
    const std::int64_t id = studies.create(draft);
    studies.freeze(id);
    return id;
}

NoduleRead answersTo(int caseNumber, bool aided)
{
    NoduleRead read;
    read.invasiveness = caseNumber % 100 + (aided ? 0.5 : 0);
    read.invasiveCall = caseNumber % 2 == 0;
    read.bubbleLucency = SignAnswer::CannotTell;
    read.pleuralRetraction = SignAnswer::Absent;
    read.seconds = 12;
    return read;
}

int readOn(StudyReading& reading, const SignedIn& reader, int most)
{
    int locked = 0;
    for (ReadingStep step = reading.next(reader); locked < most && step.state == study::SessionState::Reading;
         step = reading.next(reader)) {
        reading.lock(reader, step.caseNumber, step.aided, answersTo(step.caseNumber, step.aided));
        ++locked;
    }
    return locked;
}

std::string refusalOf(const std::function<void()>& work, ErrorKind kind)
{
    try {
        work();
    } catch (const Error& failure) {
        EXPECT_EQ(failure.kind(), kind) << failure.message();
        return failure.message();
    }
    return "nothing was thrown";
}

} // namespace dsmt::fixtures
