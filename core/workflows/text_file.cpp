// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/text_file.h"

#include "core/base/blocking_watch.h"
#include "core/base/error.h"

#include <fstream>
#include <iterator>
#include <sstream>

namespace dsmt::workflows {

void writeTextFile(const std::filesystem::path& file, const std::string& text)
{
    noteBlocking("writing a file");
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
    noteBlocking("reading a file");
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        throw Error(ErrorKind::NotFound, file.string() + " cannot be read");
    return {std::istreambuf_iterator<char>(stream), {}};
}

void forEachLine(const std::filesystem::path& file, bool beingWritten,
                 const std::function<void(const std::string& line)>& take)
{
    if (!std::filesystem::exists(file))
        return;
    std::istringstream text(readTextFile(file));
    std::string line;
    for (int number = 1; std::getline(text, line); ++number) {
        if (line.empty() || (beingWritten && text.eof()))
            continue;
        const std::string where = file.string() + ", line " + std::to_string(number);
        try {
            take(line);
        } catch (const Error& failure) {
            throw failure.within(where);
        } catch (const std::exception& failure) {
            throw Error(ErrorKind::BadInput, where + ": " + failure.what());
        }
    }
}

} // namespace dsmt::workflows
