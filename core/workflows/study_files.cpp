// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/study_files.h"

#include "core/base/durable_file.h"
#include "core/base/error.h"

namespace dsmt::workflows {

namespace {

constexpr std::uint64_t kLargestArchive = std::uint64_t(1) << 30U;

} // namespace

StudyFile described(const database::StudyArchive& archive)
{
    return {archive.plan.study,   archive.cases.size(),  archive.plan.readers.size(),
            archive.reads.size(), archive.events.size(), sha256Of(archive)};
}

bool isStudyArchive(const std::filesystem::path& file)
{
    return file.extension() == kStudyArchiveEnding || file.extension() == ".json";
}

StudyFile writeStudyArchive(database::Library& library, std::int64_t studyId, const std::filesystem::path& file)
{
    const database::StudyArchive archive = database::archiveOf(library, studyId);
    writeDurably(file, toJson(archive));
    return described(archive);
}

database::StudyArchive readStudyArchive(const std::filesystem::path& file)
{
    try {
        return database::archiveFromJson(readPlainFile(file, kLargestArchive));
    } catch (const Error& failure) {
        throw failure.within(file.string());
    }
}

StudyFile takeStudyArchive(database::Library& library, const database::StudyArchive& archive)
{
    StudyFile taken = described(archive);
    const std::int64_t id = database::importArchive(library, archive, taken.sha256);
    const std::string again = sha256Of(database::archiveOf(library, id));
    if (again != taken.sha256)
        throw Error(ErrorKind::Failed, "the study that came in is not the one of the archive: SHA-256 " + again);
    return taken;
}

} // namespace dsmt::workflows
