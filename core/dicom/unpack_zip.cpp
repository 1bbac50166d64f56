// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/unpack_zip.h"

#include "core/dicom/text_encoding.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <fstream>
#include <memory>
#include <optional>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace dsmt::dicom {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kBlock = std::size_t(64) << 10U;
constexpr std::uint64_t kRatioFrom = std::uint64_t(32) << 20U;
constexpr std::size_t kFilesInFolder = 1000;
constexpr std::size_t kLongestName = 4096;

struct CloseArchive {
    void operator()(::archive* reader) const { ::archive_read_free(reader); }
};
using Reader = std::unique_ptr<::archive, CloseArchive>;

[[noreturn]] void refuse(const fs::path& archive, const std::string& reason)
{
    throw Error(ErrorKind::BadInput, archive.string() + ": " + reason);
}

std::string messageOf(const Reader& reader)
{
    const char* text = ::archive_error_string(reader.get());
    return text ? text : "unknown format";
}

Reader openZip(const fs::path& archive)
{
    Reader reader(::archive_read_new());
    if (!reader || ::archive_read_support_format_zip_seekable(reader.get()) != ARCHIVE_OK ||
        ::archive_read_open_filename(reader.get(), archive.c_str(), kBlock) != ARCHIVE_OK)
        refuse(archive, "it is no ZIP archive or is damaged (" + (reader ? messageOf(reader) : "no memory") + ")");
    return reader;
}

/// Names are only shown, yet an archive that tries to lead out of its folder is not to be trusted with its content.
bool leadsOutside(const std::string& name)
{
    if (name.empty() || name.front() == '/' || name.find('\\') != std::string::npos ||
        (name.size() > 1 && name[1] == ':'))
        return true;
    const fs::path path(name);
    return std::any_of(path.begin(), path.end(), [](const fs::path& part) { return part == ".."; });
}

std::string nameOf(::archive_entry* entry)
{
    const char* name = ::archive_entry_pathname_utf8(entry);
    if (!name)
        name = ::archive_entry_pathname(entry);
    return name ? std::string(name) : std::string();
}

/// Why an entry is left out; nothing for a plain file.
std::optional<std::string> reasonAgainst(::archive_entry* entry, const std::string& name)
{
    if (name.size() > kLongestName)
        return "its name is longer than any file's";
    if (leadsOutside(name))
        return "its name leads out of the archive";
    if (::archive_entry_symlink(entry) || ::archive_entry_hardlink(entry))
        return "it is a link";
    if (::archive_entry_filetype(entry) != AE_IFREG)
        return "it is no plain file";
    if (::archive_entry_is_encrypted(entry))
        return "it is encrypted";
    return std::nullopt;
}

/// A new file that nothing else can stand for.
class NewFile final {
public:
    explicit NewFile(fs::path file)
        : m_file(std::move(file)),
          m_descriptor(::open(m_file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600))
    {
        if (m_descriptor < 0)
            fail();
    }
    ~NewFile()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;

    void write(const char* bytes, std::size_t count)
    {
        while (count > 0) {
            const ::ssize_t written = ::write(m_descriptor, bytes, count);
            if (written < 0 && errno == EINTR)
                continue;
            if (written <= 0)
                fail();
            bytes += written;
            count -= std::size_t(written);
        }
    }

private:
    [[noreturn]] void fail() const
    {
        throw Error(ErrorKind::Failed,
                    fmt::format("{} cannot be written: {}", m_file.string(), std::generic_category().message(errno)));
    }

    fs::path m_file;
    int m_descriptor;
};

class Unpacking final {
public:
    Unpacking(const fs::path& archive, const fs::path& folder, const Progress& progress, const UnpackLimits& limits)
        : m_archive(archive), m_folder(folder), m_progress(progress), m_limits(limits), m_reader(openZip(archive)),
          m_packed(std::max<std::uint64_t>(1, fs::file_size(archive)))
    {
    }

