// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/durable_file.h"
#include "core/base/error.h"
#include "core/dicom/network/send.h"
#include "core/records/new_uid.h"
#include "core/records/uid.h"
#include "core/workflows/outgoing_files.h"
#include "core/workflows/send_results.h"

#include <fmt/format.h>

namespace dsmt::workflows {

namespace fs = std::filesystem;

namespace {

/// Whether the library keeps the file for good: images/SERIES/... What comes in lies under images, too, in folders that
/// no UID names.
bool isKept(const fs::path& file, const fs::path& library)
{
    const fs::path inside = fs::weakly_canonical(file).lexically_relative(fs::weakly_canonical(library / "images"));
    const std::string first = inside.empty() ? std::string() : inside.begin()->string();
    return isUid(first) || first.starts_with("sha256-");
}

std::vector<dicom::SentObject> objectsOf(const SendRequest& request)
{
    std::vector<dicom::SentObject> objects;
    std::optional<Error> first;
    for (const fs::path& file : request.files)
        try {
            objects.push_back(dicom::sentObject(file));
        } catch (const Error& failure) {
            if (!first)
                first = failure;
        }
    if (objects.empty())
        throw first ? *first : Error(ErrorKind::BadInput, "there is nothing to send");
    return objects;
}

} // namespace

fs::path outgoingPlace(const fs::path& library)
{
    const fs::path place = library / "outgoing";
    fs::create_directories(place);
    fs::permissions(place, fs::perms::owner_all);
    return place;
}

std::int64_t queueSending(database::Library& library, const SendRequest& request)
{
    database::NewSending sending{request.seriesId, request.peer, request.what, request.deidentified, {}};
    const std::vector<dicom::SentObject> objects = objectsOf(request);
    fs::path folder;
    try {
        for (const dicom::SentObject& object : objects) {
            fs::path file = object.file;
            if (request.copies && !isKept(file, library.folder())) {
                if (folder.empty()) {
                    folder = outgoingPlace(library.folder()) / newUid();
                    fs::create_directory(folder);
                    fs::permissions(folder, fs::perms::owner_all);
                }
                file = folder / (object.sopInstanceUid + ".dcm");
                fs::copy_file(object.file, file, fs::copy_options::overwrite_existing);
            }
            sending.objects.push_back(
                {0, file, object.sopClassUid, object.sopInstanceUid, object.transferSyntaxUid, {}, {}});
        }
        if (!folder.empty())
            syncFolder(folder);
    } catch (const fs::filesystem_error& failure) {
        std::error_code ignored;
        fs::remove_all(folder, ignored);
        throw Error(ErrorKind::Failed, fmt::format("what is to be sent cannot be kept: {}", failure.code().message()));
    }
    return database::SendQueue(library).add(sending);
}

} // namespace dsmt::workflows
