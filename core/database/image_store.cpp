// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/image_store.h"

#include "core/database/folders.h"
#include "core/database/image_files.h"
#include "core/database/in_library.h"
#include "core/database/incoming_folder.h"
#include "core/database/series_row.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <fmt/format.h>
#include <optional>
#include <set>

namespace dsmt::database {

namespace fs = std::filesystem;

namespace {

constexpr double kSamePlaceMm = 0.01;

/// An image that the library keeps, or will when the batch is done.
struct Known {
    double position;
    std::string sha256;
};

std::vector<Known> knownImages(SQLite::Database& database, const std::string& seriesUid, const std::string& sopUid)
{
    SQLite::Statement select(database,
                             "SELECT position, sha256 FROM images WHERE series_uid = ? AND sop_instance_uid = ?");
    SQLite::bind(select, seriesUid, sopUid);
    std::vector<Known> known;
    while (select.executeStep())
        known.push_back({select.getColumn(0).getDouble(), select.getColumn(1).getString()});
    return known;
}

struct StagedImage {
    IncomingImage image;
    std::string name; ///< in the batch
    CopiedFile copy;
};

/// Copies what the library does not have into a folder of its own.
class Batch final {
public:
    Batch(SQLite::Database& database, const std::string& seriesUid, const fs::path& folder)
        : m_database(database), m_seriesUid(seriesUid), m_folder(folder)
    {
    }

    void add(const IncomingImage& image, const CopyCheck& check, KeptImages& result)
    {
        try {
            const std::vector<Known> known = knownImages(m_database, m_seriesUid, image.sopInstanceUid);
            const auto isSame = [&](const CopiedFile& copy) {
                return std::any_of(known.begin(), known.end(),
                                   [&](const Known& other) { return other.sha256 == copy.sha256; });
            };
            if (!known.empty() && isSame(digestOf(image.file))) {
                ++result.present;
                return;
            }
            // Some exporters give one UID to images at several places; those are different images.
            if (std::any_of(known.begin(), known.end(), [&](const Known& other) {
                    return std::abs(other.position - image.position) < kSamePlaceMm;
                }))
                throw Error(ErrorKind::BadInput,
                            "the library keeps another image under its SOP Instance UID at the same place");
            stage(image, check);
            result.bytes += m_staged.back().copy.bytes;
            ++result.taken;
        } catch (const Error& refusal) {
            if (refusal.kind() != ErrorKind::BadInput)
                throw;
            result.refused.push_back({image.file, refusal.message()});
        }
    }

    const std::vector<StagedImage>& staged() const { return m_staged; }

private:
    void stage(const IncomingImage& image, const CopyCheck& check)
    {
        const std::string base = nameOfUid(image.sopInstanceUid);
        std::string name = base + image.ending;
        for (int next = 2; !m_names.insert(name).second; ++next)
            name = fmt::format("{}-{}{}", base, next, image.ending);
        const CopiedFile copy = copyFile(image.file, m_folder / name);
        if (const std::string reason = check(m_folder / name, image); !reason.empty()) {
            fs::remove(m_folder / name);
            throw Error(ErrorKind::BadInput, reason);
        }
        m_staged.push_back({image, name, copy});
    }

    SQLite::Database& m_database;
    const std::string& m_seriesUid;
    const fs::path& m_folder;
    std::vector<StagedImage> m_staged;
    std::set<std::string> m_names;
};

/// "Copying 12 of 300 images, 85 MB/s".
class CopyReport final {
public:
    CopyReport(const Progress& progress, std::size_t count) : m_progress(progress), m_count(count) {}

