// SPDX-License-Identifier: GPL-3.0-or-later
// A large library, made from a seed, and how long it takes to open, list, search, show and add:
// library_bench FOLDER [NODULES [READS]]; a folder that has one is measured without making it again.
#include "core/base/error.h"
#include "core/database/case_store.h"
#include "core/database/description_store.h"
#include "core/database/library_check.h"
#include "core/database/listing.h"
#include "core/database/nodule_store.h"
#include "core/database/prediction_store.h"
#include "core/database/read_store.h"
#include "core/database/reader_store.h"
#include "core/database/reference_standard_store.h"
#include "core/database/transaction.h"
#include "core/database/upkeep.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <random>

using namespace dsmt;
using namespace dsmt::database;

namespace {

constexpr int kReaders = 12;
constexpr double kLongest = 50; ///< ms, of a list

double milliseconds(const std::function<void()>& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

/// Of the processor: what remains comparable while other programs run.
double processorMilliseconds(const std::function<void()>& work)
{
    const std::clock_t start = std::clock();
    work();
    return 1000.0 * double(std::clock() - start) / CLOCKS_PER_SEC;
}

/// The median of several runs.
void say(const char* what, double limit, const std::function<void()>& work)
{
    std::vector<double> times, processor;
    for (int n = 0; n < 7; ++n)
        processor.push_back(processorMilliseconds([&] { times.push_back(milliseconds(work)); }));
    std::sort(times.begin(), times.end());
    std::sort(processor.begin(), processor.end());
    std::printf("%-58s %8.2f ms, %8.2f of a processor  (limit %g)\n", what, times[3], processor[3], limit);
}

Assessment answerOf(std::mt19937& random, const std::string& seriesUid)
{
    std::uniform_real_distribution<double> uniform(0, 1);
    Assessment assessment;
    assessment.seriesUid = seriesUid;
    NoduleMeasurements nodule;
    nodule.longAxisMm = 10 + 10 * uniform(random);
    nodule.shortAxisMm = 0.8 * nodule.longAxisMm;
    nodule.volumeMm3 = 900;
    nodule.meanHu = -600 + 500 * uniform(random);
    nodule.solid = SolidPart{0.5 * nodule.longAxisMm, 0.5, 0.4, 0.6, Texture(random() % 3)};
    assessment.nodule = nodule;
    const double p = uniform(random);
    assessment.invasiveness = Invasiveness{p, 0.9 * p, 0.9 * p + 0.1, 0.5};
    assessment.bubbleLucency = uniform(random);
    assessment.pleuralRetraction = uniform(random);
    assessment.provenance.package = "dsmt-net";
    assessment.provenance.weightsSha256 = std::string(64, 'a');
    assessment.provenance.device = "cpu";
    return assessment;
}

SeriesRecord seriesOf(int number)
{
    static const char* const kNames[] = {"Zhang Wei", "Li Na", "\xE6\x9D\x8E\xE5\xB0\x8F\xE6\x98\x8E", "Doe John",
                                         "M\xC3\xBCller Anna"};
    SeriesRecord record;
    record.seriesUid = "2.25.1000" + std::to_string(number);
    record.studyUid = "2.25.2000" + std::to_string(number);
    record.patientId = "P" + std::to_string(100000 + number);
    record.patientName = std::string(kNames[number % 5]) + " " + std::to_string(number);
    record.patientSex = number % 2 ? "F" : "M";
    record.studyDate = "20" + std::to_string(10 + number % 16) + "0" + std::to_string(1 + number % 9) + "15";
    record.description = number % 3 ? "Chest 1.0 mm lung" : "Thorax contrast B70f";
    record.modality = "CT";
    record.kernel = "B70f";
    record.sliceThicknessMm = 1;
    record.slices = 300;
    return record;
}

/// A small picture with a ball in it, and something to say.
SeriesDescription remarked(int number)
{
    SeriesDescription description;
    Thumbnail& picture = description.thumbnail.emplace(Thumbnail{64, 64, std::vector<std::uint8_t>(64UL * 64)});
    for (int y = 0; y < 64; ++y)
        for (int x = 0; x < 64; ++x)
            picture.pixels[std::size_t(64 * y + x)] = std::hypot(x - 32, y - 32) < 12 + number % 16 ? 200 : 30;
    description.findings.push_back({{"thick_slices", number % 16 == 0 ? Severity::Warning : Severity::Note,
                                     "The slices are 2.5 mm apart; at most 1.5 mm are wanted."},
                                    {},
                                    {}});
    return description;
}

void addReads(Library& library, int nodules, int reads)
{
    ReaderStore readers(library);
    Transaction all(library);
    const std::int64_t study = readers.importedStudy("bench");
    for (int n = 0; n < kReaders; ++n)
        readers.add({0, "reader " + std::to_string(n), "senior", "thoracic", 10, ""});
    ReadStore store(library);
    std::mt19937 random(2);
    for (int n = 0; n < reads; ++n) {
        NoduleRead read;
        read.studyId = study;
        read.readerId = 1 + n / nodules;
        read.noduleId = 1 + n % nodules;
        read.invasiveness = double(random() % 101);
        read.invasiveCall = *read.invasiveness > 50;
        read.bubbleLucency = SignAnswer(random() % 3);
        read.pleuralRetraction = SignAnswer(random() % 3);
        read.seconds = 10 + double(random() % 600) / 10;
        store.addUnnoted(read);
    }
    all.commit();
}

/// @return bytes that the reads took
std::uint64_t make(const std::filesystem::path& folder, int nodules, int reads)
{
    Library library(folder);
    std::mt19937 random(1);
    for (int first = 0; first < nodules; first += 1000) {
        Transaction some(library);
        for (int n = first; n < std::min(nodules, first + 1000); ++n) {
            const SeriesRecord record = seriesOf(n / 2);
            const std::int64_t series = CaseStore(library).addSeries(record, "/ct");
            if (n % 8 == 0)
                DescriptionStore(library).put(series, remarked(n));
            const std::int64_t nodule = NoduleStore(library).at(series, {50.0 * (n % 2), 0, 0});
            NoduleStore(library).describe(nodule, "N" + std::to_string(1 + n % 2),
                                          noduleSites()[random() % noduleSites().size()]);
            if (n % 10 != 9)
                PredictionStore(library).add(nodule, answerOf(random, record.seriesUid), nullptr);
            if (n % 2 == 0)
                ReferenceStandardStore(library).add(
                    {nodule, PathologyCategory(random() % 4), "", "resection", "2024-01-01", "lab"});
        }
        some.commit();
    }
    compact(library);
    const auto before = statisticsOf(library).databaseBytes;
    addReads(library, nodules, reads);
    compact(library);
    return statisticsOf(library).databaseBytes - before;
}

ListQuery first100(const std::string& sort = {}, const std::string& filter = {}, const std::string& text = {})
{
    ListQuery query;
    query.most = 100;
    query.sortBy = sort;
    query.text = text;
    if (!filter.empty())
        query.filters.push_back(listFilterFrom(filter));
    return query;
}

/// The slowest of several ways to ask, by processor time.
void saySlowest(Library& library, Listed listed, const std::string& what,
                const std::vector<std::pair<std::string, ListQuery>>& ways)
{
    double worst = 0, wall = 0;
    std::string slowest;
    for (const auto& [name, query] : ways) {
        list(library, listed, query);
        double time = 0;
        const double processor =
            processorMilliseconds([&] { time = milliseconds([&] { list(library, listed, query); }); });
        if (processor > kLongest)
            std::printf("  %s, %s: %.1f ms\n", toString(listed), name.c_str(), processor);
        if (processor > worst) {
            worst = processor;
            wall = time;
            slowest = name;
        }
    }
    const std::string line = std::string("first 100 ") + toString(listed) + ", slowest " + what + ": " + slowest;
    std::printf("%-58s %8.2f ms, %8.2f of a processor  (limit %g)\n", line.c_str(), wall, worst, kLongest);
}

bool isTaken(Library& library, Listed listed, const ListQuery& query)
{
    try {
        list(library, listed, query);
    } catch (const Error&) {
        return false; // numbers contain nothing
    }
    return true;
}

/// Every column, as sort in both directions and as a filter: one that is kept by no row, one by many.
void sayLists(Library& library, Listed listed)
{
    std::vector<std::pair<std::string, ListQuery>> sorts, filters;
    for (const std::string& column : columnsOf(listed)) {
        for (const bool descending : {false, true}) {
            sorts.emplace_back(column + (descending ? " descending" : ""), first100(column));
            sorts.back().second.descending = descending;
        }
        for (const char* condition : {"~zz9", "=zz9", "!=zz9", ">0.5"})
            if (const ListQuery query = first100({}, column + condition); isTaken(library, listed, query))
                filters.emplace_back(column + condition, query);
    }
    saySlowest(library, listed, "sort", sorts);
    saySlowest(library, listed, "filter", filters);
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 2) {
        std::fprintf(stderr, "library_bench FOLDER [NODULES [READS]]\n");
        return 2;
    }
    const std::filesystem::path folder = argv[1];
    const int nodules = argc > 2 ? std::atoi(argv[2]) : 100'000, reads = argc > 3 ? std::atoi(argv[3]) : 300'000;
    if (!std::filesystem::exists(folder / "library.sqlite")) {
        std::uint64_t bytes = 0;
        const double time = milliseconds([&] { bytes = make(folder, nodules, reads); });
        std::printf("made %d nodules and %d reads in %.0f s, %.0f bytes a read\n", nodules, reads, time / 1000,
                    double(bytes) / std::max(1, reads));
    }
    say("open and check the newest rows", 150, [&] {
        Library library(folder);
        checkNewest(library);
    });
    Library library(folder);
    list(library, Listed::Cases, first100({}, {}, "li na"));
    for (const Listed listed : {Listed::Cases, Listed::Nodules, Listed::Predictions, Listed::Truth, Listed::Reads})
        sayLists(library, listed);
    say("first 100 nodules, pathology=IAC by probability", 50,
        [&] { list(library, Listed::Nodules, first100("probability", "pathology=IAC")); });
    say("first 100 predictions, probability>=0.999", 50,
        [&] { list(library, Listed::Predictions, first100("probability", "probability>=0.999")); });
    say("first 100 reads, reader=reader 1", 50,
        [&] { list(library, Listed::Reads, first100("seconds", "reader=reader 1")); });
    for (const char* text :
         {"li na", "p100777", "thorax b70f", "zhang 4242", "\xE5\xB0\x8F\xE6\x98\x8E", "nonesuch", "xq"})
        say((std::string("search cases: ") + text).c_str(), 50,
            [&] { list(library, Listed::Cases, first100({}, {}, text)); });
    say("search nodules: iac resection", 50,
        [&] { list(library, Listed::Nodules, first100({}, {}, "iac resection")); });
    say("one nodule with everything", 10, [&] {
        NoduleStore(library).overTime(4242);
        ReferenceStandardStore(library).history(4242);
        ReadStore(library).ofNodule(4242);
        PredictionStore(library).ofNodule(4242);
    });
    std::mt19937 random(3);
    say("insert a prediction, durable", 10,
        [&] { PredictionStore(library).add(4242, answerOf(random, "2.25.1"), nullptr); });
    const double whole = milliseconds([&] { std::printf("%zu faults\n", checkAll(library).faults.size()); });
    std::printf("check of everything: %.1f s\n", whole / 1000);
}
