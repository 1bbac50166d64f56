// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/sha256.h"
#include "core/database/audit_trail.h"
#include "core/database/read_store.h"
#include "core/database/reader_store.h"
#include "core/database/transaction.h"
#include "core/workflows/answer_cells.h"
#include "core/workflows/table_import.h"
#include "core/workflows/table_line.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <span>
#include <tuple>

namespace dsmt::workflows {

namespace {

/// Those of a cohort's reads.csv (cohort_tables.h) and of `dsmt reads export`, too.
const std::vector<std::string> kColumns{"reader",
                                        "study",
                                        "series_uid",
                                        "x_mm",
                                        "y_mm",
                                        "z_mm",
                                        "nodule_id",
                                        "nodule",
                                        "case",
                                        "session",
                                        "arm",
                                        "modality",
                                        "invasiveness",
                                        "score",
                                        "call",
                                        "bubble_lucency",
                                        "bubble_lucency_confidence",
                                        "pleural_retraction",
                                        "pleural_retraction_confidence",
                                        "comment",
                                        "seconds",
                                        "idle_seconds",
                                        "read_at",
                                        "reason",
                                        "truth",
                                        "simulated",
                                        "read",
                                        "locked_at"};

class ReadsImport final {
public:
    ReadsImport(database::Library& library, const std::string& sha256, const TableImportOptions& options)
        : m_library(library), m_sha256(sha256), m_options(options), m_readers(library), m_reads(library)
    {
    }

    void take(const TableLine& line)
    {
        NoduleRead read = readOf(line);
        if (const std::string wrong = whatIsWrong(read); !wrong.empty())
            throw Error(ErrorKind::BadInput, wrong);
        const auto key = std::tuple(read.studyId, read.readerId, read.noduleId, read.session, read.aided);
        if (const auto [earlier, isFirst] = m_lineOf.emplace(key, line.number()); !isFirst)
            throw Error(ErrorKind::BadInput, fmt::format("line {} is the same reader's read of this nodule in this "
                                                         "study, session and arm",
                                                         earlier->second));
        const auto present = m_reads.current(read);
        if (present) {
            NoduleRead same = present->read;
            same.source = read.source;
            if (same == read) {
                ++result.unchanged;
                return;
            }
        }
        const std::string reason =
            reasonOf(line, present.has_value(), m_options,
                     fmt::format("{} has read nodule {} already", line.text("reader"), read.noduleId));
        m_seals += m_reads.addUnnoted(read, reason);
        ++(present ? result.corrected : result.added);
    }

    /// One entry for all, so that the trail does not grow with every line; its hash is over the reads' own.
    void note()
    {
        if (!m_seals.empty())
            database::AuditStore(m_library).append(
                {"reads imported", "reads", std::nullopt, dsmt::sha256(std::as_bytes(std::span(m_seals))),
                 fmt::format("{} added, {} corrected, file {}", result.added, result.corrected, m_sha256)});
    }

    TableImport result;

private:
    NoduleRead readOf(const TableLine& line)
    {
        NoduleRead read = answersOfLine(line);
        const std::string study = line.text("study").empty() ? m_options.study : line.text("study");
        if (line.text("reader").empty())
            throw Error(ErrorKind::BadInput, "reader is empty");
        if (study.empty())
            throw Error(ErrorKind::BadInput, "it names no study (column study, or --study)");
        read.noduleId = noduleOfLine(m_library, line, false).id;
        read.session = sessionOf(line).value_or(1);
        read.aided = aidedOf(line.text({"arm", "modality"}));
        read.source = m_sha256;
        read.studyId = studyId(study);
        read.readerId = readerId(line.text("reader"));
        return read;
    }

    std::int64_t studyId(const std::string& name)
    {
        const auto known = m_studyIds.find(name);
        return known != m_studyIds.end() ? known->second
                                         : m_studyIds.emplace(name, m_readers.importedStudy(name)).first->second;
    }

    std::int64_t readerId(const std::string& name)
    {
        if (const auto known = m_readerIds.find(name); known != m_readerIds.end())
            return known->second;
        if (const auto reader = m_readers.find(name))
            return m_readerIds[name] = reader->id;
        result.newNames.push_back(name);
        database::Reader reader;
        reader.name = name;
        return m_readerIds[name] = m_readers.add(reader);
    }

    database::Library& m_library;
    const std::string& m_sha256;
    const TableImportOptions& m_options;
    database::ReaderStore m_readers;
    database::ReadStore m_reads;
    std::map<std::string, std::int64_t> m_studyIds, m_readerIds;
    std::map<std::tuple<std::int64_t, std::int64_t, std::int64_t, int, bool>, int> m_lineOf;
    std::string m_seals;
};

} // namespace

TableImport importReads(database::Library& library, const CsvTable& table, const std::string& sha256,
                        const TableImportOptions& options)
{
    database::Transaction all(library);
    ReadsImport import(library, sha256, options);
    if (const std::string unknown = unknownColumns(table, kColumns); !unknown.empty())
        import.result.problems.push_back({1, unknown});
    takeLines(table, import.result, [&](const TableLine& line) { import.take(line); });
    import.result.taken = import.result.problems.empty() && !options.preview;
    if (import.result.taken) {
        import.note();
        all.commit();
    }
    return import.result;
}

} // namespace dsmt::workflows
