// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/read_dicomdir.h"

#include "core/dicom/bounded_bytes.h"
#include "core/dicom/dataset_values.h"
#include "core/dicom/dcmtk_setup.h"
#include "core/dicom/dicom_object.h"
#include "core/dicom/medium_folder.h"
#include "core/dicom/text_encoding.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <algorithm>
#include <fmt/format.h>
#include <new>
#include <set>
#include <system_error>

namespace dsmt::dicom {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kMetaBytes = 2048;
constexpr std::size_t kMostComponents = 32; ///< PS3.10 8.2 has eight; media exceed it
constexpr std::size_t kLongestFileId = 4096;
constexpr std::uint16_t kInactive = 0;

/// A name as it may be shown: text, not too long.
std::string shown(const std::string& name)
{
    return toUtf8(name.substr(0, 200), "ISO_IR 6");
}

std::vector<std::string> componentsOf(const std::string& fileId)
{
    std::vector<std::string> components;
    for (std::size_t begin = 0; begin <= fileId.size();) {
        // The backslash is how DICOM separates values; some programs write the separator of their own system.
        const std::size_t end = std::min(fileId.find_first_of("\\/", begin), fileId.size());
        components.push_back(textValue(fileId.substr(begin, end - begin), 0));
        begin = end + 1;
    }
    return components;
}

/// Referenced File ID of every record in use.
std::vector<std::string> fileIdsOf(const fs::path& file, const Progress& progress)
{
    const DicomObject object = DicomObject::readDirectory(OpenFile(file));
    DcmSequenceOfItems* records = nullptr;
    if (object.dataset().findAndGetSequence(DCM_DirectoryRecordSequence, records).bad() || !records)
        throw Error(ErrorKind::BadInput, "it has no directory records");
    std::vector<std::string> fileIds;
    for (DcmObject* record = records->nextInContainer(nullptr); record; record = records->nextInContainer(record)) {
        progress.checkCancelled();
        auto* const item = dynamic_cast<DcmItem*>(record);
        if (!item || unsignedShort(*item, DCM_RecordInUseFlag) == kInactive)
            continue;
        if (std::string fileId = rawText(*item, DCM_ReferencedFileID); !fileId.empty())
            fileIds.push_back(std::move(fileId));
    }
    if (fileIds.empty())
        throw Error(ErrorKind::BadInput, "it is a DICOMDIR that names no files");
    return fileIds;
}

DicomdirFiles findFiles(const fs::path& file, const Progress& progress)
{
    DicomdirFiles result;
    const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
    MediumFolder medium(folder);
    std::set<std::string> seen;
    std::set<fs::path> found;
    for (const std::string& fileId : fileIdsOf(file, progress)) {
        progress.checkCancelled();
        if (!seen.insert(fileId).second)
            continue;
        const std::vector<std::string> components = componentsOf(fileId.substr(0, kLongestFileId + 1));
        if (fileId.size() > kLongestFileId || components.size() > kMostComponents ||
            !std::all_of(components.begin(), components.end(), isPlainName)) {
            result.rejected.push_back(
                {file, fmt::format("it names \"{}\", which is no file on its medium", shown(fileId))});
            continue;
        }
        NamedFile place = medium.find(components);
        if (!place.file.empty()) {
            if (found.insert(place.file).second)
                result.files.push_back(std::move(place.file));
            continue;
        }
        fs::path named = folder;
        for (const std::string& component : components)
            named /= shown(component);
        result.rejected.push_back({named, std::move(place.reason)});
    }
    return result;
}

} // namespace

bool isDicomdir(const fs::path& file)
{
    std::error_code failure;
    if (!fs::is_regular_file(file, failure))
        return false;
    std::string bytes;
    try {
        bytes = firstBytes(OpenFile(file), kMetaBytes);
    } catch (const Error&) {
        return false;
    }
    // Media Storage SOP Class UID (0002,0002); the meta information is explicit little endian.
    const std::string tag("\x02\x00\x02\x00UI", 6), uid = UID_MediaStorageDirectoryStorage;
    const std::size_t at = bytes.find(tag, 132);
    if (bytes.size() < 132 || bytes.compare(128, 4, "DICM") != 0 || at == bytes.npos)
        return false;
    const std::size_t length = at + tag.size(), value = length + 2;
    if (value > bytes.size())
        return false;
    const auto count = std::size_t(static_cast<unsigned char>(bytes[length]));
    return bytes.substr(value, count).c_str() == uid; // padded by NUL
}

DicomdirFiles filesOfDicomdir(const fs::path& file, const Progress& progress)
{
    prepareDcmtk();
    try {
        return findFiles(file, progress);
    } catch (const Error& refusal) {
        return {{}, {{file, refusal.message()}}};
    } catch (const std::bad_alloc&) {
        return {{}, {{file, "it is damaged: an element announces more bytes than this machine has memory"}}};
    }
}

} // namespace dsmt::dicom
