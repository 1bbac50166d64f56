// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/sha256.h"
#include "core/records/reference_standard.h"
#include "core/workflows/study_files.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <set>
#include <span>

namespace dsmt::workflows {

namespace {

/// 7 of "C007"; nothing for another name.
std::optional<int> numberOfCode(const std::string& name, char letter)
{
    int number = 0;
    if (name.size() < 2 || name.front() != letter)
        return std::nullopt;
    const char* end = name.data() + name.size();
    const auto [stop, failure] = std::from_chars(name.data() + 1, end, number);
    return failure == std::errc() && stop == end && number > 0 ? std::optional(number) : std::nullopt;
}

/// Numbers of names: their codes' where all are codes of this kind (readers from 1 without a gap), else 1, 2, ... in
/// order of appearance.
std::map<std::string, int> numbered(const std::vector<std::string>& names, char letter, bool mayHaveGaps)
{
    std::map<std::string, int> numbers;
    std::set<int> codes;
    for (const std::string& name : names)
        if (const auto number = numberOfCode(name, letter))
            codes.insert(numbers[name] = *number);
    if (codes.size() == names.size() && (mayHaveGaps || *codes.rbegin() == int(names.size())))
        return numbers;
    numbers.clear();
    for (const std::string& name : names)
        numbers.emplace(name, int(numbers.size()) + 1);
    return numbers;
}

/// Each aided read follows the unaided one of the same reader and case, in one session.
bool isSequential(const ReadsFile& file)
{
    std::set<std::tuple<std::string, std::string>> unaided;
    for (const FileRead& one : file.reads)
        if (!one.read.aided)
            unaided.emplace(one.reader, one.caseName);
    return std::ranges::all_of(file.reads, [&](const FileRead& one) {
        return one.read.session == 1 && (!one.read.aided || unaided.contains({one.reader, one.caseName}));
    });
}

study::Design designOf(const ReadsFile& file)
{
    if (std::ranges::none_of(file.reads, [](const FileRead& one) { return one.read.aided; }))
        return study::Design::Unaided;
    return isSequential(file) ? study::Design::Sequential : study::Design::Crossover;
}

study::Protocol protocolOf(const ReadsFile& file, const StudyOfReads& wanted, const std::string& sha256)
{
    study::Protocol protocol;
    protocol.design = designOf(file);
    protocol.inclusion = {0, 1000};
    protocol.positive = wanted.positive;
    protocol.negative = wanted.negative;
    protocol.endpoint = protocol.design == study::Design::Unaided
                            ? "AUC of the scores in the file"
                            : "AUC of the scores in the file, aided against unaided";
    protocol.notes =
        fmt::format("Retrospective: reads that were made elsewhere came in from a file, and this plan with them (file "
                    "SHA-256 {}). Order, times and sessions of the original reading are known only as far as the file "
                    "tells them.{}",
                    sha256,
                    file.aided.empty() ? ""
                                       : fmt::format(" Unaided is what the file calls \"{}\", aided \"{}\".",
                                                     file.unaided, file.aided));
    return protocol;
}

std::string lesionOf(const std::string& sha256, int number)
{
    const std::string text = fmt::format("{}#{}", sha256, number);
    return dsmt::sha256(std::as_bytes(std::span(text)));
}

/// In which session the order of this reader has the case in this arm.
int sessionOfArm(const study::Plan& plan, int reader, int number, bool aided)
{
    for (const study::OrderPlace& place : plan.orders)
        if (place.reader == reader && place.caseNumber == number && place.aided == aided)
            return place.session;
    return 1;
}

database::ArchivedCase archivedCase(int number, std::optional<bool> truth, bool simulated, const StudyOfReads& wanted)
{
    database::ArchivedCase one;
    one.number = number;
    one.simulated = simulated;
    if (truth) {
        one.category = toString(PathologyCategory::Other);
        one.detail = *truth ? wanted.positive : wanted.negative;
        one.method = "as the file of reads says";
    }
    return one;
}

std::vector<std::pair<std::string, std::string>> codesOf(const std::map<std::string, int>& numbers,
                                                         std::string (*code)(int))
{
    std::vector<std::pair<int, std::string>> byNumber;
    for (const auto& [name, number] : numbers)
        byNumber.emplace_back(number, name);
    std::ranges::sort(byNumber);
    std::vector<std::pair<std::string, std::string>> codes;
    for (const auto& [number, name] : byNumber)
        codes.emplace_back(code(number), name);
    return codes;
}

void addReads(const ReadsFile& file, const std::map<std::string, int>& readers, const std::map<std::string, int>& cases,
              const std::string& now, const std::string& sha256, StudyFromReads& made)
{
    database::StudyArchive& archive = made.archive;
    bool sessionsDiffer = false;
    for (const FileRead& one : file.reads) {
        database::ArchivedRead read{readers.at(one.reader), cases.at(one.caseName), one.read, now, ""};
        read.read.source = sha256;
        if (archive.plan.protocol.design == study::Design::Crossover)
            read.read.session = sessionOfArm(archive.plan, read.reader, read.caseNumber, one.read.aided);
        else
            read.read.session = 1;
        sessionsDiffer = sessionsDiffer || read.read.session != one.read.session;
        archive.reads.push_back(std::move(read));
        if (!one.reason.empty())
            archive.events.push_back(
                {readers.at(one.reader),
                 cases.at(one.caseName),
                 {.at = study::instantFrom(now),
                  .kind = "deviation",
                  .detailJson =
                      nlohmann::json{{"text", "corrected before the file was written: " + one.reason}}.dump()}});
    }
    if (!archive.events.empty())
        made.notes.push_back(fmt::format("{} reads are corrections; what they replaced is not in the file, their "
                                         "reasons become deviations.",
                                         archive.events.size()));
    if (sessionsDiffer)
        made.notes.emplace_back("Sessions are those of the order drawn here, not those of the file; an archive (.json) "
                                "keeps them.");
}

} // namespace

StudyFromReads studyFromReads(const ReadsFile& file, const StudyOfReads& wanted, const std::string& sha256)
{
    if (!file.problems.empty())
        throw Error(ErrorKind::BadInput,
                    fmt::format("{} lines cannot be taken, the first, {}: {}", file.problems.size(),
                                file.problems.front().line, file.problems.front().text));
    if (wanted.name.empty() || wanted.positive.empty() || wanted.positive == wanted.negative)
        throw Error(ErrorKind::BadInput, "a study needs a name and two words for its classes that differ");
    const auto readers = numbered(file.readers, 'R', false), cases = numbered(file.cases, 'C', true);
    const std::string now = study::isoText(study::instantNow());
    StudyFromReads made;
    made.readers = codesOf(readers, database::readerCode);
    made.cases = codesOf(cases, database::caseCode);
    study::Plan& plan = made.archive.plan;
    plan.study = wanted.name;
    plan.protocol = protocolOf(file, wanted, sha256);
    std::map<int, std::string> byNumber;
    for (const auto& [name, number] : cases)
        byNumber.emplace(number, name);
    std::vector<int> numbers;
    for (const auto& [number, name] : byNumber) {
        numbers.push_back(number);
        plan.cases.push_back({number, lesionOf(sha256, number), false, ""});
        made.archive.cases.push_back(archivedCase(number, file.truths.at(name), file.simulated, wanted));
    }
    for (int reader = 1; reader <= int(readers.size()); ++reader)
        plan.readers.push_back({reader, "", "", std::nullopt});
    plan.orders = readingOrders(plan.protocol, int(readers.size()), {}, numbers);
    addReads(file, readers, cases, now, sha256, made);
    made.archive.planSha256 = sha256Of(plan);
    made.archive.frozenAt = now;
    if (file.missing > 0)
        made.notes.push_back(fmt::format("{} lines without a score are reads that are missing.", file.missing));
    if (file.leftOut > 0)
        made.notes.push_back(fmt::format("{} lines of other modalities were left out.", file.leftOut));
    return made;
}

} // namespace dsmt::workflows
