// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/safetensors.h"

#include "core/base/error.h"
#include "models/safetensors_table.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>

namespace dsmt::models {

namespace fs = std::filesystem;
using Json = nlohmann::json;

namespace {

[[noreturn]] void refuse(const std::string& reason)
{
    throw Error(ErrorKind::BadInput, reason);
}

bool isFinite(const StoredTensor& tensor)
{
    return std::all_of(tensor.values.begin(), tensor.values.end(), [](float value) { return std::isfinite(value); });
}

StoredTensors parse(std::ifstream& stream, std::uint64_t fileBytes)
{
    std::uint64_t headerBytes = 0;
    if (fileBytes < sizeof headerBytes || fileBytes > kMostWeightBytes)
        refuse("it is too short or too large");
    stream.read(reinterpret_cast<char*>(&headerBytes), sizeof headerBytes);
    if (headerBytes > fileBytes - sizeof headerBytes)
        refuse("its header is longer than the file");
    if (headerBytes > kMostHeaderBytes)
        refuse("its header is longer than " + std::to_string(kMostHeaderBytes >> 20) + " MiB");
    std::string header(headerBytes, ' ');
    stream.read(header.data(), std::streamsize(headerBytes));
    if (!stream)
        refuse("it cannot be read to its end");
    StoredTensors tensors;
    for (TensorPlace& place : tensorTable(header, fileBytes - sizeof headerBytes - headerBytes)) {
        StoredTensor tensor{std::move(place.shape), std::vector<float>(place.count())};
        stream.read(reinterpret_cast<char*>(tensor.values.data()), std::streamsize(place.end - place.begin));
        if (!stream)
            refuse("it cannot be read to its end");
        if (!isFinite(tensor))
            refuse(place.name + " holds a value that is no finite number");
        tensors.emplace(std::move(place.name), std::move(tensor));
    }
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
    }
}

void writeSafetensors(const fs::path& file, const StoredTensors& tensors)
{
    Json header = Json::object();
    std::uint64_t offset = 0;
    for (const auto& [name, tensor] : tensors) {
        if (!isFinite(tensor))
            throw Error(ErrorKind::Failed,
                        file.string() + " is not written: " + name + " holds a value that is no number");
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
