// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/dicom/mutants/mutant_trial.h"

#include "core/dicom/read_volume.h"
#include "tests/dicom/mutants/allocation_watch.h"
#include "tests/fixtures/encoded_ct.h"
#include "tests/fixtures/shared_material.h"
#include "tests/fixtures/temporary_folder.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sys/resource.h>

namespace dsmt::mutants {

namespace fs = std::filesystem;

namespace {

// Most mutants are of small pictures, which are quick; the large ones beside the checkout are few among them.
constexpr int kRows = 64, kColumns = 48, kCopies = 30;
constexpr std::uintmax_t kLargestFile = 300'000;
constexpr std::uint32_t kMostMilliseconds = 2000;
constexpr std::int64_t kMostBytes = std::int64_t(64) << 20;

std::string bytesOf(const fs::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<std::string> sharedFiles()
{
    std::vector<fs::path> files;
    for (const char* folder : {"data/odd_dicom", "data/charsets", "data/syntaxes", "data/dicomdir"}) {
        if (!fs::is_directory(fixtures::sharedMaterial(folder)))
            continue;
        for (const auto& entry : fs::recursive_directory_iterator(fixtures::sharedMaterial(folder)))
            if (entry.is_regular_file() && entry.file_size() <= kLargestFile)
                files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    std::vector<std::string> all;
    std::transform(files.begin(), files.end(), std::back_inserter(all), bytesOf);
    return all;
}

/// Of this process and of the children that it has waited for.
std::uint32_t millisecondsUsed()
{
    std::uint32_t sum = 0;
    for (const auto who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
        rusage use{};
        ::getrusage(who, &use);
        for (const timeval& time : {use.ru_utime, use.ru_stime})
            sum += std::uint32_t(time.tv_sec * 1000 + time.tv_usec / 1000);
    }
    return sum;
}

void say(TrialReport& report, Outcome outcome, const std::string& text)
{
    report.outcome = outcome;
    report.text.fill('\0');
    std::copy_n(text.begin(), std::min(text.size(), report.text.size() - 1), report.text.begin());
}

/// The end of a message is the reason; what stands before it names the file.
bool saysSomething(const std::string& reason)
{
    return reason.size() > 10 && reason.find(": ") != reason.size() - 2;
}

void readSeries(const dicom::ScannedSeries& series, TrialReport& report, std::int64_t& volumeBytes)
{
    try {
        const auto read = dicom::readVolume(series);
        volumeBytes += std::int64_t(read.volume->voxels().size() * sizeof(std::int16_t));
        say(report, Outcome::Read, "");
    } catch (const Error& error) {
        const bool isDecoder = error.message().find("the decoder ") != std::string::npos ||
                               error.message().find("decoding it takes ") != std::string::npos;
        say(report, isDecoder ? Outcome::DecoderEnded : Outcome::Refused, error.message());
        if (error.kind() != ErrorKind::BadInput || !saysSomething(error.message()))
            say(report, Outcome::Fault, "refused as the machine's fault: " + error.message());
    }
}

void readFile(const fs::path& file, TrialReport& report, std::int64_t& volumeBytes)
{
    const dicom::ScanResult result = dicom::scan(file);
    if (result.series.empty() && result.rejected.empty())
        say(report, Outcome::Fault, "neither read nor rejected");
    for (const dicom::RejectedFile& rejected : result.rejected)
        say(report, saysSomething(rejected.reason) ? Outcome::Rejected : Outcome::Fault, rejected.reason);
    for (const dicom::ScannedSeries& series : result.series)
        readSeries(series, report, volumeBytes);
}

} // namespace

std::vector<std::string> soundFiles()
{
    std::vector<std::string> files;
    const fixtures::TemporaryFolder folder;
    for (int copy = 0; copy < kCopies; ++copy)
        for (const fixtures::Encoding& encoding : fixtures::encodings()) {
            fixtures::writeEncodedCt(folder / "sound.dcm", encoding, kRows, kColumns, unsigned(copy));
            files.push_back(bytesOf(folder / "sound.dcm"));
        }
    std::ranges::move(sharedFiles(), std::back_inserter(files));
    return files;
}

std::string trialBytes(const std::vector<std::string>& sound, std::uint64_t seed, std::uint64_t n)
{
    return n < sound.size() ? sound[n] : fixtures::Mutator(sound, seed).mutant(n);
}

TrialReport tryFile(const fs::path& file, std::uint64_t n)
{
    TrialReport report;
    report.mutant = n;
    std::int64_t volumeBytes = 0;
    watchAllocations();
    const std::uint32_t before = millisecondsUsed();
    try {
        readFile(file, report, volumeBytes);
    } catch (const std::exception& failure) {
        say(report, Outcome::Fault, std::string("an exception that is no answer: ") + failure.what());
    }
    report.milliseconds = millisecondsUsed() - before;
    report.mostBytes = mostBytesHeld() - volumeBytes;
    if (report.milliseconds > kMostMilliseconds)
        say(report, Outcome::Fault, "it took " + std::to_string(report.milliseconds) + " ms");
    if (report.mostBytes > kMostBytes)
        say(report, Outcome::Fault, "it took " + std::to_string(report.mostBytes >> 20) + " MiB");
    return report;
}

} // namespace dsmt::mutants
