// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/safetensors.h"

#include "core/base/error.h"

#include <algorithm>
#include <cstring>
#include <fstream>
#include <nlohmann/json.hpp>

namespace dsmt::models {

namespace fs = std::filesystem;
using Json = nlohmann::json;

namespace {

constexpr std::uint64_t kMostHeaderBytes = 16u << 20;
constexpr std::uint64_t kMostFileBytes = std::uint64_t(4) << 30;

[[noreturn]] void refuse(const std::string& reason)
{
    throw Error(ErrorKind::BadInput, reason);
}

/// Number of values of a shape, refused before it can overflow.
std::uint64_t countOf(const std::vector<std::int64_t>& shape)
{
    std::uint64_t count = 1;
    for (const std::int64_t extent : shape) {
        if (extent < 0 || (extent > 0 && count > kMostFileBytes / std::uint64_t(extent)))
            refuse("a tensor has an impossible shape");
        count *= std::uint64_t(extent);
    }
    return count;
}

struct Span {
    std::uint64_t begin, end;
};

StoredTensor tensorFrom(const std::string& name, const Json& entry, const std::vector<char>& bytes,
                        std::vector<Span>& taken)
{
    if (entry.at("dtype") != "F32")
        refuse(name + " is not float32");
    StoredTensor tensor{entry.at("shape").get<std::vector<std::int64_t>>(), {}};
    const auto offsets = entry.at("data_offsets").get<std::vector<std::uint64_t>>();
    const std::uint64_t count = countOf(tensor.shape);
    if (offsets.size() != 2 || offsets[0] > offsets[1] || offsets[1] > bytes.size())
        refuse(name + " lies outside the file");
    if (offsets[1] - offsets[0] != count * sizeof(float))
        refuse(name + " has another length than its shape");
    taken.push_back({offsets[0], offsets[1]});
    tensor.values.resize(count);
    std::memcpy(tensor.values.data(), bytes.data() + offsets[0], count * sizeof(float));
    return tensor;
}

/// The format wants the values without holes or overlap.
void requireTiling(std::vector<Span> taken, std::uint64_t size)
{
    std::sort(taken.begin(), taken.end(), [](const Span& a, const Span& b) { return a.begin < b.begin; });
    std::uint64_t next = 0;
    for (const Span& span : taken) {
        if (span.begin != next)
            refuse("its tensors overlap or leave holes");
        next = span.end;
    }
    if (next != size)
        refuse("it holds bytes that belong to no tensor");
}

StoredTensors parse(std::ifstream& stream, std::uint64_t fileBytes)
{
    std::uint64_t headerBytes = 0;
    if (fileBytes < sizeof headerBytes || fileBytes > kMostFileBytes)
        refuse("it is too short or too large");
    stream.read(reinterpret_cast<char*>(&headerBytes), sizeof headerBytes);
    if (headerBytes > kMostHeaderBytes || headerBytes > fileBytes - sizeof headerBytes)
        refuse("its header is longer than the file");
    std::string header(headerBytes, ' ');
    stream.read(header.data(), std::streamsize(headerBytes));
    std::vector<char> bytes(fileBytes - sizeof headerBytes - headerBytes);
    stream.read(bytes.data(), std::streamsize(bytes.size()));
    if (!stream)
        refuse("it cannot be read to its end");
    StoredTensors tensors;
    std::vector<Span> taken;
    const Json entries = Json::parse(header);
    for (const auto& [name, entry] : entries.items())
        if (name != "__metadata__")
            tensors.emplace(name, tensorFrom(name, entry, bytes, taken));
    requireTiling(std::move(taken), bytes.size());
    return tensors;
}

} // namespace

std::string memberPrefix(int member)
{
    return "member" + std::to_string(member) + ".";
}

StoredTensors readSafetensors(const fs::path& file)
{
    std::error_code failure;
    const std::uint64_t fileBytes = fs::file_size(file, failure);
    std::ifstream stream(file, std::ios::binary);
    if (failure || !stream)
        throw Error(ErrorKind::NotFound, file.string() + " cannot be read");
    try {
        return parse(stream, fileBytes);
    } catch (const Error& error) {
        throw error.within("weights " + file.string());
    } catch (const Json::exception& error) {
        throw Error(ErrorKind::BadInput, "weights " + file.string() + ": its header is malformed: " + error.what());
    }
}

void writeSafetensors(const fs::path& file, const StoredTensors& tensors)
{
    Json header = Json::object();
    std::uint64_t offset = 0;
    for (const auto& [name, tensor] : tensors) {
        const std::uint64_t end = offset + tensor.values.size() * sizeof(float);
        header[name] = {{"dtype", "F32"}, {"shape", tensor.shape}, {"data_offsets", {offset, end}}};
        offset = end;
    }
    std::string text = header.dump();
    text.resize((text.size() + 7) / 8 * 8, ' '); // values start at a multiple of eight
    const std::uint64_t headerBytes = text.size();
    const fs::path unfinished = file.string() + ".new";
    std::ofstream stream(unfinished, std::ios::binary);
    stream.write(reinterpret_cast<const char*>(&headerBytes), sizeof headerBytes);
    stream.write(text.data(), std::streamsize(text.size()));
    for (const auto& [name, tensor] : tensors)
        stream.write(reinterpret_cast<const char*>(tensor.values.data()),
                     std::streamsize(tensor.values.size() * sizeof(float)));
    stream.close();
    if (!stream)
        throw Error(ErrorKind::Failed, unfinished.string() + " cannot be written");
    fs::rename(unfinished, file);
}

} // namespace dsmt::models
