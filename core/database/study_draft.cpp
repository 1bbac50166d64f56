// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/database/audit_trail.h"
#include "core/database/in_library.h"
#include "core/database/known_row.h"
#include "core/database/study_candidates.h"
#include "core/database/study_rows.h"
#include "core/database/transaction.h"
#include "core/study/seeded_order.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace dsmt::database {

namespace {

std::int64_t insertStudy(SQLite::Database& database, const StudyDraft& draft)
{
    SQLite::Statement insert(database, "INSERT INTO reader_studies (name, design, seed, protocol_json, created_at) "
                                       "VALUES (?, ?, ?, ?, ?)");
    SQLite::bind(insert, draft.name, study::toString(draft.protocol.design), draft.protocol.seed,
                 toJson(draft.protocol), timeNow(database));
    insert.exec();
    return database.getLastInsertRowid();
}

/// Numbers say nothing about when a nodule came into the library.
std::vector<StudyCase> numberedCases(const study::Protocol& protocol, const std::vector<StudyCandidate>& candidates)
{
    std::vector<StudyCase> cases;
    std::vector<int> numbers;
    for (const StudyCandidate& candidate : candidates) {
        StudyCase one;
        one.noduleId = candidate.facts.noduleId;
        one.excludedBecause = whyExcluded(candidate.facts, protocol.inclusion, needsPrediction(protocol.design));
        if (one.excludedBecause.empty()) {
            one.predictionId = candidate.predictionId;
            numbers.push_back(int(numbers.size()) + 1);
        }
        cases.push_back(std::move(one));
    }
    study::SeededNumbers drawn(protocol.seed, 7);
    study::shuffle(numbers, drawn);
    for (StudyCase& one : cases)
        if (one.excludedBecause.empty()) {
            one.number = numbers.back();
            numbers.pop_back();
        }
    return cases;
}

void chooseTraining(const StudyDraft& draft, std::vector<StudyCase>& cases)
{
    const std::set<std::int64_t> named(draft.training.begin(), draft.training.end());
    std::vector<int> all;
    std::size_t found = 0;
    for (StudyCase& one : cases)
        if (one.number > 0) {
            one.training = named.contains(one.noduleId);
            found += std::size_t(one.training);
            all.push_back(one.number);
        }
    if (found != named.size())
        throw Error(ErrorKind::BadInput, "a nodule that was named for training is none of the cases");
    if (!named.empty())
        return;
    std::sort(all.begin(), all.end());
    const std::vector<int> drawn = drawnTraining(draft.protocol, all);
    for (StudyCase& one : cases)
        one.training = std::binary_search(drawn.begin(), drawn.end(), one.number);
}

/// Also names the network, where the design needs one and the draft names none.
std::vector<StudyCase> casesOf(SQLite::Database& database, StudyDraft& draft)
{
    if (!needsPrediction(draft.protocol.design))
        draft.protocol.weightsSha256.clear();
    else if (draft.protocol.weightsSha256.empty())
        draft.protocol.weightsSha256 = newestWeights(database);
    return numberedCases(draft.protocol, studyCandidates(database, draft.protocol.weightsSha256, draft.nodules));
}

std::vector<study::OrderPlace> ordersOf(const StudyDraft& draft, const std::vector<StudyCase>& cases)
{
    std::vector<int> training, others;
    for (const StudyCase& one : cases)
        if (one.number > 0)
            (one.training ? training : others).push_back(one.number);
    std::sort(training.begin(), training.end());
    std::sort(others.begin(), others.end());
    return readingOrders(draft.protocol, int(draft.readers.size()), training, others);
}

} // namespace

std::vector<StudyCase> StudyStore::considered(const StudyDraft& wanted)
{
    StudyDraft draft = wanted;
    return inLibrary(m_library.folder(), [&] { return casesOf(m_library.connection(), draft); });
}

std::int64_t StudyStore::create(const StudyDraft& wanted)
{
    StudyDraft draft = wanted;
    if (draft.name.empty())
        throw Error(ErrorKind::BadInput, "a study needs a name");
    if (!draft.training.empty())
        draft.protocol.trainingCases = int(draft.training.size());
    if (const std::string wrong = whatIsWrong(draft.protocol); !wrong.empty())
        throw Error(ErrorKind::BadInput, "this cannot be the protocol: " + wrong);
    Transaction transaction(m_library);
    const std::int64_t id = inLibrary(m_library.folder(), [&] {
        SQLite::Database& database = m_library.connection();
        SQLite::Statement known(database, "SELECT 1 FROM reader_studies WHERE name = ?");
        known.bind(1, draft.name);
        if (known.executeStep())
            throw Error(ErrorKind::BadInput, "there is a study " + draft.name + " already");
        for (const std::int64_t reader : draft.readers)
            requireKnown(database, "readers", reader, "reader");
        std::vector<StudyCase> cases = casesOf(database, draft);
        if (std::none_of(cases.begin(), cases.end(), [](const StudyCase& one) { return one.number > 0; })) {
            std::string why;
            std::vector<std::string> reasons;
            for (const StudyCase& one : cases)
                reasons.push_back(one.excludedBecause);
            for (const auto& [reason, count] : study::flowOf(reasons).excluded)
                why += fmt::format("{} {}: {}", why.empty() ? ";" : ",", count, reason);
            throw Error(ErrorKind::BadInput, fmt::format("none of {} nodules is a case{}", cases.size(), why));
        }
        chooseTraining(draft, cases);
        const std::int64_t added = insertStudy(database, draft);
        insertCases(database, added, cases);
        insertReaders(database, added, draft.readers);
        insertOrders(database, added, ordersOf(draft, cases));
        appendAudit(database, {"reader study added", "reader_studies", added, "",
                               fmt::format("design {}", study::toString(draft.protocol.design))});
        return added;
    });
    transaction.commit();
    return id;
}

} // namespace dsmt::database