    UnpackedZip run()
    {
        ::archive_entry* entry = nullptr;
        for (int status = next(entry); status != ARCHIVE_EOF; status = next(entry)) {
            if (++m_entries > m_limits.mostEntries)
                refuse(m_archive, fmt::format("it has more than {} entries", m_limits.mostEntries));
            const std::string raw = nameOf(entry);
            const std::string name = toUtf8(raw, "");
            if (::archive_entry_filetype(entry) == AE_IFDIR && !leadsOutside(raw))
                continue;
            if (const auto reason = reasonAgainst(entry, raw))
                m_result.rejected.push_back({m_archive / shown(name), *reason});
            else
                unpack(name);
        }
        return std::move(m_result);
    }

private:
    /// Keeps a hostile name from replacing the archive's own when the two are joined.
    static fs::path shown(const std::string& name) { return fs::path(name.substr(0, 200)).relative_path(); }

    int next(::archive_entry*& entry)
    {
        const int status = ::archive_read_next_header(m_reader.get(), &entry);
        // A warning is about the name's encoding, which is dealt with here.
        if (status != ARCHIVE_OK && status != ARCHIVE_WARN && status != ARCHIVE_EOF)
            refuse(m_archive, "it is damaged (" + messageOf(m_reader) + ")");
        return status;
    }

    /// Files are told apart by their content, but for volumes, which have an ending too. It comes from here, not from
    /// the archive.
    static const char* endingOf(const std::string& name)
    {
        for (const char* ending : {".nii", ".nii.gz", ".mha"})
            if (name.ends_with(ending))
                return ending;
        return "";
    }

    fs::path newPlace(const std::string& name) const
    {
        const std::size_t number = m_result.files.size();
        const fs::path folder = m_folder / fmt::format("{:03}", number / kFilesInFolder);
        std::error_code ignored; // opening the file tells
        fs::create_directory(folder, ignored);
        return folder / (fmt::format("{:06}", number) + endingOf(name));
    }

    void unpack(const std::string& name)
    {
        const fs::path place = newPlace(name);
        if (const std::string reason = copyTo(place); reason.empty()) {
            m_result.files.push_back({place, name});
        } else {
            fs::remove(place);
            m_result.rejected.push_back({m_archive / shown(name), reason});
        }
    }

    /// Why the entry's content is no good; empty when it is.
    std::string copyTo(const fs::path& place)
    {
        NewFile file(place);
        std::array<char, kBlock> block; // filled before it is read
        while (true) {
            const auto got = ::archive_read_data(m_reader.get(), block.data(), block.size());
            if (got == 0)
                return {};
            if (got < 0)
                return "it is damaged in the archive (" + messageOf(m_reader) + ")";
            requireSane(std::uint64_t(got));
            file.write(block.data(), std::size_t(got));
            const auto read = ::archive_filter_bytes(m_reader.get(), -1);
            m_progress.advance(std::clamp(double(read) / double(m_packed), 0.0, 1.0), "Unpacking");
        }
    }

    void requireSane(std::uint64_t more)
    {
        m_unpacked += more;
        if (m_unpacked > m_limits.mostBytes)
            refuse(m_archive, fmt::format("it unpacks to more than {} MiB", m_limits.mostBytes >> 20U));
        if (m_unpacked > kRatioFrom && m_unpacked / m_packed > m_limits.mostRatio)
            refuse(m_archive, fmt::format("it unpacks to more than {} times its size", m_limits.mostRatio));
    }

    const fs::path& m_archive;
    const fs::path& m_folder;
    const Progress& m_progress;
    const UnpackLimits& m_limits;
    Reader m_reader;
    std::uint64_t m_packed;
    std::uint64_t m_unpacked = 0;
    std::uint64_t m_entries = 0;
    UnpackedZip m_result;
};

} // namespace

bool isZip(const fs::path& file)
{
    std::array<char, 4> mark{};
    std::ifstream(file, std::ios::binary).read(mark.data(), mark.size());
    constexpr std::array<char, 4> kEntry{'P', 'K', 3, 4}, kEmptyArchive{'P', 'K', 5, 6};
    return mark == kEntry || mark == kEmptyArchive;
}

UnpackedZip unpackZip(const fs::path& archive, const fs::path& folder, const Progress& progress,
                      const UnpackLimits& limits)
{
    return Unpacking(archive, folder, progress, limits).run();
}

} // namespace dsmt::dicom
