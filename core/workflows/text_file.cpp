// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/text_file.h"

#include "core/base/error.h"

#include <fstream>
#include <iterator>

namespace dsmt::workflows {

void writeTextFile(const std::filesystem::path& file, const std::string& text)
{
    std::filesystem::path unfinished = file;
    unfinished += ".part";
    std::ofstream stream(unfinished, std::ios::binary);
    stream << text;
    stream.close();
    std::error_code failure;
    if (stream)
        std::filesystem::rename(unfinished, file, failure);
    if (!stream || failure)
        throw Error(ErrorKind::Failed, file.string() + " cannot be written");
}

std::string readTextFile(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        throw Error(ErrorKind::NotFound, file.string() + " cannot be read");
    return {std::istreambuf_iterator<char>(stream), {}};
}

} // namespace dsmt::workflows
