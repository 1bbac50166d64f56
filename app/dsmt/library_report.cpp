// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/library_report.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dsmt::commands {

using nlohmann::ordered_json;

namespace {

std::string dumped(const ordered_json& json)
{
    return json.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

std::string sizeText(std::uint64_t bytes)
{
    return bytes < 1'000'000 ? fmt::format("{:.1f} kB", double(bytes) / 1e3)
                             : fmt::format("{:.1f} MB", double(bytes) / 1e6);
}

} // namespace

std::string checkReport(const database::Library& library, const database::CheckReport& report, bool json)
{
    const std::vector<database::BackupFile> kept = database::backups(library.folder());
    if (json) {
        ordered_json faults = ordered_json::array();
        for (const database::LibraryFault& fault : report.faults)
            faults.push_back({{"table", fault.table},
                              {"id", fault.id ? ordered_json(*fault.id) : ordered_json(nullptr)},
                              {"text", fault.text}});
        return dumped(
            {{"sound", report.faults.empty()},
             {"faults", faults},
             {"rows", report.rows},
             {"images", report.files},
             {"seconds", report.seconds},
             {"newest_backup", kept.empty() ? ordered_json(nullptr) : ordered_json(kept.front().file.string())}});
    }
    std::string text;
    for (const database::LibraryFault& fault : report.faults)
        text += fault.text + "\n";
    text += fmt::format("{} row{} and {} image{} checked in {:.1f} s: {}\n", report.rows, report.rows == 1 ? "" : "s",
                        report.files, report.files == 1 ? "" : "s", report.seconds,
                        report.faults.empty()
                            ? "all is as it was stored."
                            : fmt::format("{} fault{}.", report.faults.size(), report.faults.size() == 1 ? "" : "s"));
    if (!report.faults.empty())
        text += kept.empty() ? "There is no backup.\n"
                             : fmt::format("The newest backup is of {}: dsmt library restore --library {}\n",
                                           kept.front().madeAt, library.folder().string());
    return text;
}

std::string backupReport(const std::vector<database::BackupFile>& backups, bool json)
{
    ordered_json list = ordered_json::array();
    std::string text;
    for (const database::BackupFile& backup : backups) {
        list.push_back({{"file", backup.file.string()}, {"made_at", backup.madeAt}, {"bytes", backup.bytes}});
        text += fmt::format("{}  {:>9}  {}\n", backup.madeAt, sizeText(backup.bytes), backup.file.string());
    }
    if (json)
        return dumped({{"backups", list}});
    return text.empty() ? "There is no backup.\n" : text;
}

std::string restoreReport(const database::Restored& restored, bool json)
{
    if (json)
        return dumped({{"restored_from", restored.from.string()}, {"set_aside", restored.setAside.string()}});
    return fmt::format("Restored from {}.\nWhat was there lies in {}.\n", restored.from.string(),
                       restored.setAside.string());
}

std::string compactReport(const database::Compacted& compacted, bool json)
{
    if (json)
        return dumped({{"bytes_before", compacted.bytesBefore}, {"bytes_after", compacted.bytesAfter}});
    return fmt::format("{} before, {} now.\n", sizeText(compacted.bytesBefore), sizeText(compacted.bytesAfter));
}

std::string statisticsReport(const database::LibraryStatistics& statistics, bool json)
{
    ordered_json rows = ordered_json::object();
    std::string text;
    for (const auto& [what, count] : statistics.rows) {
        rows[what] = count;
        text += fmt::format("{:>9}  {}\n", count, what);
    }
    if (json)
        return dumped({{"rows", rows},
                       {"database_bytes", statistics.databaseBytes},
                       {"free_bytes", statistics.freeBytes},
                       {"image_bytes", statistics.imageBytes},
                       {"schema", statistics.schema}});
    return text + fmt::format("{:>9}  database ({} free)\n{:>9}  CT images\n{:>9}  schema\n",
                              sizeText(statistics.databaseBytes), sizeText(statistics.freeBytes),
                              sizeText(statistics.imageBytes), statistics.schema);
}

std::string auditReport(const std::vector<database::AuditEntry>& entries,
                        const std::optional<database::AuditAnchor>& anchor,
                        const std::vector<database::AuditFault>& faults, bool json)
{
    ordered_json list = ordered_json::array(), wrong = ordered_json::array();
    std::string text;
    for (const database::AuditEntry& entry : entries) {
        list.push_back({{"sequence", entry.sequence},
                        {"at", entry.at},
                        {"who", entry.who},
                        {"action", entry.note.action},
                        {"table", entry.note.table},
                        {"id", entry.note.subject ? ordered_json(*entry.note.subject) : ordered_json(nullptr)},
                        {"detail", entry.note.detail},
                        {"sha256", entry.sha256}});
        text += fmt::format("{:>6}  {}  {:<12}  {}{}{}\n", entry.sequence, entry.at, entry.who, entry.note.action,
                            entry.note.subject ? fmt::format(" ({} {})", entry.note.table, *entry.note.subject) : "",
                            entry.note.detail.empty() ? "" : ": " + entry.note.detail);
    }
    for (const database::AuditFault& fault : faults) {
        wrong.push_back({{"sequence", fault.sequence}, {"text", fault.text}});
        text += fmt::format("NOT WHOLE: {}\n", fault.text);
    }
    const std::string anchorText = anchor ? fmt::format("{}:{}", anchor->sequence, anchor->sha256) : "";
    if (json)
        return dumped({{"whole", faults.empty()}, {"faults", wrong}, {"anchor", anchorText}, {"entries", list}});
    if (faults.empty())
        text +=
            anchor ? "The trail is whole. Keep this anchor elsewhere: " + anchorText + "\n" : "The trail is empty.\n";
    return text;
}

} // namespace dsmt::commands
