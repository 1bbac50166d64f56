// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lidc/lidc_xml.h"

#include "core/base/error.h"
#include "core/lidc/reads_document.h"

#include <algorithm>
#include <fmt/format.h>
#include <fstream>

namespace dsmt::lidc {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kBeginning = 4096;

/// "" when it is no regular file or cannot be read; reading a pipe or a device might never end.
std::string firstBytes(const fs::path& file, std::size_t count)
{
    std::error_code failure;
    if (!fs::is_regular_file(file, failure))
        return "";
    const auto size = fs::file_size(file, failure);
    std::string bytes(failure ? 0 : std::size_t(std::min<std::uintmax_t>(size, count)), '\0');
    std::ifstream stream(file, std::ios::binary);
    stream.read(bytes.data(), std::streamsize(bytes.size()));
    bytes.resize(std::size_t(std::max<std::streamsize>(stream.gcount(), 0)));
    return bytes;
}

} // namespace

bool isLidcXml(const fs::path& file)
{
    const std::string root = rootElement(firstBytes(file, kBeginning));
    return root == kCtRoot || root == kXrayRoot;
}

std::string lidcFileBytes(const fs::path& file)
{
    std::string bytes = firstBytes(file, kLargestLidcFile + 1);
    if (bytes.empty())
        throw Error(ErrorKind::BadInput, file.string() + ": it is empty or cannot be read");
    if (bytes.size() > kLargestLidcFile)
        throw Error(ErrorKind::BadInput, fmt::format("{}: it is larger than {} MB, which no LIDC file is",
                                                     file.string(), kLargestLidcFile >> 20U));
    return bytes;
}

LidcReads readLidcXml(std::string_view bytes, const std::string& name)
{
    try {
        if (bytes.size() > kLargestLidcFile)
            throw Error(ErrorKind::BadInput,
                        fmt::format("it is larger than {} MB, which no LIDC file is", kLargestLidcFile >> 20U));
        ReadsDocument document;
        parseXml(bytes, document);
        return document.take();
    } catch (const Error& failure) {
        throw failure.within(name);
    }
}

LidcReads readLidcXml(const fs::path& file)
{
    return readLidcXml(lidcFileBytes(file), file.string());
}

} // namespace dsmt::lidc