    void advance(std::size_t done, std::uint64_t bytes) const
    {
        const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - m_start;
        std::string text = fmt::format("Copying {} of {} images", done, m_count);
        if (elapsed.count() > 0.05 && bytes > 0)
            text += fmt::format(", {:.0f} MB/s", double(bytes) / 1e6 / elapsed.count());
        m_progress.advance(double(done) / double(std::max<std::size_t>(m_count, 1)), text);
    }

private:
    const Progress& m_progress;
    std::size_t m_count;
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
};

/// False when another program has brought the same image in meanwhile.
bool insertImage(SQLite::Database& database, const std::string& seriesUid, const StagedImage& staged,
                 const fs::path& batch)
{
    SQLite::Statement insert(database, "INSERT INTO images (series_uid, sop_instance_uid, position, file, bytes, "
                                       "sha256) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");
    SQLite::bind(insert, seriesUid, staged.image.sopInstanceUid, staged.image.position, (batch / staged.name).string(),
                 std::int64_t(staged.copy.bytes), staged.copy.sha256);
    return insert.exec() == 1;
}

std::size_t imageCount(SQLite::Database& database, const std::string& seriesUid)
{
    SQLite::Statement select(database, "SELECT count(*) FROM images WHERE series_uid = ?");
    select.bind(1, seriesUid);
    select.executeStep();
    return std::size_t(select.getColumn(0).getInt64());
}

/// The rows of a batch that lies in its place; images that are known by now lose their file.
void insertBatch(SQLite::Database& database, const std::string& seriesUid, const fs::path& library,
                 const fs::path& batch, const std::vector<StagedImage>& images, KeptImages& result)
{
    for (const StagedImage& staged : images) {
        if (insertImage(database, seriesUid, staged, fs::relative(batch, library)))
            continue;
        fs::remove(batch / staged.name);
        --result.taken;
        ++result.present;
        result.bytes -= staged.copy.bytes;
    }
}

} // namespace

KeptImages ImageStore::keep(std::span<const SeriesRecord> parts, std::span<const IncomingImage> images,
                            const CopyCheck& check, const Progress& progress)
{
    return inLibrary(m_library.folder(), [&] {
        SQLite::Database& database = m_library.connection();
        const std::string& seriesUid = parts.front().seriesUid;
        IncomingFolder incoming(incomingPlace(m_library.folder()));
        Batch batch(database, seriesUid, incoming.path());
        KeptImages result;
        const CopyReport report(progress, images.size());
        for (std::size_t i = 0; i < images.size(); ++i) {
            report.advance(i, result.bytes);
            batch.add(images[i], check, result);
        }
        report.advance(images.size(), result.bytes);
        if (result.taken + result.present == 0)
            return result;

        const bool isNew = result.taken > 0;
        if (isNew)
            incoming.moveInto(privateFolder(keptFolder(m_library.folder(), seriesUid)));
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        if (isNew)
            insertBatch(database, seriesUid, m_library.folder(), incoming.path(), batch.staged(), result);
        for (const SeriesRecord& part : parts)
            result.seriesIds.push_back(putSeries(database, part, std::nullopt));
        result.all = imageCount(database, seriesUid);
        transaction.commit();
        if (isNew)
            incoming.release();
        return result;
    });
}

void ImageStore::sweep()
{
    inLibrary(m_library.folder(), [&] {
        const fs::path root = m_library.folder() / "images";
        if (!fs::is_directory(root))
            return;
        std::vector<fs::path> suspects;
        for (const auto& entry : fs::directory_iterator(root)) {
            if (entry.path().filename().string().starts_with("incoming-"))
                suspects.push_back(entry.path());
            else
                for (const auto& batch : fs::directory_iterator(entry.path()))
                    if (fs::exists(batch.path() / ".lock"))
                        suspects.push_back(batch.path());
        }
        for (const fs::path& folder : suspects) {
            if (!isAbandoned(folder))
                continue;
            // Moved into place, but the program died before or after its rows were committed.
            SQLite::Statement known(m_library.connection(), "SELECT count(*) FROM images WHERE file LIKE ? || '/%'");
            known.bind(1, fs::relative(folder, m_library.folder()).string());
            known.executeStep();
            if (known.getColumn(0).getInt() == 0)
                fs::remove_all(folder);
            else
                fs::remove(folder / ".lock");
        }
    });
}

} // namespace dsmt::database
