// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/package_source.h"

#include "core/base/new_folder.h"
#include "core/dicom/unpack_zip.h"
#include "core/inference/package_files.h"

#include <optional>
#include <system_error>

namespace dsmt::workflows {

namespace fs = std::filesystem;

namespace {

dicom::UnpackLimits limits()
{
    dicom::UnpackLimits limits;
    limits.mostBytes = std::uint64_t(3) << 30U;
    limits.mostEntries = 10'000;
    return limits;
}

/// "" or "NAME/", before the one model.json of the archive.
std::string prefixOf(const std::vector<dicom::UnpackedFile>& files)
{
    std::optional<std::string> prefix;
    for (const dicom::UnpackedFile& file : files) {
        const std::string name = fs::path(file.name).lexically_normal().generic_string();
        const std::size_t slash = name.rfind('/');
        const std::string before = slash == std::string::npos ? "" : name.substr(0, slash + 1);
        if (name.substr(before.size()) != inference::kDescriptionFile || before.find('/') + 1 < before.size())
            continue; // deeper down it is somebody else's
        if (prefix)
            throw Error(ErrorKind::BadInput, "it holds more than one model.json");
        prefix = before;
    }
    if (!prefix)
        throw Error(ErrorKind::BadInput, "it holds no network package (no model.json at its top or in its one folder)");
    return *prefix;
}

bool belongs(const std::string& file)
{
    return inference::isSealedFile(file) || file == inference::kSumsFile || file == inference::kOpeningsFile;
}

} // namespace

PackageSource::PackageSource(fs::path path, const Progress& progress) : m_path(std::move(path)), m_folder(m_path)
{
    std::error_code unknown;
    if (fs::is_directory(m_path, unknown))
        return;
    if (!fs::exists(m_path, unknown))
        throw Error(ErrorKind::NotFound, m_path.string() + " does not exist");
    if (!fs::is_regular_file(m_path, unknown) || !dicom::isZip(m_path))
        throw Error(ErrorKind::BadInput, m_path.string() + " is neither a folder nor a ZIP archive");
    m_unpacked = newPrivateFolder(fs::temp_directory_path(), "dsmt-package-");
    try {
        unpack(progress);
    } catch (const Error& failure) {
        fs::remove_all(m_unpacked, unknown);
        throw failure.message().find(m_path.string()) == std::string::npos ? failure.within(m_path.string()) : failure;
    } catch (...) {
        fs::remove_all(m_unpacked, unknown);
        throw;
    }
}

PackageSource::~PackageSource()
{
    std::error_code ignored;
    if (!m_unpacked.empty())
        fs::remove_all(m_unpacked, ignored);
}

void PackageSource::unpack(const Progress& progress)
{
    const fs::path numbered = m_unpacked / "numbered";
    m_folder = m_unpacked / "package";
    fs::create_directory(numbered);
    fs::create_directories(m_folder / "figures");
    const dicom::UnpackedZip zip = dicom::unpackZip(m_path, numbered, progress, limits());
    const std::string prefix = prefixOf(zip.files);
    for (const dicom::UnpackedFile& file : zip.files) {
        const std::string name = fs::path(file.name).lexically_normal().generic_string();
        const std::string inPackage = name.starts_with(prefix) ? name.substr(prefix.size()) : "";
        if (!belongs(inPackage))
            m_leftOut[name] = "is no file of a network package";
        else if (fs::exists(m_folder / inPackage))
            throw Error(ErrorKind::BadInput, "it holds " + inPackage + " twice");
        else
            fs::rename(file.file, m_folder / inPackage);
    }
    for (const dicom::RejectedFile& file : zip.rejected)
        m_leftOut[file.file.lexically_relative(m_path).generic_string()] = file.reason;
}

} // namespace dsmt::workflows
