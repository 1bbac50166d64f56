// SPDX-License-Identifier: GPL-3.0-or-later
// dicom_mutants COUNT [SEED]            reads COUNT damaged files, two at a time, each in a process that may end
// dicom_mutants --write N SEED FILE     writes one of them, to look into a fault
// dicom_mutants --work FIRST END SEED   (the process that may end)
#include "core/base/child_process.h"
#include "core/base/error.h"
#include "core/base/paths.h"
#include "tests/dicom/mutants/mutant_trial.h"
#include "tests/fixtures/sanitized.h"
#include "tests/fixtures/temporary_folder.h"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <map>
#include <mutex>
#include <sys/resource.h>
#include <thread>
#include <unistd.h>

namespace {

using namespace dsmt;
using namespace dsmt::mutants;
using namespace std::chrono_literals;

// Far over what any takes: this is for one that never ends, on a machine that is busy.
constexpr auto kHangs = 60s;
constexpr std::uint64_t kWorkers = 2;

/// "<= 1 GiB a file". A sanitizer's own maps are larger than any such limit.
void limitMemory()
{
#if !defined(DSMT_ADDRESS_SANITIZED)
    std::uint64_t pages = 0;
    std::ifstream("/proc/self/statm") >> pages;
    rlimit limits{};
    ::getrlimit(RLIMIT_AS, &limits);
    limits.rlim_cur = pages * std::uint64_t(::sysconf(_SC_PAGESIZE)) + (std::uint64_t(1) << 30U);
    ::setrlimit(RLIMIT_AS, &limits);
#endif
}

int work(std::uint64_t first, std::uint64_t end, std::uint64_t seed)
{
    const std::vector<std::string> sound = soundFiles();
    limitMemory();
    const fixtures::TemporaryFolder folder;
    for (std::uint64_t n = first; n < end; n += kWorkers) {
        std::ofstream(folder / "mutant.dcm", std::ios::binary) << trialBytes(sound, seed, n);
        const TrialReport report = tryFile(folder / "mutant.dcm", n);
        if (::write(STDOUT_FILENO, &report, sizeof report) != ssize_t(sizeof report))
            return 1;
    }
    return 0;
}

/// All reports, and the faults among them.
class Tally final {
public:
    void add(const TrialReport& report)
    {
        const std::lock_guard lock(m_mutex);
        ++m_outcomes[report.outcome];
        m_slowest = std::max(m_slowest, report.milliseconds);
        m_largest = std::max(m_largest, report.mostBytes);
        if (report.outcome == Outcome::Fault)
            std::printf("mutant %llu: %s\n", static_cast<unsigned long long>(report.mutant), report.text.data());
        if (report.outcome == Outcome::DecoderEnded)
            std::printf("mutant %llu, contained: %s\n", static_cast<unsigned long long>(report.mutant),
                        report.text.data());
    }

    /// The exit code.
    int print(std::uint64_t seed)
    {
        std::printf("seed %llu: %d read, %d refused, %d of them as the decoder ended; %d rejected; slowest %u ms on "
                    "the processor, at most %.1f MiB beside the volume; %d faults\n",
                    static_cast<unsigned long long>(seed), m_outcomes[Outcome::Read],
                    m_outcomes[Outcome::Refused] + m_outcomes[Outcome::DecoderEnded], m_outcomes[Outcome::DecoderEnded],
                    m_outcomes[Outcome::Rejected], m_slowest, double(m_largest) / (1 << 20),
                    m_outcomes[Outcome::Fault]);
        return m_outcomes[Outcome::Fault] == 0 && m_outcomes[Outcome::Read] > 0 && m_outcomes[Outcome::Refused] > 0 ? 0
                                                                                                                    : 1;
    }

private:
    std::mutex m_mutex;
    std::map<Outcome, int> m_outcomes;
    std::uint32_t m_slowest = 0;
    std::int64_t m_largest = 0;
};

/// Every second mutant from `first`; starts another process where one ended or hung.
void supervise(std::uint64_t first, std::uint64_t end, std::uint64_t seed, Tally& tally)
{
    while (first < end) {
        ChildProcess worker(programFolder() / "dicom_mutants",
                            {"--work", std::to_string(first), std::to_string(end), std::to_string(seed)}, {});
        std::string fault;
        try {
            for (TrialReport report; first < end && worker.read(&report, sizeof report, kHangs, {}); first += kWorkers)
                tally.add(report);
        } catch (const Error&) {
            fault = "it never ends; the reading process ";
            worker.kill();
        }
        if (first >= end)
            return;
        fault += worker.waitForEnd();
        TrialReport report;
        report.mutant = first;
        std::copy_n(fault.begin(), std::min(fault.size(), report.text.size() - 1), report.text.begin());
        tally.add(report);
        first += kWorkers;
    }
}

int runAll(std::uint64_t count, std::uint64_t seed)
{
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    Tally tally;
    {
        std::vector<std::jthread> threads;
        for (std::uint64_t w = 0; w < kWorkers; ++w)
            threads.emplace_back([&, w] { supervise(w, count, seed, tally); });
    }
    return tally.print(seed);
}

} // namespace

int main(int argc, char** argv)
{
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    const auto number = [&](std::size_t i) { return std::stoull(arguments.at(i)); };
    try {
        if (arguments.at(0) == "--work")
            return work(number(1), number(2), number(3));
        if (arguments[0] != "--write")
            return runAll(number(0), arguments.size() > 1 ? number(1) : 1);
        std::ofstream(arguments.at(3), std::ios::binary) << trialBytes(soundFiles(), number(2), number(1));
        return 0;
    } catch (const std::exception& failure) {
        std::fprintf(stderr, "dicom_mutants: %s\n", failure.what());
        return 2;
    }
}
