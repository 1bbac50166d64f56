// SPDX-License-Identifier: GPL-3.0-or-later
// write_seeds FOLDER: sound inputs for each target in a folder of its name, made here or taken from beside the
// checkout.
#include "core/dicom/decoder_messages.h"
#include "tests/fixtures/encoded_ct.h"
#include "tests/fixtures/shared_material.h"
#include "tests/fixtures/zip_archive.h"

#include <cstdio>
#include <exception>
#include <fstream>

namespace {

using namespace dsmt;
using namespace dsmt::fixtures;
namespace fs = std::filesystem;

constexpr std::uintmax_t kLargestSeed = 20'000;

fs::path folderOf(const fs::path& seeds, const char* target)
{
    fs::create_directories(seeds / target);
    return seeds / target;
}

void write(const fs::path& file, const std::vector<std::byte>& start, const std::vector<std::byte>& body)
{
    std::ofstream stream(file, std::ios::binary);
    for (const auto& bytes : {start, body})
        stream.write(reinterpret_cast<const char*>(bytes.data()), std::streamsize(bytes.size()));
}

void copyShared(const char* from, const fs::path& folder)
{
    if (!fs::is_directory(sharedMaterial(from)))
        return;
    for (const auto& entry : fs::recursive_directory_iterator(sharedMaterial(from)))
        if (entry.is_regular_file() && entry.file_size() <= kLargestSeed)
            fs::copy_file(entry.path(), folder / entry.path().filename(), fs::copy_options::skip_existing);
}

void writeFilesAndFrames(const fs::path& files, const fs::path& frames)
{
    for (const Encoding& encoding : encodings()) {
        writeEncodedCt(files / encoding.name, encoding, 16, 12, 1);
        if (!dicom::isCompressed(encoding.transferSyntaxUid))
            continue;
        const dicom::CompressedFrame frame{encoding.transferSyntaxUid,
                                           16,
                                           12,
                                           encoding.bitsAllocated,
                                           encoding.bitsAllocated == 8 ? 8 : 12,
                                           encoding.bitsAllocated == 16,
                                           encodedStream(encoding, 16, 12, 1)};
        write(frames / encoding.name, dicom::requestStart(frame), frame.stream);
    }
}

void writeArchives(const fs::path& folder)
{
    writeZip(folder / "empty", {});
    writeZip(folder / "stored", {{"a", "abc"}, {"b/c", "def"}});
    writeZip(folder / "deflated", {{"a", std::string(500, 'a'), true}});
    writeZip(folder / "odd", {{"../a", "abc"}, {"l", "/etc", false, 0120777}, {"e", "abc", false, 0100644, 1}});
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 2)
        return 2;
    const fs::path seeds = argv[1];
    try {
        writeFilesAndFrames(folderOf(seeds, "dicom_file_fuzz"), folderOf(seeds, "compressed_frame_fuzz"));
        for (const char* folder : {"data/odd_dicom", "data/charsets"})
            copyShared(folder, folderOf(seeds, "dicom_file_fuzz"));
        copyShared("data/dicomdir", folderOf(seeds, "dicomdir_fuzz"));
        copyShared("data/lidc_reads", folderOf(seeds, "lidc_xml_fuzz"));
        writeArchives(folderOf(seeds, "zip_fuzz"));
        return 0;
    } catch (const std::exception& failure) {
        std::fprintf(stderr, "write_seeds: %s\n", failure.what());
        return 1;
    }
}
