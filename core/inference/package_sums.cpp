// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/package_sums.h"

#include "core/base/durable_file.h"
#include "core/base/error.h"
#include "core/base/sha256.h"
#include "core/inference/package_files.h"

#include <algorithm>
#include <sstream>

namespace dsmt::inference {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kMostBytes = 1u << 18;
constexpr std::size_t kDigits = 64;

[[noreturn]] void refuseLine(int number, const std::string& reason)
{
    throw Error(ErrorKind::BadInput, std::string(kSumsFile) + " line " + std::to_string(number) + " " + reason);
}

/// "SHA-256, two blanks (or a blank and a star), name". Names that sha256sum would have to escape are no package's.
void addLine(const std::string& line, int number, PackageSums& sums)
{
    const std::string sum = line.substr(0, kDigits), between = line.substr(std::min(line.size(), kDigits), 2);
    if (!isSha256(sum) || (between != "  " && between != " *"))
        refuseLine(number, "is no SHA-256 and name of a file");
    const std::string file = line.substr(kDigits + 2);
    if (!isSealedFile(file))
        refuseLine(number, "names no file of a network package");
    if (!sums.emplace(file, sum).second)
        refuseLine(number, "names " + file + " again");
}

} // namespace

bool isSha256(const std::string& text)
{
    return text.size() == kDigits && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

std::optional<PackageSums> readPackageSums(const fs::path& folder)
{
    std::error_code ignored;
    if (fs::symlink_status(folder / kSumsFile, ignored).type() == fs::file_type::not_found)
        return std::nullopt;
    const std::string text = readPlainFile(folder / kSumsFile, kMostBytes);
    if (text.empty() || text.back() != '\n')
        throw Error(ErrorKind::BadInput, std::string(kSumsFile) + " ends within a line");
    PackageSums sums;
    std::istringstream lines(text);
    int number = 0;
    for (std::string line; std::getline(lines, line);)
        addLine(line, ++number, sums);
    return sums;
}

void writePackageSums(const fs::path& folder)
{
    std::string text;
    for (const std::string& file : contentsOfPackage(folder).sealed)
        text += sumOfPackageFile(folder, file) + "  " + file + "\n";
    writeDurably(folder / kSumsFile, text);
}

std::string sumOfPackageFile(const fs::path& folder, const std::string& file)
{
    std::error_code failure;
    const fs::file_status status = fs::symlink_status(folder / file, failure);
    if (status.type() == fs::file_type::not_found)
        throw Error(ErrorKind::NotFound, file + " is missing");
    if (fs::is_symlink(status))
        throw Error(ErrorKind::BadInput, file + " is a link");
    if (!fs::is_regular_file(status))
        throw Error(ErrorKind::BadInput, file + " is no plain file");
    if (const auto bytes = fs::file_size(folder / file, failure); failure || bytes > mostBytesOf(file))
        throw Error(ErrorKind::BadInput, file + " is larger than " + std::to_string(mostBytesOf(file) >> 20) + " MiB");
    return sha256OfFile(folder / file);
}

} // namespace dsmt::inference
