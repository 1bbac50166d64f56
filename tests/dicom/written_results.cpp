// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/dicom/written_results.h"

#include "core/dicom/derived_uid.h"
#include "tests/fixtures/foreign_program.h"
#include "tests/fixtures/shell_word.h"

#include <array>
#include <cstdio>
#include <memory>
#include <sstream>
#include <stdexcept>

namespace dsmt::fixtures {

dicom::ResultIdentity someIdentity(const std::string& what)
{
    return {.sopInstanceUid = dicom::derivedUid(1, what),
            .seriesUid = dicom::derivedUid(1, "series of " + what),
            .seriesNumber = 9001,
            .seriesDescription = what,
            .createdAt = "2026-11-29T10:11:12Z"};
}

std::string saidBy(const std::string& command)
{
    std::string output;
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(::popen((command + " 2>&1").c_str(), "r"), ::pclose);
    std::array<char, 4096> block{};
    while (const std::size_t count = std::fread(block.data(), 1, block.size(), pipe.get()))
        output.append(block.data(), count);
    return output;
}

std::string errorsOf(const std::filesystem::path& file)
{
    if (!isInstalled("dciodvfy"))
        throw std::runtime_error("dciodvfy is not installed (Debian package dicom3tools)");
    std::istringstream said(saidBy("dciodvfy " + quoted(file.string())));
    std::string errors;
    for (std::string line; std::getline(said, line);)
        if (line.starts_with("Error"))
            errors += line + "\n";
    return errors;
}

} // namespace dsmt::fixtures
