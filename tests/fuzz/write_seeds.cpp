// SPDX-License-Identifier: GPL-3.0-or-later
// write_seeds FOLDER: sound inputs for each target in a folder of its name, made here or taken from beside the
// checkout.
#include "core/dicom/decoder_messages.h"
#include "core/inference/engine_words.h"
#include "tests/fixtures/encoded_ct.h"
#include "tests/fixtures/package_folder.h"
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

void writePackage(const fs::path& folder, const fs::path& descriptions, const fs::path& weights)
{
    writeSmallPackage(folder, 2);
    fs::copy_file(folder / "model.json", descriptions / "small", fs::copy_options::overwrite_existing);
    fs::copy_file(folder / "weights.safetensors", weights / "small", fs::copy_options::overwrite_existing);
    fs::remove_all(folder);
}

/// What client and engine say about one nodule.
void writeConversation(const fs::path& folder)
{
    using namespace inference;
    const PatchSpec spec{.local = {16, 1.0}, .global = {16, 2.0}};
    const PatchPair pair{std::vector<float>(spec.local.voxels(), 0.5F), std::vector<float>(spec.global.voxels(), 0)};
    const NetworkOutput output{1, 2, 3, pair.local, 1.0};
    const auto add = [&](const char* name, const std::vector<Message>& messages) {
        std::ofstream stream(folder / name, std::ios::binary);
        for (const Message& message : messages)
            writeMessage(
                [&](const void* bytes, std::size_t count) {
                    stream.write(static_cast<const char*>(bytes), std::streamsize(count));
                },
                message);
    };
    add("client", {toMessage(LoadRequest{"/a", "cpu", 1}), evaluateMessage({&pair, 1}), attendMessage(pair)});
    add("engine",
        {toMessage(NetworkAttributes{"cpu", 1, 1}), advanceMessage(0.5, "network"), toMessage(std::span(&output, 1)),
         toMessage(AttentionMaps{pair.local, pair.global}), failedMessage("no")});
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
        writePackage(seeds / "package", folderOf(seeds, "package_fuzz"), folderOf(seeds, "safetensors_fuzz"));
        writeConversation(folderOf(seeds, "engine_message_fuzz"));
        copyShared("data/dicomdir", folderOf(seeds, "dicomdir_fuzz"));
        copyShared("data/lidc_reads", folderOf(seeds, "lidc_xml_fuzz"));
        writeArchives(folderOf(seeds, "zip_fuzz"));
        return 0;
    } catch (const std::exception& failure) {
        std::fprintf(stderr, "write_seeds: %s\n", failure.what());
        return 1;
    }
}
