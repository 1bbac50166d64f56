// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/verify_package.h"

#include "core/base/error.h"
#include "core/inference/package_files.h"
#include "core/inference/package_sums.h"
#include "models/safetensors.h"

#include <charconv>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace dsmt::inference {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void refuse(const std::string& reason)
{
    throw Error(ErrorKind::BadInput, reason);
}

/// A check is what it found, or why it threw.
template <class Work> PackageCheck check(const char* what, Work work)
{
    try {
        return {what, work(), ""};
    } catch (const Error& failure) {
        return {what, "", failure.message()};
    }
}

std::string filesOf(const PackageContents& contents)
{
    std::vector<std::string> problems;
    for (const auto& [file, reason] : contents.foreign)
        problems.push_back(file + " " + reason);
    if (!problems.empty())
        refuse(fmt::format("{}", fmt::join(problems, "; ")));
    return fmt::format("{} files, no others", contents.sealed.size());
}

/// Every listed file is there and unchanged, every file that a seal covers is listed.
std::string sealOf(const fs::path& folder, const PackageContents& contents, int format)
{
    const std::optional<PackageSums> sums = readPackageSums(folder);
    if (!sums && format == 1)
        return "none; format 1 has only the SHA-256 of its weights";
    if (!sums)
        refuse(fmt::format("{} is missing: the package is not sealed", kSumsFile));
    std::vector<std::string> problems;
    for (const auto& [file, sum] : *sums) {
        const PackageCheck found = check("", [&, name = file] { return sumOfPackageFile(folder, name); });
        if (!found.isGood())
            problems.push_back(found.problem);
        else if (found.found != sum)
            problems.push_back(file + " is not what was sealed");
    }
    for (const std::string& file : contents.sealed)
        if (!sums->contains(file))
            problems.push_back(file + " is not listed");
    for (const char* file : {kDescriptionFile, kWeightsFile, kCardFile})
        if (!sums->contains(file))
            problems.push_back(fmt::format("{} lists no {}", kSumsFile, file));
    if (!problems.empty())
        refuse(fmt::format("{}", fmt::join(problems, "; ")));
    return fmt::format("{} files are what was sealed", sums->size());
}

using Shapes = std::map<std::string, std::vector<std::int64_t>>;

/// Of "member12.rest": 12 and the rest.
std::pair<int, std::string> splitName(const std::string& name)
{
    constexpr std::string_view kMember = "member";
    int member = -1;
    const char* end = name.data() + name.size();
    const char* number = name.data() + std::min(name.size(), kMember.size());
    const auto [dot, failure] = std::from_chars(number, end, member);
    if (!name.starts_with(kMember) || failure != std::errc() || dot == end || *dot != '.' || dot + 1 == end ||
        member < 0 || std::to_string(member).size() != std::size_t(dot - number))
        refuse(name + " belongs to no member of the network");
    return {member, std::string(dot + 1, end)};
}

std::string tensorsOf(const Package& package)
{
    std::vector<Shapes> members(std::size_t(package.members));
    std::size_t count = 0;
    for (const auto& [name, tensor] : models::readSafetensors(package.weightsFile())) {
        auto [member, rest] = splitName(name);
        if (member >= package.members)
            refuse(
                fmt::format("{} is of a member that model.json does not count (members: {})", name, package.members));
        count += tensor.values.size();
        members[std::size_t(member)].emplace(std::move(rest), tensor.shape);
    }
    for (std::size_t member = 0; member < members.size(); ++member) {
        if (members[member].empty())
            refuse(fmt::format("there are no tensors of member {}", member));
        if (members[member] != members.front())
            refuse(fmt::format("member {} has other tensors or shapes than member 0", member));
    }
    return fmt::format("{} member{} of {} tensors, {} finite values", members.size(), members.size() > 1 ? "s" : "",
                       members.front().size(), count);
}

} // namespace

std::vector<PackageCheck> verifyPackage(const fs::path& folder)
{
    std::error_code ignored;
    if (!fs::is_directory(folder, ignored))
        throw Error(ErrorKind::NotFound, "network package " + folder.string() + ": there is no such folder");
    std::vector<PackageCheck> checks;
    PackageContents contents;
    checks.push_back(check("files", [&] {
        contents = contentsOfPackage(folder);
        return filesOf(contents);
    }));
    Package package;
    checks.push_back(check("model.json and weights", [&] {
        package = openPackage(folder);
        return fmt::format("\"{}\", format {}, weights {:.12}", package.name, package.format, package.weightsSha256);
    }));
    const bool isOpen = checks.back().isGood();
    checks.push_back(check("seal", [&] { return sealOf(folder, contents, isOpen ? package.format : 0); }));
    if (isOpen)
        checks.push_back(check("tensors", [&] { return tensorsOf(package); }));
    return checks;
}

PackageCheck loadInEngine(const Package& package, EngineOptions options)
{
    return check("engine", [&] {
        EngineProcess engine(package, std::move(options));
        const NetworkAttributes attributes = engine.attributes();
        if (attributes.members != package.members)
            refuse(fmt::format("it loaded {} members, model.json says {}", attributes.members, package.members));
        return fmt::format("loads it on {} with {} thread{}", attributes.device, attributes.threads,
                           attributes.threads == 1 ? "" : "s");
    });
}

} // namespace dsmt::inference
